extension Rule {
  static let ambiguousType = Rule(
    code: "SF306", name: "ambiguous-type",
    summary: "Two modules declare the type, and no import or qualification decides.",
    explanation: """
      A name that a module does not declare itself is looked for in the modules that the file imports. Where two of them \
      declare it, the compiler refuses the name as well. Write the module before it: `Models.Article`.
      """,
    wrong: RuleExample(
      """
      import Models
      import Storage

      func load(_ article: Article) async {
        // "use server"
      }
      """, others: declaring),
    right: RuleExample(
      """
      import Models
      import Storage

      func load(_ article: Models.Article) async {
        // "use server"
      }
      """, others: declaring),
    check: .model)

  private static let declaring = ["Models", "Storage"].map { name in
    RuleExample.Module(name: name, role: .shared, source: "public struct Article: Codable { public let title: String }")
  }
}
