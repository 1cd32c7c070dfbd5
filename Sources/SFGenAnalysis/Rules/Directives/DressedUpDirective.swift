import SFGenOutline

extension Rule {
  static let dressedUpDirective = Rule(
    code: "SF105", name: "dressed-up-directive", fix: .exposing,
    summary:
      "The directive in parentheses, raw, multi-line, interpolated, bound to a name or in a documentation comment.",
    explanation: """
      A directive is a comment with nothing but `"use server"` in it, or, in a function's body, that plain literal. In \
      any other dress it reads like one and marks nothing: in parentheses, with pounds or single quotes, in three quotes, \
      put together from pieces, bound to a name that nothing uses, in a documentation comment, as `_ =` at the top of a \
      file, and as a literal in the body of a type, where Swift has no statements.
      """,
    wrong: """
      func createPost(title: String) async -> Int {
        ("use server")
        return title.count
      }
      """,
    right: """
      func createPost(title: String) async -> Int {
        // "use server"
        return title.count
      }
      """,
    check: .refusal { rule, site in
      guard site.isExact, site.directive.isFirst else { return nil }
      let reason: String
      switch site.directive.spelling {
      case .dressed: reason = "in this dress"
      case .documentationComment: reason = "in a documentation comment"
      case .assigned where site.directive.scope == .file: reason = "in an assignment at the top of a file"
      case .literal where site.isInType, .assigned where site.isInType:
        reason = "as a statement in the body of a type"
      default: return nil
      }
      return site.finding(
        rule, "\(site.quoted) is no directive \(reason)",
        fixIt: site.fixIt("write it as a comment", exposesEndpoint: site.kind == .server))
    })
}
