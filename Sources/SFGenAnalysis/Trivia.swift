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
      if comment.isDocumentation {
        Self.addDocumentationLines(
          source.bytesAndSentinel[Int(comment.content.start)..<Int(comment.content.end)], to: &lines)
      } else {
        let text = source.text(comment.content)
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

  /// The lines of a documentation comment. Their indentation means something, as that of the items of a list, so that only
  /// what stands before each line of the comment is taken away.
  private static func addDocumentationLines(_ text: ArraySlice<UInt8>, to lines: inout [String]) {
    // A lone carriage return ends a line of Swift too, and what stands behind it would be code in what is generated.
    let isLineEnd = { byte in byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    let isBlock = text.contains(where: isLineEnd)
    var rest = text
    while true {
      var line = rest.prefix { !isLineEnd($0) }
      rest = rest[line.endIndex...]
      if isBlock {
        line = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        if line.first == UInt8(ascii: "*") { line = line.dropFirst() }
      }
      if line.first == UInt8(ascii: " ") { line = line.dropFirst() }
      while let last = line.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") { line.removeLast() }
      lines.append(String(decoding: line, as: UTF8.self))
      guard let lineEnd = rest.popFirst() else { break }
      if lineEnd == UInt8(ascii: "\r"), rest.first == UInt8(ascii: "\n") { rest.removeFirst() }
    }
  }
}
