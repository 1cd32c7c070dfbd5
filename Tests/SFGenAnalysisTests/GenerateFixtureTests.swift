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
    try compare(folder.appendingPathComponent("input.swift"), named: "\(fixture).swift") { kind, path in
      // No ending that a build or a formatter would take for a source of its own.
      folder.appendingPathComponent("expected/\(kind)/\(path).txt")
    }
  }

  @Test func `What the documentation shows is what is generated`() throws {
    let folder = Repository.root.appendingPathComponent("Documentation/Generated")
    try compare(
      folder.appendingPathComponent("Library.swift"), named: "Library.swift",
      kinds: ["Server", "SwiftClient", "TypeScript"]
    ) { kind, path in
      folder.appendingPathComponent("\(kind)/\(path)")
    }
  }

  private func compare(
    _ source: URL, named name: String, kinds: Set<String>? = nil,
    with expectation: (_ kind: String, _ path: String) -> URL
  ) throws {
    let source = SourceFile(path: name, bytes: Array(try Data(contentsOf: source)))
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
      (
        "JavaScript",
        TypeScriptEmitter.files(for: [interface], TypeScriptOptions(emission: .javaScript))
          .filter { !$0.path.hasPrefix("runtime.") }
      ),
    ]
    for (kind, files) in outputs where kinds?.contains(kind) ?? true {
      #expect(!files.isEmpty)
      for file in files {
        let expectation = expectation(kind, file.path)
        if Repository.updatesFixtures {
          try FileManager.default.createDirectory(
            at: expectation.deletingLastPathComponent(), withIntermediateDirectories: true)
          try Data(file.text.utf8).write(to: expectation)
        }
        #expect(file.text == String(decoding: try Data(contentsOf: expectation), as: UTF8.self))
      }
    }
  }
}
