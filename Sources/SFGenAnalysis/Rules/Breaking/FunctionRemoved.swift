extension Rule {
  package static let functionRemoved = Rule(
    code: "SF511", name: "breaking-function-removed",
    summary: "A server function is gone.",
    explanation: """
      Deployed clients still send requests to its endpoint, and get 404 `unknown-function`. Keep the function, mark it with \
      `@available(*, deprecated)`, so that new clients warn of it, and remove it when no client calls it any more. A function \
      that has lost its directive is gone too.
      """,
    before: """
      // "use server"

      func load(id: Int) async -> String { "" }

      func find(title: String) async -> [Int] { [] }
      """,
    wrong: """
      // "use server"

      func load(id: Int) async -> String { "" }
      """,
    right: """
      // "use server"

      func load(id: Int) async -> String { "" }

      @available(*, deprecated, message: "search instead")
      func find(title: String) async -> [Int] { [] }
      """)
}
