/** What functions share that return streams. No bundle has it that calls none of them. */

import { given, parse, perform, problemError, revive, ServerFunctionError } from "./runtime.js";

export function serverStream(definition, defaults = {}) {
  const call = (...values) => ({
    [Symbol.asyncIterator]: () => elements(definition, defaults, values),
  });
  const safe = (...values) => ({
    [Symbol.asyncIterator]: () => results(elements(definition, defaults, values)),
  });
  return Object.assign(call, {
    safe,
    with: (options) => serverStream(definition, { ...defaults, ...options }),
    url: definition.url,
  });
}

async function* results(elements) {
  try {
    for await (const value of elements)
      yield { ok: true, value };
  }
  catch (error) {
    if (!(error instanceof ServerFunctionError))
      throw error;
    yield { ok: false, error };
  }
}

async function* elements(definition, defaults, values) {
  const { url, coding } = definition;
  const { valueOf, options = {} } = given(definition, values);
  const { client = defaults.client, signal = defaults.signal } = options;
  const { timeout = defaults.timeout ?? client?.timeout } = options;
  // What is left of the reply when its head is there is read here.
  const unread = (_, reply) => reply;
  const type = "text/event-stream";
  const reply = await perform(definition, valueOf, defaults, options, unread, type);
  const { status } = reply;
  const failure = (code, cause) => new ServerFunctionError(code, `${url}: ${cause ?? code}`, { status, cause });
  const reader = reply.body?.getReader();
  let stopped;
  // Cancelling ends a read that waits, as if the body were over.
  const stop = (error) => {
    stopped ??= error;
    reader?.cancel(error).catch(() => { });
  };
  const cancel = () => stop(failure("cancelled", signal?.reason));
  signal?.addEventListener("abort", cancel);
  if (signal?.aborted)
    cancel();
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
    for await (const { name, data } of events(read)) {
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
        throw streamError(definition, parsed) ?? failure("not-a-server-function");
      }
      yield revive(definition, coding?.().result, parsed.value, parsed.source, status);
    }
    throw stopped ?? failure("network", "the connection ended before the stream");
  }
  finally {
    signal?.removeEventListener("abort", cancel);
    stop();
  }
}

/** The error in a stream. Its own status counts: that of the reply says that there is a stream. */
function streamError(definition, parsed) {
  const { coding, ...rest } = definition;
  const error = coding?.().failure;
  const { status } = (parsed.value ?? {});
  return problemError(error ? { ...rest, coding: () => ({ error }) } : rest, parsed, typeof status === "number" ? status : undefined);
}

/** Reads server-sent events, as the HTML standard has them. Each character is looked at once. */
async function* events(read) {
  const decoder = new TextDecoder();
  // What has arrived of a line whose end has not.
  let begun = [];
  let isBehindReturn = false;
  let name = "message";
  let data = [];
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
      if (line === "") {
        if (data.length > 0)
          yield { name, data: data.join("\n") };
        name = "message";
        data = [];
      }
      const [, field, value = ""] = /^(data|event)(?:: ?(.*))?$/s.exec(line) ?? [];
      if (field === "data")
        data.push(value);
      if (field === "event")
        name = value;
    }
    if (rest !== "")
      begun.push(rest);
  }
}
