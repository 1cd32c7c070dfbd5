extension Rule {
  static let unknownType = Rule(
    code: "SF301", name: "unknown-type",
    summary: "A type that no source of the project declares, and that is not known.",
    explanation: """
      The shape of a value comes from the source of its type. A type of a package is not read; declare one of your own for \
      what travels, or list the module that declares it in `sfgen.json`, with the role `shared`.
      """,
    wrong: """
      func load() async -> Article {
        // "use server"
        fatalError()
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
