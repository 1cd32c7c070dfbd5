import SFGenSource

/// The suppressing comments of one file, and which of their entries have suppressed something.
struct FileSuppressions {
  let source: SourceFile
  let comments: [SuppressionComment]
  private let lines: LineTable
  /// The line that a comment is about, where it is about one.
  private let targetLines: [Int?]
  private var isUsed: [[Bool]]

  /// `nil` for a file without such a comment.
  init?(_ source: SourceFile) {
    let comments = SuppressionComment.comments(in: source)
    guard !comments.isEmpty else { return nil }
    let lines = LineTable(source)
    self.source = source
    self.comments = comments
    self.lines = lines
    targetLines = Self.targetLines(of: comments, source, lines)
    isUsed = comments.map { $0.entries.map { _ in false } }
    noteEndings()
  }

  /// Whether a comment suppresses a finding; its entry counts as used then.
  mutating func suppress(_ code: String, at offset: UInt32) -> Bool {
    let line = lines.position(at: offset).line
    var region: (comment: Int, entry: Int)?
    for (index, comment) in comments.enumerated() {
      guard let entry = comment.entries.firstIndex(where: { $0.target.covers(code) }) else { continue }
      switch comment.scope {
      case .nextLine, .ownLine:
        guard targetLines[index] == line else { continue }
        isUsed[index][entry] = true
        return true
      case .following where comment.range.start <= offset: region = (index, entry)
      case .ending where comment.range.start <= offset: region = nil
      case .following, .ending, .unknown: break
      }
    }
    guard let region else { return false }
    isUsed[region.comment][region.entry] = true
    return true
  }

  /// The entries that have suppressed nothing: their comments' and their own places.
  var unused: [(comment: Int, entry: Int)] {
    isUsed.enumerated().flatMap { comment, entries in
      entries.indices.filter { !entries[$0] }.map { (comment, $0) }
    }
  }

  /// An `enable` is of use where it ends something.
  private mutating func noteEndings() {
    var open: Set<SuppressionComment.Entry.Target> = []
    for (index, comment) in comments.enumerated() {
      if comment.scope == .following { open.formUnion(comment.entries.map(\.target)) }
      guard comment.scope == .ending else { continue }
      for (position, entry) in comment.entries.enumerated() where entry.target != .unknown {
        isUsed[index][position] =
          entry.target == .all ? !open.isEmpty : open.contains(entry.target) || open.contains(.all)
        if entry.target == .all { open.removeAll() } else { open.remove(entry.target) }
      }
    }
  }

  private static func targetLines(
    of comments: [SuppressionComment], _ source: SourceFile, _ lines: LineTable
  ) -> [Int?] {
    // Comments of this kind may stand one below the other.
    let ownLines = Set(
      comments.compactMap { comment -> Int? in
        let line = lines.position(at: comment.range.start).line
        let before = source.bytesAndSentinel[Int(lines.range(ofLine: line).start)..<Int(comment.range.start)]
        return before.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? line : nil
      })
    return comments.map { comment in
      switch comment.scope {
      case .ownLine: return lines.position(at: comment.range.start).line
      case .nextLine:
        var line = lines.position(at: comment.range.end).line + 1
        while ownLines.contains(line) { line += 1 }
        return line
      case .following, .ending, .unknown: return nil
      }
    }
  }
}

extension SuppressionComment.Entry.Target {
  /// Whether it stands for a rule. The rule about suppressions has to be named itself.
  fileprivate func covers(_ code: String) -> Bool {
    switch self {
    case .all: code != SuppressibleRules.unusedCode
    case .code(let own): own == code
    case .unknown: false
    }
  }
}
