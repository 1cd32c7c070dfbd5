/** A transport for node, with less to do for each call than `fetch` has. */

// A project without the types of node may have this file too.
// @ts-ignore
import * as http from "node:http";
// @ts-ignore
import * as https from "node:https";
// @ts-ignore
import { Readable } from "node:stream";
import type { Fetch, Reply } from "./runtime.js";

export interface NodeTransportOptions {
  /** How many connections to a server there may be; as many as there are calls if absent. */
  readonly maxSockets?: number | undefined;
  /** Milliseconds that an unused connection is kept; 4,000 if absent, as servers wait longer. */
  readonly idleTimeout?: number | undefined;
  /** The most bytes that a reply's body may have; 16 MiB if absent. */
  readonly maximumReplySize?: number | undefined;
  /** What else `https.Agent` takes: `ca`, `cert`, `key`, `rejectUnauthorized`. */
  readonly tls?: Readonly<Record<string, unknown>> | undefined;
}

export interface NodeTransport {
  /** What `createClient` takes as `fetch`. It follows no redirects. */
  readonly fetch: Fetch;
  /** Closes the connections. */
  close(): void;
}

/** Makes a transport, with connections of its own. */
export function createNodeTransport(options: NodeTransportOptions = {}): NodeTransport {
  const { maxSockets = Infinity, idleTimeout = 4000, maximumReplySize = 2 ** 24, tls } = options;
  const shared = { keepAlive: true, maxSockets, timeout: idleTimeout };
  const plainAgent: Agent = new node.http.Agent(shared);
  const secureAgent: Agent = new node.https.Agent({ ...tls, ...shared });
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

function send(
  { request: open }: HTTPModule,
  agent: Agent,
  url: string,
  { method = "GET", headers, body, signal }: RequestInit,
  limit: number,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    if (body != null && typeof body !== "string") throw new TypeError("The body is no string.");
    const bytes = new TextEncoder().encode(body ?? "");
    const fields: Record<string, string | number> = { "Content-Length": bytes.length };
    if (headers instanceof Headers || Array.isArray(headers)) {
      new Headers(headers).forEach((value, name) => (fields[name] = value));
    } else {
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

class NodeReply implements Reply {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: { get(name: string): string | null };
  readonly #message: Message;
  readonly #limit: number;
  #body: Reply["body"] | undefined;

  constructor(message: Message, limit: number) {
    this.#message = message;
    this.#limit = limit;
    this.status = message.statusCode;
    this.ok = this.status >= 200 && this.status < 300;
    // Nobody reads what is not there, and until its end the connection carries no other call.
    if (this.status === 204) message.resume();
    this.headers = {
      get(name) {
        const value = message.headers[name.toLowerCase()];
        return Array.isArray(value) ? value.join(", ") : (value ?? null);
      },
    };
  }

  /** The body as it arrives. It has no limit, since whoever reads it can stop. */
  get body(): Reply["body"] {
    if (this.status === 204) return null;
    return (this.#body ??= node.Readable.toWeb(this.#message));
  }

  text(): Promise<string> {
    const message = this.#message;
    return new Promise((resolve, reject) => {
      const close = () => reject(new Error("The connection was closed in mid-reply."));
      if (message.destroyed) close();
      const chunks: Uint8Array[] = [];
      let length = 0;
      message.on("data", (chunk) => {
        length += chunk.length;
        if (length <= this.#limit) return void chunks.push(chunk);
        message.destroy(new RangeError(`The reply has more than ${this.#limit} bytes.`));
      });
      message.on("end", () => resolve(decode(chunks, length)));
      message.on("error", reject);
      // Also after the end, where it rejects nothing any more.
      message.on("close", close);
    });
  }
}

function decode(chunks: readonly Uint8Array[], length: number): string {
  const [first] = chunks;
  if (first && chunks.length === 1) return new TextDecoder().decode(first);
  const all = new Uint8Array(length);
  let end = 0;
  for (const chunk of chunks) {
    all.set(chunk, end);
    end += chunk.length;
  }
  return new TextDecoder().decode(all);
}

// What is used of node, since its types may not be there.

interface Agent {
  destroy(): void;
}

interface HTTPModule {
  readonly Agent: new (options: object) => Agent;
  request(url: string, options: object): Outgoing;
}

interface Outgoing {
  on(event: "error", listener: (error: unknown) => void): unknown;
  on(event: "response", listener: (message: Message) => void): unknown;
  on(event: "close", listener: () => void): unknown;
  end(body: Uint8Array): unknown;
}

interface Message {
  readonly statusCode: number;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly destroyed: boolean;
  resume(): unknown;
  on(event: "data", listener: (chunk: Uint8Array) => void): unknown;
  on(event: "error", listener: (error: unknown) => void): unknown;
  on(event: "end" | "close", listener: () => void): unknown;
  destroy(error: unknown): unknown;
}

const node = { http, https, Readable } as unknown as {
  readonly http: HTTPModule;
  readonly https: HTTPModule;
  readonly Readable: { toWeb(message: Message): Reply["body"] };
};
