import SFGenAnalysis
import SFGenBreaking
import SFGenEmitters
import SFGenJSON
import SFGenSource

/// The changes that break clients of an earlier interface, as findings.
struct BreakingFindings {
  let diagnostics: [Diagnostic]
  let sources: [String: SourceFile]

  /// - Parameter pointsIntoRevision: Whether places may be in the sources of a revision: whoever takes the paths of findings
  ///   for files cannot have that.
  /// - Throws: `CommandFailure` where the present interface cannot be read back.
  init(_ project: Project, _ earlier: EarlierInterface, pointsIntoRevision: Bool) throws(CommandFailure) {
    let text = InterfaceJSONEmitter.contents(for: project.analysis.interfaces)
    let present: InterfaceDocument
    do {
      present = try InterfaceDocument(SourceFile(path: "the present interface", text: text))
    } catch {
      throw CommandFailure("the present interface cannot be read: \(error.message)")
    }
    var builder = Builder(project, earlier, pointsIntoRevision)
    let found = InterfaceComparison.changes(from: earlier.document, to: present).map { builder.diagnostic($0) }
    // A comment of an earlier time accepts nothing today.
    diagnostics = Analyzer.reported(
      found, sources: builder.presentSources.values, settings: project.configuration.settings)
    sources = builder.presentSources.merging(builder.otherSources) { first, _ in first }
  }

  /// Finds the places of changes.
  private struct Builder {
    private let project: Project
    private var present: InterfaceSources
    private var earlier: EarlierInterface
    private let pointsIntoRevision: Bool
    private let configuration: SourceFile?

    init(_ project: Project, _ earlier: EarlierInterface, _ pointsIntoRevision: Bool) {
      self.project = project
      self.pointsIntoRevision = pointsIntoRevision
      present = InterfaceSources(project)
      self.earlier = earlier
      configuration = project.configuration.path.flatMap { path in
        (try? FileSystem.contents(of: path)).map { SourceFile(path: path, bytes: $0) }
      }
    }

    var presentSources: [String: SourceFile] { project.sources.merging(present.sources) { first, _ in first } }

    var otherSources: [String: SourceFile] {
      var sources = earlier.sources
      if let configuration { sources[configuration.path] = configuration }
      return sources
    }

    mutating func diagnostic(_ change: BreakingChange) -> Diagnostic {
      let now = location(of: change.place)
      let canPoint = pointsIntoRevision || !earlier.isRevision
      let before = canPoint ? change.before.flatMap { earlier.location(of: $0.place) } : nil
      // Where not even the file is left it is shown where it was.
      let place =
        now ?? before
        ?? SourceLocation(path: formerPath(of: change.place) ?? earlier.document.file.path, range: ByteRange(0, 0))
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

    /// Where the file of something that is gone would be.
    private func formerPath(of place: InterfacePlace) -> String? {
      guard let file = place.declaringFile else { return nil }
      let module = project.configuration.modules.first { $0.name == file.module }
      return module.map { Path.join($0.path, file.path) }
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
