import FixtureSupport
import Foundation
import SFGenAnalysis
import Testing

/// `Fixtures/Breaking/<CODE>-<slug>/` and what is reported of the change.
@Suite struct BreakingFixtureTests {
  @Test func `Every rule about changes has a fixture, and every direction has changes that break nothing`() {
    let codes = Set(BreakingFixture.names.compactMap { $0.split(separator: "-").first.map(String.init) })
    for rule in Rule.all where rule.isComparison { #expect(codes.contains(rule.code), "\(rule.code)") }
    #expect(BreakingFixture.names.count { $0.hasPrefix("clean-") } >= 50)
  }

  @Test(arguments: BreakingFixture.names)
  func `The findings against a file are the expected ones`(name: String) async throws {
    let fixture = BreakingFixture(name)
    let report = try await fixture.reportAgainstFile()
    // The name of the folder says what a fixture is for, so that no update can slip in something else.
    if name.hasPrefix("clean-") {
      #expect(report.isEmpty)
    } else {
      #expect(report.contains(" \(name.prefix(5)) "))
    }
    let expectation = fixture.folder.appendingPathComponent("expected.txt")
    if Repository.updatesFixtures { try Data(report.utf8).write(to: expectation) }
    #expect(report == String(decoding: try Data(contentsOf: expectation), as: UTF8.self))
  }

  @Test(arguments: BreakingFixture.names)
  func `A revision is compared as a file is`(name: String) async throws {
    let fixture = BreakingFixture(name)
    let expectation = try Data(contentsOf: fixture.folder.appendingPathComponent("expected.txt"))
    #expect(try await fixture.reportAgainstRevision() == String(decoding: expectation, as: UTF8.self))
  }
}
