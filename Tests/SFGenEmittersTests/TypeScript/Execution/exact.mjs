// Sends and receives what JavaScript's own JSON would round or refuse. Each check says what it holds; the first that
// fails ends the run. All of them run twice where the engine has raw JSON: with it and without.

import { numbers } from "./exact-numbers.mjs";
import { text } from "./exact-text.mjs";
import { values } from "./exact-values.mjs";
import { passed } from "./harness.mjs";

async function run() {
  await numbers();
  await values();
  await text();
}

await run();
if ("rawJSON" in JSON) {
  delete JSON.rawJSON;
  await run();
}
console.log(`${passed()} checks passed`);
