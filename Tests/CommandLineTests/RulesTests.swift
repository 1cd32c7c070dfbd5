import FixtureSupport
import Foundation
import SFGenAnalysis
import Testing

struct RulesTests {
  @Test func `The page of the documentation is made from the rules`() async throws {
    let page = Repository.root.appendingPathComponent("Documentation/Rules.md")
    let outcome = try await Workspace().sfgen("rules", "--format", "markdown")
    #expect(outcome.status == 0)
    if Repository.updatesFixtures { try Data(outcome.output.utf8).write(to: page) }
    #expect(outcome.output == String(decoding: try Data(contentsOf: page), as: UTF8.self))
  }

  @Test func `Programs get every rule with its texts and examples`() async throws {
    let outcome = try await Workspace().sfgen("rules", "--format", "json")
    let rules = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: String]])
    #expect(rules.map { $0["code"] } == Rule.all.map(\.code))
    for (rule, known) in zip(rules, Rule.all) {
      let keys: Set = ["code", "name", "severity", "fix", "summary", "explanation", "wrong", "right"]
      #expect(Set(rule.keys) == (known.isComparison ? keys.union(["before"]) : keys))
      #expect(rule.values.allSatisfy { !$0.isEmpty })
    }
  }

  @Test func `A rule is explained by its code in any case and by its name`() async throws {
    let workspace = try Workspace()
    let explained = try await workspace.sfgen("explain", "SF201")
    #expect(explained.status == 0)
    #expect(explained.output.hasPrefix("SF201 not-async: error\n"))
    #expect(explained.output.contains("\nWrong:\n\n    func ping() -> Int {\n"))
    #expect(explained.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(try await workspace.sfgen("explain", "sf201").output == explained.output)
    #expect(try await workspace.sfgen("explain", "not-async").output == explained.output)
  }

  @Test func `Without a rule all are listed, a line each`() async throws {
    let outcome = try await Workspace().sfgen("explain")
    #expect(outcome.output.split(separator: "\n").count == Rule.all.count)
  }

  @Test func `A rule that there is not is a mistake with the nearest one`() async throws {
    let outcome = try await Workspace().sfgen("explain", "not-asynch")
    #expect(outcome.status == 2)
    #expect(outcome.errors == "sfgen: error: there is no rule 'not-asynch': did you mean 'not-async'?\n")
  }
}

struct ClientModuleTests {
  private func workspace(view: String) throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write("func ping() async {\n  // \"use server\"\n}\n", to: "Sources/App/Ping.swift")
    try workspace.write("import App\n", to: "Sources/Models/Models.swift")
    try workspace.write(view, to: "Phone/View.swift")
    try workspace.write(
      """
      { "modules": {
          "App": { "role": "server", "path": "Sources/App" },
          "Models": { "role": "shared", "path": "Sources/Models" },
          "Phone": { "role": "client", "path": "Phone" } } }
      """, to: "sfgen.json")
    return workspace
  }

  @Test func `What a client imports is checked in files without any directive`() async throws {
    let outcome = try await workspace(view: "import Foundation\nimport Models\n").sfgen("lint")
    #expect(outcome.status == 1)
    #expect(
      outcome.output.hasPrefix(
        "Phone/View.swift:2:1: error: client code imports the server module 'App' through 'Models' [SF403]\n"))
    #expect(outcome.output.contains("Sources/Models/Models.swift:1:1: note: 'App' is imported here\n"))
  }

  @Test func `A client that imports neither is clean`() async throws {
    let outcome = try await workspace(view: "import Foundation\n// import Models\n").sfgen("lint")
    #expect(outcome.output == "")
    #expect(outcome.status == 0)
  }
}
