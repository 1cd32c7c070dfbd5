/// Finds the Swift files of a folder that only symbolic links lead to.
///
/// Few projects have any; only for these is every folder and file remembered.
struct LinkedSources {
  private let excluded: Set<String>
  private var seen: Set<FileSystem.Identity> = []
  private var links: [String] = []
  private var files: [String] = []
  private var isThroughLink = false

  /// The paths of the files, in the order in which the links lead to them.
  static func files(below folder: String, excluding excluded: Set<String>) throws(CommandFailure) -> [String] {
    guard let entry = try entry(at: folder), entry.kind == .folder else { return [] }
    var search = LinkedSources(excluded: excluded)
    try search.visitFolder(folder, entry)
    try search.visitLinks()
    return search.files
  }

  private init(excluded: Set<String>) { self.excluded = excluded }

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
    guard let entry = try LinkedSources.entry(at: path, followsLinks: false) else { return }
    switch entry.kind {
    case .folder where excluded.contains(path): break
    case .folder: try visitFolder(path, entry)
    case .symbolicLink: links.append(path)
    case .file, .other: if path.hasSuffix(".swift") { add(path, entry) }
    }
  }

  /// Visits what links lead to, after everything that is there without them.
  private mutating func visitLinks() throws(CommandFailure) {
    isThroughLink = true
    while !links.isEmpty {
      let path = links.removeFirst()
      guard let entry = try? FileSystem.entry(at: path) else {
        // A link that leads nowhere matters where a source is expected; reading it says why it fails.
        if path.hasSuffix(".swift") { files.append(path) }
        continue
      }
      switch entry.kind {
      case .folder: try visitFolder(path, entry)
      case .file, .symbolicLink, .other: if path.hasSuffix(".swift") { add(path, entry) }
      }
    }
  }

  private mutating func add(_ path: String, _ entry: FileSystem.Entry) {
    if seen.insert(entry.identity).inserted, isThroughLink { files.append(path) }
  }

  private static func entry(at path: String, followsLinks: Bool = true) throws(CommandFailure) -> FileSystem.Entry? {
    do {
      return try FileSystem.entry(at: path, followsLinks: followsLinks)
    } catch {
      throw CommandFailure("\(path): cannot be read: \(error.reason)")
    }
  }
}
