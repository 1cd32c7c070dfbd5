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

export declare type HeadersSource = HeadersInit | (() => HeadersInit | Promise<HeadersInit>);

/** The global `fetch` is one. */
export declare type Fetch = (url: string, request: RequestInit) => Promise<Reply>;

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
export declare type Interceptor = (call: Call, next: Next) => Promise<Reply>;

/** Sends a call. Rejects with a {@link ServerFunctionError} where the reply is no value. */
export declare type Next = (call: Call) => Promise<Reply>;

export declare function createClient(options?: ClientOptions): Client;

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

export declare type Result<Value, Thrown = never> = {
  readonly ok: true;
  readonly value: Value;
} | {
  readonly ok: false;
  readonly error: Failure<Thrown>;
};

/** A {@link ServerFunctionError} whose `code` tells what it carries. */
export declare type Failure<Thrown = unknown> = (ServerFunctionError<Thrown> & {
  readonly code: "error";
  readonly value: Thrown;
  readonly status: number;
  readonly problem: Problem;
}) | (ServerFunctionError<never> & {
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

declare const problemCodes: readonly ["error", "invalid-arguments", "limit-exceeded", "body-too-large", "origin-refused", "unauthenticated", "forbidden", "rate-limited", "unknown-function", "method-not-allowed", "unsupported-media-type", "interface-mismatch", "stale-arguments", "cancelled", "deadline-exceeded", "internal"];

export declare type FailureCode = 

/** `error` is what the function throws. What the server says comes with a `problem`. */
(typeof problemCodes)[number]

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
export declare class ServerFunctionError<Thrown = unknown> extends Error {
  readonly code: FailureCode;
  /** What the function threw, where `code` is `error`. */
  readonly value: Thrown | undefined;
  /** The status of the reply, where there was one. */
  readonly status: number | undefined;
  /** The server's account, where there was one. */
  readonly problem: Problem | undefined;
  constructor(code: FailureCode, message: string, details?: FailureDetails<Thrown>);
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

export declare function serverFunction<Arguments extends readonly unknown[], Value, Thrown = never>(definition: FunctionDefinition, defaults?: CallOptions): ServerFunction<Arguments, Value, Thrown>;

/** What became of a call. */
export declare function settled(call: Promise<unknown>): Promise<unknown>;

/** What a caller gives for an argument, by its name and by its place among all of them. */
export declare type ValueOf = (key: string, index: number) => unknown;

/** The arguments of a call, and the options behind them. */
export declare function given({ positional: { length }, labels }: FunctionDefinition, values: unknown[]): {
  readonly valueOf: ValueOf;
  readonly options: CallOptions | undefined;
};

/** Calls a function. It throws where an argument is not what the function takes. */
export declare function perform<Value = unknown>(definition: FunctionDefinition, valueOf: ValueOf, defaults: CallOptions, options?: CallOptions, receive?: (definition: FunctionDefinition, reply: Reply) => unknown, type?: string): Promise<Value>;

/** What ends a call before its reply does. */
export declare type Limits = Pick<CallOptions, "signal" | "timeout">;

/** Waits for some work until a signal or a time limit ends the call. */
export declare function limited<Value>(url: string, limits: Limits, work: (limits: Limits) => Promise<Value>): Promise<Value>;

/** The body of a request: the arguments that are present, by name. */
export declare function encode(definition: FunctionDefinition, valueOf: ValueOf): string;

/**
 * Sends a request through the client's interceptors. The reply has not been read yet; one that says
 * how the call failed, or that is not of a server function, has become an error.
 */
export declare function request(definition: FunctionDefinition, body: string, options: CallOptions & {
  readonly client: Client;
}, type: string): Promise<Reply>;

/** The error of a call; one that says already what happened stays as it is. */
export declare function failure(code: FailureCode, url: string, cause: unknown, status?: number): ServerFunctionError;

/** Reads JSON as the function's values need it. */
export declare function parse({ exact }: FunctionDefinition, text: string): Parsed;

/** A value from its JSON. */
export declare function revive({ url }: FunctionDefinition, coding: Coding | undefined, value: unknown, source: Source | undefined, status?: number): unknown;

/** The error that a problem document stands for, if it is one. */
export declare function problemError(definition: FunctionDefinition, { value, source }: Parsed, status?: number): ServerFunctionError | undefined;

/** Reads a member, never what a prototype has under its name. */
export declare function own(value: unknown, key: string): unknown;

/** The texts of the numbers that `JSON.parse` may have rounded, where they stand in a value. */
export declare type Source = string | ReadonlyMap<string | number, Source>;

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

export declare type Codings = {
  readonly [key: string]: Coding;
};

export declare class InvalidValue extends Error {
  /** The way to the value, innermost first: it is known only while the error travels outwards. */
  readonly path: (string | number)[];
}

export declare function expected(what: string): InvalidValue;

export declare function describe(error: unknown): string;

/** A value that JSON holds as it is. */
export declare const plain: Coding;

/** An integer that a number may not hold: it is refused, never rounded. */
export declare const integer: Coding;

/** A number with the values for which JSON has no notation. */
export declare const double: Coding;

/** An instant, `2024-02-29T12:00:00.000Z`. */
export declare const date: Coding;

/** Bytes, in base64 with padding (RFC 4648, section 4). */
export declare const data: Coding;

/** A value that may be missing. */
export declare function nullable(wrapped: Coding): Coding;

export declare function array(element: Coding): Coding;

/** An object with any keys. */
export declare function record(element: Coding): Coding;

/** An object with known members; those that need no coding are not named. */
export declare function object(fields: () => Codings): Coding;

/** An enumeration without payloads: `"name"` here, `{"name":{}}` on the wire. */
export declare function names(known: readonly string[]): Coding;

/** An enumeration with payloads: `{ kind: "name", name: {…} }` here, `{"name":{…}}` on the wire. */
export declare function cases(payloads: () => {
  readonly [name: string]: Coding | null;
}): Coding;

/** A set of primitive values, an array on the wire. */
export declare function set(element?: Coding): Coding;

/** A dictionary with any keys: `[[key, value], …]` here, `[key, value, …]` on the wire. */
export declare function pairs(key?: Coding, value?: Coding): Coding;

/** A dictionary with primitive keys that are no names, on the wire as {@link pairs}. */
export declare function map(key?: Coding, value?: Coding): Coding;

export declare const int64: Coding;

export declare const uint64: Coding;

export declare const int128: Coding;

export declare const uint128: Coding;

/** A decimal number, `"19.90"` here and a number with all its digits on the wire. */
export declare const decimal: Coding;

/** JSON for functions whose numbers have more digits than JavaScript's own. */
export declare const exactJSON: ExactJSON;

export {};
