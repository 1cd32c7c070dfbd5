/// Finds the Swift files of a module.
///
/// Hidden folders, `.build` among them, are left out. Symbolic links are followed, and nothing is taken twice: a loop of
/// links ends, and a file that is also reached through a link keeps its real path.
struct SourceDiscovery {
  struct File: Hashable {
    /// As messages show it.
    let path: String
    /// Below the module's folder, `/`-separated.
    let pathInModule: String
  }

  private let root: String
  private let excluded: Set<String>
  private var seen: Set<FileSystem.Identity> = []
  private var links: [String] = []
  private var files: [File] = []

  /// The files of a folder, or the one file that the path names, sorted by path.
  ///
  /// - Parameter excluded: folders that belong to other modules.
  static func files(at path: String, excluding excluded: Set<String> = []) throws(CommandFailure) -> [File] {
    guard let entry = try entry(at: path) else { throw CommandFailure("\(path): no such file or folder") }
    switch entry.kind {
    case .folder:
      var discovery = SourceDiscovery(root: path, excluded: excluded)
      try discovery.visitFolder(path, entry)
      try discovery.visitLinks()
      return discovery.files.sorted { $0.pathInModule.utf8.lexicographicallyPrecedes($1.pathInModule.utf8) }
    case .file, .symbolicLink, .other:
      return [File(path: path, pathInModule: Path.lastComponent(of: path))]
    }
  }

  private init(root: String, excluded: Set<String>) {
    self.root = root
    self.excluded = excluded
  }

  private mutating func visitFolder(_ folder: String, _ entry: FileSystem.Entry) throws(CommandFailure) {
    guard seen.insert(entry.identity).inserted else { return }
    let names: [String]
    do {
      names = try FileSystem.names(in: folder)
    } catch {
      throw CommandFailure("\(folder): cannot be read: \(error.reason)")
    }
    for name in names where !name.hasPrefix(".") {
      try visit(Path.join(folder, name))
    }
  }

  private mutating func visit(_ path: String) throws(CommandFailure) {
    guard let entry = try SourceDiscovery.entry(at: path, followsLinks: false) else { return }
    switch entry.kind {
    case .folder where excluded.contains(path): break
    case .folder: try visitFolder(path, entry)
    case .symbolicLink: links.append(path)
    case .file, .other: if path.hasSuffix(".swift") { add(path, entry) }
    }
  }

  /// Visits what links lead to, after everything that is there without them.
  private mutating func visitLinks() throws(CommandFailure) {
    while !links.isEmpty {
      let path = links.removeFirst()
      guard let entry = try? FileSystem.entry(at: path) else {
        // A link that leads nowhere matters where a source is expected; reading it says why it fails.
        if path.hasSuffix(".swift") { files.append(file(path)) }
        continue
      }
      switch entry.kind {
      case .folder: try visitFolder(path, entry)
      case .file, .symbolicLink, .other: if path.hasSuffix(".swift") { add(path, entry) }
      }
    }
  }

  private mutating func add(_ path: String, _ entry: FileSystem.Entry) {
    if seen.insert(entry.identity).inserted { files.append(file(path)) }
  }

  private func file(_ path: String) -> File {
    File(path: path, pathInModule: Path.relative(path, below: root))
  }

  private static func entry(at path: String, followsLinks: Bool = true) throws(CommandFailure) -> FileSystem.Entry? {
    do {
      return try FileSystem.entry(at: path, followsLinks: followsLinks)
    } catch {
      throw CommandFailure("\(path): cannot be read: \(error.reason)")
    }
  }
}
