import FixtureSupport
import Foundation
import Testing

/// `sfgen breaking` as a command: its texts, formats and exit statuses.
struct BreakingCommandTests {
  private static let before = """
    // "use server"

    struct Post: Codable {
      var id: Int
      var title: String
    }

    func load(id: Int) async -> Post { fatalError() }

    func tag(_ id: Int, tags: [String] = []) async {}

    """

  private static let after = before.replacing("title: String", with: "title: String?")

  /// A project whose former state is a file and a commit.
  private func workspace(_ after: String = after) async throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(Self.before, to: "Sources/App.swift")
    let list = try await workspace.sfgen("list", "--module", "App", "--format", "json")
    try await workspace.commitAll()
    try workspace.write(list.output, to: "earlier.json")
    try workspace.write(after, to: "Sources/App.swift")
    return workspace
  }

  @Test func `A finding shows what stands there now and what stood there in a revision`() async throws {
    let outcome = try await workspace().sfgen("breaking", "--module", "App", "--against", "git:HEAD")
    #expect(outcome.status == 1)
    #expect(outcome.errors.isEmpty)
    #expect(
      outcome.output == """
        Sources/App.swift:5:7: error: 'Post.title' is optional, and clients expect it [SF525]
         5 |   var title: String?
           |       ^^^^^
        git:HEAD:Sources/App.swift:5:7: note: before: title: String
         5 |   var title: String
           |       ^^^^^
        note: clients receive it from 'load' as 'result.title'

        1 error in 1 file

        """)
  }

  @Test func `Against a file it shows the place in that`() async throws {
    let workspace = try await workspace()
    let outcome = try await workspace.sfgen("breaking", "--module", "App", "--against", "earlier.json")
    #expect(outcome.status == 1)
    let line = try workspace.text(of: "earlier.json").split(separator: "\n").firstIndex { $0.contains(#""title""#) }
    let number = try #require(line) + 1
    #expect(outcome.output.contains("earlier.json:\(number):22: note: before: title: String\n"))
  }

  @Test(arguments: ["git:HEAD", "earlier.json"])
  func `Nothing is said of clients that do not break but that`(against: String) async throws {
    let workspace = try await workspace(Self.before)
    let outcome = try await workspace.sfgen("breaking", "--module", "App", "--against", against)
    #expect(outcome.status == 0)
    #expect(outcome.output == "no change breaks clients of \(against)\n")
    let quiet = try await workspace.sfgen("breaking", "--module", "App", "--against", against, "--quiet")
    #expect(quiet.status == 0 && quiet.output.isEmpty)
    let json = try await workspace.sfgen("breaking", "--module", "App", "--against", against, "--format", "json")
    #expect(json.status == 0 && json.output == "[]\n")
  }

  @Test func `Warnings alone break nothing unless they are to count`() async throws {
    let workspace = try await workspace(Self.before.replacing(", tags: [String] = []", with: ""))
    let outcome = try await workspace.sfgen("breaking", "--module", "App", "--against", "git:HEAD")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("warning: 'tag' has lost the argument 'tags', and what clients send is ignored"))
    let quiet = try await workspace.sfgen("breaking", "--module", "App", "--against", "git:HEAD", "-q")
    #expect(quiet.status == 0 && quiet.output.isEmpty)
    let strict = try await workspace.sfgen("breaking", "--module", "App", "--against", "git:HEAD", "--strict")
    #expect(strict.status == 1)
  }

  @Test(arguments: [
    (
      "github",
      "::error file=Sources/App.swift,line=5,col=7,endLine=5,endColumn=12,title=SF525 breaking-field-optional::"
    ),
    ("xcode", "/Sources/App.swift:5:7: error: 'Post.title' is optional, and clients expect it [SF525]\n"),
    ("sarif", #""ruleId": "SF525""#), ("json", #""rule": "breaking-field-optional""#),
  ])
  func `Findings are written in every format, into a file too`(format: String, part: String) async throws {
    let workspace = try await workspace()
    let arguments = ["breaking", "--module", "App", "--against", "git:HEAD", "--format", format]
    let outcome = try await Workspace.run(Workspace.executable, arguments, in: workspace.root)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains(part))
    // What takes paths for files must not get one of a revision.
    if format != "json" { #expect(!outcome.output.contains("git:HEAD:") && !outcome.output.contains("git%3A")) }
    let written = try await Workspace.run(
      Workspace.executable, arguments + ["--output", "report.txt"], in: workspace.root)
    #expect(written.status == 1 && written.output.isEmpty)
    #expect(try workspace.text(of: "report.txt") == outcome.output)
  }

  @Test(arguments: ["text", "github", "sarif", "xcode"])
  func `A file that is gone is named as it was`(format: String) async throws {
    let workspace = try await workspace()
    try FileManager.default.removeItem(at: workspace.url("Sources/App.swift"))
    try workspace.write("struct Nothing {}\n", to: "Sources/Nothing.swift")
    let outcome = try await workspace.sfgen(
      "breaking", "--module", "App", "--against", "git:HEAD", "--format", format)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains(format == "text" ? "git:HEAD:Sources/App.swift:8:6: error:" : "Sources/App.swift"))
    #expect((format == "text") == outcome.output.contains("git:HEAD:Sources"))
  }

  @Test func `Sources with errors are not compared`() async throws {
    let workspace = try await workspace(Self.before.replacing("async -> Post", with: "-> Post"))
    let outcome = try await workspace.sfgen("breaking", "--module", "App", "--against", "git:HEAD")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("[SF201]"))
    #expect(outcome.errors.hasSuffix("sfgen: the sources have errors, so nothing was compared\n"))
  }

  @Test func `The path of the endpoints may be a flag`() async throws {
    let outcome = try await workspace(Self.before).sfgen(
      "breaking", "--module", "App", "--base", "/api", "--against", "earlier.json")
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("Sources/App.swift:1:1: error: the endpoints of 'App' are below /api"))
    #expect(outcome.output.contains("1 error in 1 file"))
  }

  @Test(arguments: [
    ("none.json", "sfgen: error: none.json: cannot be read: No such file or directory\n"),
    ("Sources", "sfgen: error: Sources: cannot be read: Is a folder\n"),
    ("broken.json", "broken.json:2:3: error: expected a value, found \"}\"\n"),
    ("other.json", "other.json:1:1: error: this is no interface: 'sfgen list --format json' writes one\n"),
  ])
  func `What is no interface is a mistake`(against: String, message: String) async throws {
    let workspace = try await workspace()
    try workspace.write("[1,\n  }", to: "broken.json")
    try workspace.write("{}", to: "other.json")
    let outcome = try await workspace.sfgen("breaking", "--module", "App", "--against", against)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors == message)
  }

  @Test func `Without an interface to compare with the usage is shown`() async throws {
    let outcome = try await workspace().sfgen("breaking")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("sfgen: error: Missing expected argument '--against <interface>'"))
  }

  @Test func `Lint says nothing of comments that accept a change`() async throws {
    let workspace = try await workspace(
      Self.after.replacing("  var title", with: "  // sfgen:disable:next SF525, SF201 - shown nowhere\n  var title"))
    let outcome = try await workspace.sfgen("breaking", "--module", "App", "--against", "git:HEAD")
    #expect(outcome.output == "no change breaks clients of git:HEAD\n")
    let lint = try await workspace.sfgen("lint", "Sources")
    #expect(lint.output.contains("the next line has no finding of 'SF201' [SF902]"))
    #expect(!lint.output.contains("of 'SF525'"))
    #expect(lint.output.contains("1 warning in 1 file"))
  }
}
