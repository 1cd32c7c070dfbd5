// Calls generated functions through the transport for node. Each check says what it holds; the first that fails ends
// the run.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { createServer as createSocketServer } from "node:net";

const blog = process.argv[2];
const { createClient } = await import(`${blog}/runtime.js`);
const { createNodeTransport } = await import(`${blog}/runtime.node.js`);
const { createPost, rank, removeAll } = await import(`${blog}/Blog/Posts.js`);
const { echoPlain } = await import(`${blog}/Values.js`);

let answer;
let connections = 0;
const last = {};
const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  Object.assign(last, { headers: request.headers, body: String(Buffer.concat(chunks)) });
  answer(request, response);
});
server.on("connection", () => (connections += 1));
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const baseUrl = `http://127.0.0.1:${server.address().port}`;
const json = (text, status = 200, type = "application/json") => (_, response) => {
  response.writeHead(status, { "Content-Type": type, "X-Many": ["a", "b"] });
  response.end(text);
};

const transport = createNodeTransport();
const client = createClient({ baseUrl, fetch: transport.fetch, headers: { "X-From": "node" } });
const options = { client };

let checks = 0;
async function check(what, body) {
  // What waits for something that never comes fails too.
  let timer;
  const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error("It takes too long.")), 120_000)));
  try {
    await Promise.race([body(), late]);
    clearTimeout(timer);
    checks += 1;
  } catch (error) {
    console.error(`FAILED: ${what}\n`, error);
    process.exit(1);
  }
}
const failure = async (call) => {
  const result = await call;
  assert.equal(result.ok, false, JSON.stringify(result));
  return result.error;
};

await check("calls share one connection, and say what a call through `fetch` says", async () => {
  answer = json("1.5");
  for (let index = 0; index < 5; index++) assert.equal(await rank(0, index, options), 1.5);
  assert.equal(connections, 1);
  assert.equal(last.body, '{"boost":0,"id":4}');
  assert.equal(last.headers["content-type"], "application/json");
  assert.equal(last.headers["content-length"], "18");
  assert.equal(last.headers["sf-client"], "sfgen-typescript");
  assert.equal(last.headers["x-from"], "node");
  answer = (_, response) => response.writeHead(204).end();
  for (let index = 0; index < 5; index++) assert.equal(await removeAll(options), undefined);
  // deno needs a moment more to see that there is no body.
  assert.ok(connections <= 2, `${connections} connections`);
});

await check("text beyond ASCII arrives whole, in pieces too", async () => {
  const reply = JSON.stringify({ then: "é€😀", toJSON: "", constructor: "", words: {} });
  const bytes = Buffer.from(reply);
  for (let cut = 9; cut < 20; cut++) {
    answer = async (_, response) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      response.write(bytes.subarray(0, cut));
      await new Promise((resolve) => setTimeout(resolve, 5));
      response.end(bytes.subarray(cut));
    };
    assert.equal((await echoPlain({ then: "é€😀", toJSON: "", constructor: "", words: {} }, options)).then, "é€😀");
    assert.match(last.body, /"then":"é€😀"/);
  }
});

await check("problems, foreign replies and empty ones are told apart", async () => {
  answer = json('{"code":"error","value":{"locked":{}}}', 422, "application/problem+json");
  const error = await failure(createPost.safe({ title: "", content: "" }, options));
  assert.deepEqual([error.code, error.value.kind, error.status], ["error", "locked", 422]);
  answer = json("<p>", 200, "text/html");
  assert.equal((await failure(rank.safe(0, 1, options))).code, "not-a-server-function");
  answer = (_, response) => response.writeHead(307, { Location: "/" }).end();
  assert.equal((await failure(rank.safe(0, 1, options))).status, 307);
  answer = (_, response) => response.writeHead(204).end();
  assert.equal(await removeAll(options), undefined);
});

await check("a call ends when it is cancelled or takes too long, and its connection with it", async () => {
  let closed;
  const hanging = new Promise((resolve) => (closed = resolve));
  const controller = new AbortController();
  // Not before the request has arrived, which takes its time on a busy machine.
  answer = (request) => {
    request.socket.on("close", closed);
    controller.abort();
  };
  assert.equal((await failure(rank.safe(0, 1, { client, signal: controller.signal }))).code, "cancelled");
  await hanging;
  assert.equal((await failure(rank.safe(0, 1, { client, timeout: 20 }))).code, "deadline-exceeded");
  answer = (_, response) => {
    response.writeHead(200, { "Content-Type": "application/json" });
    response.write("1");
  };
  assert.equal((await failure(rank.safe(0, 1, { client, timeout: 50 }))).code, "deadline-exceeded");
});

await check("a connection that breaks is a network failure", async () => {
  answer = (request) => request.socket.destroy();
  assert.equal((await failure(rank.safe(0, 1, options))).code, "network");
  answer = (request, response) => {
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "100" });
    response.write("[", () => request.socket.destroy());
  };
  assert.equal((await failure(rank.safe(0, 1, options))).code, "network");
  // It may break while an interceptor has the reply and nobody reads it.
  const slow = async (call, next) => {
    const reply = await next(call);
    await new Promise((resolve) => setTimeout(resolve, 50));
    return reply;
  };
  const late = createClient({ baseUrl, fetch: transport.fetch, interceptors: [slow] });
  assert.equal((await failure(rank.safe(0, 1, { client: late }))).code, "network");
  const nowhere = createClient({ baseUrl: "http://127.0.0.1:1", fetch: transport.fetch });
  assert.equal((await failure(rank.safe(0, 1, { client: nowhere }))).code, "network");
  const nonsense = createClient({ baseUrl: "nonsense", fetch: transport.fetch });
  assert.equal((await failure(rank.safe(0, 1, { client: nonsense }))).code, "network");
});

await check("a connection that is closed without a reply is a network failure", async () => {
  const replies = [
    "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n",
    "HTTP/1.1 100 Continue\r\n\r\n",
    "HTTP/1.1 200",
    "nonsense\r\n\r\n",
    "",
  ];
  let text;
  const raw = createSocketServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => socket.end(text));
  });
  await new Promise((resolve) => raw.listen(0, "127.0.0.1", resolve));
  const odd = createClient({ baseUrl: `http://127.0.0.1:${raw.address().port}`, fetch: transport.fetch });
  for (text of replies) {
    assert.equal((await failure(rank.safe(0, 1, { client: odd }))).code, "network", text);
  }
  raw.close();
});

await check("a reply that is too large is refused", async () => {
  const small = createNodeTransport({ maximumReplySize: 10 });
  const limited = { client: createClient({ baseUrl, fetch: small.fetch }) };
  answer = json("12345678.5");
  assert.equal(await rank(0, 1, limited), 12345678.5);
  answer = json("123456789.5");
  const error = await failure(rank.safe(0, 1, limited));
  assert.equal(error.code, "network");
  assert.match(error.message, /more than 10 bytes/);
  small.close();
});

await check("many calls at once share as many connections as they may", async () => {
  const narrow = createNodeTransport({ maxSockets: 2 });
  const shared = { client: createClient({ baseUrl, fetch: narrow.fetch }) };
  connections = 0;
  answer = json("2");
  const all = await Promise.all(Array.from({ length: 20 }, (_, index) => rank(0, index, shared)));
  assert.deepEqual(all, Array(20).fill(2));
  assert.equal(connections, 2);
  narrow.close();
});

await check("a connection that has been idle for its time is closed", async () => {
  const brief = createNodeTransport({ idleTimeout: 50 });
  let closed = 0;
  answer = (request, response) => {
    request.socket.on("close", () => (closed += 1));
    json("2")(request, response);
  };
  await rank(0, 1, { client: createClient({ baseUrl, fetch: brief.fetch }) });
  assert.equal(closed, 0);
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(closed, 1);
  brief.close();
});

await check("the body can be read as a stream", async () => {
  answer = json('{"a":1}');
  const reply = await transport.fetch(`${baseUrl}/`, { method: "POST", body: "" });
  assert.equal(reply.headers.get("content-type"), "application/json");
  assert.equal(reply.headers.get("x-many"), "a, b");
  assert.equal(reply.headers.get("x-none"), null);
  let text = "";
  for await (const chunk of reply.body) text += Buffer.from(chunk);
  assert.equal(text, '{"a":1}');
});

await check("HTTPS is spoken, with a certificate that is trusted and not with another", async () => {
  // A key that protects nothing, and a certificate for `localhost` that goes with it.
  const pem = readFileSync(new URL("localhost.pem", import.meta.url));
  const secure = createSecureServer({ key: pem, cert: pem }, (request, response) => {
    request.resume();
    request.on("end", () => json("7")(request, response));
  });
  await new Promise((resolve) => secure.listen(0, "127.0.0.1", resolve));
  const url = `https://localhost:${secure.address().port}`;
  const trusting = createNodeTransport({ tls: { ca: pem, host: "127.0.0.1" } });
  assert.equal(await rank(0, 1, { client: createClient({ baseUrl: url, fetch: trusting.fetch }) }), 7);
  const error = await failure(rank.safe(0, 1, { client: createClient({ baseUrl: url, fetch: transport.fetch }) }));
  assert.equal(error.code, "network");
  trusting.close();
  secure.closeAllConnections?.();
  secure.close();
});

console.log(`${checks} checks passed`);
// Sockets that an engine is slow to close are nobody's concern.
process.exit(0);
