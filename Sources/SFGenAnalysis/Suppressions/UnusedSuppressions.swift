import SFGenSource

/// What is reported of the suppressions that suppress nothing.
enum UnusedSuppressions {
  /// Findings for what is left unused in a file, which its other comments may suppress in turn.
  static func diagnostics(in file: inout FileSuppressions) -> [Diagnostic] {
    // Suppressions of this rule itself are looked at when it is known which of them were needed.
    var wrong = file.unused.filter { place in
      let entry = file.comments[place.comment].entries[place.entry]
      return !isAboutUnused(entry) && !isAboutChange(entry)
    }
    wrong.removeAll { file.suppressUnused(at: $0) }
    wrong += file.unused.filter { isAboutUnused(file.comments[$0.comment].entries[$0.entry]) }

    let entries = Dictionary(grouping: wrong, by: \.comment)
    var diagnostics: [Diagnostic] = []
    for (index, comment) in file.comments.enumerated() {
      let unused = Set((entries[index] ?? []).map(\.entry))
      if let sentence = sentence(about: comment) {
        diagnostics.append(diagnostic(sentence, at: comment.range, removing: comment, file.source))
      } else if unused.count == comment.entries.count {
        diagnostics.append(
          diagnostic(self.sentence(about: comment.entries, comment), at: comment.range, removing: comment, file.source))
      } else {
        let isKept = comment.entries.indices.map { !unused.contains($0) }
        for entry in unused.sorted() {
          let text = comment.entries[entry].text
          let fixIt = FixIt(
            "remove '\(text)'", edits: [SuppressionEdits.removal(of: entry, from: comment, isKept: isKept)])
          let sentence = self.sentence(about: [comment.entries[entry]], comment)
          diagnostics.append(diagnostic(sentence, at: comment.entries[entry].range, file.source, fixIt))
        }
      }
    }
    return diagnostics
  }

  private static func isAboutUnused(_ entry: SuppressionComment.Entry) -> Bool {
    entry.target == .code(SuppressibleRules.unusedCode)
  }

  /// Whether an entry suppresses what only a comparison finds: whether it is of use depends on what is compared with.
  private static func isAboutChange(_ entry: SuppressionComment.Entry) -> Bool {
    guard case .code(let code) = entry.target else { return false }
    return SuppressibleRules.comparisonCodes.contains(code)
  }

  /// What is wrong with a comment as a whole.
  private static func sentence(about comment: SuppressionComment) -> String? {
    if case .unknown(let word) = comment.scope {
      return "there is no 'sfgen:\(word)': write 'disable', 'disable:next', 'disable:this' or 'enable'"
    }
    return comment.entries.isEmpty ? "the comment names no rule: write a code, the name of a rule, or 'all'" : nil
  }

  private static func sentence(about entries: [SuppressionComment.Entry], _ comment: SuppressionComment) -> String {
    let unknown = entries.filter { $0.target == .unknown }
    let idle = entries.filter { $0.target != .unknown }
    var sentences: [String] = []
    if !idle.isEmpty {
      let isAll = idle.contains { $0.target == .all }
      let place =
        switch comment.scope {
        case .nextLine: "the next line"
        case .ownLine: "the line"
        case .following, .ending, .unknown: "the part of the file that follows"
        }
      sentences.append(
        comment.scope == .ending
          ? "there is nothing to enable: \(isAll ? "no rule" : list(idle)) is\(isAll ? "" : " not") disabled here"
          : "\(place) has no finding\(isAll ? "" : " of \(list(idle))")")
    }
    if !unknown.isEmpty { sentences.append("there is no rule \(list(unknown))") }
    return sentences.joined(separator: ", and ")
  }

  private static func list(_ entries: [SuppressionComment.Entry]) -> String {
    entries.map { "'\($0.text)'" }.joined(separator: " or ")
  }

  private static func diagnostic(
    _ message: String, at range: ByteRange, removing comment: SuppressionComment, _ source: SourceFile
  ) -> Diagnostic {
    diagnostic(
      message, at: range, source,
      FixIt("remove the comment", edits: [SuppressionEdits.removal(of: comment.range, in: source)]))
  }

  private static func diagnostic(
    _ message: String, at range: ByteRange, _ source: SourceFile, _ fixIt: FixIt
  ) -> Diagnostic {
    Rule.unusedSuppression.diagnostic(message, in: source, range, fixIt: fixIt)
  }
}

extension FileSuppressions {
  /// Whether a comment suppresses that an entry is unused.
  fileprivate mutating func suppressUnused(at place: (comment: Int, entry: Int)) -> Bool {
    suppress(SuppressibleRules.unusedCode, at: comments[place.comment].entries[place.entry].range.start)
  }
}
