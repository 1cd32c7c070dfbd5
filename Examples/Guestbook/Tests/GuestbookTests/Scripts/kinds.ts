// Calls a server function of every kind, and says of each promise whether it was kept.
// usage: kinds.ts http://127.0.0.1:8080 <the moderators' token>

import { entry, newEntries, sign } from "../../../Web/server/Entries.js";
import { undo } from "../../../Web/server/Entries.sign.js";
import { moods, remove } from "../../../Web/server/Moderation.Moderation.js";
import { createClient } from "../../../Web/server/runtime.js";
import type { Client } from "../../../Web/server/runtime.js";
import { welcome } from "../../../Web/server/Visitors.Visitors.js";

declare const process: { readonly argv: readonly string[] };

const [baseUrl = "", token = ""] = process.argv.slice(2);
const client = createClient({ baseUrl });
const moderator = createClient({ baseUrl, headers: { authorization: `Bearer ${token}` } });
const ada = visitor();
const grace = visitor();

// A function at the top of a file, and a static method with a guard.
const first = await sign({ name: "Ada", message: "Hello" }, { client });
check("a function answers", (await entry(first.entry.id, { client }))?.message === "Hello");
check("a static method answers", (await moods({ client }))["happy"] === 1);
check("a guard refuses", await code(remove.safe(first.entry.id, { client })) === "unauthenticated");
check("a guard admits", await code(remove.safe(first.entry.id, { client: moderator })) === "none");

// A method of the server's one instance.
const { total } = await welcome({ client: ada });
check("an instance keeps what it counts", (await welcome({ client: grace })).total === total + 1);
check("a cookie comes and goes", (await welcome({ client: ada })).total === total + 1);

// A nested function, whose captured receipt travels sealed.
const adas = await sign({ name: "Ada", message: "Mine" }, { client: ada });
const graces = await sign({ name: "Grace", message: "Hers" }, { client: grace });
const forged = [0, 20, adas.undo.length - 1].map((at) =>
  adas.undo.slice(0, at) + (adas.undo[at] === "A" ? "B" : "A") + adas.undo.slice(at + 1));
for (const $bound of [...forged, graces.undo, "", "1"]) {
  check("a forged receipt is refused", await code(undo.safe({ $bound }, { client: ada })) === "forbidden");
}
for (const client of [grace, createClient({ baseUrl })]) {
  check("another visitor is refused", await code(undo.safe({ $bound: adas.undo }, { client })) === "forbidden");
}
check("nothing was taken back", (await entry(adas.entry.id, { client }))?.message === "Mine");
check("the signer takes it back", await code(undo.safe({ $bound: adas.undo }, { client: ada })) === "none");
check("it is gone", (await entry(adas.entry.id, { client })) === null);
check("what is not there is not taken back", await code(undo.safe({ $bound: adas.undo }, { client: ada })) === "error");

// A stream.
const live = newEntries({}, { client })[Symbol.asyncIterator]();
let next = live.next();
check("somebody watches", await isWatched(1));
for (const message of ["one", "two", "three"]) {
  await sign({ name: "Ada", message }, { client });
  check("an entry arrives before the next is signed", (await next).value?.message === message);
  next = live.next();
}
await live.return?.();
check("return ends the work on the server within a second", await isWatched(0));
check("who leaves while they wait gets no failure", (await next).done === true);

for await (const _ of newEntries({ after: 0 }, { client })) {
  check("somebody watches", await isWatched(1));
  break;
}
check("leaving the loop ends the work on the server within a second", await isWatched(0));

const controller = new AbortController();
const failure = (async () => {
  for await (const result of newEntries.safe({}, { client, signal: controller.signal })) {
    if (!result.ok) return result.error.code;
  }
  return "none";
})();
check("somebody watches", await isWatched(1));
controller.abort();
check("a signal ends the work on the server within a second", await isWatched(0));
check("a signal is told from an end", await failure === "cancelled");

function check(promise: string, isKept: boolean): void {
  console.log(`${isKept ? "kept" : "BROKEN"}: ${promise}`);
}

async function code(reply: ReturnType<typeof undo.safe>): Promise<string> {
  const result = await reply;
  return result.ok ? "none" : result.error.code;
}

/** Waits until so many watch, a second at most. */
async function isWatched(count: number): Promise<boolean> {
  for (const start = Date.now(); Date.now() - start < 1_000;) {
    if ((await welcome({ client: ada })).watching === count) return true;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return false;
}

/** A client that sends back the cookie that the server has set, as a browser does. */
function visitor(): Client {
  let cookie: string | undefined;
  return createClient({
    baseUrl,
    interceptors: [async (call, next) => {
      if (cookie !== undefined) call.headers.set("cookie", cookie);
      const reply = await next(call);
      cookie = reply.headers.get("set-cookie")?.split(";")[0] ?? cookie;
      return reply;
    }],
  });
}
