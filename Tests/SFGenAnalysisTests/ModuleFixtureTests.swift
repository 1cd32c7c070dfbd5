import FixtureSupport
import Foundation
import SFGenAnalysis
import SFGenEmitters
import Testing

/// `Fixtures/Modules/<case>` with a folder `<Module>.<role>` for each module, and below `expected/` the stubs of each server, the
/// clients of all servers that import the shared modules, and those that have copies of their types.
@Suite struct ModuleFixtureTests {
  static let fixtures = (try? Repository.cases(in: "Modules").map(\.lastPathComponent)) ?? []

  @Test func `There are fixtures to compare`() {
    #expect(Self.fixtures.count >= 3)
  }

  @Test(arguments: fixtures)
  func `What is written for several modules is the expected output`(name: String) throws {
    let fixture = try LintFixture(name, in: "Modules")
    let analysis = Analyzer.analyze(fixture.modules)
    #expect(analysis.diagnostics.isEmpty)
    let interfaces = analysis.interfaces
    let shared = fixture.modules.filter { $0.role == .shared }.map(\.name)
    try #require(interfaces.count > 1 && !shared.isEmpty)

    try compare(SwiftClientEmitter.files(for: interfaces, sharedModules: shared), "ImportingClient", of: fixture)
    try compare(SwiftClientEmitter.files(for: interfaces), "CopyingClient", of: fixture)
    for interface in interfaces {
      try compare(SwiftServerEmitter.files(for: interface), interface.module, of: fixture)
    }
  }

  private func compare(_ files: [GeneratedFile], _ kind: String, of fixture: LintFixture) throws {
    for file in files {
      let expectation = fixture.folder.appendingPathComponent("expected/\(kind)/\(file.path).txt")
      if Repository.updatesFixtures {
        try FileManager.default.createDirectory(
          at: expectation.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.text.utf8).write(to: expectation)
      }
      #expect(file.text == String(decoding: try Data(contentsOf: expectation), as: UTF8.self))
    }
  }
}
