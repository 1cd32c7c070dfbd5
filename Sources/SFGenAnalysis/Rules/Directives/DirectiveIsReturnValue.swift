import SFGenOutline

extension Rule {
  static let directiveIsReturnValue = Rule(
    code: "SF110", name: "directive-is-return-value",
    summary: "The literal is the whole body of a function that returns a value.",
    explanation: """
      A body of one expression returns it: the function answers every call with the text of the directive. Write the body, \
      and the directive as a comment; where the text is really the value, write `return` before it.
      """,
    wrong: """
      func name() async -> String {
        "use server"
      }
      """,
    right: """
      func name() async -> String {
        // "use server"
        return "Ada"
      }
      """,
    check: .refusal { rule, site in
      guard site.isExact, site.kind == .server, site.directive.isFirst, site.directive.spelling == .literal,
        site.directive.remainder == .nothing, site.returnsValue, let owner = site.owner
      else { return nil }
      return site.finding(
        rule, "\(site.quoted) is all of the body, so it is what '\(site.file.name(of: owner))' returns")
    })
}
