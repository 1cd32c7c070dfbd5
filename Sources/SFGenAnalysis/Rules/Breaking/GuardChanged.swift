import SFGenSource

extension Rule {
  package static let guardChanged = Rule(
    code: "SF535", name: "breaking-guard-changed", severity: .warning,
    summary: "A function asks a guard that it did not ask.",
    explanation: """
      A deployed client that could call it may now be refused, with 401 or 403. That may be what is wanted: it is a warning. A \
      guard that goes breaks nobody.
      """,
    before: """
      func publish(id: Int) async {
        // "use server"
      }
      """,
    wrong: """
      // sfgen: requires=editor
      func publish(id: Int) async {
        // "use server"
      }
      """,
    right: """
      // sfgen: requires=none
      func publish(id: Int) async {
        // "use server"
      }
      """)
}
