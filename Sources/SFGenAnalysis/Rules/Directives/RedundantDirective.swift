import SFGenOutline
import SFGenSource

extension Rule {
  static let redundantDirective = Rule(
    code: "SF107", name: "redundant-directive", severity: .warning, fix: .safe,
    summary: "A directive that is repeated, or on a function that its file or type marks already.",
    explanation: """
      What is marked once is marked. A second directive changes nothing, and it misleads: whoever takes it away expects \
      the function to be private afterwards.
      """,
    wrong: """
      // "use server"

      import Foundation

      func ping() async {
        // "use server"
      }
      """,
    right: """
      // "use server"

      import Foundation

      func ping() async {
      }
      """,
    check: .remark { rule, site in
      guard let other = site.earlier.first else { return nil }
      return site.finding(
        rule, "\(site.quoted) is repeated", notes: [site.note("it stands here already", at: other)],
        fixIt: FixIt("remove it", edits: [DirectiveEdits.removal(site.directive, in: site.source)]))
    })

  /// The directive of a function that is marked without it.
  static func redundancy(of function: MarkedFunction) -> Diagnostic? {
    guard let directive = function.ownDirective, function.isMarkedAround, function.isReachable else { return nil }
    var notes: [Note] = []
    if let file = function.fileDirective, file.text.kind == .server {
      notes = [
        Note(
          "the file's directive marks every function in it",
          at: SourceLocation(path: function.source.path, range: file.range))
      ]
    }
    return redundantDirective.diagnostic(
      "'\(function.name)' is marked already by its \(notes.isEmpty ? "type" : "file")", in: function.source,
      directive.range, notes: notes,
      fixIt: FixIt("remove it", edits: [DirectiveEdits.removal(directive, in: function.source)]))
  }
}
