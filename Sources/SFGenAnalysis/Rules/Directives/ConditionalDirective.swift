import SFGenOutline

extension Rule {
  static let conditionalDirective = Rule(
    code: "SF114", name: "conditional-directive",
    summary: "A file directive inside of `#if`.",
    explanation: """
      sfgen reads a file once, for every platform and every set of flags; whether a file is public cannot depend on them. \
      Put `#if` around the functions instead: the stub repeats it.
      """,
    wrong: """
      #if DEBUG
      // "use server"
      #endif

      func ping() async {}
      """,
    right: """
      // "use server"

      #if DEBUG
      func ping() async {}
      #endif
      """,
    check: .refusal { rule, site in
      guard site.directive.scope == .file, site.directive.isConditional, site.isExact else { return nil }
      if site.directive.spelling == .documentationComment { return nil }
      return site.finding(rule, "a file cannot be marked inside of '#if'")
    })
}
