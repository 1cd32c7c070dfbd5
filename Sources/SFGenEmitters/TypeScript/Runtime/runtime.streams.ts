/** What functions share that return streams. No bundle has it that calls none of them. */

import {
  describe,
  given,
  parse,
  perform,
  problemError,
  revive,
  ServerFunctionError,
} from "./runtime.js";
import type {
  CallOptions,
  Coding,
  Codings,
  FailureCode,
  FunctionDefinition,
  Parsed,
  Reply,
  Result,
} from "./runtime.js";

/** A function on the server that returns its values one after another. */
export interface ServerStream<Arguments extends readonly unknown[], Element, Thrown = never> {
  /**
   * Each loop over what this returns sends one request. Leaving the loop closes the connection, and
   * ends the function's work. The loop throws a {@link ServerFunctionError}.
   */
  (...values: [...values: Arguments, options?: CallOptions]): AsyncIterable<Element>;
  /** The same call, whose last result is the failure, if there is one. */
  safe(
    ...values: [...values: Arguments, options?: CallOptions]
  ): AsyncIterable<Result<Element, Thrown>>;
  /** The same function, with options for every call that does not give its own. */
  with(options: CallOptions): ServerStream<Arguments, Element, Thrown>;
  /** The path of the endpoint. */
  readonly url: string;
}

/** What the generator knows of a function that returns a stream. */
export interface StreamDefinition extends FunctionDefinition {
  readonly coding?: () => {
    readonly arguments?: Codings;
    readonly result?: Coding;
    readonly error?: Coding;
    /** What the stream may end with; `error` is what is thrown instead of a stream. */
    readonly failure?: Coding;
  };
}

export function serverStream<Arguments extends readonly unknown[], Element, Thrown = never>(
  definition: StreamDefinition,
  defaults: CallOptions = {},
): ServerStream<Arguments, Element, Thrown> {
  const call = (...values: unknown[]) => ({
    [Symbol.asyncIterator]: () => loop(definition, defaults, values, false),
  });
  const safe = (...values: unknown[]) => ({
    [Symbol.asyncIterator]: () => loop(definition, defaults, values, true),
  });
  return Object.assign(call, {
    safe,
    with: (options: CallOptions) => serverStream(definition, { ...defaults, ...options }),
    url: definition.url,
  }) as unknown as ServerStream<Arguments, Element, Thrown>;
}

/** One request. A generator's own `return` would wait for the value that was asked for last. */
function loop(
  definition: StreamDefinition,
  defaults: CallOptions,
  values: unknown[],
  isSafe: boolean,
): AsyncIterableIterator<unknown> {
  const ending = new AbortController();
  const generator = elements(definition, defaults, values, ending);
  let isLeft = false;
  return {
    async next() {
      try {
        const result = await generator.next();
        if (result.done || !isSafe) return result;
        return { done: false, value: { ok: true, value: result.value } };
      } catch (error) {
        // Whoever leaves expects no failure for it.
        if (isLeft) return { done: true, value: undefined };
        if (!isSafe || !(error instanceof ServerFunctionError)) throw error;
        return { done: false, value: { ok: false, error } };
      }
    },
    async return(value) {
      isLeft = true;
      ending.abort();
      return generator.return(value);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** The values of one request, until the server or `ending` ends it. */
async function* elements(
  definition: StreamDefinition,
  defaults: CallOptions,
  values: unknown[],
  ending: AbortController,
): AsyncGenerator<unknown, void> {
  const { url, coding } = definition;
  const { valueOf, options = {} } = given(definition, values);
  const { client = defaults.client, signal = defaults.signal } = options;
  const { timeout = defaults.timeout ?? client?.timeout } = options;
  let status: number | undefined;
  const failure = (code: FailureCode, cause?: unknown) =>
    new ServerFunctionError(code, `${url}: ${cause == null ? code : describe(cause)}`, {
      status,
      cause,
    });

  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  let stopped: ServerFunctionError | undefined;
  // Cancelling ends a read that waits, as if the body were over.
  const stop = (error?: ServerFunctionError) => {
    stopped ??= error;
    reader?.cancel(error).catch(() => {});
  };
  const end = () => ending.abort(signal?.reason);

  /** The next bytes. The time limit is for the silence between two pieces, which comments break. */
  const read = async () => {
    // Timers hold 31 bits.
    const isLimited = timeout !== undefined && timeout < 2 ** 31;
    const timer = isLimited && setTimeout(() => stop(failure("deadline-exceeded")), timeout);
    try {
      return (await reader?.read())?.value;
    } catch (cause) {
      throw stopped ?? failure("network", cause);
    } finally {
      if (timer !== false) clearTimeout(timer);
    }
  };

  try {
    signal?.addEventListener("abort", end);
    if (signal?.aborted) end();
    // What is left of the reply when its head is there is read here.
    const unread = (_: FunctionDefinition, reply: Reply) => reply;
    const limited = { ...options, signal: ending.signal };
    const type = "text/event-stream";
    const reply = await perform<Reply>(definition, valueOf, defaults, limited, unread, type);
    status = reply.status;
    try {
      reader = reply.body?.getReader();
    } catch (cause) {
      throw failure("network", cause);
    }
    const cancel = () => stop(failure("cancelled", ending.signal.reason));
    ending.signal.addEventListener("abort", cancel);
    if (ending.signal.aborted) cancel();

    const codings = coding?.();
    const tooLong = () => failure("invalid-reply", "an event has more than 2^24 characters");
    for await (const { name, data } of events(read, tooLong)) {
      if (stopped) throw stopped;
      if (name === "end") return;
      if (name !== "message" && name !== "error") continue;
      let parsed: Parsed;
      try {
        parsed = parse(definition, data);
      } catch (cause) {
        throw failure("not-a-server-function", cause);
      }
      if (name === "error") {
        const error = streamError(definition, codings?.failure, parsed);
        throw error ?? failure("not-a-server-function");
      }
      yield revive(definition, codings?.result, parsed.value, parsed.source, status);
    }
    throw stopped ?? failure("network", "the connection ended before the stream");
  } finally {
    signal?.removeEventListener("abort", end);
    stop();
  }
}

/** The error in a stream. Its own status counts: that of the reply says that there is a stream. */
function streamError(
  { coding: _, ...rest }: StreamDefinition,
  error: Coding | undefined,
  parsed: Parsed,
): ServerFunctionError | undefined {
  const { status } = (parsed.value ?? {}) as { readonly status?: unknown };
  return problemError(
    error ? { ...rest, coding: () => ({ error }) } : rest,
    parsed,
    typeof status === "number" ? status : undefined,
  );
}

/** One event of an event stream. */
interface ServerEvent {
  readonly name: string;
  readonly data: string;
}

/** The most characters of one event, which has to be held until its end has arrived. */
const maximumEventLength = 2 ** 24;

/** Reads server-sent events, as the HTML standard has them. Each character is looked at once. */
async function* events(
  read: () => Promise<Uint8Array | undefined>,
  tooLong: () => ServerFunctionError,
): AsyncGenerator<ServerEvent, void> {
  const decoder = new TextDecoder();
  // What has arrived of a line whose end has not.
  let begun: string[] = [];
  let begunLength = 0;
  let isBehindReturn = false;
  let name = "message";
  let data: string[] = [];
  // That of the lines of data, with their ends.
  let dataLength = 0;
  for (let bytes = await read(); bytes; bytes = await read()) {
    let text = decoder.decode(bytes, { stream: true });
    if (text === "") continue;
    // A line feed behind a carriage return ends no line of its own.
    if (isBehindReturn && text.startsWith("\n")) text = text.slice(1);
    isBehindReturn = text.endsWith("\r");
    const lines = text.split(/\r\n|\r|\n/);
    const rest = lines.pop() ?? "";
    for (const end of lines) {
      const line = begun.length > 0 ? begun.join("") + end : end;
      begun = [];
      begunLength = 0;
      if (dataLength + line.length > maximumEventLength) throw tooLong();
      if (line === "") {
        if (data.length > 0) yield { name, data: data.join("\n") };
        name = "message";
        data = [];
        dataLength = 0;
      }
      const [, field, value = ""] = /^(data|event)(?:: ?(.*))?$/s.exec(line) ?? [];
      if (field === "data") {
        data.push(value);
        dataLength += line.length + 1;
      }
      if (field === "event") name = value || "message";
    }
    if (rest !== "") begun.push(rest);
    begunLength += rest.length;
    if (dataLength + begunLength > maximumEventLength) throw tooLong();
  }
}
