import FixtureSupport
import Foundation
import SFGenFixing
import SFGenSource
import Testing

/// `Fixtures/Fix/<case>/input.swift`, what is found in it, and what `--fix` and `--fix=exposing` make of it.
@Suite struct FixFixtureTests {
  static let fixtures = (try? Repository.cases(in: "Fix").map(\.lastPathComponent)) ?? []

  private static func url(_ fixture: String, _ file: String) -> URL {
    Repository.fixtures.appendingPathComponent("Fix/\(fixture)/\(file)")
  }

  @Test func `There are fixtures to compare`() {
    #expect(Self.fixtures.count >= 12)
  }

  @Test(arguments: fixtures)
  func `A fixture is mended as expected, and once`(fixture: String) throws {
    let bytes = Array(try Data(contentsOf: Self.url(fixture, "input.swift")))
    let source = SourceFile(path: "input.swift", bytes: bytes)
    let lines = LineTable(source)
    let findings = FixedFile.analyze(source).diagnostics.map { diagnostic in
      let position = lines.position(at: diagnostic.location.range.start)
      return "\(position.line):\(position.column) \(diagnostic.code) \(diagnostic.message)\n"
    }
    try expect(Data(findings.joined().utf8), Self.url(fixture, "findings.txt"))
    for (mode, file) in [(FixMode.safe, "fixed.swift"), (.exposing, "exposing.swift")] {
      let fixed = FixedFile(source, mode: mode)
      try expect(Data(fixed.result.bytes), Self.url(fixture, file))
      #expect(fixed.state.findings.diagnostics.count <= fixed.findings.count)
      let again = FixedFile(fixed.result, mode: mode)
      #expect(again.state.applied.isEmpty)
      #expect(again.result.bytes == fixed.result.bytes)
    }
  }

  private func expect(_ data: Data, _ expectation: URL) throws {
    if Repository.updatesFixtures { try data.write(to: expectation) }
    #expect(data == (try Data(contentsOf: expectation)), "\(expectation.lastPathComponent)")
  }

  @Test func `The compiler parses what comes out`() async throws {
    let files = Self.fixtures.filter { $0 != "not-utf-8" }.flatMap {
      [Self.url($0, "fixed.swift").path, Self.url($0, "exposing.swift").path]
    }
    let outcome = try await Command("swiftc", ["-frontend", "-parse", "-parse-as-library"] + files).run()
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}
