extension Rule {
  package static let fieldRequired = Rule(
    code: "SF527", name: "breaking-field-required",
    summary: "A field of a type that clients send is not optional any more.",
    explanation: """
      Deployed clients leave it out, and their calls fail with 400 `invalid-arguments`. Where a type only travels to the client \
      a field may become required.
      """,
    before: """
      struct Post: Codable {
        var id: Int
        var title: String
        var author: String?
      }

      func save(_ post: Post) async {
        // "use server"
      }
      """,
    wrong: """
      struct Post: Codable {
        var id: Int
        var title: String
        var author: String
      }

      func save(_ post: Post) async {
        // "use server"
      }
      """,
    right: """
      struct Post: Codable {
        var id: Int
        var title: String
        var author: String?
      }

      func save(_ post: Post) async {
        // "use server"
      }
      """)
}
