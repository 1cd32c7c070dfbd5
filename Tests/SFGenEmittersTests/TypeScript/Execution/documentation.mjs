// Runs the examples of the documentation against a guestbook that answers here. What they print has to be what the
// comments behind `console.log` say.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const [, , document, examples] = process.argv;

const json = (value, status = 200) =>
  new Response(JSON.stringify(value), {
    status,
    headers: { "Content-Type": status === 200 ? "application/json" : "application/problem+json" },
  });

const entries = [];
const functions = {
  sign({ name, message, mood = "happy" }) {
    if (name === "") return json({ code: "error", value: { empty: { field: "name" } } }, 422);
    entries.push({ id: entries.length + 1, name, message, mood, signedAt: "2024-02-29T12:00:00.000Z" });
    return json({ entry: entries.at(-1), undo: "sealed" });
  },
  entries: ({ limit = 20 }) => json(entries.slice(-limit)),
  "Moderation.remove"(_, headers) {
    if (headers.get("authorization") !== "Bearer secret") return json({ code: "unauthenticated" }, 401);
    return new Response(null, { status: 204 });
  },
};
globalThis.fetch = async (url, request) => {
  const prefix = "https://guestbook.example/_server/";
  assert.ok(url.startsWith(prefix), url);
  return functions[url.slice(prefix.length)](JSON.parse(request.body), new Headers(request.headers));
};

const printed = [];
const print = console.log;
console.log = (...values) => printed.push(values.join(" "));
await import(examples);
console.log = print;

const text = readFileSync(document, "utf8");
const expected = [...text.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map((match) => match[1]);
assert.ok(expected.length > 5);
assert.deepEqual(printed, expected);
console.log(`${expected.length} checks passed`);
