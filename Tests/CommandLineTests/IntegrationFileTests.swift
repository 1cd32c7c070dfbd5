import FixtureSupport
import Foundation
import Testing

/// The files by which other programs run the tool: what they name has to work.
struct IntegrationFileTests {
  @Test func `The hooks of pre-commit are valid, and run`() async throws {
    let file = Repository.root.appendingPathComponent(".pre-commit-hooks.yaml")
    let outcome = try await Command(
      SchemaCheck.tools.appendingPathComponent("pre-commit").path, ["validate-manifest", file.path]
    ).run()
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    let hooks = try #require(try await SchemaCheck.value(of: file) as? [[String: Any]])
    #expect(hooks.map { $0["id"] as? String } == ["sfgen-lint", "sfgen-check"])

    let workspace = try Workspace.project()
    #expect(try await workspace.sfgen("generate").status == 0)
    for hook in hooks {
      let words = try #require(hook["entry"] as? String).split(separator: " ").map(String.init)
      let arguments = words.dropFirst() + (hook["args"] as? [String] ?? [])
      #expect(words[0] == "sfgen" && hook["pass_filenames"] as? Bool == false)
      #expect(try await Workspace.run(Workspace.executable, Array(arguments), in: workspace.root).status == 0)
    }
  }

  @Test func `The action passes where all is well`() async throws {
    let workspace = try Workspace.project()
    #expect(try await workspace.sfgen("generate").status == 0)
    let run = try await ActionRun(in: workspace, inputs: ["strict": "true"])
    #expect(run.status == 0)
    #expect(run.output == "every generated file is up to date\n")
  }

  @Test func `The action annotates findings, and fails`() async throws {
    let workspace = try Workspace.project()
    try workspace.write("// \"use server\"\n\nfunc slow() {}\n", to: "Sources/App/Slow.swift")
    let run = try await ActionRun(in: workspace, inputs: [:])
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("::error file=Sources/App/Slow.swift,"))
  }

  @Test func `The action writes SARIF before it fails`() async throws {
    let workspace = try Workspace.project()
    try workspace.write("// \"use server\"\n\nfunc slow() {}\n", to: "Sources/App/Slow.swift")
    let run = try await ActionRun(in: workspace, inputs: ["upload": "true"])
    #expect(run.status == 1)
    #expect(run.uploaded == workspace.url("temp/sfgen.sarif").path)
    try await SchemaCheck.value(
      of: workspace.url("temp/sfgen.sarif"), by: "https://json.schemastore.org/sarif-2.1.0.json")
  }

  @Test func `The action takes a baseline, and fails where the tool could not work`() async throws {
    let workspace = try Workspace.project()
    try workspace.write("// \"use server\"\n\nfunc slow() {}\n", to: "Sources/App/Slow.swift")
    #expect(try await workspace.sfgen("lint", "--write-baseline").status == 0)
    let inputs = ["baseline": "sfgen-baseline.json", "check": "false"]
    #expect(try await ActionRun(in: workspace, inputs: inputs).status == 0)
    #expect(try await ActionRun(in: workspace, inputs: ["baseline": "none.json"]).status == 2)
  }

  @Test func `The action fails where generated files are out of date`() async throws {
    let workspace = try Workspace.project()
    let run = try await ActionRun(in: workspace, inputs: [:])
    #expect(run.status == 1)
    #expect(run.output.contains("out of date: run sfgen generate"))
    #expect(try await ActionRun(in: workspace, inputs: ["check": "false"]).status == 0)
  }
}

/// What the steps of `action.yml` do that are scripts, with expressions replaced as GitHub Actions does.
private struct ActionRun {
  private(set) var status: Int32 = 0
  private(set) var output = ""
  /// The file that the step of another action gets; `nil` where it is left out.
  private(set) var uploaded: String?

  init(in workspace: Workspace, inputs given: [String: String]) async throws {
    let file = Repository.root.appendingPathComponent("action.yml")
    let action = try #require(
      try await SchemaCheck.value(of: file, by: "https://json.schemastore.org/github-action.json") as? [String: Any])
    let declared = try #require(action["inputs"] as? [String: [String: Any]])
    #expect(Set(given.keys).isSubset(of: declared.keys))
    #expect(declared.values.allSatisfy { ($0["description"] as? String)?.isEmpty == false })
    var values = [
      "runner.temp": workspace.url("temp").path, "inputs.sfgen": Workspace.executable.path,
    ]
    for (name, input) in declared where name != "sfgen" {
      values["inputs.\(name)"] = try given[name] ?? #require(input["default"] as? String)
    }
    try workspace.createFolder(workspace.url("temp"))
    for step in try #require((action["runs"] as? [String: Any])?["steps"] as? [[String: Any]]) {
      if let condition = step["if"] as? String {
        let parts = condition.split(separator: " == ").map(String.init)
        guard values[parts[0]] == parts[1].replacing("'", with: "") else { continue }
      }
      func evaluated(_ text: String) -> String {
        text.replacing(#/\${{ ([a-z.-]+) }}/#) { match in
          guard let value = values[String(match.1)] else {
            Issue.record("\(match.0) has no value")
            return ""
          }
          return value
        }
      }
      guard let script = step["run"] as? String else {
        uploaded = ((step["with"] as? [String: String])?["sarif_file"]).map(evaluated)
        continue
      }
      // Inputs go in as variables: in a script they could be commands.
      #expect(!script.contains("${{"))
      let outputs = workspace.url("temp/outputs")
      try Data().write(to: outputs)
      var variables = ["GITHUB_OUTPUT": outputs.path, "RUNNER_TEMP": workspace.url("temp").path]
      for (name, value) in step["env"] as? [String: String] ?? [:] { variables[name] = evaluated(value) }
      let folder = workspace.url(evaluated(step["working-directory"] as? String ?? "."))
      let outcome = try await Workspace.run(
        URL(fileURLWithPath: "/usr/bin/env"), variables.map { "\($0)=\($1)" } + ["bash", "-c", script], in: folder)
      output += outcome.output
      status = outcome.status
      if status != 0 { return }
      for line in try String(contentsOf: outputs, encoding: .utf8).split(separator: "\n") {
        let parts = line.split(separator: "=", maxSplits: 1).map(String.init)
        values["steps.\(step["id"] as? String ?? "").outputs.\(parts[0])"] = parts[1]
      }
    }
  }
}
