// Calls the generated functions, as JavaScript, over real HTTP. Each check says what it holds; the first that fails
// ends the run.

import assert from "node:assert/strict";
import { createServer } from "node:http";

const blog = process.argv[2];
const names = process.argv[3];
const { createClient, ServerFunctionError } = await import(`${blog}/runtime.js`);
const { createPost, move, rank, removeAll, search } = await import(`${blog}/Blog/Posts.js`);
const { remove } = await import(`${blog}/Blog/Posts.Drafts.js`);
const { list } = await import(`${blog}/Blog/Posts.Drafts.Archive.js`);
const { echo, echoPlain, everything, maybe } = await import(`${blog}/Values.js`);
const fields = await import(`${blog}/Fields.js`);
const hostile = await import(`${names}/Names.js`);

let reply = {};
let last;
const server = createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    last = { method: request.method, url: request.url, headers: request.headers, body: String(Buffer.concat(chunks)) };
    if (reply.hangs) return;
    if (reply.guard) {
      const isKnown = request.headers.authorization === reply.guard;
      response.writeHead(isKnown ? 204 : 401, isKnown ? {} : { "Content-Type": "application/problem+json" });
      return response.end(isKnown ? undefined : '{"code":"unauthenticated"}');
    }
    if (reply.status === 302) return response.writeHead(302, { Location: "/elsewhere" }).end();
    const type = reply.type ?? "application/json";
    response.writeHead(reply.status ?? 200, reply.status === 204 ? {} : { "Content-Type": type });
    response.end(reply.body === "echo" ? JSON.stringify(Object.values(JSON.parse(last.body))[0]) : reply.body);
  });
});
// On a busy machine a connection is used again later than the five seconds after which node would close it.
server.keepAliveTimeout = 120_000;
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const baseUrl = `http://127.0.0.1:${server.address().port}`;
const client = createClient({ baseUrl: baseUrl + "/", headers: { "X-From": "client", "X-Both": "client" } });
const options = { client };

let checks = 0;
async function check(what, body) {
  try {
    await body();
    checks += 1;
  } catch (error) {
    console.error(`FAILED: ${what}\n`, error);
    process.exit(1);
  }
}
const answers = (body, status = 200, type = undefined) => {
  reply = { body, status, type };
};
const problem = (status, document) => answers(JSON.stringify(document), status, "application/problem+json; charset=utf-8");
async function failsWith(code, call, message) {
  const error = await call().then(
    (value) => assert.fail(`returned ${JSON.stringify(value)} instead of ${code}`),
    (error) => error,
  );
  assert.ok(error instanceof ServerFunctionError, String(error));
  assert.ok(error instanceof Error);
  assert.equal(error.name, "ServerFunctionError");
  assert.equal(error.code, code, error.message);
  if (message !== undefined) assert.match(error.message, message);
  return error;
}

const post = {
  id: 7, title: "T", state: "draft", tags: ["a"], createdAt: "2024-02-29T23:59:59.999Z",
  publishedAt: null, replies: [],
};

// MARK: Requests

await check("a call is one POST with the arguments by name", async () => {
  answers(JSON.stringify(post));
  await createPost({ title: "Tü\u2028\"", content: "" }, { client, headers: { "X-Both": "call" } });
  assert.equal(last.method, "POST");
  assert.equal(last.url, "/_server/createPost");
  assert.equal(last.body, '{"title":"Tü\u2028\\"","content":""}');
  assert.equal(last.headers["content-type"], "application/json");
  assert.equal(last.headers["sf-client"], "sfgen-typescript");
  assert.match(last.headers["sf-signature"], /^[0-9a-f]{16}$/);
  assert.equal(last.headers["sf-timeout"], undefined);
  assert.equal(last.headers["x-from"], "client");
  assert.equal(last.headers["x-both"], "call");
});

await check("what the object has beyond the labels is not sent", async () => {
  answers(JSON.stringify(post));
  await createPost({ title: "a", content: "b", tags: undefined, admin: true }, options);
  assert.equal(last.body, '{"title":"a","content":"b"}');
});

await check("positional and labelled arguments, and options behind absent ones", async () => {
  answers(undefined, 204);
  assert.equal(await move(3, { to: 4 }, options), undefined);
  assert.equal(last.body, '{"id":3,"to":4}');
  answers("[]");
  await search(undefined, undefined, undefined, options);
  assert.equal(last.body, "{}");
  await search(null, 2, { since: new Date(0), states: ["draft"] }, options);
  assert.equal(last.body, '{"text":null,"limit":2,"since":"1970-01-01T00:00:00.000Z","states":["draft"]}');
  answers("1");
  await rank(undefined, 9, options);
  assert.equal(last.body, '{"id":9}');
});

await check("a function without arguments sends an empty object", async () => {
  answers(undefined, 204);
  assert.equal(await removeAll(options), undefined);
  assert.equal(last.body, "{}");
});

await check("static methods have their namespace in the path, and `url` says it", async () => {
  answers(undefined, 204);
  await remove(1, options);
  assert.equal(last.url, "/_server/Drafts.remove");
  assert.equal(remove.url, "/_server/Drafts.remove");
  answers(undefined, 204);
  await hostile.find("x", options);
  answers('{"all":{}}');
  await hostile.u1F389(options);
  assert.equal(last.url, "/_server/%F0%9F%8E%89");
});

await check("headers may be a function that is asked each time", async () => {
  let count = 0;
  const client = createClient({ baseUrl, headers: async () => ({ Authorization: `Bearer ${++count}` }) });
  answers(undefined, 204);
  await removeAll({ client });
  await removeAll({ client });
  assert.equal(last.headers.authorization, "Bearer 2");
});

await check("a `fetch` of one's own gets no `this`, and the default client a relative path", async () => {
  const seen = [];
  function send(url, request) {
    assert.equal(this, undefined);
    seen.push([url, request.method]);
    return Promise.resolve(new Response(null, { status: 204 }));
  }
  await removeAll({ client: createClient({ fetch: send }) });
  const original = globalThis.fetch;
  globalThis.fetch = send;
  await removeAll();
  globalThis.fetch = original;
  assert.deepEqual(seen, [["/_server/removeAll", "POST"], ["/_server/removeAll", "POST"]]);
});

// MARK: Values

const values = () => ({
  int: -9007199254740991, uint: 9007199254740991, byte: 255, double: NaN, float: -Infinity, bool: true,
  uuid: "00000000-0000-0000-0000-000000000000", url: "https://example.com/", date: new Date("0000-01-01T00:00:00.000Z"),
  data: new Uint8Array([0, 255, 16]), dates: { ["__proto__"]: new Date(1), constructor: new Date(2) },
  holes: [new Date(3), null], color: "darkGreen", level: -1,
  shape: { kind: "group", group: { _0: [{ kind: "point" }, { kind: "polygon", polygon: { _0: [1.5, Infinity] } }] } },
  "content-type": "text/html",
});

await check("every type travels both ways, and the caller's value stays as it was", async () => {
  answers("echo");
  const sent = values();
  const received = await echo(sent, options);
  assert.deepEqual(sent, values());
  assert.deepEqual(received, values());
  assert.ok(received.data instanceof Uint8Array);
  assert.equal(Object.getPrototypeOf(received.dates), Object.prototype);
  assert.equal(
    last.body,
    '{"values":{"int":-9007199254740991,"uint":9007199254740991,"byte":255,"double":"NaN","float":"-Infinity",' +
      '"bool":true,"uuid":"00000000-0000-0000-0000-000000000000","url":"https://example.com/",' +
      '"date":"0000-01-01T00:00:00.000Z","data":"AP8Q","dates":{"__proto__":"1970-01-01T00:00:00.001Z",' +
      '"constructor":"1970-01-01T00:00:00.002Z"},"holes":["1970-01-01T00:00:00.003Z",null],' +
      '"color":{"darkGreen":{}},"level":-1,"shape":{"group":{"_0":[{"point":{}},{"polygon":{"_0":[1.5,"Infinity"]}}]}},' +
      '"content-type":"text/html"}}',
  );
});

await check("bytes of every length come back", async () => {
  answers("echo");
  for (let length = 0; length < 20; length++) {
    const data = Uint8Array.from({ length }, (_, index) => (index * 97 + length) & 255);
    const received = await echo({ ...values(), data }, options);
    assert.deepEqual(received.data, data);
    assert.equal(JSON.parse(last.body).values.data, Buffer.from(data).toString("base64"));
  }
});

answers("echo");
await echo(values(), options);
const onTheWire = JSON.parse(last.body).values;
const wire = (change) => JSON.stringify({ ...onTheWire, ...change });

await check("a malformed value in a reply is refused, with its path", async () => {
  const refused = async (member, value, path = new RegExp(`: ${member}: `)) => {
    answers(wire({ [member]: value }));
    const error = await failsWith("invalid-reply", () => echo(values(), options), path);
    assert.equal(error.status, 200);
  };
  for (const data of ["A", "AA", "AAA", "AP8Q=", "AP8 ", "AP8Q\n", "A===", "=AAA", "AA=A", "AB==", "AAB=", "AP8-", "AP8é", 1, null]) {
    await refused("data", data);
  }
  for (const date of ["", "2024", "2024-02-30T00:00:00.000Z", "2024-01-01T24:00:00.000Z", "2024-01-01", 0, null, {}]) {
    await refused("date", date);
  }
  for (const double of ["nan", "1", "", null, true, []]) await refused("double", double);
  for (const int of [1.5, "1", null, 2 ** 53]) await refused("int", int);
  for (const color of ["red", {}, { red: {}, darkGreen: {} }, { toString: {} }, null, []]) await refused("color", color);
  await refused("shape", { kind: "point" });
  await refused("shape", { group: { _0: [{ point: {} }, { polygon: { _0: [0, "x"] } }] } }, /: shape\.group\._0\[1\]\.polygon\._0\[1\]: expected a number/);
  await refused("dates", { "a b": "x" }, /: dates\.a b: expected a date/);
  await refused("dates", []);
  await refused("holes", {});
  answers(wire({ date: undefined }));
  await failsWith("invalid-reply", () => echo(values(), options), /: date: /);
});

await check("an integer that a number does not hold is refused in both directions", async () => {
  answers(wire({}).replace("-9007199254740991", "9007199254740993"));
  await failsWith("invalid-reply", () => echo(values(), options), /: int: expected an integer/);
  answers("18446744073709551615");
  await failsWith("invalid-reply", () => maybe(options), /: value: expected an integer/);
  answers("null");
  assert.equal(await maybe(options), null);
  last = undefined;
  await failsWith("invalid-arguments", () => echo({ ...values(), uint: 2 ** 53 }, options), /: values\.uint: expected/);
  await failsWith("invalid-arguments", () => move(0.5, { to: 1 }, options), /: id: expected an integer/);
  assert.equal(last, undefined, "nothing was sent");
});

await check("a value that cannot be written is refused before anything is sent", async () => {
  last = undefined;
  for (const change of [
    { date: new Date(NaN) }, { date: new Date(8.64e15) }, { date: "2024-01-01T00:00:00.000Z" }, { data: [1] },
    { double: "1" }, { color: "blue" }, { color: "toString" }, { shape: { kind: "constructor" } }, { shape: {} },
    { holes: "x" }, { dates: null },
  ]) {
    const error = await failsWith("invalid-arguments", () => echo({ ...values(), ...change }, options), /: values\./);
    assert.equal(error.problem, undefined);
  }
  const cyclic = { words: {} };
  cyclic.words.self = cyclic;
  await failsWith("invalid-arguments", () => echoPlain(cyclic, options));
  assert.equal(last, undefined, "nothing was sent");
});

await check("a reply that nests without end fails as a reply", async () => {
  const depth = 100_000;
  const deep = '{"group":{"_0":['.repeat(depth) + "]}}".repeat(depth);
  // The marker is replaced in the text, since `JSON.stringify` would not reach so deep.
  answers(wire({ shape: "deep" }).replace('"deep"', deep));
  const error = await failsWith("invalid-reply", () => echo(values(), options));
  assert.equal(error.status, 200);
});

await check("hostile keys are members like any other, and no prototype changes", async () => {
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  const text = '{"__proto__":{"size":1},"constructor":2,"then":{"__proto__":{"__proto__":"1970-01-01T00:00:00.005Z"}},"toJSON":"x"}';
  answers(text);
  const value = await hostile.hostile({ ["__proto__"]: 5, constructor: new Date(6) }, options);
  assert.equal(last.body, '{"__proto__":5,"constructor":"1970-01-01T00:00:00.006Z"}');
  assert.equal(Object.getPrototypeOf(value), Object.prototype);
  assert.deepEqual(Object.keys(value), ["__proto__", "constructor", "then", "toJSON"]);
  assert.equal(Object.getOwnPropertyDescriptor(value, "__proto__").value.size, 1);
  assert.equal(value.constructor, 2);
  assert.equal(value.then.kind, "__proto__");
  const payload = Object.getOwnPropertyDescriptor(value.then, "__proto__").value;
  assert.deepEqual(Object.getOwnPropertyDescriptor(payload, "__proto__").value, new Date(5));
  // An absent label is not looked up on the prototype, `constructor` least of all.
  answers(text);
  await hostile.hostile({}, options);
  assert.equal(last.body, "{}");
  answers('{"then":"a","toJSON":"b","constructor":"c","words":{"__proto__":"d"}}');
  const plain = await echoPlain({ then: "a", toJSON: "b", constructor: "c", words: JSON.parse('{"__proto__":"d"}') }, options);
  assert.equal(last.body, '{"plain":{"then":"a","toJSON":"b","constructor":"c","words":{"__proto__":"d"}}}');
  assert.deepEqual(Object.entries(plain.words), [["__proto__", "d"]]);
  assert.equal(Object.getOwnPropertyNames(Object.prototype).join(), before);
  assert.equal({}.size, undefined);
});

await check("reserved words are exported, and no module is a promise", async () => {
  answers(undefined, 204);
  await hostile.delete("x", options);
  assert.equal(last.url, "/_server/delete");
  assert.equal(hostile.then, undefined);
  await hostile.then_(options);
  assert.equal(last.url, "/_server/then");
  answers('"2024-02-29T00:00:00.000Z"');
  assert.equal((await hostile.date(options)).getUTCDate(), 29);
});

await check("dictionaries of coded values are revived", async () => {
  answers(JSON.stringify({ "2024": [post] }));
  const received = await list(options);
  assert.deepEqual(received["2024"][0].createdAt, new Date("2024-02-29T23:59:59.999Z"));
  answers("true");
  assert.equal(
    await everything({ theFirstOfManyArguments: { a: [null, new Date(0)] }, theSecondOfManyArguments: [[1, null]] }, options),
    true,
  );
  assert.equal(last.body, '{"theFirstOfManyArguments":{"a":[null,"1970-01-01T00:00:00.000Z"]},"theSecondOfManyArguments":[[1,null]]}');
});

// MARK: Failures

await check("a typed error arrives typed, whatever its status", async () => {
  for (const status of [422, 404, 503]) {
    problem(status, { code: "error", title: "Unprocessable", value: { notFound: { id: 3 } } });
    const error = await failsWith("error", () => createPost({ title: "", content: "" }, options), /Unprocessable/);
    assert.deepEqual(error.value, { kind: "notFound", notFound: { id: 3 } });
    assert.equal(error.status, status);
    assert.equal(error.problem.code, "error");
  }
  problem(422, { code: "error", value: { locked: {} } });
  const result = await createPost.safe({ title: "", content: "" }, options);
  assert.equal(result.ok, false);
  assert.deepEqual(result.error.value, { kind: "locked" });
  problem(422, { code: "error", value: { reason: "r" } });
  assert.deepEqual((await echoPlain.safe({}, options)).error.value, { reason: "r" });
});

await check("an error that is not what the function throws is no typed error", async () => {
  problem(422, { code: "error", value: { unheardOf: {} } });
  await failsWith("invalid-reply", () => createPost({ title: "", content: "" }, options));
  problem(422, { code: "error" });
  await failsWith("invalid-reply", () => createPost({ title: "", content: "" }, options));
  problem(422, { code: "error", value: 1 });
  await failsWith("unknown-problem", () => search(undefined, undefined, undefined, options));
  answers('{"code":"error","value":{"locked":{}}}', 422);
  await failsWith("not-a-server-function", () => createPost({ title: "", content: "" }, options));
});

await check("every code of the server can be told apart", async () => {
  for (const [status, code] of [
    [400, "invalid-arguments"], [400, "limit-exceeded"], [413, "body-too-large"], [403, "origin-refused"],
    [401, "unauthenticated"], [403, "forbidden"], [429, "rate-limited"], [404, "unknown-function"],
    [405, "method-not-allowed"], [415, "unsupported-media-type"], [409, "interface-mismatch"], [499, "cancelled"],
    [504, "deadline-exceeded"], [500, "internal"],
  ]) {
    problem(status, { code, detail: "More.", limit: 5 });
    const error = await failsWith(code, () => removeAll(options), /\/_server\/removeAll: More\./);
    assert.equal(error.status, status);
    assert.equal(error.problem.limit, 5);
    assert.equal(error.value, undefined);
  }
  for (const code of ["teapot", "network", "not-a-server-function", "__proto__"]) {
    problem(418, { code });
    const error = await failsWith("unknown-problem", () => removeAll(options));
    assert.equal(error.problem.code, code);
  }
});

await check("what is not the reply of a server function is never a value", async () => {
  const html = "<!doctype html><p>Sign in";
  for (const [body, status, type] of [
    [html, 200, "text/html"], [html, 502, "text/html; charset=utf-8"], [html, 200, "application/json"],
    ["", 200, "application/json"], ["{", 200, "application/json"], ["[]", 200, "text/plain"], ["[]", 200, ""],
    ["[]", 404, "application/json"], ["[]", 404, "application/problem+json"], ["null", 500, "application/problem+json"],
    ['{"status":404}', 404, "application/problem+json"], ["{}", 200, "application/problem+json"],
  ]) {
    answers(body, status, type);
    const error = await failsWith("not-a-server-function", () => search("x", undefined, undefined, options));
    assert.equal(error.status, status);
    const result = await removeAll.safe(options);
    if (!(status === 200 && type === "application/json" && body === "[]")) {
      assert.equal(result.ok, false);
      assert.equal(result.error.code, "not-a-server-function");
    }
  }
  answers(undefined, 204);
  await failsWith("not-a-server-function", () => maybe(options), /204/);
});

await check("a request that cannot be sent is a network failure", async () => {
  const unreachable = createClient({ baseUrl: "http://127.0.0.1:1" });
  const error = await failsWith("network", () => removeAll({ client: unreachable }));
  assert.ok(error.cause instanceof Error);
  const broken = createClient({ baseUrl, headers: () => { throw new Error("no token"); } });
  await failsWith("network", () => removeAll({ client: broken }), /no token/);
  assert.equal((await removeAll.safe({ client: unreachable })).error.code, "network");
});

await check("a call can be cancelled before and while it runs", async () => {
  last = undefined;
  await failsWith("cancelled", () => removeAll({ client, signal: AbortSignal.abort("why") }));
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(last, undefined, "nothing was sent");
  reply = { hangs: true };
  const controller = new AbortController();
  setTimeout(() => controller.abort("enough"), 30);
  const error = await failsWith("cancelled", () => removeAll({ client, signal: controller.signal }));
  assert.equal(error.cause, "enough");
  const deaf = createClient({ fetch: () => new Promise(() => {}) });
  assert.equal((await removeAll.safe({ client: deaf, signal: AbortSignal.timeout(20) })).error.code, "cancelled");
});

await check("a call that takes too long fails, and the server is told its time", async () => {
  reply = { hangs: true };
  const started = performance.now();
  await failsWith("deadline-exceeded", () => removeAll({ client, timeout: 79.5 }));
  assert.ok(performance.now() - started < 2000);
  assert.equal(last.headers["sf-timeout"], "80");
  const impatient = createClient({ baseUrl, timeout: 30 });
  await failsWith("deadline-exceeded", () => removeAll({ client: impatient }));
  answers(undefined, 204);
  await removeAll({ client: impatient, timeout: 5000 });
  assert.equal(last.headers["sf-timeout"], "5000");
  // A timer of more than 31 bits would fire at once.
  await removeAll({ client, timeout: Infinity });
  assert.equal(last.headers["sf-timeout"], undefined);
});

await check("a signal that outlives its calls keeps nothing of them", async () => {
  answers(undefined, 204);
  let listeners = 0;
  const { signal } = new AbortController();
  const add = signal.addEventListener.bind(signal);
  const drop = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...rest) => { listeners += 1; add(...rest); };
  signal.removeEventListener = (...rest) => { listeners -= 1; drop(...rest); };
  await removeAll({ client, signal });
  assert.equal(listeners, 0);
});

// MARK: Options of functions and clients

await check("`with` gives a function options that a call's own win over", async () => {
  answers(undefined, 204);
  const bound = move.with({ client, headers: { "X-Both": "with" } });
  await bound(1, { to: 2 });
  assert.equal(last.headers["x-both"], "with");
  assert.equal(last.headers["x-from"], "client");
  await bound(1, { to: 2 }, { headers: { "X-Both": "call" } });
  assert.equal(last.headers["x-both"], "call");
  // What is not said wins over nothing.
  await bound(1, { to: 2 }, { client: undefined, headers: undefined });
  assert.equal(last.headers["x-both"], "with");
  assert.equal((await bound.safe(1, { to: 2 })).ok, true);
  assert.equal(bound.url, move.url);
  const twice = bound.with({ headers: { "X-Both": "twice" }, timeout: 5000 });
  await twice(1, { to: 2 });
  assert.equal(last.headers["x-both"], "twice");
  assert.equal(last.headers["sf-timeout"], "5000");
  reply = { hangs: true };
  await failsWith("deadline-exceeded", () => bound.with({ timeout: 20 })(1, { to: 2 }));
});

await check("clients of several servers work side by side", async () => {
  const other = createServer((request, response) => {
    response.writeHead(200, { "Content-Type": "application/json" });
    response.end("2");
  });
  await new Promise((resolve) => other.listen(0, "127.0.0.1", resolve));
  const second = createClient({ baseUrl: `http://127.0.0.1:${other.address().port}` });
  answers("1");
  const ratings = await Promise.all([rank(0, 1, options), rank(0, 1, { client: second }), rank(0, 1, options)]);
  assert.deepEqual(ratings, [1, 2, 1]);
  other.closeAllConnections();
  other.close();
});

await check("a redirect is not followed", async () => {
  reply = { status: 302, body: "" };
  await failsWith("not-a-server-function", () => removeAll(options));
  const manual = (url, request) => fetch(url, { ...request, redirect: "manual" });
  const error = await failsWith("not-a-server-function", () => removeAll({ client: createClient({ baseUrl, fetch: manual }) }));
  assert.equal(error.status, 302);
});

await check("only node is told that a redirect is an error: others have no such mode, or say nothing of it", async () => {
  const modes = [];
  const note = (_, request) => {
    modes.push(request.redirect);
    return Response.json(1);
  };
  const noted = { client: createClient({ baseUrl, fetch: note }) };
  const versions = Object.getOwnPropertyDescriptor(process, "versions");
  await rank(0, 1, noted);
  Object.defineProperty(process, "versions", { ...versions, value: { node: "22.0.0" } });
  await rank(0, 1, noted);
  Object.defineProperty(process, "versions", versions);
  assert.deepEqual(modes, ["Deno" in globalThis ? "manual" : "error", "manual"]);
});

await check("what has no text is an error like any other", async () => {
  for (const thrown of [Object.create(null), { toString: 1 }, Symbol("s"), null, new Error("e", { cause: Object.create(null) })]) {
    const fails = async () => {
      throw thrown;
    };
    for (const failing of [{ fetch: fails }, { headers: fails }, { interceptors: [fails] }]) {
      const result = await rank.safe(0, 1, { client: createClient({ baseUrl, ...failing }) });
      assert.equal(result.error.code, "network");
      assert.equal(result.error.cause, thrown);
    }
  }
});

await check("an account of the server's that is no text hides nothing", async () => {
  problem(403, { code: "forbidden", detail: { toString: 1 } });
  const error = await failsWith("forbidden", () => removeAll(options));
  assert.equal(error.status, 403);
});

await check("a body that somebody has read already is refused like any other", async () => {
  const read = async (url, request) => {
    const reply = await fetch(url, request);
    await reply.clone().text();
    await reply.text();
    return reply;
  };
  answers("<html>", 404, "text/html");
  const error = await failsWith("not-a-server-function", () => removeAll({ client: createClient({ baseUrl, fetch: read }) }));
  assert.equal(error.status, 404);
});

// MARK: Interceptors

const intercepted = (...interceptors) => ({ client: createClient({ baseUrl, headers: { "X-From": "client" }, interceptors }) });

await check("an interceptor sees the error that the caller gets", async () => {
  const seen = [];
  const note = async (call, next) => {
    try {
      return await next(call);
    } catch (error) {
      seen.push(error);
      throw error;
    }
  };
  const gone = createClient({ baseUrl: "http://127.0.0.1:1", interceptors: [note] });
  const fails = async (code, call) => {
    const error = await failsWith(code, call);
    // A caller that is stopped does not wait for what the interceptors make of it.
    for (let wait = 0; seen.length === 0 && wait < 200; wait++) await new Promise((resolve) => setTimeout(resolve, 5));
    assert.equal(seen.pop(), error);
  };
  reply = { status: 302, body: "" };
  await fails("not-a-server-function", () => removeAll(intercepted(note)));
  await fails("network", () => removeAll({ client: gone }));
  reply = { hangs: true };
  await fails("deadline-exceeded", () => removeAll({ ...intercepted(note), timeout: 20 }));
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 20);
  await fails("cancelled", () => removeAll({ ...intercepted(note), signal: controller.signal }));
});

await check("interceptors see the request from first to last, and the reply from last to first", async () => {
  answers("4");
  const seen = [];
  const note = (name) => async (call, next) => {
    seen.push(`${name} sends ${call.method} ${call.url.slice(baseUrl.length)} ${call.body} ${call.headers.get("X-From")}`);
    call.headers.append("X-By", name);
    const reply = await next(call);
    seen.push(`${name} receives ${reply.status}`);
    return reply;
  };
  assert.equal(await rank(1, 2, intercepted(note("a"), note("b"))), 4);
  const sends = 'sends POST /_server/rank {"boost":1,"id":2} client';
  assert.deepEqual(seen, [`a ${sends}`, `b ${sends}`, "b receives 200", "a receives 200"]);
  assert.equal(last.headers["x-by"], "a, b");
});

await check("an interceptor may send another request, or answer itself", async () => {
  answers("4");
  await rank(1, 2, intercepted((call, next) => next({ ...call, url: call.url + "?v=2", body: "{}" })));
  assert.equal(last.url, "/_server/rank?v=2");
  assert.equal(last.body, "{}");
  last = undefined;
  const cached = async () => new Response("5", { headers: { "Content-Type": "application/json" } });
  assert.equal(await rank(1, 2, intercepted(cached)), 5);
  assert.equal(last, undefined, "nothing was sent");
});

await check("a failure reaches interceptors as the error that the caller gets", async () => {
  const seen = [];
  const watch = async (call, next) => next(call).catch((error) => { seen.push(error.code); throw error; });
  problem(422, { code: "error", value: { locked: {} } });
  const error = await failsWith("error", () => createPost({ title: "", content: "" }, intercepted(watch)));
  assert.deepEqual(error.value, { kind: "locked" });
  answers("<p>", 200, "text/html");
  await failsWith("not-a-server-function", () => rank(1, 2, intercepted(watch)));
  // What an inner one throws is its own affair, and what the caller sees is why the call could not be made.
  const broken = () => { throw new Error("broken"); };
  const thrown = await failsWith("network", () => rank(1, 2, intercepted(watch, broken)), /broken/);
  assert.equal(thrown.cause.message, "broken");
  assert.deepEqual(seen, ["error", "not-a-server-function", undefined]);
});

await check("a token is refreshed once after `unauthenticated`, for all calls that wait for it", async () => {
  let token = "old";
  let refreshes = 0;
  let refreshing;
  const refresh = async () => {
    refreshes += 1;
    await new Promise((resolve) => setTimeout(resolve, 20));
    token = "new";
  };
  const authenticated = async (call, next) => {
    const sent = token;
    call.headers.set("Authorization", `Bearer ${sent}`);
    try {
      return await next(call);
    } catch (error) {
      if (error.code !== "unauthenticated") throw error;
      // Another call may have refreshed it while this one was refused.
      if (sent === token) await (refreshing ??= refresh().finally(() => (refreshing = undefined)));
      call.headers.set("Authorization", `Bearer ${token}`);
      return next(call);
    }
  };
  const guarded = intercepted(authenticated);
  reply = { guard: "Bearer new" };
  await Promise.all([removeAll(guarded), removeAll(guarded), removeAll(guarded)]);
  assert.equal(refreshes, 1);
  reply = { guard: "Bearer newer" };
  await failsWith("unauthenticated", () => removeAll(guarded));
  assert.equal(refreshes, 2, "a second refusal is final");
});

await check("a call that was cancelled while an interceptor waits is not sent", async () => {
  answers(undefined, 204);
  last = undefined;
  let pass;
  const waiting = async (call, next) => { await new Promise((resolve) => (pass = resolve)); return next(call); };
  const controller = new AbortController();
  const call = removeAll({ ...intercepted(waiting), signal: controller.signal });
  await new Promise((resolve) => setTimeout(resolve, 10));
  controller.abort();
  await failsWith("cancelled", () => call);
  pass();
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(last, undefined, "nothing was sent");
});

// MARK: Forms

const formOf = (...entries) => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
};

await check("a form is sent with its fields as typed arguments", async () => {
  answers(undefined, 204);
  assert.equal(await move.action(formOf(["id", "3"], ["to", "4"], ["$ACTION_ID", "x"], ["__proto__", "y"]), options), undefined);
  assert.equal(last.body, '{"id":3,"to":4}');
  assert.equal(last.headers["content-type"], "application/json");
  answers("[]");
  const sent = async (...entries) => {
    assert.equal((await search.state(null, formOf(...entries), options)).ok, true);
    return JSON.parse(last.body);
  };
  assert.deepEqual(await sent(), {});
  assert.deepEqual(await sent(["text", ""], ["limit", ""], ["since", ""], ["states", ""]), { text: "", states: [] });
  assert.deepEqual(await sent(["text", "1"], ["limit", "1e1"], ["states", "draft"], ["states", "published"]), {
    text: "1", limit: 10, states: ["draft", "published"],
  });
  assert.deepEqual(await sent(["text", "first"], ["text", "last"]), { text: "last" });
  assert.deepEqual(await sent(["since", "2024-02-29"]), { since: "2024-02-29T00:00:00.000Z" });
  assert.deepEqual(await sent(["since", "2024-02-29T12:30"]), { since: new Date(2024, 1, 29, 12, 30).toISOString() });
  assert.deepEqual(await sent(["since", "2024-02-29T12:30:01.5Z"]), { since: "2024-02-29T12:30:01.500Z" });
});

await check("fields of every kind are read", async () => {
  answers(undefined, 204);
  const sent = async (...entries) => {
    await fields.submit.action(formOf(...entries), options);
    return last.body;
  };
  const all = [
    ["name", "A\u0000b"], ["agrees", "on"], ["notify", "false"], ["big", "-9223372036854775808"], ["price", "19.90"],
    ["level", "1"], ["color", "red"], ["keys", "b"], ["keys", "a"], ["keys", "b"], ["flags", "true"], ["flags", "false"],
    ["ratio", ".5"], ["days", "2024-02-29"],
  ];
  assert.equal(
    await sent(...all),
    '{"name":"A\\u0000b","agrees":true,"notify":false,"big":-9223372036854775808,"price":19.90,"level":1,' +
      '"color":{"red":{}},"keys":["b","a"],"flags":[true,false],"ratio":0.5,"days":["2024-02-29T00:00:00.000Z"]}',
  );
  // A checkbox that is not checked sends nothing; a hidden field before it says what that means.
  assert.equal(await sent(), '{"agrees":false,"keys":[],"flags":[],"days":[]}');
  assert.equal(JSON.parse(await sent(["notify", "false"], ["notify", "on"])).notify, true);
});

await check("a field that cannot be read is refused with its name, and nothing is sent", async () => {
  last = undefined;
  for (const [name, ...texts] of [
    ["agrees", "yes", "1", "TRUE"], ["big", "1.5", "0x10", "9223372036854775808", " 1", "9".repeat(60)],
    ["ratio", "1,5", "NaN", "0x10", "-", ".", "1 ", "٣"], ["color", "blue", "constructor"], ["price", "1,5", "0x1"],
    ["days", "2024-02-30", "2024-02-30T10:00", "2024-13-01", "today", "0", "2024-02-29T25:00", "29.02.2024"],
    ["name", new Blob(["x"])],
  ]) {
    for (const text of texts) {
      const error = await failsWith("invalid-arguments", () => fields.submit.action(formOf([name, text]), options));
      assert.match(error.message, new RegExp(`/_server/submit: ${name}`));
      const result = await fields.submit.state(null, formOf([name, text]), options);
      assert.equal(result.ok, false);
      assert.equal(result.error.code, "invalid-arguments");
    }
  }
  assert.equal(last, undefined, "nothing was sent");
});

await check("an action rejects as a call does, and a state is how the call ended", async () => {
  problem(422, { code: "error", value: { locked: {} } });
  const form = formOf(["title", "T"], ["content", "C"]);
  await failsWith("error", () => createPost.action(form, options));
  const result = await createPost.state(null, form, options);
  assert.deepEqual([result.ok, result.error.value], [false, { kind: "locked" }]);
  answers(JSON.stringify(post));
  const published = await createPost.with(options).state(result, form);
  assert.deepEqual(published.value.createdAt, new Date("2024-02-29T23:59:59.999Z"));
  assert.equal(echo.action, undefined, "a form has no fields for a structure");
});

server.closeAllConnections();
server.close();
console.log(`${checks} checks passed`);
