/** What all generated functions share: the request, the reply, and the values in them. */

export function createClient(options = {}) {
  return { ...options, baseUrl: String(options.baseUrl ?? "").replace(/\/+$/, "") };
}

const problemCodes = [
  "error",
  "invalid-arguments",
  "limit-exceeded",
  "body-too-large",
  "origin-refused",
  "unauthenticated",
  "forbidden",
  "rate-limited",
  "unknown-function",
  "method-not-allowed",
  "unsupported-media-type",
  "interface-mismatch",
  "stale-arguments",
  "cancelled",
  "deadline-exceeded",
  "internal",
];

/** A call that did not return a value. */
export class ServerFunctionError extends Error {
  constructor(code, message, details = {}) {
    super(message, { cause: details.cause });
    this.name = "ServerFunctionError";
    this.code = code;
    this.value = details.value;
    this.status = details.status;
    this.problem = details.problem;
  }
}

export function serverFunction(definition, defaults = {}) {
  // Each `async` function on the way costs a call some microseconds, so that this is none.
  const call = (...values) => {
    const { valueOf, options } = given(definition, values);
    try {
      return perform(definition, valueOf, defaults, options);
    }
    catch (error) {
      return Promise.reject(error);
    }
  };
  return Object.assign(call, {
    safe: (...values) => settled(call(...values)),
    with: (options) => serverFunction(definition, { ...defaults, ...options }),
    url: definition.url,
  });
}

/** What became of a call. */
export async function settled(call) {
  try {
    return { ok: true, value: await call };
  }
  catch (error) {
    if (error instanceof ServerFunctionError)
      return { ok: false, error };
    throw error;
  }
}

/** The arguments of a call, and the options behind them. */
export function given({ positional: { length } = [], labels }, values) {
  const labelled = values[length];
  return {
    valueOf: (key, index) => (index < length ? values[index] : own(labelled, key)),
    options: values[labels ? length + 1 : length],
  };
}

/** Calls a function. It throws where an argument is not what the function takes. */
export function perform(definition, valueOf, defaults, options = {}, receive = decode, type = "application/json") {
  const { client = defaults.client ?? createClient(), headers = defaults.headers } = options;
  const { signal = defaults.signal, timeout = defaults.timeout ?? client.timeout } = options;
  const body = encode(definition, valueOf);
  return limited(definition.url, { signal, timeout }, async (limits) => {
    const reply = await request(definition, body, { client, headers, ...limits }, type);
    return (await receive(definition, reply));
  });
}

/** Waits for some work until a signal or a time limit ends the call. */
export function limited(url, limits, work) {
  const { signal, timeout = NaN } = limits;
  // Timers hold 31 bits.
  const hasDeadline = timeout < 2 ** 31;
  return signal || hasDeadline
    ? race(url, signal, hasDeadline ? timeout : undefined, work)
    : work({});
}

async function race(url, signal, timeout, work) {
  const controller = new AbortController();
  let stop;
  // A race, since neither a `headers` function nor every `fetch` heeds the signal.
  const stopped = new Promise((_, reject) => {
    stop = (code, cause) => {
      const error = new ServerFunctionError(code, `${url}: ${code}`, { cause });
      reject(error);
      // An interceptor sees the error that the caller gets.
      controller.abort(error);
    };
  });
  const cancel = () => stop("cancelled", signal?.reason);
  let timer;
  try {
    if (signal?.aborted)
      cancel();
    signal?.addEventListener("abort", cancel);
    if (timeout !== undefined)
      timer = setTimeout(() => stop("deadline-exceeded"), timeout);
    return await Promise.race([stopped, work({ signal: controller.signal, timeout })]);
  }
  finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", cancel);
  }
}

/** The body of a request: the arguments that are present, by name. */
export function encode(definition, valueOf) {
  const { url, positional = [], labels = [], exact = JSON, coding } = definition;
  // Without a prototype, `__proto__` is a name like any other.
  const body = Object.create(null);
  const codings = coding?.().arguments;
  let index = 0;
  const add = (key) => {
    const value = valueOf(key, index++);
    if (value === undefined)
      return;
    const coding = own(codings, key);
    body[key] = coding ? convert(coding, "write", value, key) : value;
  };
  try {
    positional.forEach(add);
    labels.forEach(add);
    return exact.stringify(body);
  }
  catch (cause) {
    throw failure("invalid-arguments", url, cause);
  }
}

/**
 * Sends a request through the client's interceptors. The reply has not been read yet; one that says
 * how the call failed, or that is not of a server function, has become an error.
 */
export async function request(definition, body, options, type) {
  const { url } = definition;
  const { client, signal } = options;
  const deliver = async (call) => {
    signal?.throwIfAborted();
    // A method call would hand the browser's `fetch` a `this` that it refuses.
    const ask = client.fetch ?? fetch;
    let reply;
    try {
      reply = await ask(call.url, call);
    }
    catch (cause) {
      const wasRedirected = cause?.cause?.message === "unexpected redirect";
      throw failure(wasRedirected ? "not-a-server-function" : "network", url, cause);
    }
    const isValue = mediaType(reply) === type || (reply.status === 204 && definition.isVoid);
    if (reply.ok && isValue)
      return reply;
    throw await refusal(definition, reply);
  };
  const send = (client.interceptors ?? []).reduceRight((next, interceptor) => async (call) => interceptor(call, next), deliver);
  try {
    const headers = headersOf(definition, options);
    return await send({
      url: client.baseUrl + url,
      method: "POST",
      headers: headers instanceof Promise ? await headers : headers,
      body,
      // A server function sends its clients nowhere else. Only node copies the body of a request
      // unless a redirect is an "error", which takes a sixth of a call's time; elsewhere "manual"
      // tells a redirect from a network that failed.
      redirect: globalThis.process?.versions?.undici ? "error" : "manual",
      signal: signal ?? null,
    });
  }
  catch (cause) {
    throw failure("network", url, cause);
  }
}

/** All headers of a request. Where nobody adds to them or looks at them, they are no `Headers`. */
function headersOf({ signature }, { client, headers, timeout }) {
  const own = {
    "Content-Type": "application/json",
    "Sf-Client": "sfgen-typescript",
    "Sf-Signature": signature,
  };
  if (timeout !== undefined)
    own["Sf-Timeout"] = String(Math.ceil(timeout));
  if (!client.headers && !headers && !client.interceptors)
    return own;
  return merged([client.headers, headers, own]);
}

async function merged(sources) {
  const all = new Headers();
  for (const source of sources) {
    const init = typeof source === "function" ? await source() : source;
    new Headers(init).forEach((value, name) => all.set(name, value));
  }
  return all;
}

function mediaType(reply) {
  return reply.headers.get("Content-Type")?.split(";")[0]?.trim().toLowerCase();
}

/** The error of a call; one that says already what happened stays as it is. */
export function failure(code, url, cause, status) {
  if (cause instanceof ServerFunctionError)
    return cause;
  return new ServerFunctionError(code, `${url}: ${describe(cause)}`, { status, cause });
}

/** The value in a reply. */
async function decode(definition, reply) {
  const { isVoid, coding } = definition;
  if (isVoid && reply.status === 204)
    return undefined;
  const { value, source } = await read(definition, reply);
  return isVoid ? undefined : revive(definition, coding?.().result, value, source, reply.status);
}

/** The JSON in a reply. */
async function read(definition, reply) {
  let text;
  try {
    text = await reply.text();
  }
  catch (cause) {
    throw failure("network", definition.url, cause, reply.status);
  }
  try {
    return parse(definition, text);
  }
  catch (cause) {
    throw foreign(definition, reply, cause);
  }
}

/** Reads JSON as the function's values need it. */
export function parse({ exact }, text) {
  return exact ? exact.parse(text) : { value: JSON.parse(text) };
}

/** A value from its JSON. */
export function revive({ url }, coding, value, source, status) {
  try {
    return coding ? coding.revive(value, source) : value;
  }
  catch (cause) {
    throw failure("invalid-reply", url, cause, status);
  }
}

/** What a reply says that has no value. */
async function refusal(definition, reply) {
  if (reply.ok || mediaType(reply) !== "application/problem+json") {
    // It cannot be where somebody reads it already.
    reply.body?.cancel().catch(() => { });
    return foreign(definition, reply);
  }
  const parsed = await read(definition, reply);
  return problemError(definition, parsed, reply.status) ?? foreign(definition, reply);
}

/** The reply is not of a server function. */
function foreign({ url }, reply, cause) {
  const { status } = reply;
  const message = `${url}: not the reply of a server function (${status}, ${mediaType(reply)})`;
  return new ServerFunctionError("not-a-server-function", message, { status, cause });
}

/** The error that a problem document stands for, if it is one. */
export function problemError(definition, { value, source }, status) {
  const problem = value;
  if (typeof problem?.code !== "string")
    return undefined;
  const { code, detail, title } = problem;
  const coding = code === "error" ? definition.coding?.().error : undefined;
  const isKnown = code === "error" ? coding : problemCodes.includes(code);
  const thrown = coding && own(problem, "value");
  return new ServerFunctionError(isKnown ? code : "unknown-problem", `${definition.url}: ${describe(detail ?? title ?? code)}`, {
    status,
    problem,
    value: coding && revive(definition, coding, thrown, sourceAt(source, "value"), status),
  });
}

/** Reads a member, never what a prototype has under its name. */
export function own(value, key) {
  return value != null && Object.hasOwn(value, key)
    ? value[key]
    : undefined;
}

function sourceAt(source, key) {
  return typeof source === "object" ? source.get(key) : undefined;
}

export class InvalidValue extends Error {
  /** The way to the value, innermost first: it is known only while the error travels outwards. */
  path = [];
}

export function expected(what) {
  return new InvalidValue(`expected ${what}`);
}

export function describe(error) {
  if (!(error instanceof InvalidValue)) {
    try {
      return String(error);
    }
    catch {
      return typeof error;
    }
  }
  const path = error.path
    .reverse()
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("");
  return `${path.replace(/^\./, "") || "value"}: ${error.message}`;
}

function convert(coding, direction, value, key, source) {
  try {
    return direction === "revive"
      ? coding.revive(value, sourceAt(source, key))
      : coding.write(value);
  }
  catch (error) {
    if (error instanceof InvalidValue)
      error.path.push(key);
    throw error;
  }
}

function coding(change) {
  return {
    revive: (value, source) => change(value, "revive", source),
    write: (value) => change(value, "write"),
  };
}

/** The members of an object: the object itself on receipt, a copy for sending. */
function members(value, direction) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw expected("an object");
  }
  if (direction === "revive")
    return value;
  const copy = { ...value };
  // `JSON.stringify` would have it replace what the codings have made.
  if (typeof copy["toJSON"] === "function")
    delete copy["toJSON"];
  return copy;
}

/** A value that JSON holds as it is. */
export const plain = { revive: (value) => value, write: (value) => value };

/** An integer that a number may not hold: it is refused, never rounded. */
export const integer = /* @__PURE__ */ coding((value) => {
  if (Number.isSafeInteger(value))
    return value;
  throw expected("an integer between -(2^53 - 1) and 2^53 - 1");
});

/** A number with the values for which JSON has no notation. */
export const double = {
  revive(value) {
    if (typeof value === "number")
      return value;
    if (value === "NaN" || value === "Infinity" || value === "-Infinity")
      return Number(value);
    throw expected("a number");
  },
  write(value) {
    if (typeof value !== "number")
      throw expected("a number");
    return Number.isFinite(value) ? value : String(value);
  },
};

/** An instant, `2024-02-29T12:00:00.000Z`. */
export const date = {
  revive(value) {
    const date = new Date(typeof value === "string" ? value : NaN);
    // Engines roll 30 February over to March; the way back shows it.
    if (Number.isNaN(date.getTime()) || date.toISOString() !== value)
      throw expected("a date");
    return date;
  },
  write(value) {
    // Unlike `instanceof`, this also knows a date of another window.
    const isDate = Object.prototype.toString.call(value) === "[object Date]";
    const time = isDate ? value.getTime() : NaN;
    const text = Number.isNaN(time) ? "" : value.toISOString();
    if (text.length !== 24)
      throw expected("a valid Date between the years 0 and 9999");
    return text;
  },
};

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes, in base64 with padding (RFC 4648, section 4). */
export const data = {
  revive(value) {
    if (typeof value !== "string" || value.length % 4 !== 0)
      throw expected("base64");
    const padding = value.endsWith("==") ? 2 : value.endsWith("=") ? 1 : 0;
    const length = value.length - padding;
    const bytes = new Uint8Array((value.length / 4) * 3 - padding);
    const digits = new Uint8Array(128).fill(255);
    for (let digit = 0; digit < 64; digit++)
      digits[alphabet.charCodeAt(digit)] = digit;
    let bits = 0;
    let next = 0;
    for (let index = 0; index < length; index++) {
      const digit = digits[value.charCodeAt(index)] ?? 255;
      if (digit === 255)
        throw expected("base64");
      bits = (bits << 6) | digit;
      // Of four digits, all but the first complete a byte.
      if (index % 4 !== 0)
        bytes[next++] = bits >> (6 - 2 * (index % 4));
    }
    // The last digit may hold no bits beyond the last byte.
    if ((bits & ((1 << (2 * padding)) - 1)) !== 0)
      throw expected("base64");
    return bytes;
  },
  write(value) {
    if (Object.prototype.toString.call(value) !== "[object Uint8Array]") {
      throw expected("a Uint8Array");
    }
    const bytes = value;
    const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(61);
    let next = 0;
    for (let index = 0; index < bytes.length; index += 3) {
      const count = bytes.length - index;
      const bits = (bytes[index] << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
      for (let digit = 0; digit < 4; digit++, next++) {
        if (digit <= count)
          text[next] = alphabet.charCodeAt((bits >> (18 - 6 * digit)) & 63);
      }
    }
    return new TextDecoder().decode(text);
  },
};

/** A value that may be missing. */
export function nullable(wrapped) {
  return coding((value, direction, source) => {
    if (value == null)
      return value;
    return direction === "revive" ? wrapped.revive(value, source) : wrapped.write(value);
  });
}

export function array(element) {
  return coding((value, direction, source) => {
    if (!Array.isArray(value))
      throw expected("an array");
    const result = direction === "revive" ? value : [...value];
    for (let index = 0; index < result.length; index++) {
      result[index] = convert(element, direction, result[index], index, source);
    }
    return result;
  });
}

/** An object with any keys. */
export function record(element) {
  return coding((value, direction, source) => {
    const result = members(value, direction);
    // Each key is the object's own, so that setting `__proto__` sets a member.
    for (const key of Object.keys(result)) {
      result[key] = convert(element, direction, result[key], key, source);
    }
    return result;
  });
}

/** An object with known members; those that need no coding are not named. */
export function object(fields) {
  let known;
  return coding((value, direction, source) => {
    const result = members(value, direction);
    for (const [key, coding] of (known ??= Object.entries(fields()))) {
      const member = convert(coding, direction, own(result, key), key, source);
      // Only what was there is set, so that `__proto__` is a member like any other.
      if (member !== undefined)
        result[key] = member;
    }
    return result;
  });
}

/** An enumeration without payloads: `"name"` here, `{"name":{}}` on the wire. */
export function names(known) {
  return {
    revive: (value) => onlyKey(value, known),
    write(value) {
      if (typeof value !== "string" || !known.includes(value))
        throw expected(known.join(" or "));
      return { [value]: {} };
    },
  };
}

/** An enumeration with payloads: `{ kind: "name", name: {…} }` here, `{"name":{…}}` on the wire. */
export function cases(payloads) {
  let known;
  return coding((value, direction, source) => {
    known ??= payloads();
    const names = Object.keys(known);
    const content = members(value, "revive");
    const kind = direction === "revive" ? onlyKey(content, names) : own(content, "kind");
    if (typeof kind !== "string" || !names.includes(kind))
      throw expected(names.join(" or "));
    const payload = known[kind];
    // Only the caller may leave a payload out, where all of it is optional.
    const given = own(content, kind);
    const converted = payload
      ? convert(payload, direction, given === undefined ? {} : given, kind, source)
      : {};
    if (direction === "write")
      return { [kind]: converted };
    return payload ? { kind, [kind]: converted } : { kind };
  });
}

function onlyKey(value, known) {
  const [key, ...others] = Object.keys(members(value, "revive"));
  if (key === undefined || others.length > 0 || !known.includes(key)) {
    throw expected(known.join(" or "));
  }
  return key;
}

/** A set of primitive values, an array on the wire. */
export function set(element = plain) {
  const elements = array(element);
  return {
    revive: (value, source) => new Set(elements.revive(value, source)),
    write(value) {
      if (Object.prototype.toString.call(value) !== "[object Set]")
        throw expected("a Set");
      return elements.write([...value]);
    },
  };
}

/** A dictionary with any keys: `[[key, value], …]` here, `[key, value, …]` on the wire. */
export function pairs(key = plain, value = plain) {
  const entries = array({
    revive: plain.revive,
    write(pair) {
      if (!Array.isArray(pair) || pair.length !== 2)
        throw expected("a key and a value");
      return [convert(key, "write", pair[0], 0), convert(value, "write", pair[1], 1)];
    },
  });
  return {
    revive(list, source) {
      if (!Array.isArray(list) || list.length % 2 !== 0) {
        throw expected("an array with a value after each key");
      }
      const result = [];
      for (let index = 0; index < list.length; index += 2) {
        result.push([
          convert(key, "revive", list[index], index, source),
          convert(value, "revive", list[index + 1], index + 1, source),
        ]);
      }
      return result;
    },
    write: (list) => entries.write(list).flat(),
  };
}

/** A dictionary with primitive keys that are no names, on the wire as {@link pairs}. */
export function map(key = plain, value = plain) {
  const entries = pairs(key, value);
  return {
    revive(list, source) {
      const result = new Map();
      for (const [key, value] of entries.revive(list, source)) {
        if (result.has(key)) {
          const error = expected("a key that occurs once");
          error.path.push(2 * result.size);
          throw error;
        }
        result.set(key, value);
      }
      return result;
    },
    write(value) {
      if (Object.prototype.toString.call(value) !== "[object Map]")
        throw expected("a Map");
      return entries.write([...value]);
    },
  };
}

/** A number with more digits than JavaScript's own may have, on its way into a request. */
class ExactNumber {
  text;
  constructor(text) {
    this.text = text;
  }
  /** Newer engines have raw JSON. For the others, {@link exactJSON} does not come here. */
  toJSON() {
    return JSON.rawJSON(this.text);
  }
}

/** A number's digits, and by how many of them its point stands to the right. */
function decimalParts(text) {
  // No type has numbers as long as this, and some of the steps below are slower for longer ones.
  if (text.length > 200)
    return undefined;
  const match = /^(-?(?:0|[1-9]\d*))(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (!match)
    return undefined;
  const [, whole = "", fraction = "", exponent = "0"] = match;
  return { digits: whole + fraction, shift: Number(exponent) - fraction.length };
}

/** The integer that a text writes, `1.5e1` too; none for another number. */
function integerFrom(text) {
  const parts = decimalParts(text);
  if (!parts)
    return undefined;
  const digits = BigInt(parts.digits);
  if (digits === 0n || parts.shift === 0)
    return digits;
  if (Math.abs(parts.shift) > 200)
    return undefined;
  const scale = 10n ** BigInt(Math.abs(parts.shift));
  if (parts.shift > 0)
    return digits * scale;
  return digits % scale === 0n ? digits / scale : undefined;
}

/** An integer of so many bits: a number with all its digits on the wire. */
function wideInteger(bits, isSigned) {
  const exponent = isSigned ? bits - 1 : bits;
  const range = `between ${isSigned ? `-2^${exponent}` : 0} and 2^${exponent} - 1`;
  const fits = (value) => value === (isSigned ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value));
  return {
    revive(value, source) {
      // Without its text, a number that is no safe integer may have been rounded.
      const isSafe = source === undefined && Number.isSafeInteger(value);
      const integer = isSafe ? BigInt(value) : integerFrom(String(source));
      if (integer === undefined || !fits(integer))
        throw expected(`an integer ${range}`);
      return integer;
    },
    write(value) {
      if (typeof value !== "bigint" || !fits(value))
        throw expected(`a bigint ${range}`);
      return new ExactNumber(String(value));
    },
  };
}

export const int64 = /* @__PURE__ */ wideInteger(64, true);

export const uint64 = /* @__PURE__ */ wideInteger(64, false);

export const int128 = /* @__PURE__ */ wideInteger(128, true);

export const uint128 = /* @__PURE__ */ wideInteger(128, false);

/** A decimal number, `"19.90"` here and a number with all its digits on the wire. */
export const decimal = {
  revive(value, source) {
    const text = String(source ?? value);
    if (typeof value !== "number" || !isDecimal(text)) {
      throw expected("a number of at most 38 digits");
    }
    return text;
  },
  write(value) {
    if (typeof value !== "string" || !isDecimal(value)) {
      throw expected("a string with a number of at most 38 digits");
    }
    return new ExactNumber(value);
  },
};

function isDecimal(text) {
  const digits = decimalParts(text)?.digits.replace(/^-?0*|0+$/g, "");
  return digits !== undefined && digits.length <= 38;
}

/** JSON for functions whose numbers have more digits than JavaScript's own. */
export const exactJSON = {
  parse: (text) => ({ value: JSON.parse(text), source: sourceOf(text) }),
  stringify: (value) => "rawJSON" in JSON ? JSON.stringify(value) : (stringify(value) ?? "null"),
};

/** Finds the numbers that `JSON.parse` may round or spell otherwise, in a text that it has read. */
function sourceOf(text) {
  // Where the scan is in each open array and object: an element's index, or `~offset` of a key. The
  // outermost stands for an array with the text as its only element.
  const places = [0];
  // What was found in them, down to the innermost in which anything was.
  const found = [new Map()];
  let level = 0;
  let string = 0;
  const keyAt = (level) => {
    const place = places[level];
    if (place >= 0)
      return place;
    const key = text.slice(~place + 1, endOfString(text, ~place));
    return key.includes("\\") ? JSON.parse(`"${key}"`) : key;
  };
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    switch (code) {
      case 0x22: // "
        string = index;
        index = endOfString(text, index);
        continue;
      case 0x3a: // :
        places[level] = ~string;
        // A key that occurs again replaces what it had.
        found[level]?.delete(keyAt(level));
        continue;
      case 0x2c: // ,
        // In an object it is the next key that counts.
        places[level]++;
        continue;
      case 0x5b: // [
        places[++level] = 0;
        continue;
      case 0x7b: // {
        places[++level] = -1;
        continue;
      case 0x5d: // ]
      case 0x7d: // }
        if (found.length > level--)
          found.pop();
        continue;
    }
    if (code !== 0x2d && !isDigit(code))
      continue;
    const start = index;
    while (isDigit(text.charCodeAt(index + 1)))
      index++;
    const isInteger = !isOfNumber(text.charCodeAt(index + 1));
    // Most numbers have few digits, and are as they were. `-0` is not.
    if (isInteger && index - start < 15 && !text.startsWith("-0", start))
      continue;
    while (isOfNumber(text.charCodeAt(index + 1)))
      index++;
    const number = text.slice(start, index + 1);
    const value = Number(number);
    if (!Number.isInteger(value) && String(value) === number)
      continue;
    while (found.length <= level) {
      const inner = new Map();
      found[found.length - 1].set(keyAt(found.length - 1), inner);
      found.push(inner);
    }
    found[level].set(keyAt(level), number);
  }
  return found[0].get(0);
}

function isDigit(code) {
  return code >= 0x30 && code <= 0x39;
}

/** Whether a number may go on with it: a digit, or one of `+-.Ee`. */
function isOfNumber(code) {
  return (isDigit(code) || code === 0x2b || code === 0x2d || code === 0x2e || (code | 0x20) === 0x65);
}

/** The offset of the quote that closes a string, from that of the quote that opens it. */
function endOfString(text, start) {
  for (let index = start + 1;; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x22)
      return index;
    if (code === 0x5c)
      index++; // \
  }
}

/** As `JSON.stringify`, for engines without raw JSON. */
function stringify(value) {
  if (value instanceof ExactNumber)
    return value.text;
  if (!isPlain(value))
    return JSON.stringify(value);
  if (Array.isArray(value)) {
    return `[${Array.from(value, (element) => stringify(element) ?? "null").join()}]`;
  }
  const members = [];
  for (const [key, member] of Object.entries(value)) {
    const text = stringify(member);
    if (text !== undefined)
      members.push(`${JSON.stringify(key)}:${text}`);
  }
  return `{${members.join()}}`;
}

/** Whether a value is of the only kinds that codings make and that can hold an exact number. */
function isPlain(value) {
  if (typeof value !== "object" || value === null)
    return false;
  if (typeof value.toJSON === "function")
    return false;
  const prototype = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || prototype === Object.prototype;
}
