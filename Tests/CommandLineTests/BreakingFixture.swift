import FixtureSupport
import Foundation
import Testing

/// A folder under `Fixtures/Breaking`: a project as it was when clients were generated, in `before`, and as it is, in
/// `after`.
struct BreakingFixture {
  let name: String
  let folder: URL

  static let names = (try? Repository.cases(in: "Breaking").map(\.lastPathComponent)) ?? []

  init(_ name: String) {
    self.name = name
    folder = Repository.fixtures.appendingPathComponent("Breaking/\(name)")
  }

  /// A project without a configuration has the one module `App`.
  private func flags(_ side: String) -> [String] {
    let hasFile = FileManager.default.fileExists(atPath: folder.appendingPathComponent("\(side)/sfgen.json").path)
    return hasFile ? [] : ["--module", "App"]
  }

  /// What is reported against a file that the tool wrote of the former state.
  func reportAgainstFile() async throws -> String {
    let workspace = try Workspace()
    try copy("before", to: workspace)
    let list = try await run(["list", "--format", "json"] + flags("before"), in: workspace)
    #expect(list.status == 0, "\(list.errors)")
    try workspace.write(list.output, to: "earlier.json")
    try copy("after", to: workspace)
    return try await report(against: "earlier.json", in: workspace)
  }

  /// What is reported against a commit of the former state.
  func reportAgainstRevision() async throws -> String {
    let workspace = try Workspace()
    try copy("before", to: workspace)
    try await workspace.commitAll()
    try copy("after", to: workspace)
    return try await report(against: "git:HEAD", in: workspace)
  }

  private func copy(_ side: String, to workspace: Workspace) throws {
    for name in ["Sources", "sfgen.json"] {
      let target = workspace.url(name)
      try? FileManager.default.removeItem(at: target)
      let source = folder.appendingPathComponent(side).appendingPathComponent(name)
      guard FileManager.default.fileExists(atPath: source.path) else { continue }
      try FileManager.default.copyItem(at: source, to: target)
    }
  }

  private func run(_ arguments: [String], in workspace: Workspace) async throws -> Command.Outcome {
    try await Workspace.run(Workspace.executable, arguments, in: workspace.root)
  }

  /// The findings, a line each with the text that they point at, and their notes below them. Where a note leads back to
  /// depends on what was compared with, and is left out.
  private func report(against: String, in workspace: Workspace) async throws -> String {
    let arguments = ["breaking", "--against", against, "--format", "json"] + flags("after")
    let outcome = try await run(arguments, in: workspace)
    let findings = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]],
      "\(outcome.output)\(outcome.errors)")
    let hasErrors = findings.contains { $0["severity"] as? String == "error" }
    #expect(outcome.status == (hasErrors ? 1 : 0), "\(outcome.errors)")
    var lines: [String] = []
    for finding in findings {
      let severity = finding["severity"] as? String == "warning" ? " warning" : ""
      lines.append(
        "\(try place(of: finding, in: workspace))\(severity) \(text("code", finding)) \(text("message", finding))")
      for note in finding["notes"] as? [[String: Any]] ?? [] { lines.append("  note: \(text("message", note))") }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func text(_ key: String, _ object: [String: Any]) -> String { object[key] as? String ?? "" }

  private func place(of finding: [String: Any], in workspace: Workspace) throws -> String {
    let file = text("file", finding)
    guard workspace.exists(file), file != "earlier.json" else { return "(gone)" }
    let numbers = ["line", "column", "endLine", "endColumn"].map { finding[$0] as? Int ?? 0 }
    let line = Array(try workspace.text(of: file).split(separator: "\n", omittingEmptySubsequences: false))
    let shown =
      numbers[0] == numbers[2] && numbers[1] < numbers[3]
      ? " `\(String(decoding: Array(line[numbers[0] - 1].utf8)[numbers[1] - 1..<numbers[3] - 1], as: UTF8.self))`" : ""
    return "\(file):\(numbers[0]):\(numbers[1])\(shown)"
  }
}

extension Workspace {
  /// Makes a repository of the folder, where it is none, and commits everything.
  func commitAll() async throws {
    if !exists(".git") { try await git("init", "--quiet") }
    try await git("add", "--all")
    try await git(
      "-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false", "commit", "--quiet",
      "--allow-empty", "--message", "State")
  }

  func git(_ arguments: String...) async throws {
    let outcome = try await Command("git", arguments, in: root).run()
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}
