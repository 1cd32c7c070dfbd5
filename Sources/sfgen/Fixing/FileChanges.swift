import SFGenFixing
import SFGenSource

/// Files as a run of `--fix` leaves them, beside what was read.
struct FileChanges {
  struct Change {
    let path: String
    let old: SourceFile
    let new: SourceFile
  }

  /// Files whose bytes differ, sorted by path.
  let changes: [Change]

  init(_ state: FixState, from sources: [String: SourceFile]) {
    changes = state.changed.values
      .compactMap { new in
        guard let old = sources[new.path], old.bytes != new.bytes else { return nil }
        return Change(path: new.path, old: old, new: new)
      }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The changes as one diff for `patch` and `git apply`.
  var diff: String {
    changes.map { UnifiedDiff.text(path: $0.path, old: Array($0.old.bytes), new: Array($0.new.bytes)) }.joined()
  }

  /// Writes the files, each as a whole or not at all, and none where one of them is no longer what was read.
  func write() throws(CommandFailure) {
    var obstacles: [String] = []
    var targets: [(path: String, change: Change)] = []
    for change in changes {
      do throws(SystemError) {
        // A symbolic link stays one: what it leads to is replaced.
        let real = try FileSystem.realPath(of: change.path)
        guard try FileSystem.contents(of: real)[...] == change.old.bytes else {
          obstacles.append("\(change.path): has changed since it was read: nothing was written")
          continue
        }
        guard FileSystem.isWritable(real) else { throw SystemError(reason: "Permission denied") }
        targets.append((real, change))
      } catch {
        obstacles.append("\(change.path): cannot be written: \(error.reason)")
      }
    }
    guard obstacles.isEmpty else { throw CommandFailure(messages: obstacles) }
    for (path, change) in targets {
      do {
        try FileSystem.replaceFile(at: path, with: Array(change.new.bytes))
      } catch {
        throw CommandFailure("\(change.path): cannot be written: \(error.reason)")
      }
    }
  }
}
