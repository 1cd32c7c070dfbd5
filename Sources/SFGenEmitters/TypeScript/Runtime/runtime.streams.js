/** What functions share that return streams. No bundle has it that calls none of them. */

import { describe, given, parse, perform, problemError, revive, ServerFunctionError, } from "./runtime.js";

export function serverStream(definition, defaults = {}) {
  const call = (...values) => ({
    [Symbol.asyncIterator]: () => loop(definition, defaults, values, false),
  });
  const safe = (...values) => ({
    [Symbol.asyncIterator]: () => loop(definition, defaults, values, true),
  });
  return Object.assign(call, {
    safe,
    with: (options) => serverStream(definition, { ...defaults, ...options }),
    url: definition.url,
  });
}

/** One request. A generator's own `return` would wait for the value that was asked for last. */
function loop(definition, defaults, values, isSafe) {
  const ending = new AbortController();
  const generator = elements(definition, defaults, values, ending);
  let isLeft = false;
  return {
    async next() {
      try {
        const result = await generator.next();
        if (result.done || !isSafe)
          return result;
        return { done: false, value: { ok: true, value: result.value } };
      }
      catch (error) {
        // Whoever leaves expects no failure for it.
        if (isLeft)
          return { done: true, value: undefined };
        if (!isSafe || !(error instanceof ServerFunctionError))
          throw error;
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
async function* elements(definition, defaults, values, ending) {
  const { url, coding } = definition;
  const { valueOf, options = {} } = given(definition, values);
  const { client = defaults.client, signal = defaults.signal } = options;
  const { timeout = defaults.timeout ?? client?.timeout } = options;
  let status;
  const failure = (code, cause) => new ServerFunctionError(code, `${url}: ${cause == null ? code : describe(cause)}`, {
    status,
    cause,
  });
  let reader;
  let stopped;
  // Cancelling ends a read that waits, as if the body were over.
  const stop = (error) => {
    stopped ??= error;
    reader?.cancel(error).catch(() => { });
  };
  const end = () => ending.abort(signal?.reason);
  /** The next bytes. The time limit is for the silence between two pieces, which comments break. */
  const read = async () => {
    // Timers hold 31 bits.
    const isLimited = timeout !== undefined && timeout < 2 ** 31;
    const timer = isLimited && setTimeout(() => stop(failure("deadline-exceeded")), timeout);
    try {
      return (await reader?.read())?.value;
    }
    catch (cause) {
      throw stopped ?? failure("network", cause);
    }
    finally {
      if (timer !== false)
        clearTimeout(timer);
    }
  };
  try {
    signal?.addEventListener("abort", end);
    if (signal?.aborted)
      end();
    // What is left of the reply when its head is there is read here.
    const unread = (_, reply) => reply;
    const limited = { ...options, signal: ending.signal };
    const type = "text/event-stream";
    const reply = await perform(definition, valueOf, defaults, limited, unread, type);
    status = reply.status;
    try {
      reader = reply.body?.getReader();
    }
    catch (cause) {
      throw failure("network", cause);
    }
    const cancel = () => stop(failure("cancelled", ending.signal.reason));
    ending.signal.addEventListener("abort", cancel);
    if (ending.signal.aborted)
      cancel();
    const codings = coding?.();
    const tooLong = () => failure("invalid-reply", "an event has more than 2^24 characters");
    for await (const { name, data } of events(read, tooLong)) {
      if (stopped)
        throw stopped;
      if (name === "end")
        return;
      if (name !== "message" && name !== "error")
        continue;
      let parsed;
      try {
        parsed = parse(definition, data);
      }
      catch (cause) {
        throw failure("not-a-server-function", cause);
      }
      if (name === "error") {
        const error = streamError(definition, codings?.failure, parsed);
        throw error ?? failure("not-a-server-function");
      }
      yield revive(definition, codings?.result, parsed.value, parsed.source, status);
    }
    throw stopped ?? failure("network", "the connection ended before the stream");
  }
  finally {
    signal?.removeEventListener("abort", end);
    stop();
  }
}

/** The error in a stream. Its own status counts: that of the reply says that there is a stream. */
function streamError({ coding: _, ...rest }, error, parsed) {
  const { status } = (parsed.value ?? {});
  return problemError(error ? { ...rest, coding: () => ({ error }) } : rest, parsed, typeof status === "number" ? status : undefined);
}

/** The most characters of one event, which has to be held until its end has arrived. */
const maximumEventLength = 2 ** 24;

/** Reads server-sent events, as the HTML standard has them. Each character is looked at once. */
async function* events(read, tooLong) {
  const decoder = new TextDecoder();
  // What has arrived of a line whose end has not.
  let begun = [];
  let begunLength = 0;
  let isBehindReturn = false;
  let name = "message";
  let data = [];
  // That of the lines of data, with their ends.
  let dataLength = 0;
  for (let bytes = await read(); bytes; bytes = await read()) {
    let text = decoder.decode(bytes, { stream: true });
    if (text === "")
      continue;
    // A line feed behind a carriage return ends no line of its own.
    if (isBehindReturn && text.startsWith("\n"))
      text = text.slice(1);
    isBehindReturn = text.endsWith("\r");
    const lines = text.split(/\r\n|\r|\n/);
    const rest = lines.pop() ?? "";
    for (const end of lines) {
      const line = begun.length > 0 ? begun.join("") + end : end;
      begun = [];
      begunLength = 0;
      if (dataLength + line.length > maximumEventLength)
        throw tooLong();
      if (line === "") {
        if (data.length > 0)
          yield { name, data: data.join("\n") };
        name = "message";
        data = [];
        dataLength = 0;
      }
      const [, field, value = ""] = /^(data|event)(?:: ?(.*))?$/s.exec(line) ?? [];
      if (field === "data") {
        data.push(value);
        dataLength += line.length + 1;
      }
      if (field === "event")
        name = value || "message";
    }
    if (rest !== "")
      begun.push(rest);
    begunLength += rest.length;
    if (dataLength + begunLength > maximumEventLength)
      throw tooLong();
  }
}
