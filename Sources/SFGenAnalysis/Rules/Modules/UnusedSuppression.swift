import SFGenSource

extension Rule {
  static let unusedSuppression = Rule(
    code: "SF902", name: "unused-suppression", severity: .warning, fix: .safe,
    summary: "A comment `sfgen:disable` that suppresses nothing, or names a rule that there is not.",
    explanation: """
      A suppression outlives what it was written for: the code changes, the comment stays, and one day it hides a finding \
      that nobody has seen. So each has to suppress something.
      """,
    wrong: """
      // sfgen:disable:next SF201 - only the server calls it
      func ping() async {
        // "use server"
      }
      """,
    right: """
      func ping() async {
        // "use server"
      }
      """,
    check: .model)
}
