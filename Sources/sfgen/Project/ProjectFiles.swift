import SFGenAnalysis
import SFGenEmitters
import SFGenOutline
import SFGenSource

/// The parsed files of a project, in an order that depends on their paths alone.
struct ProjectFiles {
  private let configuration: Configuration
  private let roots: [ScanRoot]
  private var found: [FoundSource] = []

  init(_ configuration: Configuration, _ roots: [ScanRoot]) {
    self.configuration = configuration
    self.roots = roots
  }

  /// Adds files that are new; a file that two paths lead to is taken by the first.
  mutating func add(_ sources: [FoundSource]) {
    var seen: Set<RootIdentity> = []
    var paths: Set<ModulePath> = []
    var kept: [FoundSource] = []
    for source in (found + sources).sorted(by: { $0.precedes($1) }) {
      let path = ModulePath(module: roots[source.root].module, path: source.file.source.path)
      guard seen.insert(RootIdentity(root: source.root, identity: source.identity)).inserted,
        paths.insert(path).inserted
      else { continue }
      kept.append(source)
    }
    found = Self.inModuleOrder(kept)
  }

  /// The files with those of an overlay in the place of their own, and with those that only the overlay has.
  func overlaid(with overlay: SourceOverlay) -> ProjectFiles {
    guard !overlay.sources.isEmpty else { return self }
    let byPath = Dictionary(grouping: found.indices) { found[$0].file.source.path }
    let byIdentity = Dictionary(grouping: found.indices) { found[$0].identity }
    var replacements: [Int: FoundSource] = [:]
    var added: [FoundSource] = []
    for (path, source) in overlay.sources {
      if let places = byPath[path] {
        // Under another path too it is the same file.
        for index in Set(places + (byIdentity[found[places[0]].identity] ?? [])) {
          let ownPath = found[index].file.source.path
          if ownPath != path, overlay.sources[ownPath] != nil { continue }
          replacements[index] = found[index].with(source.named(ownPath))
        }
        continue
      }
      let identity = (try? FileSystem.entry(at: path))?.identity
      if let places = identity.flatMap({ byIdentity[$0] }) {
        for index in places { replacements[index] = found[index].with(source) }
      } else {
        added += newPlaces(of: path, identity).map { $0.with(source) }
      }
    }
    var files = self
    for (index, replacement) in replacements { files.found[index] = replacement }
    // What carries the mark is the generator's own, and no input.
    files.found = Self.inModuleOrder(files.found + added)
      .filter { !GeneratedFileMark.isCarried(by: $0.file.source.bytesAndSentinel) }
    return files
  }

  /// The places in modules of a file that was not found there: it need not exist, or may hold nothing that matters.
  private func newPlaces(of path: String, _ identity: FileSystem.Identity?) -> [FoundSource] {
    var places: [FoundSource] = []
    var modules: Set<Int> = []
    for (index, root) in roots.enumerated() where root.holds(path) && modules.insert(root.module).inserted {
      let pathInModule = path == root.path ? Path.lastComponent(of: path) : Path.relative(path, below: root.path)
      places.append(
        FoundSource(
          root: index, file: ParsedFile(source: SourceFile(path: path, bytes: []), pathInModule: pathInModule),
          identity: identity ?? FileSystem.Identity(device: 0, number: 0), order: 0))
    }
    return places
  }

  var modules: [ProjectModule] {
    configuration.modules.enumerated().map { index, module in
      ProjectModule(
        name: module.name, role: module.role, base: module.base,
        files: found.filter { roots[$0.root].module == index }.map(\.file))
    }
  }

  var sources: [String: SourceFile] {
    Dictionary(found.map { ($0.file.source.path, $0.file.source) }) { first, _ in first }
  }

  private static func inModuleOrder(_ sources: [FoundSource]) -> [FoundSource] {
    sources.sorted { left, right in
      left.root != right.root
        ? left.root < right.root
        : left.file.pathInModule.utf8.lexicographicallyPrecedes(right.file.pathInModule.utf8)
    }
  }

  private struct RootIdentity: Hashable {
    let root: Int
    let identity: FileSystem.Identity
  }

  private struct ModulePath: Hashable {
    let module: Int
    let path: String
  }
}

extension FoundSource {
  /// The same place with other contents.
  fileprivate func with(_ source: SourceFile) -> FoundSource {
    FoundSource(
      root: root, file: ParsedFile(source: source, pathInModule: file.pathInModule), identity: identity, order: order)
  }
}

extension SourceFile {
  /// The same bytes under another path.
  fileprivate func named(_ path: String) -> SourceFile {
    path == self.path ? self : SourceFile(path: path, bytes: Array(bytes))
  }
}

extension ScanRoot {
  /// Whether a scan of the root would find a file of this path, were it there.
  func holds(_ path: String) -> Bool {
    guard Path.contains(self.path, path), !excluded.contains(where: { Path.contains($0, path) }) else { return false }
    if path == self.path { return true }
    let parts = Path.relative(path, below: self.path).split(separator: "/")
    return path.hasSuffix(".swift") && !parts.contains { $0.hasPrefix(".") }
  }
}

/// How a file on the disk is recognized as the generator's own.
enum GeneratedFileMark {
  static func isCarried(by bytes: [UInt8]) -> Bool {
    bytes.starts(with: GeneratorMark.prefix.utf8) || bytes.starts(with: GeneratorMark.jsonPrefix.utf8)
  }
}
