import FixtureSupport
import Foundation
import Testing

@testable import sfgen

struct ReportFormatTests {
  private static let slow = "// \"use server\"\n\nfunc slow() {}\n"

  private func project() throws -> Workspace {
    let workspace = try Workspace.project()
    try workspace.write(ReportFormatTests.slow, to: "Sources/App/Slow.swift")
    return workspace
  }

  @Test func `Xcode gets absolute paths`() async throws {
    let workspace = try project()
    let outcome = try await workspace.sfgen("lint", "--format", "xcode", in: "Sources")
    #expect(outcome.status == 1)
    let file = workspace.url("Sources/App/Slow.swift").path
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("\(file):3:6: error: ") && lines[0].hasSuffix(" [SF201]"))
    #expect(lines[1].hasPrefix("\(file):3:6: note: fix: "))
  }

  @Test(arguments: [
    ("", "Sources/App/Slow.swift"), ("$PWD", "Sources/App/Slow.swift"), ("$PWD/Sources/", "App/Slow.swift"),
    ("$PWD/link", "App/Slow.swift"), ("/nowhere", "Sources/App/Slow.swift"),
  ])
  func `GitHub gets paths from its workspace`(root: String, path: String) async throws {
    let workspace = try project()
    try FileManager.default.createSymbolicLink(
      atPath: workspace.url("link").path, withDestinationPath: workspace.url("Sources").path)
    let script = "GITHUB_WORKSPACE=\(root) \(Workspace.executable.path) lint --format github"
    let outcome = try await Workspace.run(URL(fileURLWithPath: "/bin/bash"), ["-c", script], in: workspace.root)
    #expect(outcome.status == 1)
    #expect(
      outcome.output.hasPrefix("::error file=\(path),line=3,col=6,endLine=3,endColumn=10,title=SF201 not-async::"))
  }

  @Test func `SARIF satisfies its schema, and every rule is described`() async throws {
    let workspace = try project()
    #expect(try await workspace.sfgen("lint", "--format", "sarif", "--output", "a.sarif").status == 1)
    let value = try await SchemaCheck.value(
      of: workspace.url("a.sarif"), by: "https://json.schemastore.org/sarif-2.1.0.json")
    let run = try #require(((value as? [String: Any])?["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    #expect((driver["rules"] as? [Any])?.count == RuleDescriptions.all.count)
    #expect(driver["version"] as? String == Version.number)
    #expect((run["results"] as? [Any])?.count == 1)
    // Where the tool runs is not to be seen, so that logs can be compared.
    #expect(try !workspace.text(of: "a.sarif").contains(workspace.root.lastPathComponent))
    let below = try await workspace.sfgen("lint", "--format", "sarif", in: "Sources/App")
    #expect(try below.output == workspace.text(of: "a.sarif"))
  }

  @Test(arguments: ReportFormat.allCases)
  func `A report goes into a file as it would go to standard output`(format: ReportFormat) async throws {
    let workspace = try project()
    let printed = try await workspace.sfgen("lint", "--format", format.rawValue)
    try workspace.write("old", to: "report")
    let written = try await workspace.sfgen("lint", "--format", format.rawValue, "--output", "report")
    #expect(printed.status == 1 && written.status == 1)
    #expect(written.output.isEmpty && written.errors.isEmpty)
    #expect(try workspace.text(of: "report") == printed.output)
    #expect(!printed.output.contains("\u{1B}"))

    try FileManager.default.removeItem(at: workspace.url("Sources/App/Slow.swift"))
    #expect(try await workspace.sfgen("lint", "--format", format.rawValue, "--output", "report").status == 0)
    #expect(try await workspace.sfgen("lint", "--format", format.rawValue).output == workspace.text(of: "report"))
  }

  @Test(arguments: [
    ("none/report", "No such file or directory"), ("Sources", "Is a folder"), ("sfgen.json/report", "Not a directory"),
  ])
  func `A file that cannot be written is one clear line`(path: String, reason: String) async throws {
    let workspace = try project()
    let before = try workspace.snapshot()
    let outcome = try await workspace.sfgen("lint", "--output", path)
    #expect(outcome.status == 2)
    #expect(outcome.errors == "sfgen: error: \(path): cannot be written: \(reason)\n")
    #expect(outcome.output.isEmpty)
    #expect(try workspace.snapshot() == before)
  }

  @Test func `Links, pipes and devices stay what they are`() async throws {
    let workspace = try project()
    try workspace.write("", to: "real")
    try FileManager.default.createSymbolicLink(atPath: workspace.url("link").path, withDestinationPath: "real")
    #expect(try await workspace.sfgen("lint", "--output", "link").status == 1)
    #expect(try workspace.text(of: "real").contains("[SF201]"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: workspace.url("link").path) == "real")
    let script = "\(Workspace.executable.path) lint --output >(cat > piped); sleep 0.2; cat piped; test -c /dev/null"
    let piped = try await Workspace.run(URL(fileURLWithPath: "/bin/bash"), ["-c", script], in: workspace.root)
    #expect(piped.output.contains("[SF201]"))
    #expect(try await workspace.sfgen("lint", "--output", "/dev/null").status == 1)
    #expect(
      try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
        == .typeCharacterSpecial)
  }

  @Test func `Check leaves standard output to the findings where a program reads them`() async throws {
    let workspace = try project()
    let findings = try await workspace.sfgen("check", "--format", "github")
    #expect(findings.status == 1)
    #expect(findings.output.split(separator: "\n").count == 1 && findings.output.hasPrefix("::error file="))
    #expect(findings.errors == "generated files were not compared, because of the errors\n")

    try FileManager.default.removeItem(at: workspace.url("Sources/App/Slow.swift"))
    let stale = try await workspace.sfgen("check", "--format", "json")
    #expect(stale.status == 1)
    #expect(stale.output == "[]\n")
    #expect(stale.errors.contains("sfgen.lock.json: is missing"))
    #expect(try await workspace.sfgen("generate").status == 0)
    let clean = try await workspace.sfgen("check", "--format", "github")
    #expect(clean.status == 0 && clean.output.isEmpty && clean.errors.isEmpty)
  }
}
