extension Rule {
  package static let argumentAdded = Rule(
    code: "SF514", name: "breaking-argument-added",
    summary: "A function needs an argument that deployed clients do not send.",
    explanation: """
      Their calls fail with 400 `invalid-arguments`. An argument that is optional, or has a default, may be left out, and so \
      breaks no client.
      """,
    before: """
      func createPost(title: String) async {
        // "use server"
      }
      """,
    wrong: """
      func createPost(title: String, tags: [String]) async {
        // "use server"
      }
      """,
    right: """
      func createPost(title: String, tags: [String] = []) async {
        // "use server"
      }
      """)
}
