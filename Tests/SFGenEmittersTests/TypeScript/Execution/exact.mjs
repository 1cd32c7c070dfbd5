// Sends and receives what JavaScript's own JSON would round or refuse. Each check says what it holds; the first that
// fails ends the run. All of them run twice where the engine has raw JSON: with it and without.

import assert from "node:assert/strict";
import { NumberText, parse, randomNumbers } from "./reference.mjs";

const folder = process.argv[2];
const runtime = await import(`${folder}/runtime.js`);
const { echo, integers, pages, plant, transfer } = await import(`${folder}/Ledger.js`);
const {
  array, cases, createClient, date, decimal, double, exactJSON, int128, int64, integer, map, names, nullable, object,
  pairs, plain, record, serverFunction, ServerFunctionError, set, uint128, uint64,
} = runtime;

let checks = 0;
async function check(what, body) {
  try {
    await body();
    checks += 1;
  } catch (error) {
    console.error(`FAILED: ${what}\n`, error);
    process.exit(1);
  }
}

let reply;
let sent;
const client = createClient({
  fetch: async (_, request) => {
    sent = request.body;
    const { text = argumentOf(sent), status = 200 } = reply;
    const type = status === 200 ? "application/json" : "application/problem+json";
    return new Response(text, { status, headers: { "Content-Type": type } });
  },
});
const options = { client };
// What stands between `{"name":` and `}`: cut out, since `JSON.parse` would not keep it.
const argumentOf = (body) => body.slice(body.indexOf(":") + 1, -1);
const answers = (text, status) => {
  reply = { text, status };
};
const echoes = () => answers();
async function failsWith(code, call, message) {
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
const functionOf = (coding, additions = { exact: exactJSON }) =>
  serverFunction({
    url: "/_server/f", signature: "0", positional: ["value"], ...additions,
    coding: () => ({ arguments: { value: coding }, result: coding }),
  });
const receive = (coding, text) => {
  answers(text);
  return functionOf(coding)(undefined, options);
};
const send = async (coding, value) => {
  answers("null");
  await serverFunction({
    url: "/_server/f", signature: "0", positional: ["value"], exact: exactJSON,
    coding: () => ({ arguments: { value: coding } }),
  })(value, options);
  return argumentOf(sent);
};
const refusesReply = (coding, text, message) => failsWith("invalid-reply", () => receive(coding, text), message);
const refusesArgument = async (coding, value, message) => {
  sent = undefined;
  await failsWith("invalid-arguments", () => send(coding, value), message);
  assert.equal(sent, undefined, "nothing was sent");
};

const wide = [
  ["int64", int64, -(2n ** 63n), 2n ** 63n - 1n],
  ["uint64", uint64, 0n, 2n ** 64n - 1n],
  ["int128", int128, -(2n ** 127n), 2n ** 127n - 1n],
  ["uint128", uint128, 0n, 2n ** 128n - 1n],
];

async function runAll() {
  await check("an integer's bounds travel both ways, and one beyond them is refused in both", async () => {
    for (const [name, coding, least, greatest] of wide) {
      const safe = 2n ** 53n;
      for (const value of [least, least + 1n, 0n, 1n, safe - 1n, safe, safe + 1n, greatest - 1n, greatest]) {
        assert.equal(await send(coding, value), String(value), name);
        assert.equal(await receive(coding, String(value)), value, name);
        assert.equal(await receive(nullable(coding), ` ${value}\n`), value, name);
      }
      for (const value of [least - 1n, greatest + 1n]) {
        await refusesReply(coding, String(value), /: value: expected an integer between .* and 2\^\d+ - 1$/);
        await refusesArgument(coding, value, /: value: expected a bigint between .* and 2\^\d+ - 1$/);
      }
      for (const value of [1, "1", null, true, [1n], Object(1n), { valueOf: () => 1n }]) {
        await refusesArgument(coding, value);
      }
    }
    await refusesReply(int64, "9223372036854775808", /between -2\^63 and 2\^63 - 1/);
    await refusesArgument(uint64, -1n, /between 0 and 2\^64 - 1/);
  });

  await check("an integer may be spelt with a fraction or an exponent, but never rounded", async () => {
    for (const [text, value] of [
      ["1.0", 1n], ["1e3", 1000n], ["1.5e1", 15n], ["150e-1", 15n], ["-0", 0n], ["-0.0", 0n], ["0e999", 0n],
      ["9007199254740993.0", 9007199254740993n], ["9.007199254740993e15", 9007199254740993n], ["1E+18", 10n ** 18n], ["1e+18", 10n ** 18n],
      ["-9223372036854775808.000", -(2n ** 63n)], ["0.00000000000000000001e20", 1n],
    ]) {
      assert.equal(await receive(int64, text), value, text);
    }
    for (const text of ["1e38", "1e+38"]) assert.equal(await receive(uint128, text), 10n ** 38n);
    for (const text of [
      "0.5", "15e-1", "1.00000000000000000000001", "9007199254740992.5", "1e19", "1e400", "-1e400", "1e999999999",
      "1e-400", "1e-999999999", "9".repeat(1_000_000), "0." + "0".repeat(1_000_000) + "1", '"1"', "null", "true", "[1]",
      "{}", '"9007199254740993"',
    ]) {
      await refusesReply(int64, text, /: value: expected an integer/);
    }
  });

  await check("an integer that may have been rounded is refused where the definition does not say `exact`", async () => {
    const inexact = functionOf(int64, {});
    for (const text of ["9007199254740993", "9007199254740992", "1e+21"]) {
      answers(text);
      await failsWith("invalid-reply", () => inexact(undefined, options));
    }
    answers("9007199254740991");
    assert.equal(await inexact(undefined, options), 9007199254740991n);
    sent = undefined;
    const result = await inexact.safe(9007199254740993n, options);
    // Raw JSON needs no help; an engine without it sends nothing.
    assert.equal(sent, "rawJSON" in JSON ? '{"value":9007199254740993}' : undefined);
    assert.equal(result.error?.code, "rawJSON" in JSON ? undefined : "invalid-arguments");
  });

  await check("a decimal keeps every digit and its spelling", async () => {
    for (const text of [
      "0", "-0", "-0.0", "1", "19.90", "0.1", "1.50", "1e3", "1E-7", "-1.5e+10", "9007199254740993", "1e400", "5e-324",
      "12345678901234567890123456789012345678", "-0.12345678901234567890123456789012345678",
      "1234567890123456789.0123456789012345678", "1" + "0".repeat(127), "0." + "0".repeat(120) + "12",
    ]) {
      assert.equal(await receive(decimal, text), text);
      assert.equal(await send(decimal, text), text);
    }
    for (const text of ["123456789012345678901234567890123456789", "0.123456789012345678901234567890123456789", "7".repeat(1_000_000), `0.${"0".repeat(1_000_000)}1`]) {
      await refusesReply(decimal, text, /: value: expected a number of at most 38 digits/);
      await refusesArgument(decimal, text, /: value: expected a string with a number of at most 38 digits/);
    }
    for (const text of ["", " 1", "1 ", "+1", "01", "-", ".5", "1.", "1e", "0x1", "NaN", "Infinity", "1,5", "1\n", "１", "1]", '1,"x":2']) {
      await refusesArgument(decimal, text);
    }
    for (const value of [1, 1n, null, new String("1"), ["1"]]) await refusesArgument(decimal, value);
    for (const text of ['"1"', "null", '["1"]', "{}"]) await refusesReply(decimal, text);
  });

  const ledger = () => ({
    int64: -(2n ** 63n), uint64: 2n ** 64n - 1n, int128: 2n ** 127n - 1n, uint128: null, decimal: "19.90",
    int: 9007199254740991, byte: 255, ratio: 0.1, level: 9007199254740993n,
    words: new Set(["b", "a", "9007199254740993"]), ids: new Set([9007199254740993n, 9007199254740992n]),
    colors: new Set(["darkGreen"]), names: new Map([["__proto__", "constructor"], ["b", "9007199254740993"]]),
    prices: new Map([[9007199254740993n, new Map([["EUR", new Set(["1.10", "2"])], ["then", new Set()]])], [0n, new Map()]]),
    board: [[{ x: 1, y: 2 }, 9007199254740993n], [{ x: 1, y: 2 }, 0n]], ranks: [[{ x: 0.5, y: -1 }, 3]],
    totals: { ["__proto__"]: 9007199254740993n, constructor: 2n ** 53n, toJSON: 0n },
    events: [
      { kind: "paid", paid: { amount: "0.10", at: new Date(0) } }, { kind: "noted", noted: { since: new Date(1) } },
      { kind: "closed" },
    ],
  });
  const onTheWire =
    '{"int64":-9223372036854775808,"uint64":18446744073709551615,"int128":170141183460469231731687303715884105727,' +
    '"uint128":null,"decimal":19.90,"int":9007199254740991,"byte":255,"ratio":0.1,"level":9007199254740993,' +
    '"words":["b","a","9007199254740993"],"ids":[9007199254740993,9007199254740992],"colors":[{"darkGreen":{}}],' +
    '"names":["__proto__","constructor","b","9007199254740993"],' +
    '"prices":[9007199254740993,["EUR",[1.10,2],"then",[]],0,[]],' +
    '"board":[{"x":1,"y":2},9007199254740993,{"x":1,"y":2},0],"ranks":[{"x":0.5,"y":-1},3],' +
    '"totals":{"__proto__":9007199254740993,"constructor":9007199254740992,"toJSON":0},' +
    '"events":[{"paid":{"amount":0.10,"at":"1970-01-01T00:00:00.000Z"}},{"noted":{"since":"1970-01-01T00:00:00.001Z"}},' +
    '{"closed":{}}]}';
  const answersWith = (pattern, replacement) => {
    assert.ok(onTheWire.includes(pattern), pattern);
    answers(onTheWire.replace(pattern, () => replacement));
  };

  await check("every type travels both ways at once, and the caller's value stays as it was", async () => {
    echoes();
    const value = ledger();
    const received = await echo(value, options);
    assert.equal(sent, `{"ledger":${onTheWire}}`);
    assert.deepEqual(value, ledger());
    assert.deepEqual(received, ledger());
    assert.ok(received.words instanceof Set && received.prices.get(0n) instanceof Map);
    assert.equal(Object.getPrototypeOf(received.totals), Object.prototype);
  });

  await check("numbers of other types are in an exact reply what they are in any other", async () => {
    for (const text of ["1", "-0", "1.0", "1e0", "9007199254740993", "0.1000", "1e400", "1E-7", "123456789012345678901234567890"]) {
      answersWith('"byte":255', `"byte":${text}`);
      const { byte } = await echo(ledger(), options);
      assert.ok(Object.is(byte, JSON.parse(text)), text);
      answersWith('"ratio":0.1', `"ratio":${text}`);
      assert.ok(Object.is((await echo(ledger(), options)).ratio, JSON.parse(text)), text);
      answersWith('"ranks":[{"x":0.5,"y":-1},3]', `"ranks":[{"x":${text},"y":-1},${text}]`);
      const { ranks } = await echo(ledger(), options);
      assert.ok(Object.is(ranks[0][0].x, JSON.parse(text)) && Object.is(ranks[0][1], JSON.parse(text)), text);
      answers(text);
      assert.ok(Object.is(await transfer(1n, { amount: "1", note: "" }, options), JSON.parse(text)), text);
    }
    for (const [text, value] of [["1.0", 1], ["1e3", 1000], ["9007199254740991.0", 9007199254740991]]) {
      answersWith('"int":9007199254740991', `"int":${text}`);
      assert.equal((await echo(ledger(), options)).int, value);
    }
    for (const text of ["9007199254740993", "9007199254740992", "1.5", "1e400"]) {
      answersWith('"int":9007199254740991', `"int":${text}`);
      await failsWith("invalid-reply", () => echo(ledger(), options), /: int: expected an integer/);
    }
    assert.deepEqual(await receive(array(double), '["NaN","-Infinity",1.50,9007199254740993]'), [NaN, -Infinity, 1.5, 2 ** 53]);
  });

  await check("arguments beside exact ones are sent as ever", async () => {
    answers("1");
    await transfer(9007199254740993n, { amount: "19.90", note: '"9007199254740993"\u2028', more: 1 }, options);
    assert.equal(sent, '{"from":9007199254740993,"amount":19.90,"note":"\\"9007199254740993\\"\u2028"}');
    await transfer(1n, { amount: "1", note: new Date(0), toJSON: 5 }, options);
    assert.equal(sent, '{"from":1,"amount":1,"note":"1970-01-01T00:00:00.000Z","toJSON":5}');
    await failsWith("invalid-arguments", () => transfer(1n, { amount: "1", note: 1n }, options));
    await failsWith("invalid-arguments", () => transfer(1n, { amount: "1.", note: "" }, options), /: amount: expected/);
    const cyclic = {};
    cyclic.self = cyclic;
    await failsWith("invalid-arguments", () => transfer(1n, { amount: "1", note: cyclic }, options));
  });

  await check("a typed error keeps its digits too", async () => {
    answers('{"code":"error","status":422,"detail":"No.","value":{"overdrawn":{"by":9007199254740993}},"id":9007199254740993}', 422);
    const error = await failsWith("error", () => echo(ledger(), options), /No\./);
    assert.deepEqual(error.value, { kind: "overdrawn", overdrawn: { by: 9007199254740993n } });
    assert.equal(error.problem.id, 9007199254740992);
    answers('{"code":"error","value":{"overdrawn":{"by":9223372036854775808}}}', 422);
    await failsWith("invalid-reply", () => echo(ledger(), options), /: overdrawn\.by: expected an integer/);
    answers("{", 422);
    await failsWith("not-a-server-function", () => echo(ledger(), options));
    for (const text of ["", "{", "9007199254740993n", "[9007199254740993,]", "09007199254740993", '"\n"']) {
      await failsWith("not-a-server-function", () => receive(plain, text));
    }
  });

  await check("a set collapses what is equal, and holds primitives of every type", async () => {
    assert.deepEqual([...(await receive(set(), '["b","a","b",1,1.0,-0,0,null]'))], ["b", "a", 1, 0, null]);
    assert.deepEqual(await receive(set(int64), "[9007199254740993,9007199254740993,9007199254740992]"), new Set([2n ** 53n + 1n, 2n ** 53n]));
    assert.deepEqual(await receive(set(double), '["NaN","NaN",0.5]'), new Set([NaN, 0.5]));
    assert.deepEqual(await receive(set(nullable(names(["a"]))), '[{"a":{}},null,{"a":{}}]'), new Set(["a", null]));
    assert.equal(await send(set(nullable(int64)), new Set([1n, null])), "[1,null]");
    assert.equal(await send(set(), new Set()), "[]");
    await refusesReply(set(), "{}", /: value: expected an array/);
    await refusesReply(object(() => ({ ids: set(int64) })), '{"ids":[1,"x"]}', /: ids\[1\]: expected an integer/);
    for (const value of [["a"], new Map(), new WeakSet(), {}, null, "a"]) await refusesArgument(set(), value, /: value: expected a Set/);
    await refusesArgument(set(int64), new Set([1n, 1]), /: value\[1\]: expected a bigint/);
    await refusesArgument(set(), new Set([1n]));
  });

  await check("a map is keys and values by turns, and a key occurs once", async () => {
    assert.deepEqual([...(await receive(map(plain, date), '["b","1970-01-01T00:00:00.000Z","a","1970-01-01T00:00:00.001Z"]'))], [
      ["b", new Date(0)], ["a", new Date(1)],
    ]);
    assert.deepEqual(await receive(map(int64, int64), "[9007199254740992,9007199254740993,9007199254740993,0]"), new Map([
      [2n ** 53n, 2n ** 53n + 1n], [2n ** 53n + 1n, 0n],
    ]));
    assert.deepEqual(await receive(map(), "[]"), new Map());
    assert.deepEqual(await receive(map(undefined, nullable(int64)), '[true,null,false,1]'), new Map([[true, null], [false, 1n]]));
    const inside = object(() => ({ m: map(int64, decimal) }));
    await refusesReply(inside, '{"m":[1,2,3]}', /: m: expected an array with a value after each key/);
    await refusesReply(inside, '{"m":{}}', /: m: expected an array/);
    await refusesReply(inside, '{"m":[1,2,3,4,1.0,5]}', /: m\[4\]: expected a key that occurs once/);
    await refusesReply(inside, '{"m":[1,2,0.5,4]}', /: m\[2\]: expected an integer/);
    await refusesReply(inside, '{"m":[1,2,3,"4"]}', /: m\[3\]: expected a number/);
    await refusesReply(map(), '["a",1,"a",2]', /expected a key that occurs once/);
    await refusesArgument(inside, { m: new Map([[1n, "1"], [2n, "x"]]) }, /: value\.m\[1\]\[1\]: expected a string/);
    await refusesArgument(inside, { m: new Map([[1, "1"]]) }, /: value\.m\[0\]\[0\]: expected a bigint/);
    for (const value of [[["a", 1]], new Set(), {}, null]) await refusesArgument(map(), value, /: value: expected a Map/);
  });

  await check("pairs keep keys of any type", async () => {
    const points = pairs(object(() => ({ x: int64 })), set(int64));
    const value = [[{ x: 1n }, new Set([2n ** 60n])], [{ x: 1n }, new Set()]];
    assert.equal(await send(points, value), '[{"x":1},[1152921504606846976],{"x":1},[]]');
    assert.deepEqual(await receive(points, '[{"x":1},[1152921504606846976],{"x":1},[]]'), value);
    assert.deepEqual(await receive(pairs(), '[[1],[[2]]]'), [[[1], [[2]]]]);
    assert.equal(await send(pairs(), [[[1], [[2]]]]), "[[1],[[2]]]");
    await refusesReply(points, '[{"x":1}]', /expected an array with a value after each key/);
    await refusesReply(points, '[{"x":1},[],{"x":"1"},[]]', /: \[2\]\.x: expected an integer/);
    for (const bad of [[[1n]], [[1, 2, 3]], [1], [null], ["ab"]]) await refusesArgument(points, bad, /: value\[0\]: expected a key and a value/);
    await refusesArgument(points, new Map(), /: value: expected an array/);
    await refusesArgument(points, [[{ x: 1n }, new Set()], [{ x: 1n }, [1n]]], /: value\[1\]\[1\]: expected a Set/);
  });

  await check("a payload that is all optional may be left out", async () => {
    const event = (events) => {
      echoes();
      return echo({ ...ledger(), events }, options);
    };
    const received = await event([{ kind: "noted" }, { kind: "renamed" }, { kind: "noted", noted: {} }, { kind: "renamed", renamed: { text: null } }]);
    assert.match(sent, /"events":\[\{"noted":\{\}\},\{"renamed":\{\}\},\{"noted":\{\}\},\{"renamed":\{"text":null\}\}\]/);
    assert.deepEqual(received.events[0], { kind: "noted", noted: {} });
    assert.deepEqual(received.events[1], { kind: "renamed", renamed: {} });
    await failsWith("invalid-arguments", () => event([{ kind: "paid" }]), /: ledger\.events\[0\]\.paid\.amount: expected a string/);
    await failsWith("invalid-arguments", () => event([{ kind: "noted", noted: null }]), /\.noted: expected an object/);
    answersWith('{"closed":{}}', '{"noted":null}');
    await failsWith("invalid-reply", () => echo(ledger(), options), /: events\[2\]\.noted: expected an object/);
  });

  await check("generic types are revived with the codings of their arguments", async () => {
    const tree = '{"value":9007199254740993,"children":[{"value":1,"children":[]},{"value":-9007199254740993,"children":[]}]}';
    answers(`{"items":[${tree}],"next":9007199254740995}`);
    const leaf = (value) => ({ value, children: [] });
    assert.deepEqual(await pages(options), {
      items: [{ value: 9007199254740993n, children: [leaf(1n), leaf(-9007199254740993n)] }], next: 9007199254740995n,
    });
    answers('{"items":[9007199254740993]}');
    assert.deepEqual(await integers(options), { items: [9007199254740993n] });
    echoes();
    const planted = { value: new Date(0), children: [leaf(new Date(1))] };
    assert.deepEqual(await plant(planted, options), planted);
  });

  await check("a value of ten thousand levels, or far more, ends in an error of ours", async () => {
    for (const depth of [10_000, 300_000]) {
      for (const number of ["0", "9007199254740993"]) {
        const text = `{"value":${number},"children":[`.repeat(depth) + "]}".repeat(depth);
        answers(`{"items":[${text}]}`);
        await failsWith("invalid-reply", () => pages(options));
        answers(text.replaceAll(`:${number}`, ':"1970-01-01T00:00:00.000Z"'));
        assert.equal((await plant.safe({ value: new Date(0), children: [] }, options)).error.code, "invalid-reply");
      }
      let tree = { value: new Date(0), children: [] };
      let list = [];
      for (let level = 0; level < depth; level++) {
        tree = { value: new Date(0), children: [tree] };
        list = [list];
      }
      sent = undefined;
      await failsWith("invalid-arguments", () => plant(tree, options));
      assert.equal((await plant.safe(tree, options)).error.code, "invalid-arguments");
      if (depth > 10_000) await failsWith("invalid-arguments", () => transfer(1n, { amount: "1", note: list }, options));
      assert.equal(sent, undefined, "nothing was sent");
    }
    // A few hundred levels, which servers allow, are no trouble.
    let tree = { value: 1n, children: [] };
    for (let level = 0; level < 500; level++) tree = { value: 2n ** 60n + BigInt(level), children: [tree] };
    echoes();
    const $Tree = (value) => object(() => ({ value, children: array($Tree(value)) }));
    assert.deepEqual(await functionOf($Tree(int64))(tree, options), tree);
  });

  await check("text is never taken for a number, nor a member for another", async () => {
    const words = [
      "9007199254740993", '"', '\\"9007199254740993', "\\", '\\\\"', "\u0000", "[1e400,", '{"a":9007199254740993}', ":9007199254740993",
      "\ud800", "\u2028", "-0", '","int64":9007199254740993,"', "rawJSON", "text", "é".repeat(50), "\\u0022", "}", "]",
    ];
    const coding = object(() => ({ words: plain, id: int64, map: map(plain, int64) }));
    for (const word of words) {
      for (const key of words) {
        const value = { words: { [key]: [word, { [word]: 1.5 }] }, id: 9007199254740993n, map: new Map([[word, 9007199254740995n]]) };
        echoes();
        assert.deepEqual(await functionOf(coding)(value, options), value);
      }
    }
    answers('{"\\u0069d":9007199254740993,"map":["\\u0039007199254740993",9007199254740995],"words":{"rawJSON":"1"}}');
    assert.deepEqual(await functionOf(coding)(undefined, options), {
      id: 9007199254740993n, map: new Map([["9007199254740993", 9007199254740995n]]), words: { rawJSON: "1" },
    });
  });

  await check("of members with one key the last counts, as for `JSON.parse`", async () => {
    const coding = object(() => ({ id: nullable(int64), in: nullable(object(() => ({ id: nullable(int64), list: nullable(array(int64)) }))) }));
    for (const [text, value] of [
      ['{"id":9007199254740993,"id":9007199254740992}', { id: 9007199254740992n }],
      ['{"id":9007199254740993,"id":1}', { id: 1n }],
      ['{"id":9007199254740993,"\\u0069d":9007199254740995}', { id: 9007199254740995n }],
      ['{"id":9007199254740993,"id":null}', { id: null }],
      ['{"id":[9007199254740993],"id":9007199254740992}', { id: 9007199254740992n }],
      ['{"in":{"id":9007199254740993},"in":{"id":9007199254740992}}', { in: { id: 9007199254740992n } }],
      ['{"in":{"id":9007199254740993},"in":{}}', { in: {} }],
      ['{"in":{"list":[1,9007199254740993]},"id":5,"in":{"list":[1,9007199254740992]}}', { in: { list: [1n, 9007199254740992n] }, id: 5n }],
      ['{"in":{"list":[9007199254740993]},"in":{"list":{"0":1},"list":[2]}}', { in: { list: [2n] } }],
    ]) {
      assert.deepEqual(await receive(coding, text), value, text);
    }
  });

  await check("hostile keys do no harm in either direction", async () => {
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    const keys = ["__proto__", "constructor", "then", "toJSON", "toString", "valueOf", "hasOwnProperty", "rawJSON", "text", "kind", "length", "0"];
    for (const key of keys) {
      const quoted = JSON.stringify(key);
      const text = `{${quoted}:{${quoted}:9007199254740993,"x":[9007199254740993]},"last":1}`;
      assert.deepEqual(await receive(record(plain), text), JSON.parse(text));
      const totals = await receive(record(int64), `{${quoted}:9007199254740993}`);
      assert.deepEqual(Object.entries(totals), [[key, 9007199254740993n]]);
      assert.equal(Object.getPrototypeOf(totals), Object.prototype);
      assert.equal(await send(record(int64), totals), `{${quoted}:9007199254740993}`);
      const nested = object(() => ({ [key]: record(int64) }));
      const inner = await receive(nested, text.replace('"x":[9007199254740993]', '"x":0'));
      assert.equal(Object.getOwnPropertyDescriptor(Object.getOwnPropertyDescriptor(inner, key).value, key).value, 9007199254740993n);
      assert.deepEqual(await receive(nested, "{}").catch((error) => error.code), "invalid-reply");
      if (key === "kind") continue;
      const union = cases(() => ({ [key]: object(() => ({ [key]: int64 })) }));
      const value = await receive(union, `{${quoted}:{${quoted}:9007199254740993}}`);
      assert.equal(await send(union, value), `{${quoted}:{${quoted}:9007199254740993}}`);
      const entries = await receive(map(plain, int64), `[${quoted},9007199254740993]`);
      assert.equal(entries.get(key), 9007199254740993n);
    }
    assert.equal(Object.getOwnPropertyNames(Object.prototype).join(), before);
    assert.equal({}.x, undefined);
  });

  await check("`toJSON` changes nothing that a coding has made", async () => {
    const evil = () => "evil";
    class Account {
      id = 9007199254740993n;
      toJSON() {
        return "evil";
      }
    }
    const account = object(() => ({ id: int64 }));
    assert.equal(await send(account, new Account()), '{"id":9007199254740993}');
    assert.equal(await send(account, { id: 1n, toJSON: evil, then: evil }), '{"id":1}');
    assert.equal(await send(account, { id: 1n, toJSON: "text" }), '{"id":1,"toJSON":"text"}');
    assert.equal(await send(record(int64), Object.assign(Object.create({ toJSON: evil }), { a: 1n })), '{"a":1}');
    assert.equal(await send(array(int64), Object.assign([1n], { toJSON: evil })), "[1]");
    assert.equal(await send(map(plain, int64), Object.assign(new Map([["a", 1n]]), { toJSON: evil })), '["a",1]');
    assert.equal(await send(set(int64), Object.assign(new Set([1n]), { toJSON: evil })), "[1]");
    for (const prototype of [BigInt.prototype, String.prototype, Map.prototype, Set.prototype]) {
      prototype.toJSON = evil;
      try {
        assert.equal(await send(map(int64, set(decimal)), new Map([[2n ** 60n, new Set(["1.50"])]])), "[1152921504606846976,[1.50]]");
      } finally {
        delete prototype.toJSON;
      }
    }
    // Without exact numbers the codings are the same.
    answers('"1970-01-01T00:00:00.000Z"');
    await functionOf(nullable(date), {})(new Date(0), options);
    answers("{}");
    await functionOf(object(() => ({ at: nullable(date) })), {})({ at: new Date(0), toJSON: evil }, options);
    assert.equal(sent, '{"value":{"at":"1970-01-01T00:00:00.000Z"}}');
  });

  await check("what needs no coding is written as `JSON.stringify` does", async () => {
    class Shape {
      side = 1;
      get area() {
        return 1;
      }
    }
    const hole = [1, , 3];
    for (const value of [
      "a", 1, NaN, -0, true, null, undefined, () => 1, Symbol("s"), [], {}, hole, [undefined, () => 1, Symbol("s")],
      { a: undefined, b: () => 1, [Symbol("s")]: 1, c: { toJSON: (key) => [key.length >= 0, 1] } }, new Date(0),
      new Date(NaN), new String("s"), new Number(1), new Boolean(false), [new String("s")], new Shape(), new Map([[1, 2]]),
      Object.create(null, { a: { value: 1, enumerable: true }, b: { value: 2 } }), /r/, new Error("e"), new Uint8Array(2),
      Object.assign([1], { toJSON: () => "list", more: 1 }), { toJSON: () => undefined }, { b: 1, a: 2, 1: 3 },
      { ["__proto__"]: { x: 1 } }, { toJSON() { return this; }, a: 1 }, "\ud800\u2028\u0000", globalThis.structuredClone({ a: [1] }),
    ]) {
      const body = { value, list: [value] };
      assert.equal(exactJSON.stringify(body), JSON.stringify(body));
      if (value === undefined) continue;
      answers("1");
      await transfer(1n, { amount: "1", note: value }, options);
      assert.equal(sent, JSON.stringify({ from: 1, amount: 1, note: value }));
    }
  });

  await check("random texts are read as the reference reads them", async () => {
    const random = randomNumbers(20240229);
    const digits = (count) => Array.from({ length: count }, () => random.below(10)).join("");
    const number = () => {
      const whole = random.pick(["0", "1", "-0", "-7", `${1 + random.below(9)}${digits(random.below(40))}`, `-9007199254740${digits(3)}`]);
      const fraction = random.below(3) === 0 ? `.${digits(1 + random.below(20))}` : "";
      const exponent = random.below(4) === 0 ? random.pick(["e", "E"]) + random.pick(["", "+", "-"]) + random.below(400) : "";
      return whole + fraction + exponent;
    };
    const pieces = ['\\"', "\\u0022", "\\n", "9007199254740993", "é", "😀", "[", "{", ":", ",", "}", "a", "\\ud800", "__proto__"];
    const string = (pieces) => `"${Array.from({ length: random.below(4) }, () => random.pick(pieces)).join("")}"`;
    // After a key `"\\"`, `JSON.parse` of V8 15 takes escaped keys in its place for it; so no key has one here.
    const key = () => (random.below(2) ? string(pieces) : random.pick(['"a"', '"b"', '"\\u0061"']));
    const text = () => string([...pieces, "\\\\", "\\u005c"]);
    const space = () => random.pick(["", "", "", " ", "\n\t", "\r\n  "]);
    const list = (depth, element) =>
      space() + Array.from({ length: random.below(5) }, () => space() + element(depth + 1) + space()).join(",");
    const value = (depth) => {
      const kind = random.below(depth > 5 ? 5 : 8);
      if (kind < 3) return number();
      if (kind === 3) return text();
      if (kind === 4) return random.pick(["null", "true", "false"]);
      if (kind === 5) return `[${list(depth, value)}]`;
      return `{${list(depth, (depth) => `${key()}${space()}:${space()}${value(depth)}`)}}`;
    };
    // Every number has its text at its place, and nothing else has any.
    const compare = (expected, value, source) => {
      if (expected instanceof NumberText) {
        assert.ok(Object.is(value, Number(expected.text)));
        assert.equal(String(source ?? value), expected.text);
        return source === undefined ? 0 : 1;
      }
      let count = 0;
      if (typeof expected === "object" && expected !== null) {
        // Where keys occur twice, engines differ in the order.
        assert.deepEqual(Object.keys(value).sort(), Object.keys(expected).sort());
        for (const key of Object.keys(expected)) {
          const place = Array.isArray(expected) ? Number(key) : key;
          count += compare(Object.getOwnPropertyDescriptor(expected, key).value, Object.getOwnPropertyDescriptor(value, key).value, source?.get(place));
        }
      } else {
        assert.equal(value, expected);
      }
      return count;
    };
    const texts = (source) =>
      source === undefined ? 0 : typeof source === "string" ? 1 : [...source.values()].reduce((sum, inner) => sum + texts(inner), 0);
    let numbers = 0;
    for (let round = 0; round < 4000; round++) {
      const text = space() + value(0) + space();
      const { value: parsed, source } = exactJSON.parse(text);
      const count = compare(parse(text), parsed, source);
      assert.equal(texts(source), count, text);
      numbers += count;
    }
    assert.ok(numbers > 2000, `only ${numbers} numbers were exact`);
  });

  await check("random values of a type come back as they were", async () => {
    const random = randomNumbers(7);
    const decimalText = () => `${random.pick(["", "-"])}${random.bits(1 + random.below(62))}${random.pick(["", `.${random.bits(60)}`, "e7"])}`;
    const listOf = (element) => Array.from({ length: random.below(6) }, element);
    const signed = (bits) => BigInt.asIntN(bits, random.bits(1 + random.below(bits)) << BigInt(random.below(2)));
    for (let round = 0; round < 500; round++) {
      const value = {
        ...ledger(), int64: signed(64), uint64: random.bits(64), int128: signed(128), uint128: random.pick([null, random.bits(128)]),
        decimal: decimalText(), int: random.below(2 ** 53), ratio: random.below(2 ** 53) / 2 ** random.below(60),
        ids: new Set(listOf(() => signed(64))), names: new Map(listOf(() => [String(random.bits(70)), String(random.bits(70))])),
        prices: new Map(listOf(() => [signed(64), new Map(listOf(() => [String(random.below(9)), new Set(listOf(decimalText))]))])),
        board: listOf(() => [{ x: random.below(9), y: 0.5 }, signed(64)]),
        totals: Object.fromEntries(listOf(() => [String(random.bits(70)), signed(64)])),
      };
      echoes();
      assert.deepEqual(await echo(value, options), value);
      const reference = parse(argumentOf(sent));
      assert.equal(reference.int64.text, String(value.int64));
      assert.equal(reference.decimal.text, value.decimal);
      assert.deepEqual(reference.ids.map(({ text }) => BigInt(text)), [...value.ids]);
    }
  });

  await check("large and contrived replies are read in linear time", async () => {
    const big = "9007199254740993";
    const million = 1_000_000;
    const texts = [
      `["${'\\\\\\"'.repeat(million)}",${big}]`,
      `["${"\\\\".repeat(2 * million)}",${big}]`,
      `["${"é😀\\u00e9".repeat(million / 4)}",${big}]`,
      `[${"[".repeat(million)}${"]".repeat(million)},${big}]`,
      `[[${`{"a":[${big},`.repeat(million / 10)}0${"]}".repeat(million / 10)}],${big}]`,
      `[{"${"k".repeat(million)}":[${`{"a":${big}},`.repeat(million / 10)}0]},${big}]`,
      `[{${`"a":${big},`.repeat(million / 10)}"b":0},${big}]`,
      `[{${Array.from({ length: million / 10 }, (_, index) => `"${index}":${big}`).join()}},${big}]`,
      `[[${`${big},`.repeat(million / 10)}0],${big}]`, `[[${"-0,1e5,0.10,".repeat(million / 10)}0],${big}]`,
      `[${" ".repeat(4 * million)}0,${big}]`, `[[${"1".repeat(million)},0.${"1".repeat(million)}],${big}]`,
    ];
    for (const text of texts) {
      const started = performance.now();
      const { source } = exactJSON.parse(text);
      const elapsed = performance.now() - started;
      assert.equal(source.get(1), big);
      assert.ok(elapsed < 5000, `${text.slice(0, 40)}… took ${elapsed} ms`);
    }
    const rows = 50_000;
    const row = (index) => `{"id":${9007199254740993n + BigInt(index)},"title":"Title \\"${index}\\"","score":${index / 7},"count":${index}}`;
    const list = await receive(array(object(() => ({ id: int64 }))), `[${Array.from({ length: rows }, (_, index) => row(index)).join()}]`);
    assert.equal(list.length, rows);
    list.forEach((item, index) =>
      assert.ok(item.id === 9007199254740993n + BigInt(index) && item.score === index / 7 && item.count === index && item.title === `Title "${index}"`),
    );
  });
}

await runAll();
if (JSON.rawJSON) {
  const { rawJSON } = JSON;
  delete JSON.rawJSON;
  await runAll();
  JSON.rawJSON = rawJSON;
}
console.log(`${checks} checks passed`);
