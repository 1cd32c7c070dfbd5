import SFGenAnalysis
import SFGenSource
import Testing

@testable import sfgen

struct ConfigurationTests {
  private func problems(_ text: String) -> [String] {
    var reader = ConfigurationReader(SourceFile(path: "sfgen.json", text: text), workingFolder: "/project")
    do throws(CommandFailure) {
      _ = try reader.configuration()
      return []
    } catch {
      return error.lines
    }
  }

  @Test func `Comments and trailing commas are allowed`() throws {
    var reader = ConfigurationReader(
      SourceFile(
        path: "../sfgen.json",
        text: """
          { // Modules.
            "modules": {
              "App": { "role": "server", "path": "app/./Sources", "stub": "/srv/stub", },
              /* shared */ "Models": { "role": "shared", "path": "inner/Models" },
            },
            "outputs": [
              { "kind": "typescript", "of": ["App",], "path": "web", "emit": "ts" },
              { "kind": "swift-client", "of": ["App"], "path": "Client", "import": ["Models"] },
            ],
            "guard": "signedIn", "exports": "public", "rules": { "SF201": "off" },
          }
          """), workingFolder: "/project/inner")
    let configuration = try reader.configuration()
    #expect(configuration.modules.map(\.name) == ["App", "Models"])
    #expect(configuration.modules.map(\.path) == ["../app/Sources", "Models"])
    #expect(configuration.modules.map(\.base) == ["/_server", "/_server"])
    #expect(configuration.modules[0].stub == "/srv/stub")
    #expect(configuration.folder == "..")
    #expect(configuration.outputs.count == 2)
    #expect(configuration.settings.defaultGuard == "signedIn")
    #expect(configuration.settings.exports == .public)
    #expect(configuration.settings.severities == ["SF201": .off])
  }

  @Test(arguments: [
    ("", "1:1: error: the file is empty"),
    ("// only a comment", "1:18: error: the file is empty"),
    ("[", "1:1: error: this array has no end"),
    ("{ \"modules\": {\n", "1:14: error: this object has no end"),
    ("{ /* ", "1:3: error: this comment has no end"),
    ("{\n  \"modules\" {} }", "2:13: error: expected \":\" after the key \"modules\", found \"{\""),
    ("{\n  \"a\": 1\n  \"b\": 2 }", "3:3: error: expected \",\" or \"}\", found \"\"\""),
    ("{ 'a': 1 }", "1:3: error: expected a key in double quotes, found \"'\""),
    ("{ \"a\": yes }", "1:8: error: expected a value, found \"yes\""),
    ("{ \"a\": \"x\ny\" }", "1:8: error: this string has no closing quote"),
    ("{ \"a\": 1, \"a\": 2 }", "1:11: error: the key \"a\" is here twice"),
    ("{} {}", "1:4: error: more text follows the value of the file"),
    ("{ \"a\": \"\\x\" }", "1:9: error: unknown escape in a string"),
    ("{ \"a\": \"\\ud800\" }", "1:9: error: half of a surrogate pair"),
    ("{ \"a\": 01 }", "1:8: error: a number does not begin with 0"),
  ])
  func `A mistake of syntax has its place`(text: String, problem: String) {
    #expect(problems(text) == ["sfgen.json:" + problem])
  }

  @Test func `Deep nesting is refused, not followed`() {
    let text = String(repeating: "[", count: 100_000)
    #expect(problems(text) == ["sfgen.json:1:65: error: nested more than 64 levels deep"])
  }

  @Test func `Broken text never stops the reader`() {
    let bytes = Array(Workspace.configuration.utf8)
    let replacements = Array("\"\\{}[]:,/*u0-\n".utf8) + [0, 0x80, 0xC3, 0xF0, 0xFF]
    for index in bytes.indices {
      var inputs = [Array(bytes[..<index])]
      for replacement in replacements {
        var input = bytes
        input[index] = replacement
        inputs.append(input)
      }
      for input in inputs {
        var reader = ConfigurationReader(SourceFile(path: "sfgen.json", bytes: input), workingFolder: "/project")
        do throws(CommandFailure) {
          _ = try reader.configuration()
        } catch {
          #expect(error.lines.allSatisfy { $0.hasPrefix("sfgen.json:") && $0.contains(": error: ") })
        }
      }
    }
  }

  private func moduleProblems(_ module: String, more: String = "") -> [String] {
    problems("{ \"modules\": { \"App\": \(module) }\(more) }").map {
      String($0.split(separator: " error: ", maxSplits: 1)[1])
    }
  }

  @Test(arguments: [
    (#"{ "role": "server" }"#, #"the module "App" needs the key "path""#),
    (#"{ "role": "servr", "path": "a" }"#, #""role" must be one of "client", "server", "shared", not "servr""#),
    (
      #"{ "role": "server", "pth": "a", "path": "b" }"#, #"unknown key "pth" in the module "App": did you mean "path"?"#
    ),
    (#"{ "role": "server", "path": 1 }"#, #""path" must be a string, not a number"#),
    (#"{ "role": "server", "path": "" }"#, #""path" must be a path, not """#),
    (
      #"{ "role": "client", "path": "a", "stub": "b" }"#,
      #""stub" is for server modules: the module "App" has the role "client""#
    ),
    (
      #"{ "role": "server", "path": "a", "base": "api/" }"#,
      #"a base begins with "/" and does not end with one, as "/_server""#
    ),
    ("[]", #"the module "App" must be an object, not an array"#),
  ])
  func `A mistake in a module is named`(module: String, problem: String) {
    #expect(moduleProblems(module) == [problem])
  }

  @Test(arguments: [
    (#""outputs": {}"#, #""outputs" must be an array, not an object"#),
    (
      #""outputs": [{ "kind": "kotlin", "of": ["App"], "path": "w" }]"#,
      #""kind" must be one of "swift-client", "typescript", "vectors", not "kotlin""#
    ),
    (
      #""outputs": [{ "kind": "typescript", "of": ["Ap"], "path": "w" }]"#,
      #""of" names the unknown module "Ap": did you mean "App"?"#
    ),
    (#""outputs": [{ "kind": "typescript", "of": [], "path": "w" }]"#, #""of" names no module"#),
    (#""outputs": [{ "kind": "typescript", "of": ["App"] }]"#, #"an output needs the key "path""#),
    (
      #""outputs": [{ "kind": "typescript", "of": ["App"], "path": "w", "emit": "mjs" }]"#,
      #""emit" must be one of "js", "ts", not "mjs""#
    ),
    (
      #""outputs": [{ "kind": "typescript", "of": ["App"], "path": "w", "node": "yes" }]"#,
      #""node" must be true or false, not a string"#
    ),
    (
      #""outputs": [{ "kind": "swift-client", "of": ["App"], "path": "w", "emit": "js" }]"#,
      #""emit" is for outputs of the kind "typescript""#
    ),
    (
      #""outputs": [{ "kind": "swift-client", "of": ["App"], "path": "w", "node": true }]"#,
      #""node" is for outputs of the kind "typescript""#
    ),
    (
      #""outputs": [{ "kind": "typescript", "of": ["App"], "path": "w", "import": ["App"] }]"#,
      #""import" is for outputs of the kind "swift-client""#
    ),
    (#""exports": "all""#, #""exports" must be one of "public", "visible", not "all""#),
    (#""rules": { "not-async": "off" }"#, #"unknown rule "not-async": rules are named by their codes, as "SF201""#),
    (#""rules": { "SF999": "off" }"#, #"unknown rule "SF999": rules are named by their codes, as "SF201""#),
    (#""rules": { "SF201": "no" }"#, #"the rule "SF201" must be one of "error", "off", "warning", not "no""#),
    (#""guard": true"#, #""guard" must be a string, not a boolean"#),
    (#""gaurd": "x""#, #"unknown key "gaurd" in the configuration: did you mean "guard"?"#),
  ])
  func `A mistake in another part is named`(more: String, problem: String) {
    #expect(moduleProblems(#"{ "role": "server", "path": "a" }"#, more: ", " + more) == [problem])
  }

  @Test func `A configuration without modules is a mistake`() {
    #expect(problems("{}") == [#"sfgen.json:1:1: error: the configuration needs the key "modules""#])
    #expect(problems("{\"modules\": {}}") == [#"sfgen.json:1:13: error: "modules" names no module"#])
  }

  @Test func `Every mistake has its line, and the exit status is 2`() async throws {
    let workspace = try Workspace()
    try workspace.write("{\n  \"modules\": {\n    \"App\": { \"rol\": 1 }\n  }\n}\n", to: "sfgen.json")
    for command in ["generate", "lint", "check", "list"] {
      let outcome = try await workspace.sfgen(command)
      #expect(outcome.status == 2)
      #expect(
        outcome.errors == """
          sfgen.json:3:5: error: the module "App" needs the key "role"
          sfgen.json:3:5: error: the module "App" needs the key "path"
          sfgen.json:3:14: error: unknown key "rol" in the module "App": did you mean "role"?

          """)
    }
  }

  @Test func `The configuration is found above the working folder`() async throws {
    let workspace = try Workspace.project()
    let outcome = try await workspace.sfgen("list", in: "Sources/App")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(" Posts.swift:4"))
    let missing = try await workspace.sfgen("lint", "--config", "other.json")
    #expect(missing.status == 2)
    #expect(missing.errors == "sfgen: error: other.json: cannot be read: No such file or directory\n")
  }

  @Test(arguments: [
    ("Sources", "/home/Guest-Book", "Guest_Book"), ("Sources/App", "/x", "App"), (".", "/x/App", "App"),
    ("Sources/App/Posts.swift", "/x", "App"), ("/a/1st", "/x", "_1st"),
  ])
  func `A module without a name is named after its folder`(path: String, workingFolder: String, name: String) {
    #expect(Configuration.moduleName(ofSourcesAt: path, workingFolder: workingFolder) == name)
  }
}
