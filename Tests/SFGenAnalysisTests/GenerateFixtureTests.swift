import FixtureSupport
import Foundation
import SFGenAnalysis
import SFGenEmitters
import SFGenOutline
import SFGenSource
import Testing

/// `Fixtures/Generate/<case>/input.swift` and every file that is written for it, below `expected/`.
@Suite struct GenerateFixtureTests {
  static let fixtures = (try? Repository.cases(in: "Generate").map(\.lastPathComponent)) ?? []

  @Test func `There are fixtures to compare`() {
    #expect(Self.fixtures.count >= 2)
  }

  @Test(arguments: fixtures)
  func `The output of a fixture is the expected one`(fixture: String) throws {
    let folder = Repository.fixtures.appendingPathComponent("Generate/\(fixture)")
    let bytes = Array(try Data(contentsOf: folder.appendingPathComponent("input.swift")))
    let source = SourceFile(path: "\(fixture).swift", bytes: bytes)
    let module = ProjectModule(
      name: "App", role: .server, base: "/_server", files: [ParsedFile(source: source, pathInModule: source.path)])
    let analysis = Analyzer.analyze([module])
    #expect(analysis.diagnostics.isEmpty)
    let interface = try #require(analysis.interfaces.first)

    let outputs = [
      ("Server", SwiftServerEmitter.files(for: interface)),
      ("SwiftClient", SwiftClientEmitter.files(for: interface)),
      // The runtime is the same for every fixture, and has tests of its own.
      ("TypeScript", TypeScriptEmitter.files(for: [interface]).filter { !$0.path.hasPrefix("runtime.") }),
    ]
    for (kind, files) in outputs {
      #expect(!files.isEmpty)
      for file in files {
        // No ending that a build or a formatter would take for a source of its own.
        let expectation = folder.appendingPathComponent("expected/\(kind)/\(file.path).txt")
        if Repository.updatesFixtures {
          try FileManager.default.createDirectory(
            at: expectation.deletingLastPathComponent(), withIntermediateDirectories: true)
          try Data(file.contents.utf8).write(to: expectation)
        }
        #expect(file.contents == String(decoding: try Data(contentsOf: expectation), as: UTF8.self))
      }
    }
  }
}
