import SFGenOutline
import SFGenSource

extension Rule {
  static let unquotedDirective = Rule(
    code: "SF112", name: "unquoted-directive", severity: .warning, fix: .exposing,
    summary: "`// use server` where a directive could stand.",
    explanation: """
      In a comment the quotes are part of the directive: they tell it from prose. A comment that says nothing but \
      `use server`, in the place of a directive, was probably meant as one.
      """,
    wrong: """
      func ping() async {
        // use server
      }
      """,
    right: """
      func ping() async {
        // "use server"
      }
      """,
    check: .refusal { rule, site in
      guard site.directive.spelling == .unquotedComment, site.isInSupportedPlace else { return nil }
      guard site.kind == .server || site.directive.scope == .file else { return nil }
      return site.finding(
        rule, "this comment is no directive: its text has to be \(site.quoted), with the quotes and nothing else",
        fixIt: site.fixIt("write \(site.quoted)", exposesEndpoint: site.kind == .server))
    })
}
