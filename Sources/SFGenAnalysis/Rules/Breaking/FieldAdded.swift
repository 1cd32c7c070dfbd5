extension Rule {
  package static let fieldAdded = Rule(
    code: "SF526", name: "breaking-field-added",
    summary: "A type that clients send needs a field that deployed clients do not know.",
    explanation: """
      Their calls fail with 400 `invalid-arguments`. Make it optional. Where a type only travels to the client a field may be \
      added: clients ignore what they do not know.
      """,
    before: """
      struct Post: Codable {
        var id: Int
        var title: String
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
