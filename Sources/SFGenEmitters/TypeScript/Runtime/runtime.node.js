/** A transport for node, with less to do for each call than `fetch` has. */

// A project without the types of node may have this file too.
// @ts-ignore
import * as http from "node:http";
// @ts-ignore
import * as https from "node:https";
// @ts-ignore
import { Readable } from "node:stream";

/** Makes a transport, with connections of its own. */
export function createNodeTransport(options = {}) {
  const { maxSockets = Infinity, idleTimeout = 4000, maximumReplySize = 2 ** 24, tls } = options;
  const shared = { keepAlive: true, maxSockets, timeout: idleTimeout };
  const plainAgent = new node.http.Agent(shared);
  const secureAgent = new node.https.Agent({ ...tls, ...shared });
  return {
    fetch: (url, request) => {
      const isSecure = /^https:/i.test(url);
      const agent = isSecure ? secureAgent : plainAgent;
      return send(isSecure ? node.https : node.http, agent, url, request, maximumReplySize);
    },
    close() {
      plainAgent.destroy();
      secureAgent.destroy();
    },
  };
}

function send({ request: open }, agent, url, { method = "GET", headers, body, signal }, limit) {
  return new Promise((resolve, reject) => {
    if (body != null && typeof body !== "string")
      throw new TypeError("The body is no string.");
    const bytes = new TextEncoder().encode(body ?? "");
    const fields = { "Content-Length": bytes.length };
    if (headers instanceof Headers || Array.isArray(headers)) {
      new Headers(headers).forEach((value, name) => (fields[name] = value));
    }
    else {
      Object.assign(fields, headers);
    }
    const outgoing = open(url, { agent, method, headers: fields, ...(signal && { signal }) });
    outgoing.on("error", reject);
    outgoing.on("response", (message) => resolve(new NodeReply(message, limit)));
    // Also after a reply, where it rejects nothing any more.
    outgoing.on("close", () => reject(new Error("The connection was closed without a reply.")));
    outgoing.end(bytes);
  });
}

class NodeReply {
  status;
  ok;
  headers;
  #message;
  #limit;
  #body;
  constructor(message, limit) {
    this.#message = message;
    this.#limit = limit;
    this.status = message.statusCode;
    this.ok = this.status >= 200 && this.status < 300;
    // Nobody reads what is not there, and until its end the connection carries no other call.
    if (this.status === 204)
      message.resume();
    this.headers = {
      get(name) {
        const value = message.headers[name.toLowerCase()];
        return Array.isArray(value) ? value.join(", ") : (value ?? null);
      },
    };
  }
  /** The body as it arrives. It has no limit, since whoever reads it can stop. */
  get body() {
    if (this.status === 204)
      return null;
    return (this.#body ??= node.Readable.toWeb(this.#message));
  }
  text() {
    const message = this.#message;
    return new Promise((resolve, reject) => {
      const close = () => reject(new Error("The connection was closed in mid-reply."));
      if (message.destroyed)
        close();
      const chunks = [];
      let length = 0;
      message.on("data", (chunk) => {
        length += chunk.length;
        if (length <= this.#limit)
          return void chunks.push(chunk);
        message.destroy(new RangeError(`The reply has more than ${this.#limit} bytes.`));
      });
      message.on("end", () => resolve(decode(chunks, length)));
      message.on("error", reject);
      // Also after the end, where it rejects nothing any more.
      message.on("close", close);
    });
  }
}

function decode(chunks, length) {
  const [first] = chunks;
  if (first && chunks.length === 1)
    return new TextDecoder().decode(first);
  const all = new Uint8Array(length);
  let end = 0;
  for (const chunk of chunks) {
    all.set(chunk, end);
    end += chunk.length;
  }
  return new TextDecoder().decode(all);
}

const node = { http, https, Readable };
