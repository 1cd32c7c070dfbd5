extension Rule {
  package static let resultOptional = Rule(
    code: "SF519", name: "breaking-result-optional",
    summary: "A function may return `nil`, which deployed clients do not expect.",
    explanation: """
      A client that was generated from `-> Post` cannot read `null`. Throw an error that it knows, or add another function that \
      returns the optional.
      """,
    before: """
      func title(of id: Int) async throws -> String {
        // "use server"
        ""
      }
      """,
    wrong: """
      func title(of id: Int) async throws -> String? {
        // "use server"
        nil
      }
      """,
    right: """
      func title(of id: Int) async throws -> String {
        // "use server"
        ""
      }

      func titleIfAny(of id: Int) async throws -> String? {
        // "use server"
        nil
      }
      """)
}
