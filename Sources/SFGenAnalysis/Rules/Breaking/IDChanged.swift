extension Rule {
  package static let idChanged = Rule(
    code: "SF512", name: "breaking-id-changed",
    summary: "A server function is called at another endpoint.",
    explanation: """
      The id of a function is its name with its types, unless an option names another one, and clients say it in the path of \
      their requests. A function that is renamed, or moved into another type, keeps its endpoint where it keeps its id: \
      `// sfgen: id=createPost`.
      """,
    before: """
      func createPost(title: String) async {
        // "use server"
      }
      """,
    wrong: """
      func publish(title: String) async {
        // "use server"
      }
      """,
    right: """
      // sfgen: id=createPost
      func publish(title: String) async {
        // "use server"
      }
      """)
}
