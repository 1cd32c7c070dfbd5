extension Rule {
  package static let argumentRequired = Rule(
    code: "SF515", name: "breaking-argument-required",
    summary: "An argument has lost its default, or does not take `nil` any more.",
    explanation: """
      Deployed clients leave it out, or send `null`, and their calls fail with 400 `invalid-arguments`. A default in the place \
      of an optional breaks them too: an argument that is not optional takes no `null`, even where it may be left out.
      """,
    before: """
      func list(limit: Int = 20) async -> [String] {
        // "use server"
        []
      }
      """,
    wrong: """
      func list(limit: Int) async -> [String] {
        // "use server"
        []
      }
      """,
    right: """
      func list(limit: Int? = 20) async -> [String] {
        // "use server"
        []
      }
      """)
}
