// Numbers with more digits than JavaScript's own, and others beside them.

import assert from "node:assert/strict";
import {
  answers,
  answersWith,
  check,
  failsWith,
  functionOf,
  functions,
  ledger,
  options,
  receive,
  refusesArgument,
  refusesReply,
  runtime,
  send,
  wire,
} from "./harness.mjs";

const { echo, transfer } = functions;
const { array, decimal, double, int128, int64, nullable, plain, uint128, uint64 } = runtime;

const wide = [
  ["int64", int64, -(2n ** 63n), 2n ** 63n - 1n],
  ["uint64", uint64, 0n, 2n ** 64n - 1n],
  ["int128", int128, -(2n ** 127n), 2n ** 127n - 1n],
  ["uint128", uint128, 0n, 2n ** 128n - 1n],
];

export async function numbers() {
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
    for (
      const [text, value] of [
        ["1.0", 1n],
        ["1e3", 1000n],
        ["1.5e1", 15n],
        ["150e-1", 15n],
        ["-0", 0n],
        ["-0.0", 0n],
        ["0e999", 0n],
        ["9007199254740993.0", 9007199254740993n],
        ["9.007199254740993e15", 9007199254740993n],
        ["1E+18", 10n ** 18n],
        ["1e+18", 10n ** 18n],
        ["-9223372036854775808.000", -(2n ** 63n)],
        ["0.00000000000000000001e20", 1n],
      ]
    ) {
      assert.equal(await receive(int64, text), value, text);
    }
    for (const text of ["1e38", "1e+38"]) assert.equal(await receive(uint128, text), 10n ** 38n);
    for (
      const text of [
        "0.5",
        "15e-1",
        "1.00000000000000000000001",
        "9007199254740992.5",
        "1e19",
        "1e400",
        "-1e400",
        "1e999999999",
        "1e-400",
        "1e-999999999",
        "9".repeat(1_000_000),
        "0." + "0".repeat(1_000_000) + "1",
        '"1"',
        "null",
        "true",
        "[1]",
        "{}",
        '"9007199254740993"',
      ]
    ) {
      await refusesReply(int64, text, /: value: expected an integer/);
    }
  });

  await check(
    "an integer that may have been rounded is refused where the definition does not say `exact`",
    async () => {
      const inexact = functionOf(int64, {});
      for (const text of ["9007199254740993", "9007199254740992", "1e+21"]) {
        answers(text);
        await failsWith("invalid-reply", () => inexact(undefined, options));
      }
      answers("9007199254740991");
      assert.equal(await inexact(undefined, options), 9007199254740991n);
      wire.sent = undefined;
      const result = await inexact.safe(9007199254740993n, options);
      // Raw JSON needs no help; an engine without it sends nothing.
      assert.equal(wire.sent, "rawJSON" in JSON ? '{"value":9007199254740993}' : undefined);
      assert.equal(result.error?.code, "rawJSON" in JSON ? undefined : "invalid-arguments");
    },
  );

  await check("a decimal keeps every digit and its spelling", async () => {
    for (
      const text of [
        "0",
        "-0",
        "-0.0",
        "1",
        "19.90",
        "0.1",
        "1.50",
        "1e3",
        "1E-7",
        "-1.5e+10",
        "9007199254740993",
        "1e400",
        "5e-324",
        "12345678901234567890123456789012345678",
        "-0.12345678901234567890123456789012345678",
        "1234567890123456789.0123456789012345678",
        "1" + "0".repeat(127),
        "0." + "0".repeat(120) + "12",
      ]
    ) {
      assert.equal(await receive(decimal, text), text);
      assert.equal(await send(decimal, text), text);
    }
    for (
      const text of [
        "123456789012345678901234567890123456789",
        "0.123456789012345678901234567890123456789",
        "7".repeat(1_000_000),
        `0.${"0".repeat(1_000_000)}1`,
      ]
    ) {
      await refusesReply(decimal, text, /: value: expected a number of at most 38 digits/);
      await refusesArgument(decimal, text, /: value: expected a string with a number of at most 38 digits/);
    }
    for (
      const text of [
        "",
        " 1",
        "1 ",
        "+1",
        "01",
        "-",
        ".5",
        "1.",
        "1e",
        "0x1",
        "NaN",
        "Infinity",
        "1,5",
        "1\n",
        "１",
        "1]",
        '1,"x":2',
      ]
    ) {
      await refusesArgument(decimal, text);
    }
    for (const value of [1, 1n, null, new String("1"), ["1"]]) await refusesArgument(decimal, value);
    for (const text of ['"1"', "null", '["1"]', "{}"]) await refusesReply(decimal, text);
  });

  await check("numbers of other types are in an exact reply what they are in any other", async () => {
    for (
      const text of [
        "1",
        "-0",
        "1.0",
        "1e0",
        "9007199254740993",
        "0.1000",
        "1e400",
        "1E-7",
        "123456789012345678901234567890",
      ]
    ) {
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
    assert.deepEqual(await receive(array(double), '["NaN","-Infinity",1.50,9007199254740993]'), [
      NaN,
      -Infinity,
      1.5,
      2 ** 53,
    ]);
  });

  await check("arguments beside exact ones are sent as ever", async () => {
    answers("1");
    await transfer(9007199254740993n, { amount: "19.90", note: '"9007199254740993"\u2028', more: 1 }, options);
    assert.equal(wire.sent, '{"from":9007199254740993,"amount":19.90,"note":"\\"9007199254740993\\"\u2028"}');
    await transfer(1n, { amount: "1", note: new Date(0), toJSON: 5 }, options);
    assert.equal(wire.sent, '{"from":1,"amount":1,"note":"1970-01-01T00:00:00.000Z","toJSON":5}');
    await failsWith("invalid-arguments", () => transfer(1n, { amount: "1", note: 1n }, options));
    await failsWith("invalid-arguments", () => transfer(1n, { amount: "1.", note: "" }, options), /: amount: expected/);
    const cyclic = {};
    cyclic.self = cyclic;
    await failsWith("invalid-arguments", () => transfer(1n, { amount: "1", note: cyclic }, options));
  });

  await check("a typed error keeps its digits too", async () => {
    answers(
      '{"code":"error","detail":"No.","value":{"overdrawn":{"by":9007199254740993}},"id":9007199254740993}',
      422,
    );
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
}
