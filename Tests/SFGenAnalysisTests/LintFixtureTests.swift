import FixtureSupport
import Foundation
import SFGenAnalysis
import SFGenOutline
import SFGenSource
import Testing

/// `Fixtures/Lint/<CODE>-<slug>/input.swift` and what the analysis says of it, a line a finding.
@Suite struct LintFixtureTests {
  static let fixtures = (try? Repository.cases(in: "Lint").map(\.lastPathComponent)) ?? []

  @Test func `There are fixtures to compare`() {
    #expect(Self.fixtures.count > 20)
  }

  @Test(arguments: fixtures)
  func `The findings of a fixture are the expected ones`(fixture: String) throws {
    let folder = Repository.fixtures.appendingPathComponent("Lint/\(fixture)")
    let bytes = Array(try Data(contentsOf: folder.appendingPathComponent("input.swift")))
    let source = SourceFile(path: "input.swift", bytes: bytes)
    // A fixture is a server module unless a file `role.txt` says what else.
    let role = try? String(contentsOf: folder.appendingPathComponent("role.txt"), encoding: .utf8)
    let module = ProjectModule(
      name: "App", role: role == "client\n" ? .client : .server, base: "/_server",
      files: [ParsedFile(source: source, pathInModule: "input.swift")])
    let diagnostics = Analyzer.analyze([module]).diagnostics
    let lines = LineTable(source)
    let found = diagnostics.map { diagnostic in
      let position = lines.position(at: diagnostic.location.range.start)
      let excerpt = source.text(diagnostic.location.range)
      let fix = diagnostic.fixIt.map { " [\($0.message)]" } ?? ""
      return "\(position.line):\(position.column) \(diagnostic.code) \(diagnostic.message): `\(excerpt)`\(fix)\n"
    }.joined()

    // The name of the folder says what a fixture is for, so an empty expectation cannot slip in by an update.
    if fixture.hasPrefix("clean-") {
      #expect(diagnostics.isEmpty)
    } else {
      #expect(diagnostics.contains { fixture.hasPrefix($0.code + "-") })
    }
    let expectation = folder.appendingPathComponent("expected.txt")
    if Repository.updatesFixtures { try Data(found.utf8).write(to: expectation) }
    #expect(found == String(decoding: try Data(contentsOf: expectation), as: UTF8.self))
  }
}
