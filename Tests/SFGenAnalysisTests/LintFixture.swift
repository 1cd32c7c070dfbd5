import FixtureSupport
import Foundation
import SFGenAnalysis
import SFGenOutline
import SFGenSource

/// A folder under `Fixtures/Lint`: `input.swift` in a server module, or folders `<Module>.<role>` with files.
struct LintFixture {
  let name: String
  let folder: URL
  let modules: [ProjectModule]

  init(_ name: String, in folder: String = "Lint") throws {
    self.name = name
    let root = Repository.fixtures.appendingPathComponent("\(folder)/\(name)")
    self.folder = root
    let entries = try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
    var modules: [ProjectModule] = []
    for entry in entries {
      let parts = entry.split(separator: ".").map(String.init)
      guard parts.count == 2, let role = ModuleRole(rawValue: parts[1]) else { continue }
      let files = try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(entry).path)
        .sorted()
      modules.append(
        ProjectModule(
          name: parts[0], role: role, base: "/_server",
          files: try files.map { try Self.file(root, "\(entry)/\($0)", pathInModule: $0) }))
    }
    if modules.isEmpty {
      let file = try Self.file(root, "input.swift", pathInModule: "input.swift")
      modules = [ProjectModule(name: "App", role: .server, base: "/_server", files: [file])]
    }
    self.modules = modules
  }

  private static func file(_ folder: URL, _ path: String, pathInModule: String) throws -> ParsedFile {
    let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(path)))
    return ParsedFile(source: SourceFile(path: path, bytes: bytes), pathInModule: pathInModule)
  }

  var diagnostics: [Diagnostic] { Analyzer.analyze(modules).diagnostics }

  /// The findings, a line each, with their notes below them.
  var report: String {
    var sources: [String: SourceFile] = [:]
    for file in modules.flatMap(\.files) { sources[file.source.path] = file.source }
    func place(_ location: SourceLocation) -> (position: String, text: String) {
      guard let source = sources[location.path] else { return (location.path, "") }
      let position = LineTable(source).position(at: location.range.start)
      let path = sources.count > 1 ? location.path + ":" : ""
      return ("\(path)\(position.line):\(position.column)", source.text(location.range))
    }
    var lines: [String] = []
    for diagnostic in diagnostics {
      let (position, text) = place(diagnostic.location)
      let severity = diagnostic.severity == .warning ? " warning" : ""
      let fix = diagnostic.fixIt.map { " [\($0.message)\($0.exposesEndpoint ? ", exposing" : "")]" } ?? ""
      lines.append("\(position)\(severity) \(diagnostic.code) \(diagnostic.message): `\(text)`\(fix)")
      for note in diagnostic.notes {
        lines.append("  note: \(note.location.map { place($0).position + " " } ?? "")\(note.message)")
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
