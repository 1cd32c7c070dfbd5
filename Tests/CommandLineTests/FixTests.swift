import Foundation
import Testing

struct FixTests {
  private static let misspelled = "// \"use-client\"\n\nstruct View {}\n"
  private static let slow = "// \"use server\"\n\nfunc slow() {}\n"

  private static func project() throws -> Workspace {
    let workspace = try Workspace.project()
    try workspace.write(misspelled, to: "Sources/App/View.swift")
    try workspace.write(slow, to: "Sources/App/Slow.swift")
    return workspace
  }

  @Test func `The summary says what can be fixed`() async throws {
    let workspace = try Self.project()
    let outcome = try await workspace.sfgen("lint")
    #expect(
      outcome.output.hasSuffix(
        "\n2 errors in 2 files\n1 can be fixed by --fix, and 1 more by --fix=exposing\n"))
    #expect(try await !workspace.sfgen("lint", "--quiet").output.contains("can be fixed"))
  }

  @Test func `What is safe is fixed, and the rest reported`() async throws {
    let workspace = try Self.project()
    let outcome = try await workspace.sfgen("lint", "--fix")
    #expect(outcome.status == 1)
    #expect(
      outcome.output.hasPrefix(
        "Sources/App/View.swift: fixed 1 finding: SF104\n\nSources/App/Slow.swift:3:6: error: "))
    #expect(outcome.output.hasSuffix("\n1 error in 1 file\n1 can be fixed by --fix=exposing\n"))
    #expect(try workspace.text(of: "Sources/App/View.swift") == "// \"use client\"\n\nstruct View {}\n")
    #expect(try workspace.text(of: "Sources/App/Slow.swift") == Self.slow)

    let before = try workspace.snapshot()
    #expect(try await workspace.sfgen("lint", "--fix").status == 1)
    #expect(try workspace.snapshot() == before, "a second run touches nothing")
  }

  @Test func `Functions are exposed where that is asked for`() async throws {
    let workspace = try Self.project()
    let outcome = try await workspace.sfgen("lint", "--fix=exposing")
    #expect(outcome.status == 0)
    #expect(
      outcome.output
        == "Sources/App/Slow.swift: fixed 1 finding: SF201\nSources/App/View.swift: fixed 1 finding: SF104\n")
    #expect(try workspace.text(of: "Sources/App/Slow.swift") == "// \"use server\"\n\nfunc slow() async {}\n")
    let parsed = try await workspace.sfgen("lint", "--fix=exposing", "--format=text")
    #expect(parsed.status == 0 && parsed.output.isEmpty, "the parser takes it too")
  }

  @Test func `Findings as JSON stay one array`() async throws {
    let workspace = try Self.project()
    let outcome = try await workspace.sfgen("lint", "--fix", "--format", "json")
    #expect(outcome.errors == "Sources/App/View.swift: fixed 1 finding: SF104\n")
    let array = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]]
    #expect(array?.count == 1)
  }

  @Test func `Only what the paths name is changed`() async throws {
    let workspace = try Self.project()
    try workspace.write(Self.misspelled, to: "Sources/App/Other/Other.swift")
    let outcome = try await workspace.sfgen("lint", "--fix", "Sources/App/Other")
    #expect(outcome.status == 0)
    #expect(outcome.output == "Sources/App/Other/Other.swift: fixed 1 finding: SF104\n")
    #expect(try workspace.text(of: "Sources/App/View.swift") == Self.misspelled)
  }

  @Test func `A fix that makes another file wrong is left out`() async throws {
    let workspace = try Workspace.project()
    try workspace.write("// \"use sever\"\n\nfunc createPost() async {}\n", to: "Sources/App/A.swift")
    let before = try workspace.snapshot()
    let outcome = try await workspace.sfgen("lint", "--fix=exposing")
    #expect(outcome.status == 1)
    #expect(outcome.output.hasSuffix("\n1 error in 1 file\n1 cannot be fixed without bringing another finding\n"))
    #expect(try workspace.snapshot() == before)
  }

  @Test func `A diff is printed and nothing written`() async throws {
    let workspace = try Self.project()
    let before = try workspace.snapshot()
    let outcome = try await workspace.sfgen("lint", "--diff", "--fix=exposing")
    #expect(outcome.status == 1)
    #expect(
      outcome.output.hasPrefix(
        "--- a/Sources/App/Slow.swift\n+++ b/Sources/App/Slow.swift\n@@ -1,3 +1,3 @@\n // \"use server\"\n"))
    #expect(outcome.errors == "would fix 2 findings in 2 files\n")
    #expect(try await workspace.sfgen("lint", "--diff").errors == "would fix 1 finding in 1 file\n")
    #expect(try workspace.snapshot() == before)

    try workspace.write(outcome.output, to: "fixes.patch")
    let patch = try await Workspace.run(
      URL(fileURLWithPath: "/bin/sh"), ["-c", "git apply fixes.patch"], in: workspace.root)
    #expect(patch.status == 0, "\(patch.errors)")
    let clean = try await workspace.sfgen("lint", "--diff", "--fix=exposing")
    #expect(clean.status == 0 && clean.output.isEmpty && clean.errors.isEmpty)
  }

  @Test func `Permissions stay, and a link stays a link`() async throws {
    let workspace = try Self.project()
    let manager = FileManager.default
    let view = workspace.url("Sources/App/View.swift").path
    try workspace.createFolder(workspace.url("Shared"))
    try manager.moveItem(atPath: view, toPath: workspace.url("Shared/View.swift").path)
    try manager.createSymbolicLink(atPath: view, withDestinationPath: "../../Shared/View.swift")
    try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: workspace.url("Shared/View.swift").path)
    #expect(try await workspace.sfgen("lint", "--fix").output.hasPrefix("Sources/App/View.swift: fixed 1 finding"))
    #expect(try manager.destinationOfSymbolicLink(atPath: view) == "../../Shared/View.swift")
    let attributes = try manager.attributesOfItem(atPath: workspace.url("Shared/View.swift").path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try workspace.text(of: "Shared/View.swift").hasPrefix("// \"use client\"\n"))
    #expect(try manager.contentsOfDirectory(atPath: workspace.url("Shared").path) == ["View.swift"])
  }

  @Test func `What a link outside of the project leads to is not changed`() async throws {
    let workspace = try Self.project()
    let other = try Workspace()
    try other.write(Self.misspelled, to: "Folder/Outside.swift")
    try FileManager.default.createSymbolicLink(
      atPath: workspace.url("Sources/App/Link").path, withDestinationPath: other.url("Folder").path)
    let outcome = try await workspace.sfgen("lint", "--fix")
    #expect(outcome.output.contains("Sources/App/Link/Outside.swift:1:1: error: "))
    #expect(try other.text(of: "Folder/Outside.swift") == Self.misspelled)
  }

  @Test func `A file that several modules take is changed once`() async throws {
    let workspace = try Workspace()
    try workspace.write(
      """
      { "modules": { "A": { "role": "server", "path": "A", "base": "/a" }, "B": { "role": "server", "path": "B" } } }
      """, to: "sfgen.json")
    try workspace.write(Self.slow, to: "A/Slow.swift")
    try workspace.createFolder(workspace.url("B"))
    try FileManager.default.createSymbolicLink(
      atPath: workspace.url("B/Slow.swift").path, withDestinationPath: "../A/Slow.swift")
    let outcome = try await workspace.sfgen("lint", "--fix=exposing")
    #expect(outcome.status == 0)
    #expect(outcome.output == "A/Slow.swift: fixed 1 finding: SF201\n")
    #expect(try workspace.text(of: "B/Slow.swift") == "// \"use server\"\n\nfunc slow() async {}\n")
  }

  @Test func `Generated files are never changed`() async throws {
    let workspace = try Self.project()
    let made = "// Generated by sfgen. Do not edit.\n" + Self.misspelled
    try workspace.write(made, to: "Sources/App/Made.swift")
    #expect(try await workspace.sfgen("lint", "--fix=exposing").status == 0)
    #expect(try workspace.text(of: "Sources/App/Made.swift") == made)
  }

  @Test func `A source that is not UTF-8 keeps its bytes`() async throws {
    let workspace = try Workspace.project()
    let tail = Data("struct View {} // ".utf8) + Data([0xFF, 0xFE, 0x0A])
    try workspace.write(Data("// \"use-client\"\n".utf8) + tail, to: "Sources/App/View.swift")
    #expect(try await workspace.sfgen("lint", "--fix").status == 0)
    #expect(
      try Data(contentsOf: workspace.url("Sources/App/View.swift")) == Data("// \"use client\"\n".utf8) + tail)
  }
}
