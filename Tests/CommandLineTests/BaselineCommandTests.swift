import Foundation
import Testing

struct BaselineCommandTests {
  private static let two = "// \"use server\"\n\nfunc slow() {}\nfunc generic<T>(a: T) async {}\n"

  private func project() throws -> Workspace {
    let workspace = try Workspace.project()
    try workspace.write(BaselineCommandTests.two, to: "Sources/App/Slow.swift")
    return workspace
  }

  @Test func `What is in the baseline is left out, and everything new is found`() async throws {
    let workspace = try project()
    let writing = try await workspace.sfgen("lint", "--write-baseline")
    #expect(writing.status == 0)
    #expect(writing.output == "sfgen-baseline.json: 2 findings\n")
    let known = try await workspace.sfgen("lint", "--baseline", "sfgen-baseline.json")
    #expect(known.status == 0)
    #expect(known.output == "2 known findings left out\n")
    #expect(try await workspace.sfgen("lint", "--baseline", "sfgen-baseline.json", "--quiet").output.isEmpty)
    #expect(try await workspace.sfgen("lint").status == 1)

    try workspace.write(
      "// \"use server\"\n\n/// New.\nfunc new() {}\n  func slow() {}\n", to: "Sources/App/Slow.swift")
    let changed = try await workspace.sfgen("lint", "--baseline", "sfgen-baseline.json")
    #expect(changed.status == 1)
    #expect(changed.output.hasPrefix("Sources/App/Slow.swift:4:6: error: "))
    #expect(
      changed.output.hasSuffix(
        """

        1 error in 1 file
        1 can be fixed by --fix=exposing
        1 known finding left out
        1 entry of sfgen-baseline.json matches nothing any more: write it again with --write-baseline

        """))
  }

  @Test func `It does not matter where the tool runs`() async throws {
    let workspace = try project()
    #expect(try await workspace.sfgen("lint", "--write-baseline", in: "Sources/App").status == 0)
    let below = try await workspace.sfgen(
      "lint", "Slow.swift", "--baseline", "../../sfgen-baseline.json", in: "Sources/App")
    #expect(below.output == "2 known findings left out\n")
    let text = try workspace.text(of: "sfgen-baseline.json")
    #expect(text.contains("\"file\": \"Sources/App/Slow.swift\""))
    #expect(try await workspace.sfgen("lint", "--write-baseline").status == 0)
    #expect(try workspace.text(of: "sfgen-baseline.json") == text)
  }

  @Test func `Entries for files that are not reported are not called stale`() async throws {
    let workspace = try project()
    #expect(try await workspace.sfgen("lint", "--write-baseline").status == 0)
    let part = try await workspace.sfgen("lint", "Sources/App/Posts.swift", "--baseline", "sfgen-baseline.json")
    #expect(part.status == 0 && part.output.isEmpty)
    let refused = try await workspace.sfgen("lint", "Sources/App/Posts.swift", "--write-baseline")
    #expect(refused.status == 2)
    #expect(refused.errors == "sfgen: error: --write-baseline is for the whole project: leave the paths out\n")
  }

  @Test func `Other formats leave known findings out too`() async throws {
    let workspace = try project()
    #expect(try await workspace.sfgen("lint", "--write-baseline", "--baseline", "known.json").status == 0)
    #expect(try await workspace.sfgen("lint", "--baseline", "known.json", "--format", "json").output == "[]\n")
    #expect(!workspace.exists("sfgen-baseline.json"))
  }

  @Test func `A file that is missing, broken or of another kind is one clear line`() async throws {
    let workspace = try project()
    try workspace.write("{ \"generator\": \"sfgen\",\n  \"kind\": \"baseline\", \"version\": 9 }", to: "new.json")
    for (file, line) in [
      ("none.json", "sfgen: error: none.json: no such file: add --write-baseline to write it"),
      ("Sources", "sfgen: error: Sources: cannot be read: Is a folder"),
      ("new.json", "new.json:2:34: error: this version of sfgen reads baselines of version 1 alone"),
      (
        "sfgen.json",
        "sfgen.json:1:1: error: this is no baseline: it has no \"generator\": \"sfgen\" with \"kind\": \"baseline\""
      ),
    ] {
      let outcome = try await workspace.sfgen("lint", "--baseline", file)
      #expect(outcome.status == 2 && outcome.output.isEmpty)
      #expect(outcome.errors == line + "\n")
    }
  }

  @Test func `No other file is overwritten`() async throws {
    let workspace = try project()
    #expect(try await workspace.sfgen("generate").status == 1)
    let before = try workspace.snapshot()
    for file in ["sfgen.json", "Sources/App/Posts.swift"] {
      let outcome = try await workspace.sfgen("lint", "--write-baseline", "--baseline", file)
      #expect(outcome.status == 2)
      #expect(
        outcome.errors
          == "sfgen: error: \(file): is no baseline and is not overwritten: move it, or choose another file\n")
    }
    #expect(try workspace.snapshot() == before)
  }
}
