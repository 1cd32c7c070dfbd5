extension Rule {
  static let functionParameter = Rule(
    code: "SF205", name: "function-parameter",
    summary: "A parameter or result of function type.",
    explanation: """
      Code does not travel: a function that a client sends would have to run in the client. Send data and return data; for \
      a sequence of results return an `AsyncStream`.
      """,
    wrong: """
      func load(done: @Sendable (Int) -> Void) async {
        // "use server"
      }
      """,
    right: """
      func load() async -> Int {
        // "use server"
        1
      }
      """,
    check: .model)
}
