import SFGenOutline
import SFGenSource

extension Rule {
  static let unclearFileDirective = Rule(
    code: "SF115", name: "unclear-file-directive", severity: .warning, fix: .safe,
    summary: "The file's directive directly above a declaration, where it reads as marking that one alone.",
    explanation: """
      A comment directly above a function reads as a comment on that function, but the first one in a file marks every \
      function of the file. A blank line below it says so; where one function alone was meant, move the directive into its \
      body.
      """,
    wrong: """
      // "use server"
      func ping() async {}

      func reset() async {}
      """,
    right: """
      // "use server"

      func ping() async {}

      func reset() async {}
      """,
    check: .remark { rule, site in
      guard site.directive.scope == .file, site.directive.spelling == .comment, site.kind == .server,
        let next = site.nextDirectlyBelow
      else { return nil }
      let name = site.file.name(of: next)
      let end = SourceEdit(.empty(at: site.endOfDirectiveBlock), "\n")
      return site.finding(
        rule, "this reads as marking '\(name)' alone, but marks every function of the file",
        fixIt: FixIt("put a blank line below it", edits: [end]))
    })
}
