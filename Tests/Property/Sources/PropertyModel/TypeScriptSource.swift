import Foundation

/// Writes a program that makes calls with the TypeScript client and compares what they bring back.
package struct TypeScriptSource {
  /// A call, and the JSON that `JSONEncoder` makes of what it brings back.
  package struct Call: Sendable {
    package let function: ModelFunction
    package let index: Int
    package let arguments: JSON
    package let outcome: JSON?

    package init(_ function: ModelFunction, index: Int, arguments: JSON, outcome: JSON?) {
      self.function = function
      self.index = index
      self.arguments = arguments
      self.outcome = outcome
    }
  }

  /// A call that mutated replies are the answers to.
  package struct MalformedCall: Sendable {
    package let call: Call
    package let status: Int
    package let bodies: [[UInt8]]

    package init(_ call: Call, status: Int, bodies: [[UInt8]]) {
      self.call = call
      self.status = status
      self.bodies = bodies
    }
  }

  private let interface: ModelInterface
  private let text: TypeScriptText
  /// How many calls stand in one function: compilers slow down in long ones.
  private static let chunk = 40

  package init(_ interface: ModelInterface) {
    self.interface = interface
    text = TypeScriptText(interface)
  }

  package func program(_ calls: [Call], _ malformed: [MalformedCall], module: String) -> String {
    let namespaces = Set(interface.functions.compactMap(\.namespace)).sorted()
    var lines = [
      "import { answered, bytes, client, thrown, typed, unordered, value } from \"./harness.js\";",
      "import * as App from \"./\(module).js\";",
    ]
    lines += namespaces.map { "import * as \($0) from \"./\(module).\($0).js\";" }
    let starts = Array(stride(from: 0, to: calls.count, by: Self.chunk))
    for (part, start) in starts.enumerated() {
      lines += ["", "async function part\(part)(): Promise<void> {"]
      lines += calls[start..<min(start + Self.chunk, calls.count)].map { "  " + line(of: $0) }
      lines.append("}")
    }
    lines += ["", "async function malformed(): Promise<void> {"] + malformed.map { "  " + line(of: $0) } + ["}"]
    lines +=
      [
        "", "void App;", "void answered;", "void bytes;", "void thrown;", "void typed;", "void unordered;",
        "void value;",
      ]
      + starts.indices.map { "await part\($0)();" } + ["await malformed();"]
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(of call: Call) -> String {
    let place = "\(TypeScriptText.literal(call.function.id)), \(call.index)"
    let outcome = call.outcome.flatMap { json in
      call.function.outcomeType.map { text.value(json, BoundType($0, in: interface)) }
    }
    let check = call.function.isThrowing ? "thrown" : "value"
    return "await \(check)(\(expression(of: call, client: "client"))).is(\(place), \(outcome ?? "undefined"));"
  }

  private func line(of malformed: MalformedCall) -> String {
    let call = "(client) => \(expression(of: malformed.call, client: "client"))"
    let bodies = malformed.bodies.map { TypeScriptText.literal(Data($0).base64EncodedString()) }.joined(separator: ", ")
    return
      "await answered(\(TypeScriptText.literal(malformed.call.function.id)), \(malformed.status), [\(bodies)], \(call));"
  }

  private func expression(of call: Call, client: String) -> String {
    let function = call.function
    func argument(_ parameter: ModelParameter) -> String? {
      call.arguments[parameter.key].map { text.value($0, BoundType(parameter.type, in: interface)) }
    }
    var arguments = function.parameters.filter { $0.label == nil }.map { argument($0) ?? "undefined" }
    let labelled = function.parameters.filter { $0.label != nil }
    if !labelled.isEmpty {
      let members = labelled.compactMap { parameter in
        argument(parameter).map { "[\(TypeScriptText.literal(parameter.key))]: \($0)" }
      }
      arguments.append("{ " + members.joined(separator: ", ") + " }")
    }
    arguments.append("{ \(client) }")
    let module = function.namespace ?? "App"
    // A module with an export `then` would be a promise.
    let name = function.name == "then" ? "then_" : function.name
    let callee = "\(module)[\(TypeScriptText.literal(name))]"
    return "\(callee)\(function.isThrowing ? ".safe" : "")(\(arguments.joined(separator: ", ")))"
  }

  /// What the calls are compared with.
  package static let harness = #"""
    import type { Client, Result } from "./runtime.js";
    import { createClient, ServerFunctionError } from "./runtime.js";

    declare const process: { readonly argv: readonly string[] } | undefined;
    declare const Deno: { readonly args: readonly string[] } | undefined;

    const baseUrl = (typeof Deno === "undefined" ? process?.argv[2] : Deno.args[0]) ?? "";
    let body: string | undefined;

    export const client: Client = createClient({
      baseUrl,
      fetch: (url, request) => {
        body = String(request.body);
        return fetch(url, request);
      },
    });

    export function bytes(base64: string): Uint8Array {
      return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    }

    /** The value itself, where its type would not be inferred. */
    export function typed<Value>(value: Value): Value {
      return value;
    }

    const unorderedLists = new WeakSet<object>();

    /** A list that stands for a set or a dictionary. */
    export function unordered<Element>(list: Element[]): Element[] {
      unorderedLists.add(list);
      return list;
    }

    function equalInSomeOrder(left: readonly unknown[], right: readonly unknown[]): boolean {
      const rest = [...right];
      return left.length === right.length && left.every((element) => {
        const index = rest.findIndex((other) => equal(element, other));
        if (index >= 0) rest.splice(index, 1);
        return index >= 0;
      });
    }

    function tag(value: unknown): string {
      return Object.prototype.toString.call(value);
    }

    function equal(left: unknown, right: unknown): boolean {
      if (Object.is(left, right) || left === right) return true;
      if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
      if (tag(left) !== tag(right)) return false;
      if (left instanceof Date && right instanceof Date) return left.getTime() === right.getTime();
      if (left instanceof Set && right instanceof Set) {
        return left.size === right.size && [...left].every((element) => right.has(element));
      }
      if (left instanceof Map && right instanceof Map) {
        return left.size === right.size &&
          [...left].every(([key, value]) => right.has(key) && equal(value, right.get(key)));
      }
      if (Object.getPrototypeOf(left) !== Object.getPrototypeOf(right)) return false;
      if (Array.isArray(left) && Array.isArray(right) && unorderedLists.has(right)) {
        return equalInSomeOrder(left, right);
      }
      const keys = Object.keys(left);
      return keys.length === Object.keys(right).length && keys.every((key) =>
        Object.hasOwn(right, key) &&
        equal((left as Record<string, unknown>)[key], (right as Record<string, unknown>)[key])
      );
    }

    function show(value: unknown): string {
      if (typeof value === "bigint") return `${value}n`;
      if (typeof value !== "object" || value === null) return typeof value === "string" ? JSON.stringify(value) : String(value);
      if (value instanceof Date) return Number.isNaN(value.getTime()) ? "Invalid Date" : value.toISOString();
      if (value instanceof Set) return `Set [${[...value].map(show).sort().join()}]`;
      if (value instanceof Map) return `Map [${[...value].map(show).sort().join()}]`;
      if (value instanceof Uint8Array) return `Uint8Array [${value.join()}]`;
      if (Array.isArray(value)) {
        const elements = value.map(show);
        return `[${(unorderedLists.has(value) ? elements.sort() : elements).join()}]`;
      }
      return `{${Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}:${show(member)}`).join()}}`;
    }

    function report(id: string, index: number, message: string | null, value?: string): void {
      console.log(JSON.stringify({ id, index, message, value, body }));
      body = undefined;
    }

    function compare(id: string, index: number, value: unknown, expected: unknown): void {
      // What is expected knows which of its lists are unordered.
      if (equal(value, expected)) return report(id, index, null, show(expected));
      report(id, index, `${show(value)} where ${show(expected)} was expected`);
    }

    /** Answers a call with replies that may be wrong: whatever they are, what comes of them is a value or an error. */
    export async function answered(
      id: string,
      status: number,
      replies: readonly string[],
      call: (client: Client) => Promise<unknown>,
    ): Promise<void> {
      for (const reply of replies) {
        const client = createClient({
          baseUrl,
          fetch: () => Promise.resolve(
            new Response(bytes(reply), {
              status,
              headers: { "Content-Type": status === 200 ? "application/json" : "application/problem+json" },
            }),
          ),
        });
        try {
          await call(client);
        } catch (error) {
          if (error instanceof ServerFunctionError) continue;
          return report(id, 0, `${String(error)} for the reply ${new TextDecoder().decode(bytes(reply))}`);
        }
      }
      report(id, 0, null);
    }

    export interface Comparison<Value> {
      is(id: string, index: number, expected: Value): Promise<void>;
    }

    export function value<Value>(call: Promise<Value>): Comparison<Value> {
      return {
        async is(id, index, expected) {
          try {
            compare(id, index, await call, expected);
          } catch (error) {
            report(id, index, String(error));
          }
        },
      };
    }

    export function thrown<Value, Thrown>(call: Promise<Result<Value, Thrown>>): Comparison<Thrown> {
      return {
        async is(id, index, expected) {
          try {
            const result = await call;
            if (result.ok) return report(id, index, `nothing was thrown`);
            if (result.error.code !== "error") return report(id, index, String(result.error));
            compare(id, index, result.error.value, expected);
          } catch (error) {
            report(id, index, String(error));
          }
        },
      };
    }

    """#
}
