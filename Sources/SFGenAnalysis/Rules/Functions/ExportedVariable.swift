import SFGenLexer
import SFGenOutline
import SFGenSource

extension Rule {
  static let exportedVariable = Rule(
    code: "SF214", name: "exported-variable", severity: .warning,
    summary: "A `public`, `package` or `open` variable in a marked file.",
    explanation: """
      A marked file is the list of what clients can call. A variable that other modules see does not belong to that list, \
      and whoever reads the file may take it for something that travels. Put it into a file without a directive.
      """,
    wrong: """
      // "use server"

      public var limit = 10

      func ping() async {}
      """,
    right: """
      // "use server"

      private let limit = 10

      func ping() async {}
      """,
    check: .file { rule, checked in
      guard let directive = checked.directives.file, directive.text.kind == .server else { return [] }
      let outline = checked.file.outline
      return outline.topLevel
        .filter { declaration in
          declaration.kind == .property
            && [.public, .package, .open].contains { outline.hasModifier($0, declaration) }
        }
        .map { declaration in
          let name = checked.file.name(of: declaration)
          return rule.diagnostic(
            "'\(name)' is exported from a file of server functions, and no client can reach it", in: checked.source,
            declaration.nameRange)
        }
    })
}
