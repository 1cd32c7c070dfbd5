// Takes streams, as JavaScript, over real HTTP. Each check says what it holds; the first that fails ends the run.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";

const folder = process.argv[2];
const { createClient, ServerFunctionError } = await import(`${folder}/runtime.js`);
const { amounts, changes, ticks, words } = await import(`${folder}/Streams.js`);

const end = "event: end\ndata:\n\n";
let reply = {};
let last;
let closed = 0;
const server = createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", async () => {
    const { pieces = [], status = 200, type = "text/event-stream; charset=utf-8", pause = 0, hangs, breaks } = reply;
    last = { url: request.url, headers: request.headers, body: String(Buffer.concat(chunks)), written: 0 };
    const call = last;
    let isOpen = true;
    const gone = new Promise((resolve) => response.on("close", resolve)).then(() => {
      isOpen = false;
      closed += 1;
    });
    response.on("error", () => {});
    if (reply.isSilent) return;
    response.writeHead(status, { "Content-Type": type });
    response.flushHeaders();
    for (const piece of pieces) {
      if (!isOpen) return;
      if (pause > 0) await sleep(pause);
      if (!response.write(piece)) {
        await Promise.race([gone, new Promise((resolve) => response.once("drain", resolve))]);
      }
      call.written += 1;
    }
    if (breaks) response.destroy();
    else if (!hangs) response.end();
  });
});
// On a busy machine a connection is used again later than the five seconds after which node would close it.
server.keepAliveTimeout = 120_000;
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const client = createClient({ baseUrl: `http://127.0.0.1:${server.address().port}` });

let checks = 0;
async function check(what, body) {
  // What waits for something that never comes fails too.
  let timer;
  const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error("It takes too long.")), 60_000)));
  try {
    await Promise.race([body(), late]);
    clearTimeout(timer);
    checks += 1;
  } catch (error) {
    console.error(`FAILED: ${what}\n`, error);
    process.exit(1);
  }
}
const answers = (pieces, options = {}) => {
  reply = { pieces: [pieces].flat(), ...options };
};
async function all(stream) {
  const values = [];
  for await (const value of stream) values.push(value);
  return values;
}
async function failsWith(code, stream, message) {
  const values = [];
  try {
    for await (const value of stream) values.push(value);
  } catch (error) {
    assert.ok(error instanceof ServerFunctionError, String(error));
    assert.equal(error.code, code, error.message);
    if (message) assert.match(error.message, message);
    return { error, values };
  }
  assert.fail(`the stream ended after ${JSON.stringify(values)} instead of failing with ${code}`);
}
async function eventually(isTrue) {
  for (let count = 0; count < 1000 && !isTrue(); count += 1) await sleep(5);
  assert.ok(isTrue());
}

await check("the values arrive in their order, and the request is that of any function", async () => {
  answers(["data: 1\n\n", "data: 2\n\ndata: 3\n\n", end]);
  assert.deepEqual(await all(ticks({ from: 4 }, { client, headers: { "X-From": "call" }, timeout: 5000 })), [1, 2, 3]);
  assert.equal(last.url, "/_server/ticks");
  assert.equal(last.body, '{"from":4}');
  assert.equal(last.headers["sf-timeout"], "5000");
  assert.equal(last.headers["x-from"], "call");
});

await check("each loop is a request of its own, and no loop is none", async () => {
  answers(["data: 1\n\n", end]);
  last = undefined;
  const stream = ticks({}, { client });
  await sleep(20);
  assert.equal(last, undefined);
  assert.deepEqual(await all(stream), [1]);
  assert.deepEqual(await all(stream), [1]);
});

await check("the pieces that a stream comes in do not matter", async () => {
  const text = 'data: "a"\n\n:\n\ndata:"é😀"\r\n\r\n: a comment\ndata: "c"\r\rid: 7\nevent: end\ndata:\n\n';
  const bytes = Buffer.from(text);
  // A `fetch` of one's own makes the pieces; over a socket they would be joined.
  for (let size = 1; size <= bytes.length; size += 1) {
    const send = async () =>
      new Response(
        new ReadableStream({
          start(controller) {
            for (let at = 0; at < bytes.length; at += size) {
              controller.enqueue(new Uint8Array(bytes.subarray(at, at + size)));
            }
            controller.close();
          },
        }),
        { headers: { "Content-Type": "text/event-stream" } },
      );
    const values = await all(words({ client: createClient({ fetch: send }) }));
    assert.deepEqual(values, ["a", "é😀", "c"], `pieces of ${size}`);
  }
});

await check("values are converted as those of any function", async () => {
  answers(['data: {"at":"2026-11-24T14:34:50.250Z","text":"x"}\n\n', end]);
  const [change] = await all(changes("id", { client }));
  assert.deepEqual(change, { at: new Date("2026-11-24T14:34:50.250Z"), text: "x" });
  answers(["data: 9223372036854775807\n\n", end]);
  assert.deepEqual(await all(amounts({ client })), [9223372036854775807n]);
  answers(["data: null\n\n", end]);
  assert.deepEqual(await all(words({ client })), [null]);
});

await check("an error that is thrown instead of a stream is that of a plain call", async () => {
  answers('{"code":"error","value":"closed"}', { status: 422, type: "application/problem+json" });
  const { error } = await failsWith("error", changes("id", { client }));
  assert.equal(error.value, "closed");
  assert.equal(error.status, 422);
});

await check("a typed error in the middle is thrown behind the values before it", async () => {
  const document = '{"status":410,"code":"error","value":{"after":{"count":9007199254740993}}}';
  answers(['data: {"at":"2026-11-24T14:34:50.250Z","text":"x"}\n\n', `event: error\ndata: ${document}\n\n`]);
  const { error, values } = await failsWith("error", changes("id", { client }));
  assert.equal(values.length, 1);
  assert.deepEqual(error.value, { kind: "after", after: { count: 9007199254740993n } });
  assert.equal(error.status, 410);
  answers(`event: error\ndata: ${document}\n\n`);
  const results = await all(changes.safe("id", { client }));
  assert.equal(results.length, 1);
  assert.equal(results[0].ok, false);
  assert.equal(results[0].error.value.after.count, 9007199254740993n);
});

await check("any other error in the middle is a problem", async () => {
  answers('event: error\ndata: {"status":500,"code":"internal","id":"0123456789abcdef"}\n\n');
  const { error } = await failsWith("internal", ticks({}, { client }));
  assert.equal(error.problem.id, "0123456789abcdef");
  assert.equal(error.status, 500);
});

await check("a stream that ends without saying so was cut off", async () => {
  for (const text of [[], "data: 1\n\n", "event: end\ndata:", "event: end\n\n"]) {
    answers(text);
    await failsWith("network", ticks({}, { client }), /ended before/);
  }
  answers("data: 1\n\n", { breaks: true, pause: 20 });
  await failsWith("network", ticks({}, { client }));
});

await check("what no server function sends is no value", async () => {
  for (const text of ["data: {\n\n", "event: error\ndata: []\n\n", "event: error\ndata: x\n\n", "data:\n\n"]) {
    answers(text);
    await failsWith("not-a-server-function", ticks({}, { client }));
  }
  answers('data: "a"\n\n');
  await failsWith("invalid-reply", ticks({}, { client }));
  answers("1", { type: "application/json" });
  await failsWith("not-a-server-function", ticks({}, { client }));
  answers("data: 1\n\n", { status: 500 });
  await failsWith("not-a-server-function", ticks({}, { client }));
});

await check("an event of a later version is passed over", async () => {
  answers(["event: later\ndata: {}\n\n", "data: 1\n\n", end]);
  assert.deepEqual(await all(ticks({}, { client })), [1]);
});

await check("leaving the loop closes the connection", async () => {
  answers("data: 1\n\n", { hangs: true });
  const before = closed;
  for await (const tick of ticks({}, { client })) {
    assert.equal(tick, 1);
    break;
  }
  await eventually(() => closed === before + 1);
});

await check("leaving while a value is waited for closes the connection, and is no failure", async () => {
  for (const options of [{ hangs: true }, { isSilent: true }]) {
    for (const call of [ticks, ticks.safe]) {
      answers([], options);
      last = undefined;
      const before = closed;
      const iterator = call({}, { client })[Symbol.asyncIterator]();
      const pending = [iterator.next(), iterator.next()];
      await eventually(() => last !== undefined);
      await sleep(20);
      assert.equal(closed, before);
      assert.deepEqual(await iterator.return(), { done: true, value: undefined });
      for (const next of pending) assert.deepEqual(await next, { done: true, value: undefined });
      assert.equal((await iterator.next()).done, true);
      await eventually(() => closed === before + 1);
    }
  }
  // What has not begun sends nothing.
  last = undefined;
  const iterator = ticks({}, { client })[Symbol.asyncIterator]();
  await iterator.return();
  assert.equal((await iterator.next()).done, true);
  assert.equal(last, undefined);
});

await check("an abort ends a loop that waits, and closes the connection", async () => {
  answers("data: 1\n\n", { hangs: true });
  const before = closed;
  const controller = new AbortController();
  setTimeout(() => controller.abort(new Error("enough")), 30);
  const { error, values } = await failsWith("cancelled", ticks({}, { client, signal: controller.signal }));
  assert.deepEqual(values, [1]);
  assert.equal(error.cause.message, "enough");
  await eventually(() => closed === before + 1);
  await failsWith("cancelled", ticks({}, { client, signal: controller.signal }));
});

await check("an abort for a reason that has no text ends a loop like any other", async () => {
  for (const reason of [Symbol("left"), Object.create(null), { toString: 1 }]) {
    answers("data: 1\n\n", { hangs: true });
    const controller = new AbortController();
    const results = [];
    for await (const result of ticks.safe({}, { client, signal: controller.signal })) {
      results.push(result.value ?? result.error.code);
      controller.abort(reason);
    }
    assert.deepEqual(results, [1, "cancelled"]);
  }
});

await check("an account of the server's that is no text hides nothing", async () => {
  answers('event: error\ndata: {"code":"forbidden","detail":{"toString":1}}\n\n');
  const results = [];
  for await (const result of ticks.safe({}, { client })) results.push(result.error?.code);
  assert.deepEqual(results, ["forbidden"]);
});

await check("an abort between two values of one piece ends the loop there", async () => {
  answers(["data: 1\n\ndata: 2\n\n", end]);
  const controller = new AbortController();
  const values = [];
  await assert.rejects(async () => {
    for await (const value of ticks({}, { client, signal: controller.signal })) {
      values.push(value);
      controller.abort();
    }
  }, { code: "cancelled" });
  assert.deepEqual(values, [1]);
});

await check("silence ends a stream after the timeout, and comments keep it", async () => {
  answers("data: 1\n\n", { hangs: true });
  const { values } = await failsWith("deadline-exceeded", ticks({}, { client, timeout: 500 }));
  assert.deepEqual(values, [1]);
  answers([":\n\n", ":\n\n", ":\n\n", "data: 1\n\n", end], { pause: 300 });
  assert.deepEqual(await all(ticks({}, { client, timeout: 1000 })), [1]);
});

await check("a loop that takes its time is not read ahead of for ever", async () => {
  const piece = `data: ${"1".padStart(65_536)}\n\n`;
  answers(Array(2000).fill(piece), { hangs: true });
  for await (const tick of ticks({}, { client })) {
    assert.equal(tick, 1);
    await sleep(200);
    break;
  }
  assert.ok(last.written < 1000, `${last.written} pieces were taken`);
});

/** A client that gets a stream of pieces, and what has become of it. */
function streamOf(pieces, interceptors = []) {
  const state = { taken: 0, isCancelled: false };
  const source = pieces[Symbol.iterator]();
  const fetch = async () => {
    const body = new ReadableStream({
      pull(controller) {
        const { done, value } = source.next();
        if (done) return controller.close();
        state.taken += 1;
        controller.enqueue(new TextEncoder().encode(value));
      },
      cancel: () => void (state.isCancelled = true),
    });
    return new Response(body, { headers: { "Content-Type": "text/event-stream" } });
  };
  return { state, options: { client: createClient({ fetch, interceptors }) } };
}

await check("an event may have so many characters and no more", async () => {
  const half = "x".repeat(2 ** 23);
  const exact = `data:"${half}${half.slice(8)}"`;
  const fits = streamOf([exact.slice(0, 100), exact.slice(100), "\n\ndata: 1\n\n", end]);
  const values = await all(words(fits.options));
  assert.deepEqual([values[0].length, values[1]], [2 ** 24 - 8, 1]);
  const piece = "x".repeat(2 ** 16);
  const tooLong = [
    // A line without an end, one with an end, lines of data, empty ones, and a comment.
    ["data:", ...Array(1000).fill(piece)],
    [`data:"${half}${half}"\n`, "\n", ...Array(1000).fill(":\n")],
    Array(1000).fill(`data:${piece}\n`),
    Array(1000).fill("data\n".repeat(2 ** 15)),
    Array(1000).fill(`:${piece}`),
  ];
  for (const pieces of tooLong) {
    const { state, options } = streamOf(pieces);
    const { error } = await failsWith("invalid-reply", words(options), /more than 2\^24 characters/);
    assert.equal(error.status, 200);
    assert.ok(state.isCancelled);
    assert.ok(state.taken < 300, `${state.taken} pieces were taken`);
  }
  // Each event counts for itself.
  const many = streamOf([...Array(300).fill(`:${piece}\ndata: 1\n\n`), end]);
  assert.equal((await all(ticks({}, many.options))).length, 300);
});

await check("a body that an interceptor reads is a network failure", async () => {
  const holds = async (call, next) => {
    const reply = await next(call);
    reply.body.getReader();
    return reply;
  };
  const reads = async (call, next) => {
    const reply = await next(call);
    await reply.text();
    return reply;
  };
  for (const interceptor of [holds, reads]) {
    const { options } = streamOf(["data: 1\n\n", end], [interceptor]);
    await failsWith("network", ticks({}, options));
  }
});

await check("an event with an empty name is a message", async () => {
  answers(["event: end\nevent:\ndata: 1\n\n", "event\ndata: 2\n\n", end]);
  assert.deepEqual(await all(ticks({}, { client })), [1, 2]);
});

await check("a long event costs time in proportion to its bytes", async () => {
  const time = async (count) => {
    const piece = new TextEncoder().encode("x".repeat(16));
    let left = count / 16;
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('data: "')),
      pull(controller) {
        if (left-- > 0) return controller.enqueue(piece);
        controller.enqueue(new TextEncoder().encode(`"\n\n${end}`));
        controller.close();
      },
    });
    const fetch = async () => new Response(body, { headers: { "Content-Type": "text/event-stream" } });
    const start = performance.now();
    const [word] = await all(words({ client: createClient({ fetch }) }));
    assert.equal(word.length, count);
    return performance.now() - start;
  };
  // The machine may be busy with something else, and is so seldom each time.
  const shortest = async (count) => Math.min(await time(count), await time(count), await time(count));
  await time(160_000);
  const short = await shortest(320_000);
  const long = await shortest(1_280_000);
  assert.ok(long < 14 * short, `${short} ms, then ${long} ms`);
});

server.closeAllConnections?.();
server.close();
console.log(`${checks} checks passed`);
process.exit(0);
