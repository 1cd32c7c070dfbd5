import FixtureSupport
import Foundation
import Testing

struct ScreenTests {
  /// Runs the tool as if it wrote to a terminal.
  private func screen(_ arguments: [String], environment: [String] = ["CLICOLOR_FORCE=1"]) async throws -> String {
    let folder = Repository.fixtures.appendingPathComponent("Screen")
    return try await Command(
      "env", ["-u", "NO_COLOR"] + environment + [Workspace.executable.path] + arguments, in: folder
    ).run().output
  }

  @Test func `The picture of the documentation shows what lint prints, with five different findings`() async throws {
    let output = try await screen(["lint"])
    let codes = Set(output.matches(of: /\[(SF[0-9]+)\]/).map { String($0.output.1) })
    #expect(codes.count == 5)
    let picture = ScreenPicture(output, title: "The output of sfgen lint for a project with five findings")
    let url = Repository.root.appendingPathComponent("Documentation/Images/lint.svg")
    if Repository.updatesFixtures { try Data(picture.svg.utf8).write(to: url) }
    #expect(picture.svg == String(decoding: try Data(contentsOf: url), as: UTF8.self))
  }

  @Test func `Colour is for terminals, can be forced, and is off where somebody says so`() async throws {
    #expect(try await screen(["lint"], environment: []).contains("\u{1B}[") == false)
    #expect(try await screen(["lint"], environment: ["CLICOLOR_FORCE=0"]).contains("\u{1B}[") == false)
    #expect(try await screen(["lint"]).contains("\u{1B}["))
    #expect(try await screen(["lint"], environment: ["CLICOLOR_FORCE=1", "NO_COLOR=1"]).contains("\u{1B}[") == false)
    #expect(try await screen(["lint", "--format", "json"]).contains("\u{1B}[") == false)
  }
}
