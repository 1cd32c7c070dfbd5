import FixtureSupport
import Foundation
import Testing

struct ListTests {
  @Test func `The table names endpoint, signature, guard and place`() async throws {
    let workspace = try Workspace.project()
    let outcome = try await workspace.sfgen("list")
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        ENDPOINT             SIGNATURE                                                GUARD  PLACE
        /_server/createPost  (title: String, tags: [String] = …) async throws -> Int  -      Sources/App/Posts.swift:4

        """)
  }

  @Test func `The JSON holds the whole interface`() async throws {
    let workspace = try Workspace.project()
    let outcome = try await workspace.sfgen("list", "--format", "json")
    #expect(outcome.status == 0)
    let root = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let module = try #require((root["modules"] as? [[String: Any]])?.first)
    let function = try #require((module["functions"] as? [[String: Any]])?.first)
    #expect(function["id"] as? String == "createPost")
    #expect(function["name"] as? String == "createPost(title:tags:)")
    #expect(function["documentation"] as? String == "Publishes a post.")
    #expect(function["file"] as? String == "Posts.swift")
    #expect(function["line"] as? Int == 4)
    #expect((function["parameters"] as? [[String: Any]])?.map { $0["key"] as? String } == ["title", "tags"])
  }

  @Test func `A name with its module means the same as without`() async throws {
    let selected = Repository.fixtures.appendingPathComponent("Lint/clean-SF304-module-selectors/input.swift")
    let text = try String(contentsOf: selected, encoding: .utf8)
    var lists: [String] = []
    for module in ["App::", "App.", ""] {
      let workspace = try Workspace()
      let call = text.replacing("Swift::print", with: "Swift.print")
      let rest = call.replacing("Swift::", with: module.isEmpty ? "" : "Swift::")
      try workspace.write(rest.replacing("App::", with: module), to: "App/App.swift")
      let outcome = try await workspace.sfgen("list", "App", "--format", "json")
      #expect(outcome.status == 0, "\(outcome.errors)")
      lists.append(outcome.output)
    }
    #expect(lists[0].contains("\"Board.save\"") && lists[0].contains("\"Post.Side\""))
    #expect(Set(lists).count == 1)
  }

  @Test func `Sources with errors have no list`() async throws {
    let workspace = try Workspace.project()
    try workspace.write("// \"use server\"\n\nfunc slow() {}\n", to: "Sources/App/Slow.swift")
    let outcome = try await workspace.sfgen("list", "--format", "json")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("[SF201]"))
  }
}

struct TokensTests {
  @Test func `Tokens are offset, length and kind, a line each`() async throws {
    let workspace = try Workspace()
    try workspace.write("let é = 1 // one\n", to: "A.swift")
    let outcome = try await workspace.sfgen("tokens", "A.swift")
    #expect(outcome.status == 0)
    #expect(outcome.output == "0 3 keyword\n4 2 identifier\n7 1 operator\n9 1 integer\n")
  }

  @Test func `A file that is not there is an error`() async throws {
    let outcome = try await Workspace().sfgen("tokens", "A.swift")
    #expect(outcome.status == 2)
    #expect(outcome.errors == "sfgen: error: A.swift: cannot be read: No such file or directory\n")
  }
}
