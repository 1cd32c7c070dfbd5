// Calls every server function of the guestbook and prints what was called and what came back.
// usage: node demo.mjs http://127.0.0.1:8080 <the moderators' token>

import { entries, entry, newEntries, sign } from "../Web/server/Entries.js";
import { undo } from "../Web/server/Entries.sign.js";
import type { GuestbookError } from "../Web/server/Entry.js";
import { moods, remove } from "../Web/server/Moderation.Moderation.js";
import { createClient } from "../Web/server/runtime.js";
import type { Result } from "../Web/server/runtime.js";
import { welcome } from "../Web/server/Visitors.Visitors.js";

declare const process: { readonly argv: readonly string[] };

const [baseUrl = "http://127.0.0.1:8080", token = ""] = process.argv.slice(2);
const client = createClient({ baseUrl });
const moderator = createClient({ baseUrl, headers: { authorization: `Bearer ${token}` } });

await shown("Visitors.welcome()", welcome.safe({ client }));
const watched = firstTwo();
const signed = await shown(
  "sign({ name: \"Ada\", message: \"Hello from TypeScript\" })",
  sign.safe({ name: "Ada", message: "Hello from TypeScript" }, { client }));
const form = new FormData();
form.set("name", "Grace");
form.set("message", "Is this on?");
form.set("mood", "curious");
const signedForm = await shown(
  "sign.state(null, <the form name=Grace, message=\"Is this on?\", mood=curious>)",
  sign.state(null, form, { client }));
await shown("newEntries({ after: 0 }), while these two sign", watched);
await shown("sign({ name: \"\", message: \"\" })", sign.safe({ name: "", message: "" }, { client }));
await shown(
  "sign({ name: \"Bob\", message: \"too long\" × 100 })",
  sign.safe({ name: "Bob", message: "too long".repeat(100) }, { client }));
await shown("entries({ limit: 1 })", entries.safe({ limit: 1 }, { client }));
await shown("entries()", entries.safe({}, { client }));
await shown("Moderation.moods()", moods.safe({ client }));

if (!signed.ok) throw signed.error;
const { id, signedAt } = signed.value.entry;
if (!(signedAt instanceof Date)) throw new Error("A date has arrived as something else.");
await shown(`entry(${id})`, entry.safe(id, { client }));
await shown(`Moderation.remove(${id}), not signed in`, remove.safe(id, { client }));
await shown(`Moderation.remove(${id}), as a moderator`, remove.safe(id, { client: moderator }));
await shown(`Moderation.remove(${id}), again`, remove.safe(id, { client: moderator }));
await shown(`entry(${id})`, entry.safe(id, { client }));

if (!signedForm.ok) throw signedForm.error;
const $bound = signedForm.value.undo;
const forged = $bound.slice(0, -1) + ($bound.endsWith("A") ? "B" : "A");
await shown("sign.undo({ $bound: <forged> })", undo.safe({ $bound: forged }, { client }));
await shown("sign.undo({ $bound: <sealed> })", undo.safe({ $bound }, { client }));
await shown("sign.undo({ $bound: <sealed> }), again", undo.safe({ $bound }, { client }));

/** What is signed while somebody watches, until two have. */
async function firstTwo(): Promise<Result<string[], GuestbookError>> {
  const messages = [];
  for await (const result of newEntries.safe({ after: 0 }, { client })) {
    if (!result.ok) return result;
    if (messages.push(result.value.message) === 2) break;
  }
  return { ok: true, value: messages };
}

async function shown<Value, Thrown>(
  call: string, reply: Promise<Result<Value, Thrown>>,
): Promise<Result<Value, Thrown>> {
  const result = await reply;
  console.log(`  ${call}`);
  if (result.ok) console.log("    →", printable(result.value));
  else if (result.error.code === "error") console.log("    threw", result.error.value);
  else console.log("    failed:", result.error.code);
  return result;
}

/** Nobody can read what is sealed, and it is another text each time. */
function printable(value: unknown): unknown {
  return typeof value === "object" && value !== null && "undo" in value ? { ...value, undo: "<sealed>" } : value;
}
