import SFGenInterface
import SFGenOutline
import SFGenSource

/// What the comments above a declaration say.
struct Trivia {
  let documentation: Documentation?
  /// The comments that begin with `sfgen:`, without that.
  let options: [(text: String, range: ByteRange)]
  /// Comments that would be options if they had the colon.
  private(set) var optionsWithoutColon: [ByteRange] = []

  init(of declaration: Declaration, in source: SourceFile) {
    self.init(before: declaration.triviaStart, to: declaration.start, in: source)
  }

  init(before start: UInt32, to end: UInt32, in source: SourceFile) {
    var lines: [String] = []
    var options: [(text: String, range: ByteRange)] = []
    guard start < end else {
      documentation = nil
      self.options = []
      return
    }
    for comment in Comment.comments(in: ByteRange(start: start, end: end), of: source) {
      let text = source.text(comment.content)
      if comment.isDocumentation {
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
          var line = line.drop { $0 == " " || $0 == "\t" }
          if text.contains("\n"), line.first == "*" { line = line.dropFirst() }
          if line.first == " " { line = line.dropFirst() }
          lines.append(String(line))
        }
      } else {
        let trimmed = text.drop { $0 == " " || $0 == "\t" }
        if trimmed.hasPrefix("sfgen:"), !SuppressionComment.isSuppression(trimmed.dropFirst(6)) {
          options.append((String(trimmed.dropFirst(6)), comment.range))
        } else if trimmed.hasPrefix("sfgen "), ["requires=", "id=", "body="].contains(where: trimmed.contains) {
          optionsWithoutColon.append(comment.range)
        }
      }
    }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    documentation = lines.isEmpty ? nil : Documentation(lines: lines)
    self.options = options
  }
}
