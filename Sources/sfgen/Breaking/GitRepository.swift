/// A repository as `git` tells of it. Nothing is checked out, and nothing is written.
struct GitRepository {
  /// How messages name the revision, `git:v1.0`.
  let name: String
  /// The absolute path of the work tree.
  let root: String
  private let folder: String
  private let commit: String

  /// - Parameters:
  ///   - revision: What `git` takes for a commit: a branch, a tag, a digest, `HEAD~2`.
  ///   - folder: The folder whose repository it is.
  /// - Throws: `CommandFailure` where there is no `git`, no repository, or no such revision.
  init(revision: String, folder: String) throws(CommandFailure) {
    name = "git:" + revision
    self.folder = folder
    guard !revision.isEmpty, !revision.hasPrefix("-"), !revision.unicodeScalars.contains("\0") else {
      throw CommandFailure("'\(name)' names no revision: give a branch, a tag or a commit")
    }
    root = Self.line(try Self.run(["-C", folder, "rev-parse", "--show-toplevel"], name).output)
    let found = try Self.run(
      ["-C", folder, "rev-parse", "--verify", "--quiet", revision + "^{commit}"], name, mayFail: true)
    guard found.status == 0 else {
      throw CommandFailure(
        "\(name): there is no such revision in \(root): fetch it first (in CI, a checkout may hold the newest commit alone)"
      )
    }
    commit = Self.line(found.output)
  }

  /// Every file of the revision.
  func tree() throws(CommandFailure) -> GitTree {
    let listing = try Self.run(["-C", folder, "ls-tree", "-r", "-z", "--full-tree", commit], name).output
    return GitTree(listing: listing)
  }

  /// The contents of files, in their order.
  ///
  /// - Throws: `CommandFailure` where one is not there, as in a clone without all contents that cannot fetch them.
  func contents(of entries: [GitTree.Entry]) throws(CommandFailure) -> [[UInt8]] {
    if entries.isEmpty { return [] }
    let request = entries.map { $0.identifier + "\n" }.joined()
    let bytes = try Self.run(["-C", folder, "cat-file", "--batch"], name, input: Array(request.utf8)).output
    var contents: [[UInt8]] = []
    var offset = 0
    for entry in entries {
      // "<identifier> blob <size>", the contents, and a newline each.
      let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      let words = String(decoding: bytes[offset..<end], as: UTF8.self).split(separator: " ")
      guard words.count == 3, words[1] == "blob", let size = Int(words[2]), end + 1 + size <= bytes.count else {
        throw CommandFailure("\(name): \(entry.path): cannot be read: git does not have its contents")
      }
      contents.append(Array(bytes[end + 1..<end + 1 + size]))
      offset = min(end + 1 + size + 1, bytes.count)
    }
    return contents
  }

  private static func run(
    _ arguments: [String], _ name: String, input: [UInt8] = [], mayFail: Bool = false
  ) throws(CommandFailure) -> Subprocess.Outcome {
    let outcome: Subprocess.Outcome
    do {
      outcome = try Subprocess.run("git", arguments, input: input)
    } catch {
      throw CommandFailure("\(name): git cannot be run: \(error.reason)")
    }
    guard outcome.status == 0 || mayFail else {
      let reason = line(outcome.errors)
      throw CommandFailure("\(name): \(reason.isEmpty ? "git has failed with status \(outcome.status)" : reason)")
    }
    return outcome
  }

  /// The first line of what a program has written.
  private static func line(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }, as: UTF8.self)
  }
}
