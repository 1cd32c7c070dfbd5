import SFGenAnalysis
import SFGenFixing
import SFGenOutline
import SFGenSource

/// One file, analyzed as a server module of its own, and mended.
struct FixedFile {
  let findings: [Diagnostic]
  let state: FixState
  let result: SourceFile

  init(_ source: SourceFile, mode: FixMode, mayChange: Bool = true) {
    let start = Self.analyze(source)
    let loop = FixLoop(mode: mode) { _ in mayChange }
    state = loop.run(from: start) { changed in Self.analyze(changed[source.path] ?? source) }
    findings = start.diagnostics
    result = state.changed[source.path] ?? source
  }

  init(_ text: String, mode: FixMode) {
    self.init(SourceFile(path: "input.swift", text: text), mode: mode)
  }

  var text: String { String(decoding: result.bytes, as: UTF8.self) }

  static func analyze(_ source: SourceFile) -> SourceFindings {
    let module = ProjectModule(
      name: "App", role: .server, base: "/_server",
      files: [ParsedFile(source: source, pathInModule: source.path)])
    return SourceFindings(diagnostics: Analyzer.analyze([module]).diagnostics, sources: [source.path: source])
  }
}
