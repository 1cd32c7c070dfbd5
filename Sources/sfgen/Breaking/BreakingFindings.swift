import SFGenAnalysis
import SFGenBreaking
import SFGenEmitters
import SFGenJSON
import SFGenSource

/// The changes that break clients of an earlier interface, as findings.
struct BreakingFindings {
  let diagnostics: [Diagnostic]
  let sources: [String: SourceFile]

  /// - Throws: `CommandFailure` where the present interface cannot be read back.
  init(_ project: Project, _ earlier: EarlierInterface) throws(CommandFailure) {
    let text = InterfaceJSONEmitter.contents(for: project.analysis.interfaces)
    let present: InterfaceDocument
    do {
      present = try InterfaceDocument(SourceFile(path: "the present interface", text: text))
    } catch {
      throw CommandFailure("the present interface cannot be read: \(error.message)")
    }
    var builder = Builder(project, earlier)
    let found = InterfaceComparison.changes(from: earlier.document, to: present).map { builder.diagnostic($0) }
    let sources = builder.sources
    diagnostics = Analyzer.reported(
      found, sources: sources.values.filter { project.sources[$0.path] != nil },
      settings: project.configuration.settings)
    self.sources = sources
  }

  /// Finds the places of changes.
  private struct Builder {
    private let project: Project
    private var present: InterfaceSources
    private var earlier: EarlierInterface
    private let configuration: SourceFile?

    init(_ project: Project, _ earlier: EarlierInterface) {
      self.project = project
      present = InterfaceSources(project)
      self.earlier = earlier
      configuration = project.configuration.path.flatMap { path in
        (try? FileSystem.contents(of: path)).map { SourceFile(path: path, bytes: $0) }
      }
    }

    var sources: [String: SourceFile] {
      var sources = project.sources
      sources.merge(present.sources) { first, _ in first }
      sources.merge(earlier.sources) { first, _ in first }
      if let configuration { sources[configuration.path] = configuration }
      return sources
    }

    mutating func diagnostic(_ change: BreakingChange) -> Diagnostic {
      let now = location(of: change.place)
      let before = change.before.flatMap { earlier.location(of: $0.place) }
      // Where not even the file is left it is shown where it was.
      let place = now ?? before ?? SourceLocation(path: earlier.document.file.path, range: ByteRange(0, 0))
      let note = change.before.map { Note("before: \($0.text)", at: now == nil ? nil : before) }
      return Diagnostic(
        code: change.rule.code, rule: change.rule.name, severity: change.rule.severity, message: change.message,
        location: place, notes: [note].compactMap { $0 } + change.notes.map { Note($0) })
    }

    private mutating func location(of place: InterfacePlace) -> SourceLocation? {
      guard case .module(let name, _) = place else { return present.location(of: place) }
      if let configuration, let range = Self.range(ofModule: name, in: configuration) {
        return SourceLocation(path: configuration.path, range: range)
      }
      // What flags say stands nowhere: the module's first file has to do.
      let module = project.configuration.modules.first { $0.name == name }
      let path = module.flatMap { module in project.sources.keys.sorted().first { Path.contains(module.path, $0) } }
      return path.map { SourceLocation(path: $0, range: ByteRange(0, 0)) }
    }

    /// The base of a module in the configuration, or its name where it has none.
    private static func range(ofModule name: String, in file: SourceFile) -> ByteRange? {
      guard let root = try? JSONReader.read(file), case .object(let modules)? = root.members?["modules"]?.kind else {
        return nil
      }
      return modules.first { $0.key == name }.map { $0.value.members?["base"]?.range ?? $0.keyRange }
    }
  }
}
