import SFGenOutline

extension Rule {
  static let rethrowing = Rule(
    code: "SF208", name: "rethrows",
    summary: "A function that `rethrows`.",
    explanation: """
      `rethrows` depends on a function that the caller passes, and no function travels. Write `throws`, or `throws(E)` for \
      an error that clients receive as a value.
      """,
    wrong: """
      func load(_ ids: [Int], with body: (Int) throws -> Void) async rethrows {
        // "use server"
      }
      """,
    right: """
      func load(_ ids: [Int]) async throws {
        // "use server"
      }
      """,
    check: .function { rule, function in
      guard function.signature.isRethrows else { return [] }
      return [function.finding(rule, "'\(function.name)' rethrows what a function throws that no client can pass")]
    })
}
