// Uses the generated streams as an application would: what must compile compiles, what must not is marked.

import { amounts, changes, ticks, words } from "./Streams.js";
import type { Broken, Change, Refused } from "./Streams.js";
import { createClient } from "./runtime.js";

export async function follow(signal: AbortSignal): Promise<number> {
  const client = createClient({ baseUrl: "https://example.com" });
  let sum = 0;
  for await (const tick of ticks({ from: 3 }, { client, signal, timeout: 1000 })) {
    const number: number = tick;
    if (number > 10) break;
    sum += number;
  }
  for await (const tick of ticks()) sum += tick;
  for await (const amount of amounts()) {
    const exact: bigint = amount;
    sum += Number(exact);
  }
  for await (const change of changes("00000000-0000-0000-0000-000000000000")) {
    const { at, text }: Change = change;
    sum += at.getTime() + text.length;
  }
  for await (const word of words()) sum += word?.length ?? 0;
  for await (const result of changes.safe("00000000-0000-0000-0000-000000000000")) {
    if (result.ok) {
      sum += result.value.text.length;
    } else if (result.error.code === "error") {
      const error: Broken | Refused = result.error.value;
      if (error !== "closed") sum += Number(error.after.count);
    }
  }
  // @ts-expect-error A stream is no promise.
  const first: number = await ticks();
  // @ts-expect-error Its elements are numbers.
  for await (const tick of ticks()) sum += tick.length;
  // @ts-expect-error The label is another.
  ticks({ form: 1 });
  return sum + first + changes.url.length;
}
