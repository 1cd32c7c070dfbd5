import SFGenBreaking
import SFGenJSON
import SFGenSource

/// What `--against` names: an interface of another time, with the sources that it was made of where these are known.
struct EarlierInterface {
  let document: InterfaceDocument
  private var revision: InterfaceSources?

  /// - Throws: `CommandFailure` where there is no such file or revision, and where it holds no interface.
  init(_ against: String, _ configuration: Configuration, isFromFlags: Bool) throws(CommandFailure) {
    let prefix = "git:"
    if against.hasPrefix(prefix) {
      let repository = try GitRepository(
        revision: String(against.dropFirst(prefix.count)), folder: Self.folder(of: configuration))
      let project = try GitProject(repository, configuration, isFromFlags: isFromFlags)
      document = try Self.document(project.interface)
      revision = InterfaceSources(project.modules)
    } else {
      document = try Self.document(SourceFile(path: against, bytes: try Self.contents(of: against)))
    }
  }

  /// A folder of the project, whose repository is asked.
  private static func folder(of configuration: Configuration) -> String {
    guard configuration.path == nil, let path = configuration.modules.first?.path else { return configuration.folder }
    if (try? FileSystem.entry(at: path))?.kind == .folder { return path }
    let parent = Path.parent(of: path)
    return (try? FileSystem.entry(at: parent))?.kind == .folder ? parent : configuration.folder
  }

  private static func contents(of path: String) throws(CommandFailure) -> [UInt8] {
    do {
      return try FileSystem.contents(of: path)
    } catch {
      throw CommandFailure("\(path): cannot be read: \(error.reason)")
    }
  }

  private static func document(_ file: SourceFile) throws(CommandFailure) -> InterfaceDocument {
    do {
      return try InterfaceDocument(file)
    } catch {
      let position = LineTable(file).position(at: error.offset)
      throw CommandFailure(lines: ["\(file.path):\(position.line):\(position.column): error: \(error.message)"])
    }
  }

  /// Whether it is that of a revision.
  var isRevision: Bool { revision != nil }

  /// Where something stood: in a source of the revision, or in the document.
  mutating func location(of place: InterfacePlace) -> SourceLocation? {
    if revision != nil { return revision?.location(of: place) }
    return SourceLocation(path: document.file.path, range: place.documentRange)
  }

  /// The files that places have led into.
  var sources: [String: SourceFile] { revision?.sources ?? [document.file.path: document.file] }
}
