extension Rule {
  static let customCodable = Rule(
    code: "SF303", name: "custom-codable",
    summary: "A type that codes itself by hand.",
    explanation: """
      A hand-written `encode(to:)` or `init(from:)` may write anything, so the source does not say what travels, and no \
      client type can be written for it. Let the compiler write the coding, with `CodingKeys` for other names, or say above the \
      type what travels: `// sfgen: wire=String`.
      """,
    wrong: """
      struct Article: Codable {
        let title: String

        func encode(to encoder: any Encoder) throws {}
      }

      func load() async -> Article {
        // "use server"
        Article(title: "Swift")
      }
      """,
    right: """
      struct Article: Codable {
        let title: String
      }

      func load() async -> Article {
        // "use server"
        Article(title: "Swift")
      }
      """,
    check: .model)
}
