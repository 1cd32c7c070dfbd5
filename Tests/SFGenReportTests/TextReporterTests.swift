import SFGenReport
import SFGenSource
import Testing

struct TextReporterTests {
  private func report(_ text: String, _ needle: String, notes: [Note] = [], fixIt: FixIt? = nil) -> String {
    report(text, range(of: needle, in: text), notes: notes, fixIt: fixIt)
  }

  private func report(_ text: String, _ range: ByteRange, notes: [Note] = [], fixIt: FixIt? = nil) -> String {
    let diagnostic = Diagnostic(
      code: "SF201", rule: "not-async", severity: .error, message: "not async",
      location: SourceLocation(path: "A.swift", range: range), notes: notes, fixIt: fixIt)
    return TextReporter().report([diagnostic], sources: ["A.swift": SourceFile(path: "A.swift", text: text)])
  }

  @Test func `The range is underlined below its line`() {
    #expect(
      report("// first\nfunc f() {}\n", "f()") == """
        A.swift:2:6: error: not async [SF201]
         2 | func f() {}
           |      ^^^


        """)
  }

  @Test func `Tabs are shown as spaces, so that the underline lines up`() {
    #expect(
      report("\tfunc\tf() {}\n", "f()") == """
        A.swift:1:7: error: not async [SF201]
         1 |     func    f() {}
           |             ^^^


        """)
  }

  @Test func `Wide characters take two cells, combining ones none`() {
    #expect(
      report("let 名前 = \"👩‍👩‍👧\"; f(x)\n", "f(x)") == """
        A.swift:1:36: error: not async [SF201]
         1 | let 名前 = "👩‍👩‍👧"; f(x)
           |                  ^^^^


        """)
    #expect(
      report("let e\u{301} = f(名)\n", "f(名)") == """
        A.swift:1:11: error: not async [SF201]
         1 | let e\u{301} = f(名)
           |         ^^^^^


        """)
  }

  @Test func `Of a long range the beginning and the end are shown`() {
    #expect(
      report("func f(\n  a: Int,\n  b: Int,\n  c: Int\n) {}\n", "f(\n  a: Int,\n  b: Int,\n  c: Int\n)") == """
        A.swift:1:6: error: not async [SF201]
         1 | func f(
           |      ^^
         2 |   a: Int,
           |   ^^^^^^^
           | …
         5 | ) {}
           | ^


        """)
  }

  @Test func `The newline that ends a range shows no further line`() {
    #expect(
      report("one\ntwo\n", "one\n") == """
        A.swift:1:1: error: not async [SF201]
         1 | one
           | ^^^


        """)
  }

  @Test func `A place without width gets one caret, at the end of the file too`() {
    #expect(
      report("func f()\n", ByteRange.empty(at: 8)) == """
        A.swift:1:9: error: not async [SF201]
         1 | func f()
           |         ^


        """)
    #expect(
      report("a\n", ByteRange(99, 120)) == """
        A.swift:2:1: error: not async [SF201]
         2 |
           | ^


        """)
  }

  @Test func `Notes have their own excerpts, and the gutter fits all`() {
    let text = "// \"use server\"\n" + String(repeating: "\n", count: 9) + "func f() {}\n"
    let note = Note(
      "the file is marked here",
      at: SourceLocation(path: "A.swift", range: range(of: "// \"use server\"", in: text)))
    #expect(
      report(text, "f()", notes: [note, Note("servers answer asynchronously")]) == """
        A.swift:11:6: error: not async [SF201]
         11 | func f() {}
            |      ^^^
        A.swift:1:1: note: the file is marked here
          1 | // "use server"
            | ^^^^^^^^^^^^^^^
        note: servers answer asynchronously


        """)
  }

  @Test func `A fix is shown as a small diff`() {
    let text = "func f() {\n}\n"
    let fixIt = FixIt("insert “async”", edits: [SourceEdit(.empty(at: 8), " async")])
    #expect(
      report(text, "f()", fixIt: fixIt) == """
        A.swift:1:6: error: not async [SF201]
         1 | func f() {
           |      ^^^
        fix: insert “async”
         1 - func f() {
         1 + func f() async {


        """)
  }

  @Test func `A fix that moves a line shows the two places, and no line that stays`() {
    let text = "import A\n\n\"use server\"\n\nfunc f() {}\n"
    let directive = range(of: "\"use server\"\n", in: text)
    let fixIt = FixIt(
      "move it to the top", edits: [SourceEdit(directive, ""), SourceEdit(.empty(at: 0), "// \"use server\"\n\n")])
    #expect(
      report(text, "\"use server\"", fixIt: fixIt) == """
        A.swift:3:1: error: not async [SF201]
         3 | "use server"
           | ^^^^^^^^^^^^
        fix: move it to the top
         1 + // "use server"
         2 +
         3 - "use server"


        """)
  }

  @Test func `A line that is very long is cut around the range`() {
    let text = String(repeating: "a", count: 5_000) + " here " + String(repeating: "b", count: 5_000)
    let lines = report(text, "here").split(separator: "\n")
    #expect(lines[1].count < 160)
    #expect(lines[1].contains("…") && lines[1].hasSuffix("…"))
    let start = lines[2].firstIndex(of: "^").map { lines[2].distance(from: lines[2].startIndex, to: $0) } ?? 0
    #expect(lines[1].dropFirst(start).hasPrefix("here "))
  }

  @Test func `Characters that would steer the terminal are not passed on`() {
    let text = "let a = \"\u{1B}[31m\u{202E}\"\n"
    let shown = report(text, "let")
    #expect(!shown.unicodeScalars.contains("\u{1B}") && !shown.unicodeScalars.contains("\u{202E}"))
  }

  @Test func `Findings are sorted, each once, and counted`() {
    func finding(_ path: String, _ offset: Int, _ severity: Severity) -> Diagnostic {
      Diagnostic(
        code: "SF1", rule: "r", severity: severity, message: "m",
        location: SourceLocation(path: path, range: ByteRange(offset, offset + 1)))
    }
    let findings = [
      finding("B.swift", 0, .warning), finding("A.swift", 2, .error), finding("A.swift", 0, .error),
      finding("A.swift", 0, .error),
    ]
    let sources = ["A.swift": SourceFile(path: "A.swift", text: "abc")]
    let text = TextReporter().report(findings, sources: sources)
    #expect(
      text.split(separator: "\n").filter { $0.contains("[SF1]") } == [
        "A.swift:1:1: error: m [SF1]", "A.swift:1:3: error: m [SF1]", "B.swift:1:1: warning: m [SF1]",
      ])
    #expect(TextReporter().summary(of: findings) == "2 errors, 1 warning in 2 files\n")
    #expect(TextReporter().summary(of: []) == "")
  }

  @Test func `Colours come only where they are asked for`() {
    let diagnostic = Diagnostic(
      code: "SF1", rule: "r", severity: .error, message: "m",
      location: SourceLocation(path: "A.swift", range: ByteRange(0, 1)))
    let sources = ["A.swift": SourceFile(path: "A.swift", text: "abc")]
    let plain = TextReporter().report([diagnostic], sources: sources)
    let colored = TextReporter(usesColor: true).report([diagnostic], sources: sources)
    #expect(!plain.contains("\u{1B}"))
    #expect(colored.contains("\u{1B}[1;31merror:\u{1B}[0m"))
    #expect(colored.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
  }
}

/// The bytes of the first place of a text.
func range(of needle: String, in text: String) -> ByteRange {
  let (bytes, wanted) = (Array(text.utf8), Array(needle.utf8))
  for start in 0...max(0, bytes.count - wanted.count) where bytes[start...].starts(with: wanted) {
    return ByteRange(start, start + wanted.count)
  }
  Issue.record("“\(needle)” is not in the text")
  return ByteRange(0, 0)
}
