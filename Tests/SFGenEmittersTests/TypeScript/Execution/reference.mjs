// A JSON parser that is slow and plain to see through, which keeps every number's text. The exact one is held to it.

export class NumberText {
  constructor(text) {
    this.text = text;
  }
}

export function parse(text) {
  let offset = 0;
  const skipSpace = () => {
    while (" \t\n\r".includes(text.charAt(offset)) && offset < text.length) offset += 1;
  };
  const take = (token) => {
    if (!text.startsWith(token, offset)) throw new SyntaxError(`expected ${token} at ${offset}`);
    offset += token.length;
  };
  const string = () => {
    const start = offset;
    take('"');
    while (text[offset] !== '"') offset += text[offset] === "\\" ? 2 : 1;
    take('"');
    return JSON.parse(text.slice(start, offset));
  };
  const list = (open, close, element) => {
    take(open);
    skipSpace();
    if (text[offset] === close) return take(close);
    for (;;) {
      element();
      skipSpace();
      if (text[offset] === close) return take(close);
      take(",");
    }
  };
  const value = () => {
    skipSpace();
    const first = text[offset];
    if (first === '"') return string();
    if (first === "[") {
      const elements = [];
      list("[", "]", () => elements.push(value()));
      return elements;
    }
    if (first === "{") {
      const members = {};
      list("{", "}", () => {
        skipSpace();
        const key = string();
        skipSpace();
        take(":");
        const member = { value: value(), writable: true, enumerable: true, configurable: true };
        Object.defineProperty(members, key, member);
      });
      return members;
    }
    for (const [token, constant] of [["null", null], ["true", true], ["false", false]]) {
      if (text.startsWith(token, offset)) {
        take(token);
        return constant;
      }
    }
    const number = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/.exec(text.slice(offset, offset + 400))[0];
    take(number);
    return new NumberText(number);
  };
  const result = value();
  skipSpace();
  if (offset !== text.length) throw new SyntaxError(`something follows at ${offset}`);
  return result;
}

/** Small numbers that follow from a seed alone (SplitMix64, cut to 32 bits). */
export function randomNumbers(seed) {
  let state = BigInt(seed);
  const next = () => {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let mixed = BigInt.asUintN(64, (state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n);
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
    return mixed ^ (mixed >> 31n);
  };
  return {
    bits: (count) => {
      let bits = 0n;
      for (let length = 0; length < count; length += 64) bits = (bits << 64n) | next();
      return BigInt.asUintN(count, bits);
    },
    below: (bound) => Number(next() % BigInt(bound)),
    pick(values) {
      return values[this.below(values.length)];
    },
  };
}
