// Prints entries as they are signed, and what the stream ends with.
// usage: watch.ts http://127.0.0.1:8080

import { newEntries } from "../../../Web/server/Entries.js";
import { createClient } from "../../../Web/server/runtime.js";

declare const process: { readonly argv: readonly string[] };

const client = createClient({ baseUrl: process.argv[2] ?? "" });
for await (const result of newEntries.safe({ after: 0 }, { client })) {
  if (result.ok) console.log(result.value.message);
  else console.log(result.error.code === "error" ? result.error.value.kind : result.error);
}
console.log("over");
