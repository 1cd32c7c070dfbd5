import CSFGenSystem
#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import SFGenOutline
import SFGenSource

/// One thread of a scan: it takes tasks until none is left.
///
/// Every file is read through one buffer, piece by piece, and looked at while it is in the core's cache. Mapping files
/// into memory costs more than copying them, as most of them are small.
///
/// It is no class, whose properties would be guarded against overlapping accesses at every use.
struct SourceScanner: ~Copyable {
  /// Large enough for most files; larger reads leave the cache.
  private static let pieceSize = 64 * 1024
  /// How many files of one folder are handed over at a time where other threads have nothing to do.
  private static let batchSize = 32

  /// How many files of a folder may be left open, to be closed together, and how many where the scan goes into a folder in it.
  private static let openFileCount = 64
  private static let outerOpenFileCount = 8

  /// How many bytes of entries are read at a time; most folders have fewer.
  private static let folderPieceSize = 32 * 1024
  /// How many folders a thread has open at a time. Those that are deeper in others become tasks of their own.
  private static let openFolderCount = 8

  private let queue: ScanQueue
  private let roots: [ScanRoot]
  private let goal: ScanGoal
  private let buffer: UnsafeMutableRawBufferPointer
  /// A piece of entries for each folder that the thread has open.
  private let folderBuffer: UnsafeMutableRawBufferPointer
  private var typeNames = TypeNameScan()
  /// Whether the thread has a table of open files of its own.
  private var ownsFiles = false
  /// The folders that are being read, each in the one before it, and of a higher number.
  private var openFolders: [Int32] = []
  private var openFiles = 0
  /// The path of the folder that is being read, which is normalized, in UTF-8. Empty is the working directory.
  ///
  /// Paths are put together only where they are needed, which is for few files and folders.
  private var folderPath: [UInt8] = []
  private(set) var findings = ScanFindings()

  init(_ queue: ScanQueue, _ roots: [ScanRoot], _ goal: ScanGoal) {
    self.queue = queue
    self.roots = roots
    self.goal = goal
    buffer = .allocate(byteCount: Self.pieceSize + CandidateSearch.overlap, alignment: 64)
    folderBuffer = .allocate(byteCount: Self.folderPieceSize * Self.openFolderCount, alignment: 64)
  }

  deinit {
    buffer.deallocate()
    folderBuffer.deallocate()
  }

  mutating func scan() {
    ownsFiles = sfgen_take_own_files()
    while let task = queue.take() {
      switch task {
      case .folder(let root, let path):
        beginFolder(path)
        scanFolder(opened { open(path, Self.folderFlags) }, in: nil, root)
      case .files(let root, let folder, let names):
        beginFolder(folder)
        scanFiles(names, in: folder, root)
      case .file(let root, let path, let order):
        beginFolder(".")
        path.withCString { scanWhole(Source(root: root, name: $0, order: order)) }
      }
      queue.finish()
    }
  }

  /// A file in the folder that is being read, or by its whole path where none is.
  private struct Source {
    let root: Int
    let name: UnsafePointer<CChar>
    var order = 0
  }

  // Paths.

  private mutating func beginFolder(_ path: String) {
    folderPath.removeAll(keepingCapacity: true)
    if path != "." { folderPath.append(contentsOf: path.utf8) }
  }

  /// Makes the folder of a name in the folder that is being read the one that is.
  private mutating func enterFolder(_ name: UnsafePointer<CChar>) {
    if !folderPath.isEmpty, folderPath != [UInt8(ascii: "/")] { folderPath.append(UInt8(ascii: "/")) }
    folderPath.append(contentsOf: UnsafeRawBufferPointer(start: name, count: strlen(name)))
  }

  private var folderText: String { folderPath.isEmpty ? "." : String(decoding: folderPath, as: UTF8.self) }

  private func path(of name: UnsafePointer<CChar>) -> String {
    let name = String(cString: name)
    if folderPath.isEmpty { return name }
    let folder = folderText
    return folder == "/" ? folder + name : folder + "/" + name
  }

  // Folders.

  private static let folderFlags = O_RDONLY | O_DIRECTORY | O_CLOEXEC

  /// - Parameters:
  ///   - parent: the folder that it was opened from, if it was.
  ///   - depth: how many folders around it the thread has open.
  private mutating func scanFolder(
    _ descriptor: Int32, in parent: Int32?, _ root: Int, depth: Int = 0
  ) {
    var entries = sfgen_folder()
    guard descriptor >= 0, let memory = folderBuffer.baseAddress,
      sfgen_read_folder(&entries, descriptor, memory + depth * Self.folderPieceSize, Self.folderPieceSize)
    else { return failFolder(root) }
    openFolders.append(descriptor)
    defer {
      openFolders.removeLast()
      if let parent, ownsFiles { closeFile(descriptor, parent) } else { sfgen_close_folder(&entries) }
    }
    var batch: [String] = []
    var type: UInt8 = 0
    while true {
      guard let name = sfgen_next_entry(&entries, &type) else {
        if errno != 0 { failFolder(root) }
        break
      }
      if name[0] == CChar(bitPattern: UInt8(ascii: ".")) { continue }
      switch kind(of: type, name, root) {
      case .folder: addFolder(name, descriptor, root, depth)
      case .symbolicLink: findings.rootsWithLinks.insert(root)
      case .other:
        // Reading it says why it cannot be a source.
        if isSwift(name) { scanWhole(Source(root: root, name: name)) }
      case .file:
        guard isSwift(name) else { continue }
        if queue.hasIdleThreads {
          batch.append(String(cString: name))
          if batch.count == Self.batchSize { addBatch(&batch, root) }
        } else {
          scanFile(at: descriptor, Source(root: root, name: name))
        }
      case nil: break
      }
    }
    scan(batch, at: descriptor, root)
  }

  private mutating func scanFiles(_ names: [String], in folder: String, _ root: Int) {
    let descriptor = opened { open(folder, Self.folderFlags) }
    guard descriptor >= 0 else { return failFolder(root) }
    openFolders.append(descriptor)
    defer {
      openFolders.removeLast()
      close(descriptor)
    }
    scan(names, at: descriptor, root)
  }

  private mutating func scan(_ names: [String], at descriptor: Int32, _ root: Int) {
    for name in names {
      name.withCString { scanFile(at: descriptor, Source(root: root, name: $0)) }
    }
  }

  private mutating func addFolder(_ name: UnsafePointer<CChar>, _ descriptor: Int32, _ root: Int, _ depth: Int) {
    guard isText(name) else { return }
    if !roots[root].excluded.isEmpty, roots[root].excluded.contains(path(of: name)) { return }
    // Opening it from the folder that it is in spares the system the way through all folders above.
    if depth + 1 < Self.openFolderCount, !queue.hasIdleThreads, leaveFewFilesOpen(in: descriptor) {
      let inner = sfgen_open_at(descriptor, name, Self.folderFlags)
      // What is opened in it is closed from its number on, so that this folder's must be lower.
      if inner > descriptor {
        let outerCount = folderPath.count
        enterFolder(name)
        scanFolder(inner, in: descriptor, root, depth: depth + 1)
        folderPath.removeSubrange(outerCount...)
        return
      }
      if inner >= 0 { close(inner) }
    }
    queue.add(.folder(root: root, path: path(of: name)))
  }

  private func addBatch(_ batch: inout [String], _ root: Int) {
    queue.add(.files(root: root, folder: folderText, names: batch))
    batch.removeAll(keepingCapacity: true)
  }

  /// What an entry of a folder is; `nil` where it is gone or cannot be looked at, which has been noted.
  private mutating func kind(
    of type: UInt8, _ name: UnsafePointer<CChar>, _ root: Int
  ) -> FileSystem.EntryKind? {
    switch Int32(type) {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_LNK): return .symbolicLink
    case Int32(DT_UNKNOWN): break
    default: return .other
    }
    // Some file systems do not keep the kind in the folder.
    let path = path(of: name)
    do throws(SystemError) {
      return try FileSystem.entry(at: path, followsLinks: false)?.kind
    } catch {
      findings.folderFailures.append(ScanFailure(root: root, path: path, reason: error.reason, identity: nil))
      return nil
    }
  }

  private func isSwift(_ name: UnsafePointer<CChar>) -> Bool {
    let length = strlen(name)
    return length > 6 && memcmp(name + length - 6, ".swift", 6) == 0 && isText(name)
  }

  /// Whether a name can be shown and looked up again.
  private func isText(_ name: UnsafePointer<CChar>) -> Bool {
    var index = 0
    while name[index] > 0 { index += 1 }
    // ASCII, as nearly all are.
    return name[index] == 0 || String(validatingCString: name) != nil
  }

  private mutating func failFolder(_ root: Int) {
    let reason = SystemError.last.reason
    findings.folderFailures.append(ScanFailure(root: root, path: folderText, reason: reason, identity: nil))
  }

  // Files.

  private mutating func scanFile(at folder: Int32, _ source: Source) {
    let descriptor = opened { sfgen_open_at(folder, source.name, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
    // Reading it as a whole says why it cannot be opened.
    guard descriptor >= 0 else { return scanWhole(source) }
    let isWhole = scanPieces(of: descriptor, source)
    closeFile(descriptor, folder)
    if !isWhole { scanWhole(source) }
  }

  /// Closes a file, or a folder that has been read, or leaves that to a later call: closing many in one call takes half the
  /// time.
  private mutating func closeFile(_ descriptor: Int32, _ folder: Int32) {
    guard ownsFiles, descriptor > folder else {
      close(descriptor)
      return
    }
    openFiles += 1
    if openFiles == Self.openFileCount, !closeFiles(of: folder) { close(descriptor) }
  }

  /// Closes what is left open of a folder's files; nothing that was opened later than the folder is in use.
  ///
  /// - Returns: `false` where the system cannot, and will not be asked again.
  private mutating func closeFiles(of folder: Int32) -> Bool {
    openFiles = 0
    ownsFiles = sfgen_close_range(UInt32(folder) + 1, .max)
    return ownsFiles
  }

  /// Opens something, and once more without what is left open if that is too much.
  private mutating func opened(_ open: () -> Int32) -> Int32 {
    let descriptor = open()
    guard descriptor < 0, errno == EMFILE, closeAllFiles() else { return descriptor }
    return open()
  }

  /// Closes what is left open of the files of all folders: everything but the folders.
  ///
  /// - Returns: `false` where the thread cannot, since it closes every file at once.
  private mutating func closeAllFiles() -> Bool {
    guard ownsFiles else { return false }
    openFiles = 0
    var first = UInt32(STDERR_FILENO) + 1
    for folder in openFolders {
      _ = sfgen_close_range(first, UInt32(folder) - 1)
      first = UInt32(folder) + 1
    }
    ownsFiles = sfgen_close_range(first, .max)
    return true
  }

  private mutating func leaveFewFilesOpen(in folder: Int32) -> Bool {
    openFiles <= Self.outerOpenFileCount || closeFiles(of: folder)
  }

  /// Reads a file piece by piece.
  ///
  /// - Returns: `false` where the file must be read as a whole: it is kept and larger than the buffer, or it is no
  ///   regular file, or it cannot be read.
  private mutating func scanPieces(of descriptor: Int32, _ source: Source) -> Bool {
    guard let memory = buffer.baseAddress else { return false }
    var carriedCount = 0
    var isStart = true
    typeNames.removeAll()
    while true {
      let count = sfgen_read(descriptor, memory + carriedCount, Self.pieceSize)
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      // Only at its end does a regular file give less than was asked for.
      let isEnd = count < Self.pieceSize
      if isStart, !isEnd, !isReadable(descriptor) { return false }
      let piece = UnsafeRawBufferPointer(start: memory, count: carriedCount + count)
      if isWanted(piece, of: source, isStart: isStart, isEnd: isEnd) {
        guard isStart, isEnd else { return false }
        keep(Array(piece), source, descriptor)
        return true
      }
      if isEnd { break }
      isStart = false
      carriedCount = CandidateSearch.overlap
      memory.copyMemory(from: memory + piece.count - carriedCount, byteCount: carriedCount)
    }
    pass()
    return true
  }

  private func isReadable(_ descriptor: Int32) -> Bool {
    guard let entry = FileSystem.openedEntry(descriptor) else { return false }
    return entry.kind == .file && entry.size < Int(UInt32.max)
  }

  private mutating func scanWhole(_ source: Source) {
    let path = path(of: source.name)
    _ = closeAllFiles()
    do throws(SystemError) {
      let bytes = try FileSystem.contents(of: path)
      typeNames.removeAll()
      let isWanted = bytes.withUnsafeBytes { self.isWanted($0, of: source, isStart: true, isEnd: true) }
      if isWanted { keep(bytes, source, nil) } else { pass() }
    } catch {
      let identity = (try? FileSystem.entry(at: path))?.identity
      findings.fileFailures.append(
        ScanFailure(root: source.root, path: path, reason: error.reason, identity: identity))
    }
  }

  private mutating func isWanted(
    _ piece: UnsafeRawBufferPointer, of source: Source, isStart: Bool, isEnd: Bool
  ) -> Bool {
    switch goal {
    case .candidates:
      if roots[source.root].isWhole { return true }
      return CandidateSearch.containsCandidate(piece, isFileStart: isStart, isFileEnd: isEnd, names: &typeNames)
    case .types(nil): return true
    case .types(let hashes?):
      typeNames.add(piece, isFileStart: isStart, isFileEnd: isEnd)
      return typeNames.hasName(in: hashes)
    }
  }

  /// Notes what a file declares that is not kept.
  private mutating func pass() {
    if case .candidates = goal { findings.otherTypes.insert(typeNames) }
  }

  private mutating func keep(_ bytes: [UInt8], _ source: Source, _ descriptor: Int32?) {
    if GeneratedFileMark.isCarried(by: bytes) { return }
    let path = path(of: source.name)
    let entry = descriptor.flatMap { FileSystem.openedEntry($0) } ?? (try? FileSystem.entry(at: path))
    // It is gone since it was read.
    guard let entry else { return }
    let root = roots[source.root].path
    let pathInModule = path == root ? Path.lastComponent(of: path) : Path.relative(path, below: root)
    findings.sources.append(
      FoundSource(
        root: source.root,
        file: ParsedFile(source: SourceFile(path: path, bytes: bytes), pathInModule: pathInModule),
        identity: entry.identity, order: source.order))
  }
}
