/** What all generated functions share: the request, the reply, and the values in them. */

/** How to reach a server. Every function takes one as the option `client`. */
export interface Client {
  readonly baseUrl: string;
  readonly headers?: HeadersSource | undefined;
  readonly fetch?: Fetch | undefined;
  readonly timeout?: number | undefined;
  readonly interceptors?: readonly Interceptor[] | undefined;
}

export interface ClientOptions {
  /** What stands before every path, `https://example.com`; the page's own origin if absent. */
  readonly baseUrl?: string | URL | undefined;
  /** Headers of every request. A function is asked for each call, and may wait for a token. */
  readonly headers?: HeadersSource | undefined;
  /** Stands in for the global `fetch`, to add `credentials` or to answer in a test. */
  readonly fetch?: Fetch | undefined;
  /** Milliseconds that a call may take, unless its own options say otherwise. */
  readonly timeout?: number | undefined;
  /** See every request and every reply. The first sees the request first, and the reply last. */
  readonly interceptors?: readonly Interceptor[] | undefined;
}

/** What can be said of one call. It is always a function's last argument. */
export interface CallOptions {
  readonly client?: Client | undefined;
  readonly signal?: AbortSignal | undefined;
  /**
   * Milliseconds that the call may take. The server is told, so that it can stop too. For a stream,
   * they are those until it begins, and then those of silence between two pieces.
   */
  readonly timeout?: number | undefined;
  /** Headers of this request; they win over the client's. */
  readonly headers?: HeadersSource | undefined;
}

export type HeadersSource = HeadersInit | (() => HeadersInit | Promise<HeadersInit>);

/** The global `fetch` is one. */
export type Fetch = (url: string, request: RequestInit) => Promise<Reply>;

/** What is read of a `Response`. */
export interface Reply extends Pick<Response, "ok" | "status" | "body" | "text"> {
  readonly headers: Pick<Headers, "get">;
}

/** A request on its way to the server. */
export interface Call extends RequestInit {
  readonly url: string;
  /** Those of the options, and those of the generated client. An interceptor may change them. */
  readonly headers: Headers;
  /** The arguments, a JSON object. */
  readonly body: string;
}

/** Sees a call before it is sent, and the reply before its value is read. */
export type Interceptor = (call: Call, next: Next) => Promise<Reply>;

/** Sends a call. Rejects with a {@link ServerFunctionError} where the reply is no value. */
export type Next = (call: Call) => Promise<Reply>;

export function createClient(options: ClientOptions = {}): Client {
  return { ...options, baseUrl: String(options.baseUrl ?? "").replace(/\/+$/, "") };
}

/** A function on the server. Calling it sends one request. */
export interface ServerFunction<Arguments extends readonly unknown[], Value, Thrown = never> {
  /** Rejects with a {@link ServerFunctionError}. */
  (...values: [...values: Arguments, options?: CallOptions]): Promise<Value>;
  /** The same call, which returns failures: among them what the function throws, typed. */
  safe(...values: [...values: Arguments, options?: CallOptions]): Promise<Result<Value, Thrown>>;
  /** The same function, with options for every call that does not give its own. */
  with(options: CallOptions): ServerFunction<Arguments, Value, Thrown>;
  /** The path of the endpoint. */
  readonly url: string;
}

export type Result<Value, Thrown = never> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure<Thrown> };

/** A {@link ServerFunctionError} whose `code` tells what it carries. */
export type Failure<Thrown = unknown> =
  | (ServerFunctionError<Thrown> & {
      readonly code: "error";
      readonly value: Thrown;
      readonly status: number;
      readonly problem: Problem;
    })
  | (ServerFunctionError<never> & {
      readonly code: Exclude<FailureCode, "error">;
      readonly value: undefined;
    });

/** What the server says of a call that failed (RFC 9457). */
export interface Problem {
  readonly code: string;
  readonly type?: string;
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly [member: string]: unknown;
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
] as const;

export type FailureCode =
  /** `error` is what the function throws. What the server says comes with a `problem`. */
  | (typeof problemCodes)[number]
  /** A problem with a code that this client does not know: see `problem.code`. */
  | "unknown-problem"
  /** A server function answered with a value that its declared type does not hold. */
  | "invalid-reply"
  /** Something else answered, such as a proxy with a page of its own. */
  | "not-a-server-function"
  /** The request could not be sent, or its reply not read: see `cause`. */
  | "network";

export interface FailureDetails<Thrown = unknown> {
  readonly value?: Thrown | undefined;
  readonly status?: number | undefined;
  readonly problem?: Problem | undefined;
  readonly cause?: unknown;
}

/** A call that did not return a value. */
export class ServerFunctionError<Thrown = unknown> extends Error {
  declare readonly code: FailureCode;
  /** What the function threw, where `code` is `error`. */
  declare readonly value: Thrown | undefined;
  /** The status of the reply, where there was one. */
  declare readonly status: number | undefined;
  /** The server's account, where there was one. */
  declare readonly problem: Problem | undefined;

  constructor(code: FailureCode, message: string, details: FailureDetails<Thrown> = {}) {
    super(message, { cause: details.cause });
    this.name = "ServerFunctionError";
    this.code = code;
    this.value = details.value;
    this.status = details.status;
    this.problem = details.problem;
  }
}

/** What the generator knows of a function. */
export interface FunctionDefinition {
  readonly url: string;
  /** Tells the server which interface this client was generated from. */
  readonly signature: string;
  /** The arguments' names on the wire: those passed by position, then those of the object. */
  readonly positional?: readonly string[];
  readonly labels?: readonly string[];
  readonly isVoid?: true;
  /** How numbers keep all their digits: only functions pay for it that have such numbers. */
  readonly exact?: ExactJSON;
  /** A function, so that modules may name each other's codings in any order. */
  readonly coding?: () => {
    readonly arguments?: Codings;
    readonly result?: Coding;
    readonly error?: Coding;
  };
}

export function serverFunction<Arguments extends readonly unknown[], Value, Thrown = never>(
  definition: FunctionDefinition,
  defaults: CallOptions = {},
): ServerFunction<Arguments, Value, Thrown> {
  // Each `async` function on the way costs a call some microseconds, so that this is none.
  const call = (...values: unknown[]) => {
    const { valueOf, options } = given(definition, values);
    try {
      return perform(definition, valueOf, defaults, options);
    } catch (error) {
      return Promise.reject(error);
    }
  };
  return Object.assign(call, {
    safe: (...values: unknown[]) => settled(call(...values)),
    with: (options: CallOptions) => serverFunction(definition, { ...defaults, ...options }),
    url: definition.url,
  }) as ServerFunction<Arguments, Value, Thrown>;
}

/** What became of a call. */
export async function settled(call: Promise<unknown>): Promise<unknown> {
  try {
    return { ok: true, value: await call };
  } catch (error) {
    if (error instanceof ServerFunctionError) return { ok: false, error };
    throw error;
  }
}

/** What a caller gives for an argument, by its name and by its place among all of them. */
export type ValueOf = (key: string, index: number) => unknown;

/** The arguments of a call, and the options behind them. */
export function given(
  { positional: { length } = [], labels }: FunctionDefinition,
  values: unknown[],
): { readonly valueOf: ValueOf; readonly options: CallOptions | undefined } {
  const labelled = values[length];
  return {
    valueOf: (key, index) => (index < length ? values[index] : own(labelled, key)),
    options: values[labels ? length + 1 : length] as CallOptions | undefined,
  };
}

/** Calls a function. It throws where an argument is not what the function takes. */
export function perform<Value = unknown>(
  definition: FunctionDefinition,
  valueOf: ValueOf,
  defaults: CallOptions,
  options: CallOptions = {},
  receive: (definition: FunctionDefinition, reply: Reply) => unknown = decode,
  type = "application/json",
): Promise<Value> {
  const { client = defaults.client ?? createClient(), headers = defaults.headers } = options;
  const { signal = defaults.signal, timeout = defaults.timeout ?? client.timeout } = options;
  const body = encode(definition, valueOf);
  return limited(definition.url, { signal, timeout }, async (limits) => {
    const reply = await request(definition, body, { client, headers, ...limits }, type);
    return (await receive(definition, reply)) as Value;
  });
}

/** What ends a call before its reply does. */
export type Limits = Pick<CallOptions, "signal" | "timeout">;

/** Waits for some work until a signal or a time limit ends the call. */
export function limited<Value>(
  url: string,
  limits: Limits,
  work: (limits: Limits) => Promise<Value>,
): Promise<Value> {
  const { signal, timeout = NaN } = limits;
  // Timers hold 31 bits.
  const hasDeadline = timeout < 2 ** 31;
  return signal || hasDeadline
    ? race(url, signal, hasDeadline ? timeout : undefined, work)
    : work({});
}

async function race<Value>(
  url: string,
  signal: AbortSignal | undefined,
  timeout: number | undefined,
  work: (limits: Limits) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController();
  let stop: (code: "cancelled" | "deadline-exceeded", cause?: unknown) => void;
  // A race, since neither a `headers` function nor every `fetch` heeds the signal.
  const stopped = new Promise<never>((_, reject) => {
    stop = (code, cause) => {
      const error = new ServerFunctionError(code, `${url}: ${code}`, { cause });
      reject(error);
      // An interceptor sees the error that the caller gets.
      controller.abort(error);
    };
  });
  const cancel = () => stop("cancelled", signal?.reason);
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    if (signal?.aborted) cancel();
    signal?.addEventListener("abort", cancel);
    if (timeout !== undefined) timer = setTimeout(() => stop("deadline-exceeded"), timeout);
    return await Promise.race([stopped, work({ signal: controller.signal, timeout })]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", cancel);
  }
}

/** The body of a request: the arguments that are present, by name. */
export function encode(definition: FunctionDefinition, valueOf: ValueOf): string {
  const { url, positional = [], labels = [], exact = JSON, coding } = definition;
  // Without a prototype, `__proto__` is a name like any other.
  const body: Record<string, unknown> = Object.create(null);
  const codings = coding?.().arguments;
  let index = 0;
  const add = (key: string) => {
    const value = valueOf(key, index++);
    if (value === undefined) return;
    const coding = own(codings, key) as Coding | undefined;
    body[key] = coding ? convert(coding, "write", value, key) : value;
  };
  try {
    positional.forEach(add);
    labels.forEach(add);
    return exact.stringify(body);
  } catch (cause) {
    throw failure("invalid-arguments", url, cause);
  }
}

/**
 * Sends a request through the client's interceptors. The reply has not been read yet; one that says
 * how the call failed, or that is not of a server function, has become an error.
 */
export async function request(
  definition: FunctionDefinition,
  body: string,
  options: CallOptions & { readonly client: Client },
  type: string,
): Promise<Reply> {
  const { url } = definition;
  const { client, signal } = options;
  const deliver: Next = async (call) => {
    signal?.throwIfAborted();
    // A method call would hand the browser's `fetch` a `this` that it refuses.
    const ask: Fetch = client.fetch ?? fetch;
    let reply: Reply;
    try {
      reply = await ask(call.url, call);
    } catch (cause) {
      const wasRedirected = (cause as FetchFailure)?.cause?.message === "unexpected redirect";
      throw failure(wasRedirected ? "not-a-server-function" : "network", url, cause);
    }
    const isValue = mediaType(reply) === type || (reply.status === 204 && definition.isVoid);
    if (reply.ok && isValue) return reply;
    throw await refusal(definition, reply);
  };
  const send = (client.interceptors ?? []).reduceRight<Next>(
    (next, interceptor) => async (call) => interceptor(call, next),
    deliver,
  );
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
      redirect: (globalThis as NodeGlobals).process?.versions?.undici ? "error" : "manual",
      signal: signal ?? null,
    } as Call);
  } catch (cause) {
    throw failure("network", url, cause);
  }
}

interface NodeGlobals {
  readonly process?: { readonly versions?: { readonly undici?: string } };
}

/** What node's `fetch` rejects with. */
type FetchFailure = { readonly cause?: { readonly message?: unknown } } | undefined;

/** All headers of a request. Where nobody adds to them or looks at them, they are no `Headers`. */
function headersOf(
  { signature }: FunctionDefinition,
  { client, headers, timeout }: CallOptions & { readonly client: Client },
): HeadersInit | Promise<HeadersInit> {
  const own: Record<string, string> = {
    "Content-Type": "application/json",
    "Sf-Client": "sfgen-typescript",
    "Sf-Signature": signature,
  };
  if (timeout !== undefined) own["Sf-Timeout"] = String(Math.ceil(timeout));
  if (!client.headers && !headers && !client.interceptors) return own;
  return merged([client.headers, headers, own]);
}

async function merged(sources: readonly CallOptions["headers"][]): Promise<Headers> {
  const all = new Headers();
  for (const source of sources) {
    const init = typeof source === "function" ? await source() : source;
    new Headers(init).forEach((value, name) => all.set(name, value));
  }
  return all;
}

function mediaType(reply: Reply): string | undefined {
  return reply.headers.get("Content-Type")?.split(";")[0]?.trim().toLowerCase();
}

/** The error of a call; one that says already what happened stays as it is. */
export function failure(
  code: FailureCode,
  url: string,
  cause: unknown,
  status?: number,
): ServerFunctionError {
  if (cause instanceof ServerFunctionError) return cause;
  return new ServerFunctionError(code, `${url}: ${describe(cause)}`, { status, cause });
}

/** The value in a reply. */
async function decode(definition: FunctionDefinition, reply: Reply): Promise<unknown> {
  const { isVoid, coding } = definition;
  if (isVoid && reply.status === 204) return undefined;
  const { value, source } = await read(definition, reply);
  return isVoid ? undefined : revive(definition, coding?.().result, value, source, reply.status);
}

/** The JSON in a reply. */
async function read(definition: FunctionDefinition, reply: Reply): Promise<Parsed> {
  let text: string;
  try {
    text = await reply.text();
  } catch (cause) {
    throw failure("network", definition.url, cause, reply.status);
  }
  try {
    return parse(definition, text);
  } catch (cause) {
    throw foreign(definition, reply, cause);
  }
}

/** Reads JSON as the function's values need it. */
export function parse({ exact }: FunctionDefinition, text: string): Parsed {
  return exact ? exact.parse(text) : { value: JSON.parse(text) };
}

/** A value from its JSON. */
export function revive(
  { url }: FunctionDefinition,
  coding: Coding | undefined,
  value: unknown,
  source: Source | undefined,
  status?: number,
): unknown {
  try {
    return coding ? coding.revive(value, source) : value;
  } catch (cause) {
    throw failure("invalid-reply", url, cause, status);
  }
}

/** What a reply says that has no value. */
async function refusal(definition: FunctionDefinition, reply: Reply) {
  if (reply.ok || mediaType(reply) !== "application/problem+json") {
    // It cannot be where somebody reads it already.
    reply.body?.cancel().catch(() => {});
    return foreign(definition, reply);
  }
  const parsed = await read(definition, reply);
  return problemError(definition, parsed, reply.status) ?? foreign(definition, reply);
}

/** The reply is not of a server function. */
function foreign({ url }: FunctionDefinition, reply: Reply, cause?: unknown) {
  const { status } = reply;
  const message = `${url}: not the reply of a server function (${status}, ${mediaType(reply)})`;
  return new ServerFunctionError("not-a-server-function", message, { status, cause });
}

/** The error that a problem document stands for, if it is one. */
export function problemError(
  definition: FunctionDefinition,
  { value, source }: Parsed,
  status?: number,
): ServerFunctionError | undefined {
  const problem = value as Problem | null;
  if (typeof problem?.code !== "string") return undefined;
  const { code, detail, title } = problem;
  const coding = code === "error" ? definition.coding?.().error : undefined;
  const isKnown = code === "error" ? coding : problemCodes.includes(code as "error");
  const thrown = coding && own(problem, "value");
  return new ServerFunctionError(
    isKnown ? (code as FailureCode) : "unknown-problem",
    `${definition.url}: ${describe(detail ?? title ?? code)}`,
    {
      status,
      problem,
      value: coding && revive(definition, coding, thrown, sourceAt(source, "value"), status),
    },
  );
}

/** Reads a member, never what a prototype has under its name. */
export function own(value: unknown, key: string): unknown {
  return value != null && Object.hasOwn(value as object, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

/** The texts of the numbers that `JSON.parse` may have rounded, where they stand in a value. */
export type Source = string | ReadonlyMap<string | number, Source>;

function sourceAt(source: Source | undefined, key: string | number): Source | undefined {
  return typeof source === "object" ? source.get(key) : undefined;
}

/** A value, and what `JSON.parse` has lost of it. */
export interface Parsed {
  readonly value: unknown;
  readonly source?: Source | undefined;
}

export interface ExactJSON {
  parse(text: string): Parsed;
  stringify(value: unknown): string;
}

/** The two ways of a type that JSON has no value for. Each throws where a value does not fit. */
export interface Coding {
  /** Makes the value from what `JSON.parse` returned, which it may change. */
  revive(value: unknown, source?: Source): unknown;
  /** Makes what `JSON.stringify` takes, and leaves the caller's value as it is. */
  write(value: unknown): unknown;
}

export type Codings = { readonly [key: string]: Coding };

type Direction = keyof Coding;

export class InvalidValue extends Error {
  /** The way to the value, innermost first: it is known only while the error travels outwards. */
  readonly path: (string | number)[] = [];
}

export function expected(what: string): InvalidValue {
  return new InvalidValue(`expected ${what}`);
}

export function describe(error: unknown): string {
  if (!(error instanceof InvalidValue)) {
    try {
      return String(error);
    } catch {
      return typeof error;
    }
  }
  const path = error.path
    .reverse()
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("");
  return `${path.replace(/^\./, "") || "value"}: ${error.message}`;
}

function convert(
  coding: Coding,
  direction: Direction,
  value: unknown,
  key: string | number,
  source?: Source,
) {
  try {
    return direction === "revive"
      ? coding.revive(value, sourceAt(source, key))
      : coding.write(value);
  } catch (error) {
    if (error instanceof InvalidValue) error.path.push(key);
    throw error;
  }
}

function coding(
  change: (value: unknown, direction: Direction, source?: Source) => unknown,
): Coding {
  return {
    revive: (value, source) => change(value, "revive", source),
    write: (value) => change(value, "write"),
  };
}

/** The members of an object: the object itself on receipt, a copy for sending. */
function members(value: unknown, direction: Direction): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw expected("an object");
  }
  if (direction === "revive") return value as Record<string, unknown>;
  const copy: Record<string, unknown> = { ...value };
  // `JSON.stringify` would have it replace what the codings have made.
  if (typeof copy["toJSON"] === "function") delete copy["toJSON"];
  return copy;
}

/** A value that JSON holds as it is. */
export const plain: Coding = { revive: (value) => value, write: (value) => value };

/** An integer that a number may not hold: it is refused, never rounded. */
export const integer: Coding = /* @__PURE__ */ coding((value) => {
  if (Number.isSafeInteger(value)) return value;
  throw expected("an integer between -(2^53 - 1) and 2^53 - 1");
});

/** A number with the values for which JSON has no notation. */
export const double: Coding = {
  revive(value) {
    if (typeof value === "number") return value;
    if (value === "NaN" || value === "Infinity" || value === "-Infinity") return Number(value);
    throw expected("a number");
  },
  write(value) {
    if (typeof value !== "number") throw expected("a number");
    return Number.isFinite(value) ? value : String(value);
  },
};

/** An instant, `2024-02-29T12:00:00.000Z`. */
export const date: Coding = {
  revive(value) {
    const date = new Date(typeof value === "string" ? value : NaN);
    // Engines roll 30 February over to March; the way back shows it.
    if (Number.isNaN(date.getTime()) || date.toISOString() !== value) throw expected("a date");
    return date;
  },
  write(value) {
    // Unlike `instanceof`, this also knows a date of another window.
    const isDate = Object.prototype.toString.call(value) === "[object Date]";
    const time = isDate ? (value as Date).getTime() : NaN;
    const text = Number.isNaN(time) ? "" : (value as Date).toISOString();
    if (text.length !== 24) throw expected("a valid Date between the years 0 and 9999");
    return text;
  },
};

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes, in base64 with padding (RFC 4648, section 4). */
export const data: Coding = {
  revive(value) {
    if (typeof value !== "string" || value.length % 4 !== 0) throw expected("base64");
    const padding = value.endsWith("==") ? 2 : value.endsWith("=") ? 1 : 0;
    const length = value.length - padding;
    const bytes = new Uint8Array((value.length / 4) * 3 - padding);
    const digits = new Uint8Array(128).fill(255);
    for (let digit = 0; digit < 64; digit++) digits[alphabet.charCodeAt(digit)] = digit;
    let bits = 0;
    let next = 0;
    for (let index = 0; index < length; index++) {
      const digit = digits[value.charCodeAt(index)] ?? 255;
      if (digit === 255) throw expected("base64");
      bits = (bits << 6) | digit;
      // Of four digits, all but the first complete a byte.
      if (index % 4 !== 0) bytes[next++] = bits >> (6 - 2 * (index % 4));
    }
    // The last digit may hold no bits beyond the last byte.
    if ((bits & ((1 << (2 * padding)) - 1)) !== 0) throw expected("base64");
    return bytes;
  },
  write(value) {
    if (Object.prototype.toString.call(value) !== "[object Uint8Array]") {
      throw expected("a Uint8Array");
    }
    const bytes = value as Uint8Array;
    const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(61);
    let next = 0;
    for (let index = 0; index < bytes.length; index += 3) {
      const count = bytes.length - index;
      const bits =
        (bytes[index]! << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
      for (let digit = 0; digit < 4; digit++, next++) {
        if (digit <= count) text[next] = alphabet.charCodeAt((bits >> (18 - 6 * digit)) & 63);
      }
    }
    return new TextDecoder().decode(text);
  },
};

/** A value that may be missing. */
export function nullable(wrapped: Coding): Coding {
  return coding((value, direction, source) => {
    if (value == null) return value;
    return direction === "revive" ? wrapped.revive(value, source) : wrapped.write(value);
  });
}

export function array(element: Coding): Coding {
  return coding((value, direction, source) => {
    if (!Array.isArray(value)) throw expected("an array");
    const result = direction === "revive" ? value : [...value];
    for (let index = 0; index < result.length; index++) {
      result[index] = convert(element, direction, result[index], index, source);
    }
    return result;
  });
}

/** An object with any keys. */
export function record(element: Coding): Coding {
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
export function object(fields: () => Codings): Coding {
  let known: [string, Coding][] | undefined;
  return coding((value, direction, source) => {
    const result = members(value, direction);
    for (const [key, coding] of (known ??= Object.entries(fields()))) {
      const member = convert(coding, direction, own(result, key), key, source);
      // Only what was there is set, so that `__proto__` is a member like any other.
      if (member !== undefined) result[key] = member;
    }
    return result;
  });
}

/** An enumeration without payloads: `"name"` here, `{"name":{}}` on the wire. */
export function names(known: readonly string[]): Coding {
  return {
    revive: (value) => onlyKey(value, known),
    write(value) {
      if (typeof value !== "string" || !known.includes(value)) throw expected(known.join(" or "));
      return { [value]: {} };
    },
  };
}

/** An enumeration with payloads: `{ kind: "name", name: {…} }` here, `{"name":{…}}` on the wire. */
export function cases(payloads: () => { readonly [name: string]: Coding | null }): Coding {
  let known: { readonly [name: string]: Coding | null } | undefined;
  return coding((value, direction, source) => {
    known ??= payloads();
    const names = Object.keys(known);
    const content = members(value, "revive");
    const kind = direction === "revive" ? onlyKey(content, names) : own(content, "kind");
    if (typeof kind !== "string" || !names.includes(kind)) throw expected(names.join(" or "));
    const payload = known[kind];
    // Only the caller may leave a payload out, where all of it is optional.
    const given = own(content, kind);
    const converted = payload
      ? convert(payload, direction, given === undefined ? {} : given, kind, source)
      : {};
    if (direction === "write") return { [kind]: converted };
    return payload ? { kind, [kind]: converted } : { kind };
  });
}

function onlyKey(value: unknown, known: readonly string[]): string {
  const [key, ...others] = Object.keys(members(value, "revive"));
  if (key === undefined || others.length > 0 || !known.includes(key)) {
    throw expected(known.join(" or "));
  }
  return key;
}

/** A set of primitive values, an array on the wire. */
export function set(element: Coding = plain): Coding {
  const elements = array(element);
  return {
    revive: (value, source) => new Set(elements.revive(value, source) as unknown[]),
    write(value) {
      if (Object.prototype.toString.call(value) !== "[object Set]") throw expected("a Set");
      return elements.write([...(value as Set<unknown>)]);
    },
  };
}

/** A dictionary with any keys: `[[key, value], …]` here, `[key, value, …]` on the wire. */
export function pairs(key: Coding = plain, value: Coding = plain): Coding {
  const entries = array({
    revive: plain.revive,
    write(pair) {
      if (!Array.isArray(pair) || pair.length !== 2) throw expected("a key and a value");
      return [convert(key, "write", pair[0], 0), convert(value, "write", pair[1], 1)];
    },
  });
  return {
    revive(list, source) {
      if (!Array.isArray(list) || list.length % 2 !== 0) {
        throw expected("an array with a value after each key");
      }
      const result: unknown[] = [];
      for (let index = 0; index < list.length; index += 2) {
        result.push([
          convert(key, "revive", list[index], index, source),
          convert(value, "revive", list[index + 1], index + 1, source),
        ]);
      }
      return result;
    },
    write: (list) => (entries.write(list) as unknown[][]).flat(),
  };
}

/** A dictionary with primitive keys that are no names, on the wire as {@link pairs}. */
export function map(key: Coding = plain, value: Coding = plain): Coding {
  const entries = pairs(key, value);
  return {
    revive(list, source) {
      const result = new Map<unknown, unknown>();
      for (const [key, value] of entries.revive(list, source) as [unknown, unknown][]) {
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
      if (Object.prototype.toString.call(value) !== "[object Map]") throw expected("a Map");
      return entries.write([...(value as Map<unknown, unknown>)]);
    },
  };
}

/** A number with more digits than JavaScript's own may have, on its way into a request. */
class ExactNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Newer engines have raw JSON. For the others, {@link exactJSON} does not come here. */
  toJSON(): unknown {
    return (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON(this.text);
  }
}

/** A number's digits, and by how many of them its point stands to the right. */
function decimalParts(text: string): { digits: string; shift: number } | undefined {
  // No type has numbers as long as this, and some of the steps below are slower for longer ones.
  if (text.length > 200) return undefined;
  const match = /^(-?(?:0|[1-9]\d*))(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (!match) return undefined;
  const [, whole = "", fraction = "", exponent = "0"] = match;
  return { digits: whole + fraction, shift: Number(exponent) - fraction.length };
}

/** The integer that a text writes, `1.5e1` too; none for another number. */
function integerFrom(text: string): bigint | undefined {
  const parts = decimalParts(text);
  if (!parts) return undefined;
  const digits = BigInt(parts.digits);
  if (digits === 0n || parts.shift === 0) return digits;
  if (Math.abs(parts.shift) > 200) return undefined;
  const scale = 10n ** BigInt(Math.abs(parts.shift));
  if (parts.shift > 0) return digits * scale;
  return digits % scale === 0n ? digits / scale : undefined;
}

/** An integer of so many bits: a number with all its digits on the wire. */
function wideInteger(bits: number, isSigned: boolean): Coding {
  const exponent = isSigned ? bits - 1 : bits;
  const range = `between ${isSigned ? `-2^${exponent}` : 0} and 2^${exponent} - 1`;
  const fits = (value: bigint) =>
    value === (isSigned ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value));
  return {
    revive(value, source) {
      // Without its text, a number that is no safe integer may have been rounded.
      const isSafe = source === undefined && Number.isSafeInteger(value);
      const integer = isSafe ? BigInt(value as number) : integerFrom(String(source));
      if (integer === undefined || !fits(integer)) throw expected(`an integer ${range}`);
      return integer;
    },
    write(value) {
      if (typeof value !== "bigint" || !fits(value)) throw expected(`a bigint ${range}`);
      return new ExactNumber(String(value));
    },
  };
}

export const int64: Coding = /* @__PURE__ */ wideInteger(64, true);
export const uint64: Coding = /* @__PURE__ */ wideInteger(64, false);
export const int128: Coding = /* @__PURE__ */ wideInteger(128, true);
export const uint128: Coding = /* @__PURE__ */ wideInteger(128, false);

/** A decimal number, `"19.90"` here and a number with all its digits on the wire. */
export const decimal: Coding = {
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

function isDecimal(text: string): boolean {
  const digits = decimalParts(text)?.digits.replace(/^-?0*|0+$/g, "");
  return digits !== undefined && digits.length <= 38;
}

/** JSON for functions whose numbers have more digits than JavaScript's own. */
export const exactJSON: ExactJSON = {
  parse: (text) => ({ value: JSON.parse(text), source: sourceOf(text) }),
  stringify: (value) =>
    "rawJSON" in JSON ? JSON.stringify(value) : (stringify(value) ?? "null"),
};

/** Finds the numbers that `JSON.parse` may round or spell otherwise, in a text that it has read. */
function sourceOf(text: string): Source | undefined {
  // Where the scan is in each open array and object: an element's index, or `~offset` of a key. The
  // outermost stands for an array with the text as its only element.
  const places = [0];
  // What was found in them, down to the innermost in which anything was.
  const found: Map<string | number, Source>[] = [new Map()];
  let level = 0;
  let string = 0;
  const keyAt = (level: number): string | number => {
    const place = places[level]!;
    if (place >= 0) return place;
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
        places[level]!++;
        continue;
      case 0x5b: // [
        places[++level] = 0;
        continue;
      case 0x7b: // {
        places[++level] = -1;
        continue;
      case 0x5d: // ]
      case 0x7d: // }
        if (found.length > level--) found.pop();
        continue;
    }
    if (code !== 0x2d && !isDigit(code)) continue;
    const start = index;
    while (isDigit(text.charCodeAt(index + 1))) index++;
    const isInteger = !isOfNumber(text.charCodeAt(index + 1));
    // Most numbers have few digits, and are as they were. `-0` is not.
    if (isInteger && index - start < 15 && !text.startsWith("-0", start)) continue;
    while (isOfNumber(text.charCodeAt(index + 1))) index++;
    const number = text.slice(start, index + 1);
    const value = Number(number);
    if (!Number.isInteger(value) && String(value) === number) continue;
    while (found.length <= level) {
      const inner = new Map<string | number, Source>();
      found[found.length - 1]!.set(keyAt(found.length - 1), inner);
      found.push(inner);
    }
    found[level]!.set(keyAt(level), number);
  }
  return found[0]!.get(0);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether a number may go on with it: a digit, or one of `+-.Ee`. */
function isOfNumber(code: number): boolean {
  return (
    isDigit(code) || code === 0x2b || code === 0x2d || code === 0x2e || (code | 0x20) === 0x65
  );
}

/** The offset of the quote that closes a string, from that of the quote that opens it. */
function endOfString(text: string, start: number): number {
  for (let index = start + 1; ; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x22) return index;
    if (code === 0x5c) index++; // \
  }
}

/** As `JSON.stringify`, for engines without raw JSON. */
function stringify(value: unknown): string | undefined {
  if (value instanceof ExactNumber) return value.text;
  if (!isPlain(value)) return JSON.stringify(value);
  if (Array.isArray(value)) {
    return `[${Array.from(value, (element) => stringify(element) ?? "null").join()}]`;
  }
  const members: string[] = [];
  for (const [key, member] of Object.entries(value)) {
    const text = stringify(member);
    if (text !== undefined) members.push(`${JSON.stringify(key)}:${text}`);
  }
  return `{${members.join()}}`;
}

/** Whether a value is of the only kinds that codings make and that can hold an exact number. */
function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  if (typeof (value as { toJSON?: unknown }).toJSON === "function") return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || prototype === Object.prototype;
}
