extension Rule {
  package static let fieldRemoved = Rule(
    code: "SF524", name: "breaking-field-removed",
    summary: "A type that clients receive has lost a field.",
    explanation: """
      A deployed client that does not find it cannot read the value. A field that was optional may go, as its absence is \
      `nil`. In what clients only send, a field that goes is SF537.
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
      }

      func load() async -> Post? {
        // "use server"
        nil
      }
      """,
    right: """
      struct Post: Codable {
        var id: Int
        var title: String
      }

      func load() async -> Post? {
        // "use server"
        Post(id: 1, title: "")
      }
      """)
}
