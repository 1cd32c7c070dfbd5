extension Rule {
  package static let fieldRenamed = Rule(
    code: "SF528", name: "breaking-field-renamed",
    summary: "A field has another key in JSON.",
    explanation: """
      Clients look for the old key, and send it. A property may have any name in Swift where `CodingKeys` keep its key.
      """,
    before: """
      struct Post: Codable {
        var id: Int
        var title: String
      }

      func load() async -> Post? {
        // "use server"
        nil
      }
      """,
    wrong: """
      struct Post: Codable {
        var id: Int
        var headline: String
      }

      func load() async -> Post? {
        // "use server"
        nil
      }
      """,
    right: """
      struct Post: Codable {
        var id: Int
        var headline: String

        enum CodingKeys: String, CodingKey {
          case id
          case headline = "title"
        }
      }

      func load() async -> Post? {
        // "use server"
        nil
      }
      """)
}
