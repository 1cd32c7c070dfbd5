import SFGenOutline

extension Rule {
  static let directiveDropsImplicitReturn = Rule(
    code: "SF109", name: "directive-drops-implicit-return", fix: .safe,
    summary: "A directive as a literal before the single expression of a body.",
    explanation: """
      A body of one expression returns its value without `return`. A literal before it is a statement too, and with two \
      statements the function returns nothing: the compiler says that a `return` is missing, or, in a function of `Void`, \
      drops the value. The comment is no statement.
      """,
    wrong: """
      func count(_ title: String) async -> Int {
        "use server"
        title.count
      }
      """,
    right: """
      func count(_ title: String) async -> Int {
        // "use server"
        title.count
      }
      """,
    check: .remark { rule, site in
      guard site.directive.spelling == .literal || site.directive.spelling == .assigned,
        site.directive.remainder == .singleExpression, site.returnsValue, let owner = site.owner
      else { return nil }
      return site.finding(
        rule, "this literal keeps '\(site.file.name(of: owner))' from returning the value of its one expression",
        fixIt: site.fixIt("write it as a comment", exposesEndpoint: false))
    })
}
