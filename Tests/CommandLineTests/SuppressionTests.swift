import Foundation
import Testing

struct SuppressionTests {
  private static let mixed = """
    // "use server"

    // sfgen:disable:next SF202 - only the server calls it
    func generic<T>(_ value: T) async {}

    func load() async -> Int { 1 }

    """

  @Test func `A function that a comment excuses is no endpoint, and the others are`() async throws {
    let workspace = try Workspace.project()
    try workspace.write(Self.mixed, to: "Sources/App/Mixed.swift")
    #expect(try await workspace.sfgen("lint", "--strict").status == 0)
    #expect(try await workspace.sfgen("generate").status == 0)
    #expect(try await workspace.sfgen("check", "--strict").status == 0)
    let list = try await workspace.sfgen("list").output
    #expect(list.contains("/_server/load ") && !list.contains("generic"))
  }

  @Test(arguments: [
    ("// sfgen:disable all\n// \"use server\"\n\n", "func load() async -> Missing {}\n", "SF301"),
    ("// sfgen:disable all\n// \"use server\"\n\n", "// sfgen: requries=admin\nfunc load() async {}\n", "SF218"),
    ("// sfgen:disable all\n// \"use server\"\n\n", "func createPost() async {}\n", "SF501"),
    ("// sfgen:disable all\n// \"use server\"\n\n", "func load() async {}\n\"\n", "SF901"),
  ])
  func `What would make wrong code stops generation all the same`(
    head: String, body: String, code: String
  ) async throws {
    let workspace = try Workspace.project()
    try workspace.write(head + body, to: "Sources/App/Z.swift")
    let before = try workspace.snapshot()
    #expect(try await workspace.sfgen("lint", "--strict").status == 0)
    for command in ["generate", "check"] {
      let outcome = try await workspace.sfgen(command)
      #expect(outcome.status == 1)
      #expect(outcome.output.contains("[\(code)]"))
      #expect(outcome.output.contains("note: a comment suppresses this for lint, but no code can be generated over it"))
    }
    #expect(try await workspace.sfgen("list").status == 1)
    #expect(try workspace.snapshot() == before)
  }

  @Test func `A finding in a file is not suppressed by a comment of another`() async throws {
    let workspace = try Workspace.project()
    try workspace.write("// sfgen:disable all\n", to: "Sources/App/A.swift")
    try workspace.write("// \"use server\"\n\nfunc slow() {}\n", to: "Sources/App/B.swift")
    let outcome = try await workspace.sfgen("lint")
    #expect(outcome.output.hasPrefix("Sources/App/A.swift:1:1: warning: "))
    #expect(outcome.output.contains("\n1 error, 1 warning in 2 files\n"))
  }

  @Test func `A rule that the configuration switches off leaves no unused suppression`() async throws {
    let workspace = try Workspace.project()
    try workspace.write(Self.mixed, to: "Sources/App/Mixed.swift")
    try workspace.write(
      Workspace.configuration.replacing("\"outputs\"", with: "\"rules\": { \"SF202\": \"off\" },\n  \"outputs\""),
      to: "sfgen.json")
    #expect(try await workspace.sfgen("lint", "--strict").status == 0)
  }
}
