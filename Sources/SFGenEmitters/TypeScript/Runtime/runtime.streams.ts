/** What functions share that return streams. No bundle has it that calls none of them. */

import { given, parse, perform, problemError, revive, ServerFunctionError } from "./runtime.js";
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
    [Symbol.asyncIterator]: () => elements(definition, defaults, values),
  });
  const safe = (...values: unknown[]) => ({
    [Symbol.asyncIterator]: () => results(elements(definition, defaults, values)),
  });
  return Object.assign(call, {
    safe,
    with: (options: CallOptions) => serverStream(definition, { ...defaults, ...options }),
    url: definition.url,
  }) as unknown as ServerStream<Arguments, Element, Thrown>;
}

async function* results(elements: AsyncGenerator<unknown>): AsyncGenerator<unknown> {
  try {
    for await (const value of elements) yield { ok: true, value };
  } catch (error) {
    if (!(error instanceof ServerFunctionError)) throw error;
    yield { ok: false, error };
  }
}

async function* elements(
  definition: StreamDefinition,
  defaults: CallOptions,
  values: unknown[],
): AsyncGenerator<unknown> {
  const { url, coding } = definition;
  const { valueOf, options = {} } = given(definition, values);
  const { client = defaults.client, signal = defaults.signal } = options;
  const { timeout = defaults.timeout ?? client?.timeout } = options;
  // What is left of the reply when its head is there is read here.
  const unread = (_: FunctionDefinition, reply: Reply) => reply;
  const type = "text/event-stream";
  const reply = await perform<Reply>(definition, valueOf, defaults, options, unread, type);
  const { status } = reply;
  const failure = (code: FailureCode, cause?: unknown) =>
    new ServerFunctionError(code, `${url}: ${cause ?? code}`, { status, cause });

  const reader = reply.body?.getReader();
  let stopped: ServerFunctionError | undefined;
  // Cancelling ends a read that waits, as if the body were over.
  const stop = (error?: ServerFunctionError) => {
    stopped ??= error;
    reader?.cancel(error).catch(() => {});
  };
  const cancel = () => stop(failure("cancelled", signal?.reason));
  signal?.addEventListener("abort", cancel);
  if (signal?.aborted) cancel();

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
    for await (const { name, data } of events(read)) {
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
        throw streamError(definition, parsed) ?? failure("not-a-server-function");
      }
      yield revive(definition, coding?.().result, parsed.value, parsed.source, status);
    }
    throw stopped ?? failure("network", "the connection ended before the stream");
  } finally {
    signal?.removeEventListener("abort", cancel);
    stop();
  }
}

/** The error in a stream. Its own status counts: that of the reply says that there is a stream. */
function streamError(
  definition: StreamDefinition,
  parsed: Parsed,
): ServerFunctionError | undefined {
  const { coding, ...rest } = definition;
  const error = coding?.().failure;
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

/** Reads server-sent events, as the HTML standard has them. Each character is looked at once. */
async function* events(
  read: () => Promise<Uint8Array | undefined>,
): AsyncGenerator<ServerEvent, void> {
  const decoder = new TextDecoder();
  // What has arrived of a line whose end has not.
  let begun: string[] = [];
  let isBehindReturn = false;
  let name = "message";
  let data: string[] = [];
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
      if (line === "") {
        if (data.length > 0) yield { name, data: data.join("\n") };
        name = "message";
        data = [];
      }
      const [, field, value = ""] = /^(data|event)(?:: ?(.*))?$/s.exec(line) ?? [];
      if (field === "data") data.push(value);
      if (field === "event") name = value;
    }
    if (rest !== "") begun.push(rest);
  }
}
