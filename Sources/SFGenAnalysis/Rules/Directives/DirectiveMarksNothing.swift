import SFGenOutline
import SFGenSource

extension Rule {
  static let directiveMarksNothing = Rule(
    code: "SF111", name: "directive-marks-nothing", severity: .warning,
    summary: "A marked file or type exports no function.",
    explanation: """
      The directive of a file marks its functions at the top and the static methods of its types; that of a type its \
      methods. `private` and `fileprivate` ones are not exported. Where nothing is left the directive is forgotten, or \
      the functions that it was for stand elsewhere.
      """,
    wrong: """
      // "use server"

      private func ping() async {}
      """,
    right: """
      // "use server"

      func ping() async {}
      """,
    check: .file { rule, checked in
      var findings: [Diagnostic] = []
      if let directive = checked.directives.file, directive.text.kind == .server, checked.functions.isEmpty {
        findings.append(
          rule.diagnostic("the file is marked and exports no function", in: checked.source, directive.range))
      }
      guard !checked.directives.bodies.isEmpty else { return findings }
      for declaration in checked.file.outline.declarations where declaration.kind.isType {
        guard let directive = checked.directives.bodies[declaration.nameRange.start] else { continue }
        let isUsed = checked.functions.contains { $0.enclosing.contains { $0.index == declaration.index } }
        if isUsed { continue }
        let name = checked.file.name(of: declaration)
        findings.append(
          rule.diagnostic("'\(name)' is marked and exports no function", in: checked.source, directive.range))
      }
      return findings
    })
}
