// Sets, maps, pairs, payloads and generic types, with exact numbers in them.

import assert from "node:assert/strict";
import {
  answers,
  answersWith,
  argumentOf,
  check,
  echoes,
  failsWith,
  functionOf,
  functions,
  ledger,
  onTheWire,
  options,
  receive,
  refusesArgument,
  refusesReply,
  runtime,
  send,
  wire,
} from "./harness.mjs";
import { parse, randomNumbers } from "./reference.mjs";

const { echo, integers, pages, plant, transfer } = functions;
const { array, date, decimal, double, int64, map, names, nullable, object, pairs, plain, set } = runtime;

export async function values() {
  await check("every type travels both ways at once, and the caller's value stays as it was", async () => {
    echoes();
    const value = ledger();
    const received = await echo(value, options);
    assert.equal(wire.sent, `{"ledger":${onTheWire}}`);
    assert.deepEqual(value, ledger());
    assert.deepEqual(received, ledger());
    assert.ok(received.words instanceof Set && received.prices.get(0n) instanceof Map);
    assert.equal(Object.getPrototypeOf(received.totals), Object.prototype);
  });

  await check("a set collapses what is equal, and holds primitives of every type", async () => {
    assert.deepEqual([...(await receive(set(), '["b","a","b",1,1.0,-0,0,null]'))], ["b", "a", 1, 0, null]);
    assert.deepEqual(
      await receive(set(int64), "[9007199254740993,9007199254740993,9007199254740992]"),
      new Set([2n ** 53n + 1n, 2n ** 53n]),
    );
    assert.deepEqual(await receive(set(double), '["NaN","NaN",0.5]'), new Set([NaN, 0.5]));
    assert.deepEqual(await receive(set(nullable(names(["a"]))), '[{"a":{}},null,{"a":{}}]'), new Set(["a", null]));
    assert.equal(await send(set(nullable(int64)), new Set([1n, null])), "[1,null]");
    assert.equal(await send(set(), new Set()), "[]");
    await refusesReply(set(), "{}", /: value: expected an array/);
    await refusesReply(object(() => ({ ids: set(int64) })), '{"ids":[1,"x"]}', /: ids\[1\]: expected an integer/);
    for (const value of [["a"], new Map(), new WeakSet(), {}, null, "a"]) {
      await refusesArgument(set(), value, /: value: expected a Set/);
    }
    await refusesArgument(set(int64), new Set([1n, 1]), /: value\[1\]: expected a bigint/);
    await refusesArgument(set(), new Set([1n]));
  });

  await check("a map is keys and values by turns, and a key occurs once", async () => {
    assert.deepEqual([
      ...(await receive(map(plain, date), '["b","1970-01-01T00:00:00.000Z","a","1970-01-01T00:00:00.001Z"]')),
    ], [
      ["b", new Date(0)],
      ["a", new Date(1)],
    ]);
    assert.deepEqual(
      await receive(map(int64, int64), "[9007199254740992,9007199254740993,9007199254740993,0]"),
      new Map([
        [2n ** 53n, 2n ** 53n + 1n],
        [2n ** 53n + 1n, 0n],
      ]),
    );
    assert.deepEqual(await receive(map(), "[]"), new Map());
    assert.deepEqual(
      await receive(map(undefined, nullable(int64)), "[true,null,false,1]"),
      new Map([[true, null], [false, 1n]]),
    );
    const inside = object(() => ({ m: map(int64, decimal) }));
    await refusesReply(inside, '{"m":[1,2,3]}', /: m: expected an array with a value after each key/);
    await refusesReply(inside, '{"m":{}}', /: m: expected an array/);
    await refusesReply(inside, '{"m":[1,2,3,4,1.0,5]}', /: m\[4\]: expected a key that occurs once/);
    await refusesReply(inside, '{"m":[1,2,0.5,4]}', /: m\[2\]: expected an integer/);
    await refusesReply(inside, '{"m":[1,2,3,"4"]}', /: m\[3\]: expected a number/);
    await refusesReply(map(), '["a",1,"a",2]', /expected a key that occurs once/);
    await refusesArgument(inside, { m: new Map([[1n, "1"], [2n, "x"]]) }, /: value\.m\[1\]\[1\]: expected a string/);
    await refusesArgument(inside, { m: new Map([[1, "1"]]) }, /: value\.m\[0\]\[0\]: expected a bigint/);
    for (const value of [[["a", 1]], new Set(), {}, null]) {
      await refusesArgument(map(), value, /: value: expected a Map/);
    }
  });

  await check("pairs keep keys of any type", async () => {
    const points = pairs(object(() => ({ x: int64 })), set(int64));
    const value = [[{ x: 1n }, new Set([2n ** 60n])], [{ x: 1n }, new Set()]];
    assert.equal(await send(points, value), '[{"x":1},[1152921504606846976],{"x":1},[]]');
    assert.deepEqual(await receive(points, '[{"x":1},[1152921504606846976],{"x":1},[]]'), value);
    assert.deepEqual(await receive(pairs(), "[[1],[[2]]]"), [[[1], [[2]]]]);
    assert.equal(await send(pairs(), [[[1], [[2]]]]), "[[1],[[2]]]");
    await refusesReply(points, '[{"x":1}]', /expected an array with a value after each key/);
    await refusesReply(points, '[{"x":1},[],{"x":"1"},[]]', /: \[2\]\.x: expected an integer/);
    for (const bad of [[[1n]], [[1, 2, 3]], [1], [null], ["ab"]]) {
      await refusesArgument(points, bad, /: value\[0\]: expected a key and a value/);
    }
    await refusesArgument(points, new Map(), /: value: expected an array/);
    await refusesArgument(points, [[{ x: 1n }, new Set()], [{ x: 1n }, [1n]]], /: value\[1\]\[1\]: expected a Set/);
  });

  await check("a payload that is all optional may be left out", async () => {
    const event = (events) => {
      echoes();
      return echo({ ...ledger(), events }, options);
    };
    const received = await event([{ kind: "noted" }, { kind: "renamed" }, { kind: "noted", noted: {} }, {
      kind: "renamed",
      renamed: { text: null },
    }]);
    assert.match(
      wire.sent,
      /"events":\[\{"noted":\{\}\},\{"renamed":\{\}\},\{"noted":\{\}\},\{"renamed":\{"text":null\}\}\]/,
    );
    assert.deepEqual(received.events[0], { kind: "noted", noted: {} });
    assert.deepEqual(received.events[1], { kind: "renamed", renamed: {} });
    await failsWith(
      "invalid-arguments",
      () => event([{ kind: "paid" }]),
      /: ledger\.events\[0\]\.paid\.amount: expected a string/,
    );
    await failsWith("invalid-arguments", () => event([{ kind: "noted", noted: null }]), /\.noted: expected an object/);
    answersWith('{"closed":{}}', '{"noted":null}');
    await failsWith("invalid-reply", () => echo(ledger(), options), /: events\[2\]\.noted: expected an object/);
  });

  await check("generic types are revived with the codings of their arguments", async () => {
    const tree =
      '{"value":9007199254740993,"children":[{"value":1,"children":[]},{"value":-9007199254740993,"children":[]}]}';
    answers(`{"items":[${tree}],"next":9007199254740995}`);
    const leaf = (value) => ({ value, children: [] });
    assert.deepEqual(await pages(options), {
      items: [{ value: 9007199254740993n, children: [leaf(1n), leaf(-9007199254740993n)] }],
      next: 9007199254740995n,
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
      wire.sent = undefined;
      await failsWith("invalid-arguments", () => plant(tree, options));
      assert.equal((await plant.safe(tree, options)).error.code, "invalid-arguments");
      if (depth > 10_000) {
        await failsWith("invalid-arguments", () => transfer(1n, { amount: "1", note: list }, options));
      }
      assert.equal(wire.sent, undefined, "nothing was sent");
    }
    // A few hundred levels, which servers allow, are no trouble.
    let tree = { value: 1n, children: [] };
    for (let level = 0; level < 500; level++) tree = { value: 2n ** 60n + BigInt(level), children: [tree] };
    echoes();
    const $Tree = (value) => object(() => ({ value, children: array($Tree(value)) }));
    assert.deepEqual(await functionOf($Tree(int64))(tree, options), tree);
  });

  await check("random values of a type come back as they were", async () => {
    const random = randomNumbers(7);
    const decimalText = () =>
      `${random.pick(["", "-"])}${random.bits(1 + random.below(62))}${random.pick(["", `.${random.bits(60)}`, "e7"])}`;
    const listOf = (element) => Array.from({ length: random.below(6) }, element);
    const signed = (bits) => BigInt.asIntN(bits, random.bits(1 + random.below(bits)) << BigInt(random.below(2)));
    for (let round = 0; round < 500; round++) {
      const value = {
        ...ledger(),
        int64: signed(64),
        uint64: random.bits(64),
        int128: signed(128),
        uint128: random.pick([null, random.bits(128)]),
        decimal: decimalText(),
        int: random.below(2 ** 53),
        ratio: random.below(2 ** 53) / 2 ** random.below(60),
        ids: new Set(listOf(() => signed(64))),
        names: new Map(listOf(() => [String(random.bits(70)), String(random.bits(70))])),
        prices: new Map(
          listOf(() => [signed(64), new Map(listOf(() => [String(random.below(9)), new Set(listOf(decimalText))]))]),
        ),
        board: listOf(() => [{ x: random.below(9), y: 0.5 }, signed(64)]),
        totals: Object.fromEntries(listOf(() => [String(random.bits(70)), signed(64)])),
      };
      echoes();
      assert.deepEqual(await echo(value, options), value);
      const reference = parse(argumentOf(wire.sent));
      assert.equal(reference.int64.text, String(value.int64));
      assert.equal(reference.decimal.text, value.decimal);
      assert.deepEqual(reference.ids.map(({ text }) => BigInt(text)), [...value.ids]);
    }
  });
}
