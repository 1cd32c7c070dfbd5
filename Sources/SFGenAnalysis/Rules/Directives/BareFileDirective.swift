import SFGenOutline
import SFGenSource

extension Rule {
  static let bareFileDirective = Rule(
    code: "SF108", name: "bare-file-directive", severity: .warning, fix: .safe,
    summary: "The bare literal at the top of a file that the compiler takes as a library file.",
    explanation: """
      Swift allows statements at the top of `main.swift` alone. In any other file of a package the bare literal is an \
      error of the compiler, while the comment means the same and compiles everywhere.
      """,
    wrong: """
      "use server"

      func ping() async {}
      """,
    right: """
      // "use server"

      func ping() async {}
      """,
    check: .remark { rule, site in
      guard site.directive.scope == .file, site.directive.spelling == .literal else { return nil }
      guard site.file.pathInModule.split(separator: "/").last != "main.swift" else { return nil }
      return site.finding(
        rule, "the compiler refuses a bare \(site.quoted) at the top of a file",
        fixIt: site.fixIt("write it as a comment", exposesEndpoint: false))
    })
}
