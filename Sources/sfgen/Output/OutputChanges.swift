import SFGenEmitters

/// How what is on the disk differs from a plan. It is found out completely before the first file is written.
struct OutputChanges {
  struct Change {
    let path: String
    /// `nil` where the file is missing.
    let old: [UInt8]?
    /// `nil` where the file is stale and to be removed.
    let new: [UInt8]?
  }

  /// Files to write and to remove, sorted by path, the lock file last.
  let changes: [Change]
  let unchangedCount: Int
  /// The bytes of the lock file that is there.
  let oldLock: [UInt8]?
  private let folders: [OutputPlan.Folder]
  private let lockPath: String

  /// Compares a plan with the disk.
  ///
  /// - Throws: `CommandFailure` with a line for everything that stands in the plan's way: a file where a folder has to
  ///   be, a file that is not the generator's, a symbolic link.
  init(_ plan: OutputPlan) throws(CommandFailure) {
    var obstacles: [String] = []
    var changes: [Change] = []
    var unchangedCount = 0
    for folder in Set(plan.folders.map(\.path)).sorted() {
      OutputChanges.findObstacles(at: folder, &obstacles)
    }
    for file in plan.files {
      guard !OutputChanges.isBlocked(file, &obstacles) else { continue }
      let old = OutputChanges.existing(file.path, &obstacles)
      if let old, !GeneratedFileMark.isCarried(by: old) {
        obstacles.append(
          "\(file.path): was not written by sfgen and is not overwritten: move it, or choose another folder")
      }
      if old == file.contents {
        unchangedCount += 1
      } else {
        changes.append(Change(path: file.path, old: old, new: file.contents))
      }
    }
    changes += OutputChanges.staleFiles(plan)
    changes.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }

    oldLock = OutputChanges.existing(plan.lockFile.path, &obstacles)
    if let oldLock, !LockFile.isOurs(oldLock) {
      obstacles.append(
        "\(plan.lockFile.path): has no \"generator\": \"\(LockFileEmitter.generator)\" and is not overwritten: move it")
    }
    if oldLock != plan.lockFile.contents {
      changes.append(Change(path: plan.lockFile.path, old: oldLock, new: plan.lockFile.contents))
    } else {
      unchangedCount += 1
    }
    guard obstacles.isEmpty else { throw CommandFailure(messages: obstacles) }

    self.changes = changes
    self.unchangedCount = unchangedCount
    folders = plan.folders
    lockPath = plan.lockFile.path
  }

  /// Removes and writes files so that the disk is as planned.
  func apply() throws(CommandFailure) {
    try checkWritability()
    // First, since some file systems hold names that differ only in case for one: what is stale may be what is new.
    for change in changes where change.new == nil {
      do throws(SystemError) {
        try FileSystem.removeFile(change.path)
      } catch {
        throw CommandFailure("\(change.path): cannot be removed: \(error.reason)")
      }
      removeEmptyFolders(above: change.path)
    }
    // Two threads that make files in one folder wait for each other in the system, and making them takes most of the time.
    let folders = Dictionary(grouping: changes.filter { $0.new != nil && $0.path != lockPath }) {
      Path.parent(of: $0.path)
    }
    let parts = folders.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    let failures = Threads.map(parts.map { folder, files in { @Sendable in Self.write(files, in: folder) } })
    guard failures.allSatisfy(\.isEmpty) else { throw CommandFailure(messages: failures.flatMap { $0 }) }
    // The lock file says what has been written, so that it comes when all else has been.
    if let lock = changes.last, lock.path == lockPath, let failure = Self.write(lock) { throw CommandFailure(failure) }
  }

  /// - Returns: why files could not be written.
  private static func write(_ files: [Change], in folder: String) -> [String] {
    do throws(SystemError) {
      try FileSystem.createFolder(folder)
    } catch {
      return ["\(folder): cannot be made: \(error.reason)"]
    }
    return files.compactMap(write)
  }

  /// - Returns: why the file could not be written.
  private static func write(_ change: Change) -> String? {
    guard let new = change.new else { return nil }
    do throws(SystemError) {
      try FileSystem.replaceFile(at: change.path, with: new)
      return nil
    } catch {
      return "\(change.path): cannot be written: \(error.reason)"
    }
  }

  /// Finds folders that refuse files before the first one is written. It is no obstacle for a comparison: in CI the
  /// sources are often mounted read-only.
  private func checkWritability() throws(CommandFailure) {
    var refused: [String] = []
    for folder in Set(changes.map { Path.parent(of: $0.path) }).sorted() {
      var place = folder
      while (try? FileSystem.entry(at: place)) == nil, Path.parent(of: place) != place {
        place = Path.parent(of: place)
      }
      if !FileSystem.isWritable(place), !refused.contains(place) { refused.append(place) }
    }
    guard refused.isEmpty else {
      throw CommandFailure(messages: refused.map { "\($0): this folder cannot be written to" })
    }
  }

  /// A folder of stale files alone goes with them; the output folder itself stays.
  private func removeEmptyFolders(above path: String) {
    var folder = Path.parent(of: path)
    while folders.contains(where: { $0.path != folder && Path.contains($0.path, folder) }),
      !folders.contains(where: { $0.path == folder }), FileSystem.removeFolderIfEmpty(folder)
    {
      folder = Path.parent(of: folder)
    }
  }

  // MARK: Obstacles

  /// Checks that an output folder is a folder, or can be made one.
  private static func findObstacles(at folder: String, _ obstacles: inout [String]) {
    var place = folder
    while true {
      do throws(SystemError) {
        if let entry = try FileSystem.entry(at: place) {
          if entry.kind != .folder {
            obstacles.append(
              "\(place): is a file, so that it cannot \(place == folder ? "be the output folder" : "hold \(folder)")")
          }
          return
        }
        if try FileSystem.entry(at: place, followsLinks: false) != nil {
          obstacles.append("\(place): is a symbolic link that leads nowhere")
          return
        }
      } catch {
        obstacles.append("\(place): cannot be read: \(error.reason)")
        return
      }
      let parent = Path.parent(of: place)
      guard parent != place else { return }
      place = parent
    }
  }

  /// Whether a part of the path between the output folder and the file is no real folder. Below its folder an output
  /// never goes through a symbolic link, which could lead out of it.
  private static func isBlocked(_ file: OutputPlan.File, _ obstacles: inout [String]) -> Bool {
    guard let root = file.folder else { return false }
    var folder = Path.parent(of: file.path)
    while folder != root, Path.contains(root, folder) {
      if let entry = try? FileSystem.entry(at: folder, followsLinks: false), entry.kind != .folder {
        let message = "\(folder): is no folder, so that \(file.path) cannot be written"
        if !obstacles.contains(message) { obstacles.append(message) }
        return true
      }
      folder = Path.parent(of: folder)
    }
    return false
  }

  private static func existing(_ path: String, _ obstacles: inout [String]) -> [UInt8]? {
    do throws(SystemError) {
      guard let entry = try FileSystem.entry(at: path, followsLinks: false) else { return nil }
      switch entry.kind {
      case .file: return try FileSystem.contents(of: path)
      case .folder: obstacles.append("\(path): is a folder, where a file has to be written")
      case .symbolicLink: obstacles.append("\(path): is a symbolic link and is not overwritten")
      case .other: obstacles.append("\(path): is not a regular file and is not overwritten")
      }
    } catch {
      obstacles.append("\(path): cannot be read: \(error.reason)")
    }
    return nil
  }

  // MARK: Stale files

  /// Files with the mark, in the folders of this run, that the plan does not have.
  private static func staleFiles(_ plan: OutputPlan) -> [Change] {
    let planned = Set(plan.files.map(\.path))
    var stale: [String: [UInt8]] = [:]
    for folder in plan.folders {
      guard let entry = try? FileSystem.entry(at: folder.path), entry.kind == .folder else { continue }
      var pending = [folder.path]
      while let place = pending.popLast() {
        guard let names = try? FileSystem.names(in: place) else { continue }
        for name in names where !name.hasPrefix(".") && name != "node_modules" {
          let path = Path.join(place, name)
          guard let entry = try? FileSystem.entry(at: path, followsLinks: false) else { continue }
          if entry.kind == .folder {
            pending.append(path)
          } else if entry.kind == .file, name.hasSuffix(folder.fileEnding), !planned.contains(path),
            let bytes = try? FileSystem.contents(of: path), GeneratedFileMark.isCarried(by: bytes)
          {
            stale[path] = bytes
          }
        }
      }
    }
    return stale.map { Change(path: $0.key, old: $0.value, new: nil) }
  }
}
