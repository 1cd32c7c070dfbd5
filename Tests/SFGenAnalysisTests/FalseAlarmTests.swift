import FixtureSupport
import Foundation
import SFGenAnalysis
import SFGenLexer
import SFGenOutline
import SFGenSource
import Testing

/// Real code has no directives, so every finding in it is a false alarm; and when all of its strings say what a directive
/// says, they are data still.
@Suite struct FalseAlarmTests {
  /// `SFGEN_TREE` names a folder to read instead of the package's dependencies.
  static let folder =
    ProcessInfo.processInfo.environment["SFGEN_TREE"].map { URL(fileURLWithPath: $0) }
    ?? Repository.root.appendingPathComponent(".build/checkouts")

  static let sources: [SourceFile] = {
    guard let paths = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else { return [] }
    return paths.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }
      .compactMap { url in (try? Data(contentsOf: url)).map { SourceFile(path: url.path, bytes: Array($0)) } }
  }()

  private func findings(_ sources: [SourceFile]) -> [String] {
    // A module for each file: what the files declare is none of the test's business.
    sources.flatMap { source in
      let file = ParsedFile(source: source, pathInModule: "File.swift")
      if file.outline.directives.isEmpty { return [String]() }
      let module = ProjectModule(name: "App", role: .server, base: "/_server", files: [file])
      return Analyzer.analyze([module]).diagnostics.map { diagnostic in
        let line = LineTable(source).position(at: diagnostic.location.range.start).line
        return "\(source.path):\(line): \(diagnostic.code) \(diagnostic.message)"
      }
    }
  }

  /// The source with another text in each of its string literals that are in two quotes.
  private func saying(_ text: String, _ source: SourceFile) -> (source: SourceFile, count: Int) {
    let bytes = source.bytesAndSentinel
    var result: [UInt8] = []
    var copied = 0
    var count = 0
    for token in Lexer.tokens(of: source) where token.kind == .string {
      let literal = bytes[token.range.indices]
      let isPlain = literal.first == 0x22 && literal.count { $0 == 0x22 } == 2 && !literal.contains(0x5C)
      guard isPlain else { continue }
      result += bytes[copied..<Int(token.start)] + Array("\"\(text)\"".utf8)
      copied = Int(token.end)
      count += 1
    }
    result += bytes[copied..<source.count]
    return (SourceFile(path: source.path, bytes: result), count)
  }

  @Test func `Real code has no finding`() {
    #expect(Self.sources.count > 500)
    #expect(findings(Self.sources) == [])
  }

  @Test(arguments: ["use server", "use client", "use sever", "use strict"])
  func `Strings of real code are data, whatever they say`(text: String) {
    let changed = Self.sources.map { saying(text, $0) }
    #expect(changed.reduce(0) { $0 + $1.count } > 10_000)
    #expect(findings(changed.map(\.source)) == [])
  }
}
