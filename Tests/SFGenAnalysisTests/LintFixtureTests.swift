import FixtureSupport
import Foundation
import SFGenAnalysis
import SFGenSource
import Testing

/// `Fixtures/Lint/<CODE>-<slug>/` and what the analysis says of it, a line a finding.
@Suite struct LintFixtureTests {
  static let fixtures = (try? Repository.cases(in: "Lint").map(\.lastPathComponent)) ?? []

  @Test func `Every rule has a fixture`() {
    let codes = Set(Self.fixtures.compactMap { $0.split(separator: "-").first.map(String.init) })
    for rule in Rule.all where !rule.isComparison { #expect(codes.contains(rule.code), "\(rule.code)") }
  }

  @Test(arguments: fixtures)
  func `The findings of a fixture are the expected ones`(name: String) throws {
    let fixture = try LintFixture(name)
    // The name of the folder says what a fixture is for, so an empty expectation cannot slip in by an update.
    if name.hasPrefix("clean-") {
      #expect(fixture.diagnostics.isEmpty)
    } else {
      #expect(fixture.diagnostics.contains { name.hasPrefix($0.code + "-") })
    }
    let expectation = fixture.folder.appendingPathComponent("expected.txt")
    if Repository.updatesFixtures { try Data(fixture.report.utf8).write(to: expectation) }
    #expect(fixture.report == String(decoding: try Data(contentsOf: expectation), as: UTF8.self))
  }
}
