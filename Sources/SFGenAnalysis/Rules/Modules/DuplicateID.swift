extension Rule {
  static let duplicateID = Rule(
    code: "SF501", name: "duplicate-id",
    summary: "Two server functions with one id, overloads among them.",
    explanation: """
      The id of a function is its name with its types, and a client says it in the path of its request. Two functions with \
      one id cannot be told apart. Rename one, or give it an id: `// sfgen: id=createPostFromDraft`.
      """,
    wrong: """
      func load(id: Int) async {
        // "use server"
      }

      func load(name: String) async {
        // "use server"
      }
      """,
    right: """
      func load(id: Int) async {
        // "use server"
      }

      func find(name: String) async {
        // "use server"
      }
      """,
    check: .model)
}
