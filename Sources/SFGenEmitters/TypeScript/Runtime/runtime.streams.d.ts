/** What functions share that return streams. No bundle has it that calls none of them. */

import type { CallOptions, Coding, Codings, FunctionDefinition, Result } from "./runtime.js";

/** A function on the server that returns its values one after another. */
export interface ServerStream<Arguments extends readonly unknown[], Element, Thrown = never> {
  /**
   * Each loop over what this returns sends one request. Leaving the loop closes the connection, and
   * ends the function's work. The loop throws a {@link ServerFunctionError}.
   */
  (...values: [...values: Arguments, options?: CallOptions]): AsyncIterable<Element>;
  /** The same call, whose last result is the failure, if there is one. */
  safe(...values: [...values: Arguments, options?: CallOptions]): AsyncIterable<Result<Element, Thrown>>;
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

export declare function serverStream<Arguments extends readonly unknown[], Element, Thrown = never>(definition: StreamDefinition, defaults?: CallOptions): ServerStream<Arguments, Element, Thrown>;
