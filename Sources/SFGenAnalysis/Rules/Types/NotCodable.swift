extension Rule {
  static let notCodable = Rule(
    code: "SF302", name: "not-codable", fix: .safe,
    summary: "A type of the project that travels and is not `Codable`.",
    explanation: """
      A value that travels is encoded on one side and decoded on the other. `Codable` says that a type may do so, and \
      that its properties are part of an interface from now on.
      """,
    wrong: """
      struct Article {
        let title: String
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
