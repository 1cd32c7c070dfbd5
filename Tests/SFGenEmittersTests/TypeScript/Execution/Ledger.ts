// A module as the generator writes it, with every type whose values JSON has no notation for.

import {
  array,
  cases,
  date,
  decimal,
  double,
  exactJSON,
  int128,
  int64,
  integer,
  map,
  names,
  nullable,
  object,
  pairs,
  plain,
  record,
  serverFunction,
  set,
  uint128,
  uint64,
} from "./runtime.js";
import type { Coding, ServerFunction } from "./runtime.js";

export interface Ledger {
  int64: bigint;
  uint64: bigint;
  int128: bigint;
  uint128?: bigint | null;
  decimal: string;
  int: number;
  byte: number;
  ratio: number;
  level: Level;
  words: Set<string>;
  ids: Set<bigint>;
  colors: Set<Color>;
  names: Map<string, string>;
  prices: Map<bigint, Map<string, Set<string>>>;
  board: [Point, bigint][];
  ranks: [Point, number][];
  totals: Record<string, bigint>;
  events: Event[];
}

export const $Ledger: Coding = /* @__PURE__ */ object(() => ({
  int64: int64,
  uint64: uint64,
  int128: int128,
  uint128: nullable(uint128),
  decimal: decimal,
  int: integer,
  ratio: double,
  level: $Level,
  words: set(),
  ids: set(int64),
  colors: set($Color),
  names: map(),
  prices: map(int64, map(plain, set(decimal))),
  board: pairs(plain, int64),
  ranks: pairs(),
  totals: record(int64),
  events: array($Event),
}));

export type Level = -1n | 9007199254740993n;

export const $Level: Coding = int64;

export type Color = "red" | "darkGreen";

export const $Color: Coding = /* @__PURE__ */ names(["red", "darkGreen"]);

export interface Point {
  x: number;
  y: number;
}

export type Event =
  | { kind: "paid"; paid: { amount: string; at: Date } }
  | { kind: "noted"; noted?: { text?: string | null; since?: Date | null } }
  | { kind: "renamed"; renamed?: { text?: string | null } }
  | { kind: "closed" };

export const $Event: Coding = /* @__PURE__ */ cases(() => ({
  paid: object(() => ({ amount: decimal, at: date })),
  noted: object(() => ({ since: nullable(date) })),
  renamed: plain,
  closed: null,
}));

export interface Page<Item> {
  items: Item[];
  next?: bigint | null;
}

export const $Page = (item: Coding): Coding =>
  object(() => ({ items: array(item), next: nullable(int64) }));

export interface Tree<Value> {
  value: Value;
  children: Tree<Value>[];
}

export const $Tree = (value: Coding): Coding =>
  object(() => ({ value: value, children: array($Tree(value)) }));

export const $IntegerPage: Coding = /* @__PURE__ */ $Page(int64);

export type Refusal = { kind: "overdrawn"; overdrawn: { by: bigint } } | { kind: "unknown" };

export const $Refusal: Coding = /* @__PURE__ */ cases(() => ({
  overdrawn: object(() => ({ by: int64 })),
  unknown: null,
}));

export const echo: ServerFunction<[ledger: Ledger], Ledger, Refusal> =
  /* @__PURE__ */ serverFunction({
    url: "/_server/echo",
    signature: "0000000000000001",
    positional: ["ledger"],
    exact: exactJSON,
    coding: () => ({ arguments: { ledger: $Ledger }, result: $Ledger, error: $Refusal }),
  });

export const transfer: ServerFunction<
  [from: bigint, labels: { amount: string; note: string; toJSON?: number | undefined }],
  number
> = /* @__PURE__ */ serverFunction({
  url: "/_server/transfer",
  signature: "0000000000000002",
  positional: ["from"],
  labels: ["amount", "note", "toJSON"],
  exact: exactJSON,
  coding: () => ({ arguments: { from: int64, amount: decimal } }),
});

export const pages: ServerFunction<[], Page<Tree<bigint>>> = /* @__PURE__ */ serverFunction({
  url: "/_server/pages",
  signature: "0000000000000003",
  exact: exactJSON,
  coding: () => ({ result: $Page($Tree(int64)) }),
});

export const plant: ServerFunction<[tree: Tree<Date>], Tree<Date>> =
  /* @__PURE__ */ serverFunction({
    url: "/_server/plant",
    signature: "0000000000000004",
    positional: ["tree"],
    coding: () => ({ arguments: { tree: $Tree(date) }, result: $Tree(date) }),
  });

export const integers: ServerFunction<[], Page<bigint>> = /* @__PURE__ */ serverFunction({
  url: "/_server/integers",
  signature: "0000000000000005",
  exact: exactJSON,
  coding: () => ({ result: $IntegerPage }),
});
