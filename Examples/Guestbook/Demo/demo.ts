// Calls every server function of the guestbook and prints what was called and what came back.
// usage: node demo.mjs http://127.0.0.1:8080 <the moderators' token>

import { entries, entry, sign } from "../Web/server/Entries.js";
import { moods, remove } from "../Web/server/Moderation.Moderation.js";
import { createClient } from "../Web/server/runtime.js";
import type { Result } from "../Web/server/runtime.js";

declare const process: { readonly argv: readonly string[] };

const [baseUrl = "http://127.0.0.1:8080", token = ""] = process.argv.slice(2);
const client = createClient({ baseUrl });
const moderator = createClient({ baseUrl, headers: { authorization: `Bearer ${token}` } });

const signed = await shown(
  "sign({ name: \"Ada\", message: \"Hello from TypeScript\" })",
  sign.safe({ name: "Ada", message: "Hello from TypeScript" }, { client }));
const form = new FormData();
form.set("name", "Grace");
form.set("message", "Is this on?");
form.set("mood", "curious");
await shown(
  "sign.state(null, <the form name=Grace, message=\"Is this on?\", mood=curious>)",
  sign.state(null, form, { client }));
await shown("sign({ name: \"\", message: \"\" })", sign.safe({ name: "", message: "" }, { client }));
await shown(
  "sign({ name: \"Bob\", message: \"too long\" × 100 })",
  sign.safe({ name: "Bob", message: "too long".repeat(100) }, { client }));
await shown("entries({ limit: 1 })", entries.safe({ limit: 1 }, { client }));
await shown("entries()", entries.safe({}, { client }));
await shown("Moderation.moods()", moods.safe({ client }));

if (!signed.ok) throw signed.error;
const { id, signedAt } = signed.value;
if (!(signedAt instanceof Date)) throw new Error("A date has arrived as something else.");
await shown(`entry(${id})`, entry.safe(id, { client }));
await shown(`Moderation.remove(${id}), not signed in`, remove.safe(id, { client }));
await shown(`Moderation.remove(${id}), as a moderator`, remove.safe(id, { client: moderator }));
await shown(`Moderation.remove(${id}), again`, remove.safe(id, { client: moderator }));
await shown(`entry(${id})`, entry.safe(id, { client }));

async function shown<Value, Thrown>(
  call: string, reply: Promise<Result<Value, Thrown>>,
): Promise<Result<Value, Thrown>> {
  const result = await reply;
  console.log(`  ${call}`);
  if (result.ok) console.log("    →", result.value);
  else if (result.error.code === "error") console.log("    threw", result.error.value);
  else console.log("    failed:", result.error.code);
  return result;
}
