extension Rule {
  package static let fieldOptional = Rule(
    code: "SF525", name: "breaking-field-optional",
    summary: "A field of a type that clients receive has become optional.",
    explanation: """
      It is left out where it is `nil`, and a deployed client that does not find it cannot read the value. Where a type only \
      travels to the server a field may become optional.
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
        var title: String?
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
        var subtitle: String?
      }

      func load() async -> Post? {
        // "use server"
        nil
      }
      """)
}
