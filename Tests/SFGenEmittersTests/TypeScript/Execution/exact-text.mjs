// JSON as text: what is read and written where strings, keys and whole documents are contrived.

import assert from "node:assert/strict";
import { answers, check, echoes, functionOf, functions, options, receive, runtime, send, wire } from "./harness.mjs";
import { NumberText, parse, randomNumbers } from "./reference.mjs";

const { transfer } = functions;
const { array, cases, date, decimal, exactJSON, int64, map, nullable, object, plain, record, set } = runtime;

export async function text() {
  await check("text is never taken for a number, nor a member for another", async () => {
    const words = [
      "9007199254740993",
      '"',
      '\\"9007199254740993',
      "\\",
      '\\\\"',
      "\u0000",
      "[1e400,",
      '{"a":9007199254740993}',
      ":9007199254740993",
      "\ud800",
      "\u2028",
      "-0",
      '","int64":9007199254740993,"',
      "rawJSON",
      "text",
      "é".repeat(50),
      "\\u0022",
      "}",
      "]",
    ];
    const coding = object(() => ({ words: plain, id: int64, map: map(plain, int64) }));
    for (const word of words) {
      for (const key of words) {
        const value = {
          words: { [key]: [word, { [word]: 1.5 }] },
          id: 9007199254740993n,
          map: new Map([[word, 9007199254740995n]]),
        };
        echoes();
        assert.deepEqual(await functionOf(coding)(value, options), value);
      }
    }
    answers('{"\\u0069d":9007199254740993,"map":["\\u0039007199254740993",9007199254740995],"words":{"rawJSON":"1"}}');
    assert.deepEqual(await functionOf(coding)(undefined, options), {
      id: 9007199254740993n,
      map: new Map([["9007199254740993", 9007199254740995n]]),
      words: { rawJSON: "1" },
    });
  });

  await check("of members with one key the last counts, as for `JSON.parse`", async () => {
    const coding = object(() => ({
      id: nullable(int64),
      in: nullable(object(() => ({ id: nullable(int64), list: nullable(array(int64)) }))),
    }));
    for (
      const [text, value] of [
        ['{"id":9007199254740993,"id":9007199254740992}', { id: 9007199254740992n }],
        ['{"id":9007199254740993,"id":1}', { id: 1n }],
        ['{"id":9007199254740993,"\\u0069d":9007199254740995}', { id: 9007199254740995n }],
        ['{"id":9007199254740993,"id":null}', { id: null }],
        ['{"id":[9007199254740993],"id":9007199254740992}', { id: 9007199254740992n }],
        ['{"in":{"id":9007199254740993},"in":{"id":9007199254740992}}', { in: { id: 9007199254740992n } }],
        ['{"in":{"id":9007199254740993},"in":{}}', { in: {} }],
        ['{"in":{"list":[1,9007199254740993]},"id":5,"in":{"list":[1,9007199254740992]}}', {
          in: { list: [1n, 9007199254740992n] },
          id: 5n,
        }],
        ['{"in":{"list":[9007199254740993]},"in":{"list":{"0":1},"list":[2]}}', { in: { list: [2n] } }],
      ]
    ) {
      assert.deepEqual(await receive(coding, text), value, text);
    }
  });

  await check("hostile keys do no harm in either direction", async () => {
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    const keys = [
      "__proto__",
      "constructor",
      "then",
      "toJSON",
      "toString",
      "valueOf",
      "hasOwnProperty",
      "rawJSON",
      "text",
      "kind",
      "length",
      "0",
    ];
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
      assert.equal(
        Object.getOwnPropertyDescriptor(Object.getOwnPropertyDescriptor(inner, key).value, key).value,
        9007199254740993n,
      );
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
        assert.equal(
          await send(map(int64, set(decimal)), new Map([[2n ** 60n, new Set(["1.50"])]])),
          "[1152921504606846976,[1.50]]",
        );
      } finally {
        delete prototype.toJSON;
      }
    }
    // Without exact numbers the codings are the same.
    answers('"1970-01-01T00:00:00.000Z"');
    await functionOf(nullable(date), {})(new Date(0), options);
    answers("{}");
    await functionOf(object(() => ({ at: nullable(date) })), {})({ at: new Date(0), toJSON: evil }, options);
    assert.equal(wire.sent, '{"value":{"at":"1970-01-01T00:00:00.000Z"}}');
  });

  await check("what needs no coding is written as `JSON.stringify` does", async () => {
    class Shape {
      side = 1;
      get area() {
        return 1;
      }
    }
    const hole = [1, , 3];
    for (
      const value of [
        "a",
        1,
        NaN,
        -0,
        true,
        null,
        undefined,
        () => 1,
        Symbol("s"),
        [],
        {},
        hole,
        [undefined, () => 1, Symbol("s")],
        { a: undefined, b: () => 1, [Symbol("s")]: 1, c: { toJSON: (key) => [key.length >= 0, 1] } },
        new Date(0),
        new Date(NaN),
        new String("s"),
        new Number(1),
        new Boolean(false),
        [new String("s")],
        new Shape(),
        new Map([[1, 2]]),
        Object.create(null, { a: { value: 1, enumerable: true }, b: { value: 2 } }),
        /r/,
        new Error("e"),
        new Uint8Array(2),
        Object.assign([1], { toJSON: () => "list", more: 1 }),
        { toJSON: () => undefined },
        { b: 1, a: 2, 1: 3 },
        { ["__proto__"]: { x: 1 } },
        {
          toJSON() {
            return this;
          },
          a: 1,
        },
        "\ud800\u2028\u0000",
        globalThis.structuredClone({ a: [1] }),
      ]
    ) {
      const body = { value, list: [value] };
      assert.equal(exactJSON.stringify(body), JSON.stringify(body));
      if (value === undefined) continue;
      answers("1");
      await transfer(1n, { amount: "1", note: value }, options);
      assert.equal(wire.sent, JSON.stringify({ from: 1, amount: 1, note: value }));
    }
  });

  await check("random texts are read as the reference reads them", async () => {
    const random = randomNumbers(20240229);
    const digits = (count) => Array.from({ length: count }, () => random.below(10)).join("");
    const number = () => {
      const whole = random.pick([
        "0",
        "1",
        "-0",
        "-7",
        `${1 + random.below(9)}${digits(random.below(40))}`,
        `-9007199254740${digits(3)}`,
      ]);
      const fraction = random.below(3) === 0 ? `.${digits(1 + random.below(20))}` : "";
      const exponent = random.below(4) === 0
        ? random.pick(["e", "E"]) + random.pick(["", "+", "-"]) + random.below(400)
        : "";
      return whole + fraction + exponent;
    };
    const pieces = [
      '\\"',
      "\\u0022",
      "\\n",
      "9007199254740993",
      "é",
      "😀",
      "[",
      "{",
      ":",
      ",",
      "}",
      "a",
      "\\ud800",
      "__proto__",
    ];
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
          count += compare(
            Object.getOwnPropertyDescriptor(expected, key).value,
            Object.getOwnPropertyDescriptor(value, key).value,
            source?.get(place),
          );
        }
      } else {
        assert.equal(value, expected);
      }
      return count;
    };
    const texts = (source) =>
      source === undefined
        ? 0
        : typeof source === "string"
        ? 1
        : [...source.values()].reduce((sum, inner) => sum + texts(inner), 0);
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
      `[[${`${big},`.repeat(million / 10)}0],${big}]`,
      `[[${"-0,1e5,0.10,".repeat(million / 10)}0],${big}]`,
      `[${" ".repeat(4 * million)}0,${big}]`,
      `[[${"1".repeat(million)},0.${"1".repeat(million)}],${big}]`,
    ];
    for (const text of texts) {
      const started = performance.now();
      const { source } = exactJSON.parse(text);
      const elapsed = performance.now() - started;
      assert.equal(source.get(1), big);
      // Quadratic time would be hours; what is linear may share its processor.
      assert.ok(elapsed < 60_000, `${text.slice(0, 40)}… took ${elapsed} ms`);
    }
    const rows = 50_000;
    const row = (index) =>
      `{"id":${9007199254740993n + BigInt(index)},"title":"Title \\"${index}\\"","score":${
        index / 7
      },"count":${index}}`;
    const list = await receive(
      array(object(() => ({ id: int64 }))),
      `[${Array.from({ length: rows }, (_, index) => row(index)).join()}]`,
    );
    assert.equal(list.length, rows);
    list.forEach((item, index) =>
      assert.ok(
        item.id === 9007199254740993n + BigInt(index) && item.score === index / 7 && item.count === index &&
          item.title === `Title "${index}"`,
      )
    );
  });
}
