import SFGenOutline
import SFGenSource
import Synchronization

/// A folder, or a file, whose sources belong to a module.
struct ScanRoot {
  let module: Int
  let path: String
  /// Folders that belong to other modules.
  let excluded: Set<String>
  /// Whether every file is kept: what client code imports is checked, and any of its files may import something.
  let isWhole: Bool
}

/// What a scan looks for.
enum ScanGoal {
  /// The files that lint must look at.
  case candidates
  /// The files that declare or extend types of certain names, by the names' hashes; all files where it is `nil`.
  case types(Set<UInt64>?)
}

/// A source that a scan has found and parsed.
struct FoundSource: Sendable {
  let root: Int
  let file: ParsedFile
  let identity: FileSystem.Identity
  /// 0, or for a file that only a symbolic link leads to its place among these.
  let order: Int

  /// Whether the file is met first where folders are read in the order of their names.
  func precedes(_ other: FoundSource) -> Bool {
    if root != other.root { return root < other.root }
    if order != other.order { return order < other.order }
    return Path.precedes(file.source.path, other.file.source.path)
  }
}

/// Goes through the folders of a project on all cores, reads every Swift file once, and keeps those that it looks for.
///
/// A file that is not kept leaves nothing behind, neither its bytes nor its path, so that the memory does not grow with
/// the tree.
///
/// Hidden files and folders, `.build` among them, are left out. Symbolic links are followed, and nothing is taken twice:
/// a loop of links ends, and a file that is also reached through a link keeps its real path.
struct SourceScan {
  private(set) var sources: [FoundSource] = []
  /// The names of the types that the files which were not kept declare.
  private(set) var otherTypes = TypeNameFilter()

  /// - Parameter leftOut: paths of roots that are not read.
  /// - Throws: `CommandFailure` for the first folder that cannot be read, or with a line for each such file.
  init(
    _ roots: [ScanRoot], _ goal: ScanGoal, threads: Int, leavingOut leftOut: Set<String> = []
  ) throws(CommandFailure) {
    var findings = ScanFindings()
    var tasks: [ScanTask] = []
    for (index, root) in roots.enumerated() where !leftOut.contains(root.path) {
      let entry: FileSystem.Entry?
      do {
        entry = try FileSystem.entry(at: root.path)
      } catch {
        throw CommandFailure("\(root.path): cannot be read: \(error.reason)")
      }
      guard let entry else { throw CommandFailure("\(root.path): no such file or folder") }
      let isFolder = entry.kind == .folder
      tasks.append(
        isFolder ? .folder(root: index, path: root.path) : .file(root: index, path: root.path, order: 0))
    }
    findings.add(Self.run(tasks, roots, goal, threads))
    if !findings.rootsWithLinks.isEmpty, findings.folderFailures.isEmpty {
      var linked: [ScanTask] = []
      for root in findings.rootsWithLinks.sorted() {
        let paths = try LinkedSources.files(below: roots[root].path, excluding: roots[root].excluded)
        for (index, path) in paths.enumerated() { linked.append(.file(root: root, path: path, order: index + 1)) }
      }
      findings.add(Self.run(linked, roots, goal, threads))
    }

    let folderFailures = findings.folderFailures.sorted { $0.precedes($1) }
    if let failure = folderFailures.first { throw CommandFailure(failure.message) }
    let fileFailures = findings.fileFailures.sorted { $0.precedes($1) }
    guard fileFailures.isEmpty else { throw CommandFailure(messages: ScanFailure.messages(of: fileFailures)) }
    sources = findings.sources
    otherTypes = findings.otherTypes
  }

  private static func run(
    _ tasks: [ScanTask], _ roots: [ScanRoot], _ goal: ScanGoal, _ threads: Int
  ) -> ScanFindings {
    let queue = ScanQueue(tasks)
    let findings = Mutex(ScanFindings())
    Threads.run(max(1, threads)) { _ in
      var scanner = SourceScanner(queue, roots, goal)
      scanner.scan()
      findings.withLock { $0.add(scanner.findings) }
    }
    return findings.withLock { $0 }
  }
}

/// What a thread of a scan has found.
struct ScanFindings {
  var sources: [FoundSource] = []
  var otherTypes = TypeNameFilter()
  /// The roots below which there are symbolic links.
  var rootsWithLinks: Set<Int> = []
  var folderFailures: [ScanFailure] = []
  var fileFailures: [ScanFailure] = []

  mutating func add(_ other: ScanFindings) {
    sources += other.sources
    otherTypes.formUnion(other.otherTypes)
    rootsWithLinks.formUnion(other.rootsWithLinks)
    folderFailures += other.folderFailures
    fileFailures += other.fileFailures
  }
}

/// A folder or file that cannot be read.
struct ScanFailure {
  let root: Int
  let path: String
  let reason: String
  let identity: FileSystem.Identity?

  var message: String { "\(path): cannot be read: \(reason)" }

  func precedes(_ other: ScanFailure) -> Bool {
    root != other.root ? root < other.root : Path.precedes(path, other.path)
  }

  /// The messages of sorted failures, one for each file, whatever number of paths lead to it.
  static func messages(of failures: [ScanFailure]) -> [String] {
    var seen: Set<FileSystem.Identity> = []
    var messages: [String] = []
    for failure in failures {
      if let identity = failure.identity, !seen.insert(identity).inserted { continue }
      if !messages.contains(failure.message) { messages.append(failure.message) }
    }
    return messages
  }
}
