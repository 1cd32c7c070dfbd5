extension Rule {
  package static let fieldType = Rule(
    code: "SF529", name: "breaking-field-type",
    summary: "A field has a type that does not fit what deployed clients send or expect.",
    explanation: """
      In what clients send a type may become wider, as `Int8` becomes `Int`; in what they receive it may become narrower; in what \
      goes both ways it has to stay. Another name of a type with the same form changes nothing.
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
        var id: String
        var title: String
      }

      func load() async -> Post? {
        // "use server"
        nil
      }
      """,
    right: """
      struct Post: Codable {
        var id: Int32
        var title: String
      }

      func load() async -> Post? {
        // "use server"
        nil
      }
      """)
}
