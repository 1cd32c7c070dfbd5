extension Rule {
  static let inaccessibleType = Rule(
    code: "SF305", name: "inaccessible-type",
    summary: "A private type in what travels.",
    explanation: """
      The stub stands in another file and has to name the type. Make it at least `internal`.
      """,
    wrong: """
      private struct Article: Codable {
        let title: String
      }

      func load(_ article: Article) async {
        // "use server"
      }
      """,
    right: """
      struct Article: Codable {
        let title: String
      }

      func load(_ article: Article) async {
        // "use server"
      }
      """,
    check: .model)
}
