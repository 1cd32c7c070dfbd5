import SFGenOutline

extension Rule {
  static let conflictingDirectives = Rule(
    code: "SF106", name: "conflicting-directives",
    summary: "`\"use server\"` and `\"use client\"` in one file.",
    explanation: """
      A file runs on the server or belongs to the client. With both directives there is no telling which of its functions \
      are endpoints, so nothing is generated until one of them is gone.
      """,
    wrong: """
      // "use server"
      // "use client"

      func ping() async {}
      """,
    right: """
      // "use server"

      func ping() async {}
      """,
    check: .refusal { rule, site in
      guard site.directive.scope == .file, let other = site.earlier.first, other.text != site.directive.text else {
        return nil
      }
      return site.finding(
        rule, "a file cannot be both \"use server\" and \"use client\"",
        notes: [site.note("the other directive stands here", at: other)])
    })
}
