import FixtureSupport
import Foundation
import SFGenReport
import SFGenSource
import Testing

/// No bytes of sources, paths and messages stop a reporter or break its format.
struct HostileReportTests {
  private static let pieces = [
    "a", "/", "%", ",", ":", "::", "=", "\r", "\n", "\r\n", "\t", " ", "\"", "\\", "{0}", "[a](1)", "é", "e\u{301}",
    "😀",
    "\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{2028}", "\u{FEFF}", "..",
  ]

  private func text(_ generator: inout SplitMix) -> String {
    (0..<Int.random(in: 1...6, using: &generator)).map { _ in
      Self.pieces.randomElement(using: &generator) ?? ""
    }.joined()
  }

  private func range(_ count: Int, _ generator: inout SplitMix) -> ByteRange {
    ByteRange(Int.random(in: 0...count + 3, using: &generator), Int.random(in: 0...count + 3, using: &generator))
  }

  private func findings(_ generator: inout SplitMix) -> (diagnostics: [Diagnostic], sources: [String: SourceFile]) {
    let path = "S" + text(&generator)
    var bytes = (0..<8).flatMap { _ in Array(text(&generator).utf8) }
    for _ in 0..<4 {
      bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
    }
    let diagnostics = (0..<3).map { _ in
      Diagnostic(
        code: "SF1", rule: "r", severity: .error, message: text(&generator),
        location: SourceLocation(path: path, range: range(bytes.count, &generator)),
        notes: [Note(text(&generator), at: SourceLocation(path: path, range: range(bytes.count, &generator)))],
        fixIt: FixIt(text(&generator), edits: [SourceEdit(range(bytes.count, &generator), text(&generator))]))
    }
    return (diagnostics, [path: SourceFile(path: path, bytes: bytes)])
  }

  @Test func `Every report keeps its format`() throws {
    var generator = SplitMix(seed: 11)
    let folders = ReportFolders(working: "/w", project: "/w", workspace: "/w")
    for _ in 0..<400 {
      let (diagnostics, sources) = findings(&generator)
      let count = Set(diagnostics).count
      let sarif = SARIFReporter(version: "1", rules: [], folders: folders).report(diagnostics, sources: sources)
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(sarif.utf8)) }
      let github = GitHubReporter(folders: folders).report(diagnostics, sources: sources)
      #expect(github.utf8.count { $0 == 0x0A } == count && !github.utf8.contains(0x0D))
      let xcode = XcodeReporter(folders: folders).report(diagnostics, sources: sources)
      #expect(xcode.utf8.count { $0 == 0x0A } == 3 * count && !xcode.utf8.contains(0x0D) && !xcode.utf8.contains(0x1B))
      let baseline = Baseline(of: diagnostics, sources: sources, folders: folders)
      #expect(try Baseline(SourceFile(path: "b", text: baseline.text)) == baseline)
      #expect(baseline.compare(diagnostics, sources: sources, folders: folders).newDiagnostics.isEmpty)
    }
  }

  @Test func `Hostile findings satisfy the schema`() async throws {
    var generator = SplitMix(seed: 12)
    var all: (diagnostics: [Diagnostic], sources: [String: SourceFile]) = ([], [:])
    for _ in 0..<60 {
      let (diagnostics, sources) = findings(&generator)
      all.diagnostics += diagnostics
      all.sources.merge(sources) { first, _ in first }
    }
    let folders = ReportFolders(working: "/w", project: "/w", workspace: "/w")
    try await SARIFSchema.check(
      SARIFReporter(version: "1", rules: [], folders: folders).report(all.diagnostics, sources: all.sources))
  }
}
