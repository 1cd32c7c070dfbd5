import Foundation
import Testing

struct StandardInputTests {
  @Test func `The text stands for the file, and it alone is reported`() async throws {
    let workspace = try Workspace.project()
    try workspace.write("// \"use server\"\n\nfunc slow() {}\n", to: "Sources/App/Slow.swift")
    try workspace.write("struct Post: Codable { let id: Int }\n", to: "Sources/App/Post.swift")
    let before = try workspace.snapshot()
    let arguments = "Sources/App/Posts.swift"
    let clean = try await workspace.sfgen(
      "lint", "--stdin", "--stdin-filename", arguments,
      input: "// \"use server\"\n\nfunc load() async -> Post { Post(id: 1) }\n")
    #expect(clean.status == 0 && clean.output.isEmpty && clean.errors.isEmpty)
    let wrong = try await workspace.sfgen(
      "lint", "--stdin", "--stdin-filename", arguments, input: "// \"use server\"\n\n\nfunc load() -> Post {}\n")
    #expect(wrong.status == 1)
    #expect(wrong.output.hasPrefix("Sources/App/Posts.swift:4:6: error: "))
    #expect(wrong.output.hasSuffix("\n1 error in 1 file\n1 can be fixed by --fix=exposing\n"))
    #expect(try workspace.snapshot() == before)
  }

  @Test func `The file need not exist, and other files see it`() async throws {
    let workspace = try Workspace.project()
    let text = "// \"use server\"\n\nfunc createPost() async {}\n"
    let outcome = try await workspace.sfgen(
      "lint", "--stdin", "--stdin-filename", "Sources/App/Zoo/New.swift", input: text)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("Sources/App/Zoo/New.swift:3:6: error: two server functions have the id"))
  }

  @Test func `What the disk has for the file does not matter`() async throws {
    let workspace = try Workspace.project()
    try workspace.write("struct Post {}\n", to: "Sources/App/Post.swift")
    try workspace.write(
      "// \"use server\"\n\nfunc load() async -> Post { Post() }\n", to: "Sources/App/Load.swift")
    #expect(try await workspace.sfgen("lint").status == 1)
    let outcome = try await workspace.sfgen(
      "lint", "--stdin", "--stdin-filename", "Sources/App/Post.swift", input: "struct Post: Codable {}\n")
    #expect(outcome.status == 0, "\(outcome.output)")
    let gone = try await workspace.sfgen(
      "lint", "--stdin", "--stdin-filename", "Sources/App/Load.swift", input: "func load() {}\n")
    #expect(gone.status == 0)
  }

  @Test func `A file outside of every module is a module of its own`() async throws {
    let workspace = try Workspace.project()
    for file in ["Other/A.swift", "A.swift", "Sources/App/.build/A.swift", "/nowhere/A.swift", "Sources/App/notes"] {
      let outcome = try await workspace.sfgen(
        "lint", "--stdin", "--stdin-filename", file, input: "// \"use server\"\n\nfunc createPost() {}\n")
      #expect(outcome.status == 1)
      #expect(outcome.output.hasPrefix("\(file):3:6: error: "))
      #expect(outcome.output.contains("\n1 error in 1 file\n"), "its function is in no conflict with the project's")
    }
  }

  @Test func `Without a configuration the file is read with the sources that it is among`() async throws {
    let workspace = try Workspace()
    let text = "// \"use server\"\n\nfunc load() async -> Post { Post() }\n"
    let alone = try await workspace.sfgen("lint", "--stdin", "--stdin-filename", "Sources/A.swift", input: text)
    #expect(alone.status == 1 && alone.output.contains("[SF301]"))
    try workspace.write("struct Post: Codable {}\n", to: "Sources/Post.swift")
    let among = try await workspace.sfgen("lint", "--stdin", "--stdin-filename", "Sources/A.swift", input: text)
    #expect(among.status == 0)
    #expect(try await workspace.sfgen("lint", "--stdin", "--stdin-filename", "A.swift", input: text).status == 1)
  }

  @Test func `An absolute path, and one through a link, are the file`() async throws {
    let workspace = try Workspace.project()
    let other = try Workspace()
    try FileManager.default.createSymbolicLink(
      atPath: other.url("link").path, withDestinationPath: workspace.root.path)
    for root in [workspace.root, other.url("link")] {
      let outcome = try await workspace.sfgen(
        "lint", "--stdin", "--stdin-filename", root.appendingPathComponent("Sources/App/Posts.swift").path,
        input: "// \"use server\"\n\nfunc createPost() {}\n")
      #expect(outcome.output.hasPrefix("Sources/App/Posts.swift:3:6: error: "))
    }
  }

  @Test func `Fixed text goes to standard output, and findings to standard error`() async throws {
    let workspace = try Workspace.project()
    let before = try workspace.snapshot()
    let text = "// \"use server\"\n\nfunc slow() {}\n// sfgen:disable SF202\n"
    let safe = try await workspace.sfgen(
      "lint", "--fix", "--stdin", "--stdin-filename", "Sources/App/A.swift", input: text)
    #expect(safe.status == 1)
    #expect(safe.output == "// \"use server\"\n\nfunc slow() {}\n")
    #expect(safe.errors.hasPrefix("Sources/App/A.swift:3:6: error: "))
    let exposing = try await workspace.sfgen(
      "lint", "--fix=exposing", "--stdin", "--stdin-filename", "Sources/App/A.swift", input: text)
    #expect(exposing.status == 0 && exposing.errors.isEmpty)
    #expect(exposing.output == "// \"use server\"\n\nfunc slow() async {}\n")
    for unchanged in [exposing.output, "", "no Swift at all"] {
      let again = try await workspace.sfgen(
        "lint", "--fix=exposing", "--stdin", "--stdin-filename", "Sources/App/A.swift", input: unchanged)
      #expect(again.output == unchanged && again.errors.isEmpty)
    }
    let diff = try await workspace.sfgen(
      "lint", "--diff", "--stdin", "--stdin-filename", "Sources/App/A.swift", input: text)
    #expect(diff.status == 1)
    #expect(diff.output.hasPrefix("--- a/Sources/App/A.swift\n"))
    #expect(try workspace.snapshot() == before)
  }

  @Test func `Generated text has no findings`() async throws {
    let workspace = try Workspace.project()
    let outcome = try await workspace.sfgen(
      "lint", "--stdin", "--stdin-filename", "Sources/App/A.swift",
      input: "// Generated by sfgen. Do not edit.\n// \"use server\"\n\nfunc slow() {}\n")
    #expect(outcome.status == 0 && outcome.output.isEmpty)
  }
}
