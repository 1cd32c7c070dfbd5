// What the checks of exact values share: calls that go nowhere, and a value with all their types.

import assert from "node:assert/strict";

const folder = process.argv[2];
export const runtime = await import(`${folder}/runtime.js`);
export const functions = await import(`${folder}/Ledger.js`);
const { createClient, exactJSON, serverFunction, ServerFunctionError } = runtime;

let checks = 0;
export const passed = () => checks;

export async function check(what, body) {
  try {
    await body();
    checks += 1;
  } catch (error) {
    console.error(`FAILED: ${what}\n`, error);
    process.exit(1);
  }
}

/** What was sent last, and what the next call gets for it. */
export const wire = { sent: undefined, reply: undefined };
const client = createClient({
  fetch: async (_, request) => {
    wire.sent = request.body;
    const { text = argumentOf(wire.sent), status = 200 } = wire.reply;
    const type = status === 200 ? "application/json" : "application/problem+json";
    return new Response(text, { status, headers: { "Content-Type": type } });
  },
});
export const options = { client };

// What stands between `{"name":` and `}`: cut out, since `JSON.parse` would not keep it.
export const argumentOf = (body) => body.slice(body.indexOf(":") + 1, -1);

export const answers = (text, status) => {
  wire.reply = { text, status };
};

export const echoes = () => answers();

export async function failsWith(code, call, message) {
  const error = await call().then(
    () => assert.fail(`succeeded instead of ${code}`),
    (error) => error,
  );
  assert.ok(error instanceof ServerFunctionError, String(error));
  assert.equal(error.code, code, error.message);
  if (message !== undefined) assert.match(error.message, message);
  return error;
}

/** A function with one argument and a result of one type, as the generator defines it. */
export const functionOf = (coding, additions = { exact: exactJSON }) =>
  serverFunction({
    url: "/_server/f",
    signature: "0",
    positional: ["value"],
    ...additions,
    coding: () => ({ arguments: { value: coding }, result: coding }),
  });

export const receive = (coding, text) => {
  answers(text);
  return functionOf(coding)(undefined, options);
};

export const send = async (coding, value) => {
  answers("null");
  await serverFunction({
    url: "/_server/f",
    signature: "0",
    positional: ["value"],
    exact: exactJSON,
    coding: () => ({ arguments: { value: coding } }),
  })(value, options);
  return argumentOf(wire.sent);
};

export const refusesReply = (coding, text, message) => failsWith("invalid-reply", () => receive(coding, text), message);

export const refusesArgument = async (coding, value, message) => {
  wire.sent = undefined;
  await failsWith("invalid-arguments", () => send(coding, value), message);
  assert.equal(wire.sent, undefined, "nothing was sent");
};

export const ledger = () => ({
  int64: -(2n ** 63n),
  uint64: 2n ** 64n - 1n,
  int128: 2n ** 127n - 1n,
  uint128: null,
  decimal: "19.90",
  int: 9007199254740991,
  byte: 255,
  ratio: 0.1,
  level: 9007199254740993n,
  words: new Set(["b", "a", "9007199254740993"]),
  ids: new Set([9007199254740993n, 9007199254740992n]),
  colors: new Set(["darkGreen"]),
  names: new Map([["__proto__", "constructor"], ["b", "9007199254740993"]]),
  prices: new Map([[9007199254740993n, new Map([["EUR", new Set(["1.10", "2"])], ["then", new Set()]])], [
    0n,
    new Map(),
  ]]),
  board: [[{ x: 1, y: 2 }, 9007199254740993n], [{ x: 1, y: 2 }, 0n]],
  ranks: [[{ x: 0.5, y: -1 }, 3]],
  totals: { ["__proto__"]: 9007199254740993n, constructor: 2n ** 53n, toJSON: 0n },
  events: [
    { kind: "paid", paid: { amount: "0.10", at: new Date(0) } },
    { kind: "noted", noted: { since: new Date(1) } },
    { kind: "closed" },
  ],
});

export const onTheWire =
  '{"int64":-9223372036854775808,"uint64":18446744073709551615,"int128":170141183460469231731687303715884105727,' +
  '"uint128":null,"decimal":19.90,"int":9007199254740991,"byte":255,"ratio":0.1,"level":9007199254740993,' +
  '"words":["b","a","9007199254740993"],"ids":[9007199254740993,9007199254740992],"colors":[{"darkGreen":{}}],' +
  '"names":["__proto__","constructor","b","9007199254740993"],' +
  '"prices":[9007199254740993,["EUR",[1.10,2],"then",[]],0,[]],' +
  '"board":[{"x":1,"y":2},9007199254740993,{"x":1,"y":2},0],"ranks":[{"x":0.5,"y":-1},3],' +
  '"totals":{"__proto__":9007199254740993,"constructor":9007199254740992,"toJSON":0},' +
  '"events":[{"paid":{"amount":0.10,"at":"1970-01-01T00:00:00.000Z"}},{"noted":{"since":"1970-01-01T00:00:00.001Z"}},' +
  '{"closed":{}}]}';

export const answersWith = (pattern, replacement) => {
  assert.ok(onTheWire.includes(pattern), pattern);
  answers(onTheWire.replace(pattern, () => replacement));
};
