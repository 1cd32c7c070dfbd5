import FixtureSupport
import Foundation
import SFGenAnalysis
import SFGenOutline
import SFGenSource
import Testing

/// The examples of `Documentation/` that mark something are sources without a finding.
struct DocumentationExampleTests {
  private static let pages = ["Functions.md"]

  @Test(arguments: pages)
  func `An example with a directive has no finding, and is a server function`(page: String) throws {
    let url = Repository.root.appendingPathComponent("Documentation/\(page)")
    let text = try String(contentsOf: url, encoding: .utf8)
    let examples = text.components(separatedBy: "```swift\n").dropFirst().map {
      $0.components(separatedBy: "\n```")[0]
    }.filter { $0.contains("\"use server\"") }
    try #require(examples.count >= 2)
    for example in examples {
      let source = SourceFile(path: "Example.swift", bytes: Array(example.utf8))
      let module = ProjectModule(
        name: "App", role: .server, base: "/_server", files: [ParsedFile(source: source, pathInModule: source.path)])
      let analysis = Analyzer.analyze([module])
      #expect(analysis.diagnostics.isEmpty, "\(example)")
      #expect(analysis.interfaces.flatMap(\.functions).count == 1)
    }
  }
}
