// What a person writes with types that JSON has no notation for has to compile, and the mistakes must not.

import { echo, integers, pages, plant, transfer } from "./Ledger.js";
import type { Event, Ledger, Level, Page, Tree } from "./Ledger.js";

export async function calls(ledger: Ledger): Promise<bigint> {
  const copy: Ledger = await echo({ ...ledger, int64: ledger.int64 + 1n, ids: new Set([1n, 2n]) });
  const level: Level = copy.level;
  const balance: number = await transfer(level, { amount: "19.90", note: "" }, { timeout: 5 });
  const price: Set<string> | undefined = copy.prices.get(1n)?.get("EUR");
  const page: Page<Tree<bigint>> = await pages();
  const planted: Tree<Date> = await plant({ value: new Date(balance), children: [] });
  const event: Event = { kind: "noted" };
  console.log(price, planted.value.getTime(), event);
  for (const [point, rank] of copy.board) console.log(point.x, rank + 1n);
  return page.items[0]?.value ?? (await integers()).next ?? 0n;
}

export async function failures(ledger: Ledger): Promise<bigint | undefined> {
  const result = await echo.safe(ledger);
  if (result.ok || result.error.code !== "error") return undefined;
  return result.error.value.kind === "overdrawn" ? result.error.value.overdrawn.by : undefined;
}

export async function mistakes(ledger: Ledger): Promise<void> {
  // @ts-expect-error: a number is no bigint
  await transfer(1, { amount: "1", note: "" });
  // @ts-expect-error: a decimal is text
  await transfer(1n, { amount: 1, note: "" });
  // @ts-expect-error: an array is no set
  await echo({ ...ledger, words: ["a"] });
  // @ts-expect-error: no such level
  await echo({ ...ledger, level: 1n });
  // @ts-expect-error: the payload has a required member
  const event: Event = { kind: "paid" };
  console.log(event);
}
