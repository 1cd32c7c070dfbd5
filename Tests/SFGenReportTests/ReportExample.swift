import SFGenReport
import SFGenSource

/// Findings with everything that a reporter has to write: notes, fix-its, several lines, no width, odd paths and texts.
enum ReportExample {
  static let folders = ReportFolders(
    working: "/home/me/checkout/app", project: "/home/me/checkout/app", workspace: "/home/me/checkout")

  static let rules = [
    RuleDescription(
      code: "SF201", name: "not-async", severity: .error, summary: "A server function must be async.",
      explanation: """
        A call goes over the network,
        so that a caller has to wait.

            func f() async {}
        """),
    RuleDescription(
      code: "SF107", name: "redundant-directive", severity: .warning, summary: "A directive says nothing new.",
      explanation: ""),
  ]

  private static let posts = """
    // "use server"

    /* 😀é */ func createPost(
      title: String
    ) {}
    \t func ping() {}

    """
  private static let odd = "\u{FEFF}let 名 = 1; let b = 2\r\nfunc f<T>() {}\rfunc g() {}"

  static let sources = [
    "Sources/Posts.swift": SourceFile(path: "Sources/Posts.swift", text: posts),
    "Sources/odd 100%,a:b/é.swift": SourceFile(path: "Sources/odd 100%,a:b/é.swift", text: odd),
    "../Shared/A.swift": SourceFile(path: "../Shared/A.swift", text: "let a = 1\n"),
    "/usr/lib/B.swift": SourceFile(
      path: "/usr/lib/B.swift", bytes: [0xFF, 0xC3, 0x20, 0xF0, 0x9F, 0x98, 0x80] + Array("x\n".utf8)),
  ]

  static let findings: [Diagnostic] = [
    Diagnostic(
      code: "SF201", rule: "not-async", severity: .error, message: "'createPost' is not 'async'",
      location: place("createPost(\n  title: String\n)", posts, "Sources/Posts.swift"),
      notes: [
        Note("the file is marked here", at: place("// \"use server\"", posts, "Sources/Posts.swift")),
        Note("a type of another module, {0}", at: place("a", "let a = 1\n", "../Shared/A.swift")),
        Note("every call goes over the network"),
      ],
      fixIt: FixIt(
        "add 'async'", edits: [SourceEdit(place(" {}\n\t", posts, "").range, " async {\n}\n\t")], exposesEndpoint: true)
    ),
    Diagnostic(
      code: "SF201", rule: "not-async", severity: .error, message: "'ping' is not 'async'",
      location: place("ping", posts, "Sources/Posts.swift")),
    Diagnostic(
      code: "SF107", rule: "redundant-directive", severity: .warning,
      message: "one\ntwo\r, 50% :: {x}\u{1B}[31m",
      location: place("b = 2", odd, "Sources/odd 100%,a:b/é.swift"),
      fixIt: FixIt(
        "remove it",
        edits: [
          SourceEdit(place("func g() {}", odd, "").range, ""), SourceEdit(place("名", odd, "").range, "name\r\n"),
        ])),
    Diagnostic(
      code: "SF999", rule: "not-described", severity: .warning, message: "in bytes that are not UTF-8",
      location: SourceLocation(path: "/usr/lib/B.swift", range: ByteRange(7, 8)), fixIt: FixIt("nothing", edits: [])),
    Diagnostic(
      code: "SF201", rule: "not-async", severity: .error, message: "in a file that is not there",
      location: SourceLocation(path: "Sources/Gone.swift", range: ByteRange(70, 80))),
    Diagnostic(
      code: "SF901", rule: "unreadable-source", severity: .error, message: "behind the end",
      location: SourceLocation(path: "../Shared/A.swift", range: ByteRange(90, 95))),
  ]

  private static func place(_ needle: String, _ text: String, _ path: String) -> SourceLocation {
    SourceLocation(path: path, range: range(of: needle, in: text))
  }
}
