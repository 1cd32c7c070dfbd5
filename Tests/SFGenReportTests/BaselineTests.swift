import SFGenJSON
import SFGenReport
import SFGenSource
import Testing

struct BaselineTests {
  private static let folders = ReportFolders(working: "/w", project: "/w")

  /// A finding at every line that holds `bad`.
  private func findings(_ text: String) -> (diagnostics: [Diagnostic], sources: [String: SourceFile]) {
    let source = SourceFile(path: "A.swift", text: text)
    let lines = LineTable(source)
    let diagnostics = (1...lines.lineCount).filter { source.text(lines.range(ofLine: $0)).contains("bad") }.map {
      line in
      Diagnostic(
        code: "SF1", rule: "r", severity: .error, message: "m",
        location: SourceLocation(path: "A.swift", range: lines.range(ofLine: line)))
    }
    return (diagnostics, ["A.swift": source])
  }

  private func baseline(_ text: String) -> Baseline {
    let (diagnostics, sources) = findings(text)
    return Baseline(of: diagnostics, sources: sources, folders: Self.folders)
  }

  private func compare(_ baseline: Baseline, _ text: String) -> Baseline.Comparison {
    let (diagnostics, sources) = findings(text)
    return baseline.compare(diagnostics, sources: sources, folders: Self.folders)
  }

  @Test func `Known findings are left out wherever their lines go`() {
    let comparison = compare(baseline("bad a\nbad b\n"), "\n  bad b\nbad c\n\n\tbad a")
    #expect(comparison.newDiagnostics.map(\.location.range.start) == [9])
    #expect(comparison.knownCount == 2)
    #expect(comparison.staleEntries.isEmpty)
  }

  @Test func `Findings that are gone are named, equal ones by their number`() {
    let comparison = compare(baseline("bad\nbad\nbad\nbad x"), "bad\nbad\n")
    #expect(comparison.newDiagnostics.isEmpty)
    #expect(comparison.staleEntries.count == 2)
    #expect(compare(baseline("bad"), "bad\nbad").newDiagnostics.count == 1)
  }

  @Test func `A file is read as it was written, with comments and other keys too`() throws {
    let written = baseline("bad a\nbad \"b\"\n")
    #expect(try Baseline(SourceFile(path: "b", text: written.text)) == written)
    #expect(Baseline.isCarried(by: Array(written.text.utf8)))
    let edited = written.text.replacing("\"findings\"", with: "// ours\n \"reason\": 1, \"findings\"")
    #expect(try Baseline(SourceFile(path: "b", text: edited)) == written)
    #expect(compare(try Baseline(SourceFile(path: "b", text: edited)), "bad a\n").knownCount == 1)
  }

  @Test(arguments: [
    ("", "the file is empty", 0), ("{", "this object has no end", 0), ("[]", "this is no baseline", 0),
    (#"{"generator":"sfgen","modules":{}}"#, "this is no baseline", 0),
    (#"{"generator":"sfgen","kind":"baseline"}"#, "the key \"version\" is missing here", 0),
    (#"{"generator":"sfgen","kind":"baseline","version":2}"#, "this version of sfgen reads baselines of version 1", 49),
    (#"{"generator":"sfgen","kind":"baseline","version":1,"findings":{}}"#, "\"findings\" must be an array", 62),
    (#"{"generator":"sfgen","kind":"baseline","version":1,"findings":[3]}"#, "a finding must be an object", 63),
    (
      #"{"generator":"sfgen","kind":"baseline","version":1,"findings":[{"code":1}]}"#,
      "\"code\" must be a string, not a number", 71
    ),
    (
      #"{"generator":"sfgen","kind":"baseline","version":1,"findings":[{"code":"a"}]}"#,
      "the key \"file\" is missing here",
      63
    ),
  ])
  func `What is wrong with a file has its place`(text: String, message: String, offset: Int) {
    let problem = #expect(throws: JSONProblem.self) { try Baseline(SourceFile(path: "b", text: text)) }
    #expect(problem?.message.hasPrefix(message) == true)
    #expect(problem.map { Int($0.offset) } == offset)
  }
}
