import FixtureSupport
import Foundation
import SFGenReport
import Testing

/// `Fixtures/Report/expected.*`: one set of findings in the formats that other programs read.
struct GoldenReportTests {
  private func expect(_ text: String, in name: String) throws {
    let file = Repository.fixtures.appendingPathComponent("Report/\(name)")
    if Repository.updatesFixtures { try Data(text.utf8).write(to: file) }
    #expect(text == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  private var sarif: String {
    SARIFReporter(version: "1.2.3", rules: ReportExample.rules, folders: ReportExample.folders)
      .report(ReportExample.findings, sources: ReportExample.sources)
  }

  @Test func `SARIF is as expected`() throws {
    try expect(sarif, in: "expected.sarif")
  }

  @Test func `GitHub's annotations are as expected`() throws {
    let text = GitHubReporter(folders: ReportExample.folders)
      .report(ReportExample.findings, sources: ReportExample.sources)
    try expect(text, in: "expected-github.txt")
    #expect(text.split(separator: "\n").count == ReportExample.findings.count)
  }

  @Test func `Xcode's lines are as expected`() throws {
    let text = XcodeReporter(folders: ReportExample.folders)
      .report(ReportExample.findings, sources: ReportExample.sources)
    try expect(text, in: "expected-xcode.txt")
    #expect(text.split(separator: "\n").allSatisfy { $0.contains(#/^\/[^:]*.*:\d+:\d+: (error|warning|note): ./#) })
  }

  @Test func `A baseline is as expected`() throws {
    let baseline = Baseline(
      of: ReportExample.findings, sources: ReportExample.sources, folders: ReportExample.folders)
    try expect(baseline.text, in: "expected-baseline.json")
  }

  @Test func `SARIF satisfies its schema, with findings and without`() async throws {
    let empty = SARIFReporter(version: "1.2.3", rules: [], folders: ReportExample.folders).report([], sources: [:])
    for text in [sarif, empty] { try await SARIFSchema.check(text) }
  }

  @Test func `The schema refuses what is no SARIF`() async throws {
    for (right, wrong) in [
      ("\"level\": \"error\"", "\"level\": \"fatal\""), ("\"startLine\": 3", "\"startLine\": 0"),
      ("\"uri\": \"file:///usr/lib/B.swift\"", "\"uri\": \"100%\""),
    ] {
      let text = sarif.replacing(right, with: wrong)
      #expect(text != sarif)
      await #expect(throws: SchemaCheck.Failure.self) { try await SARIFSchema.check(text) }
    }
  }

  @Test func `The order of the findings changes nothing`() {
    let reversed = SARIFReporter(
      version: "1.2.3", rules: ReportExample.rules.reversed(), folders: ReportExample.folders
    ).report(ReportExample.findings.reversed() + ReportExample.findings, sources: ReportExample.sources)
    #expect(reversed == sarif)
  }
}

/// The published schema of SARIF 2.1.0.
enum SARIFSchema {
  static func check(_ text: String) async throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("sfgen-\(UUID().uuidString).sarif")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    try await SchemaCheck.value(of: file, by: "https://json.schemastore.org/sarif-2.1.0.json")
  }
}
