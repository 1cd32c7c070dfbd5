import SFGenAnalysis
import SFGenBreaking
import SFGenJSON
import SFGenOutline
import SFGenSource

/// The sources that an interface was made of, which its places lead into.
struct InterfaceSources {
  private struct Key: Hashable {
    let module: String
    let path: String
  }

  /// The files that have been asked for; `nil` for one that is not there.
  private var files: [Key: DeclarationFinder?] = [:]
  /// Nothing more is read where this is `nil`.
  private let project: Project?

  /// The sources of today.
  init(_ project: Project) { self.project = project }

  /// Those of another time.
  init(_ modules: [ProjectModule]) {
    project = nil
    for module in modules {
      for file in module.files {
        files[Key(module: module.name, path: file.pathInModule)] = DeclarationFinder(file)
      }
    }
  }

  /// The files that places have led into.
  var sources: [String: SourceFile] {
    Dictionary(files.values.compactMap { $0?.file.source }.map { ($0.path, $0) }) { first, _ in first }
  }

  /// Where a part of the interface is declared; `nil` where its file is gone.
  mutating func location(of place: InterfacePlace) -> SourceLocation? {
    guard let declaring = place.declaringFile else { return nil }
    return finder(Key(module: declaring.module, path: declaring.path))?.location(of: place)
  }

  private mutating func finder(_ key: Key) -> DeclarationFinder? {
    if let known = files[key] { return known }
    let finder = load(key).map { DeclarationFinder($0) }
    files[key] = .some(finder)
    return finder
  }

  private func load(_ key: Key) -> ParsedFile? {
    guard let project, let module = project.configuration.modules.first(where: { $0.name == key.module }) else {
      return nil
    }
    // A module may be a single file.
    for path in [Path.join(module.path, key.path), module.path] {
      if let source = project.sources[path] { return ParsedFile(source: source, pathInModule: key.path) }
    }
    // A file without any directive is none of the project's sources, and may hold what is no server function any more.
    let path = Path.join(module.path, key.path)
    guard let bytes = try? FileSystem.contents(of: path) else { return nil }
    return ParsedFile(source: SourceFile(path: path, bytes: bytes), pathInModule: key.path)
  }
}
