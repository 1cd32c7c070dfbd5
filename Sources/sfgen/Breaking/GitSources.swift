import SFGenSource

/// The Swift files of folders of a revision: hidden ones are left out and symbolic links are followed, as on the disk.
struct GitSources {
  private let repository: GitRepository
  private let tree: GitTree
  /// Where links lead, by their paths; read where there are any.
  private var targets: [String: String]?

  /// A file under the path that leads to it.
  struct File {
    let path: String
    let entry: GitTree.Entry
  }

  init(_ repository: GitRepository, _ tree: GitTree) {
    self.repository = repository
    self.tree = tree
  }

  /// The files of a folder, or the file that it is.
  ///
  /// - Parameter excluded: Folders that belong to other modules.
  mutating func files(below folder: String, excluding excluded: Set<String>) throws(CommandFailure) -> [File] {
    if let entry = tree.entry(at: folder), !entry.isLink { return [File(path: folder, entry: entry)] }
    var files: [File] = []
    var links: [GitTree.Entry] = []
    var seen: Set<String> = []
    for entry in tree.below(folder) where Self.isVisible(entry.path, below: folder, excluded) {
      if entry.isLink {
        links.append(entry)
      } else if entry.path.hasSuffix(".swift"), seen.insert(entry.path).inserted {
        files.append(File(path: entry.path, entry: entry))
      }
    }
    if let entry = tree.entry(at: folder) { links.append(entry) }
    var pending = links.map { (path: $0.path, target: $0.path) }
    var next = 0
    while next < pending.count {
      let link = pending[next]
      next += 1
      guard let target = try target(of: link.target) else { continue }
      if let entry = tree.entry(at: target) {
        guard link.path.hasSuffix(".swift"), seen.insert(target).inserted else { continue }
        files.append(File(path: link.path, entry: entry))
        continue
      }
      guard seen.insert(target).inserted else { continue }
      for entry in tree.below(target) where Self.isVisible(entry.path, below: target, excluded) {
        let path = link.path + "/" + Path.relative(entry.path, below: target.isEmpty ? "." : target)
        if entry.isLink {
          pending.append((path, entry.path))
        } else if path.hasSuffix(".swift"), seen.insert(entry.path).inserted {
          files.append(File(path: path, entry: entry))
        }
      }
    }
    return files
  }

  private static func isVisible(_ path: String, below folder: String, _ excluded: Set<String>) -> Bool {
    if excluded.contains(where: { Path.contains($0, path) }) { return false }
    let rest = folder.isEmpty ? path : Path.relative(path, below: folder)
    return !rest.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  /// The path of what a link leads to in the end; `nil` outside of the repository, or where there is nothing.
  private mutating func target(of link: String) throws(CommandFailure) -> String? {
    let targets = try linkTargets()
    var path = link
    // As many links in a row as Linux follows.
    for _ in 0..<40 {
      guard let target = targets[path] else { return tree.contains(path) ? path : nil }
      guard !Path.isAbsolute(target) else { return nil }
      let folder = Path.parent(of: path)
      path = Path.join(folder, target)
      if path == "." { path = "" }
      if path.hasPrefix("..") { return nil }
    }
    return nil
  }

  private mutating func linkTargets() throws(CommandFailure) -> [String: String] {
    if let targets { return targets }
    let links = tree.links
    let contents = try repository.contents(of: links).map { String(decoding: $0, as: UTF8.self) }
    let read = Dictionary(zip(links.map(\.path), contents)) { first, _ in first }
    targets = read
    return read
  }
}
