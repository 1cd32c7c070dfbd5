import SFGenSource

/// The lines of a source file that a range is in, with the range underlined.
///
/// ```
///  12 | func createPost(title: String) {
///     |      ^^^^^^^^^^
/// ```
struct Excerpt {
  /// A line longer than this many cells is shown around the range alone.
  private static let widest = 140
  /// How much is shown before the range of a line that is cut.
  private static let lead = 40

  private let source: SourceFile
  private let lines: LineTable
  private let range: ByteRange

  init(_ range: ByteRange, in source: SourceFile, lines: LineTable) {
    self.source = source
    self.lines = lines
    let count = UInt32(truncatingIfNeeded: source.count)
    let start = min(range.start, count)
    var end = min(max(range.end, start), count)
    // The newline that ends a range belongs to the line before: the next line is not shown for it.
    while end > start + 1, Excerpt.isLineEnd(source.bytesAndSentinel[Int(end) - 1]) { end -= 1 }
    self.range = ByteRange(start: start, end: end)
  }

  /// The number of the last line that is shown, which decides how wide the gutter has to be.
  var lastLine: Int { lines.position(at: lastByte).line }

  private var firstLine: Int { lines.position(at: range.start).line }
  private var lastByte: UInt32 { range.isEmpty ? range.start : range.end - 1 }

  func text(gutter: Gutter, style: TextStyle, role: TextStyle.Role) -> String {
    var text = ""
    let first = firstLine
    let last = lastLine
    for line in first...last {
      // Of a long range its first two lines and its last one say enough.
      if line > first + 1, line < last {
        if line == first + 2 { text += gutter.line(nil, style(.faint, "…"), style) }
        continue
      }
      let (shown, marks) = render(line, isFirst: line == first, isLast: line == last)
      text += gutter.line(line, shown, style)
      if !marks.isEmpty { text += gutter.line(nil, style(role, marks), style) }
    }
    return text
  }

  private func render(_ line: Int, isFirst: Bool, isLast: Bool) -> (shown: String, marks: String) {
    let bytes = Excerpt.contents(of: line, in: source, lines)
    let lineStart = bytes.startIndex
    let display = DisplayText(bytes)
    let markStart =
      isFirst
      ? DisplayText(bytes[..<clamp(Int(range.start), bytes)]).width
      : DisplayText(bytes.prefix { $0 == 0x20 || $0 == 0x09 }).width
    let markEnd = isLast ? DisplayText(bytes[lineStart..<clamp(Int(range.end), bytes)]).width : display.width
    // An empty range is a place where something is missing; it is marked by one caret.
    let marked = markStart..<max(markEnd, isFirst ? markStart + 1 : markStart)
    return Excerpt.cut(display, marked: marked)
  }

  private func clamp(_ offset: Int, _ bytes: ArraySlice<UInt8>) -> Int {
    min(max(offset, bytes.startIndex), bytes.endIndex)
  }

  private static func cut(_ display: DisplayText, marked: Range<Int>) -> (shown: String, marks: String) {
    guard display.width > widest else {
      return (display.string.trimmingTrailingSpaces, underline(from: marked.lowerBound, to: marked.upperBound))
    }
    let from = max(0, min(marked.lowerBound - lead, display.width - widest))
    let to = from + widest
    var shown = from > 0 ? "…" : ""
    var origin: Int?
    for (index, character) in display.characters.enumerated()
    where display.offsets[index] >= from && display.offsets[index + 1] <= to {
      if origin == nil { origin = display.offsets[index] }
      shown.append(character)
    }
    if to < display.width { shown += "…" }
    let shift = (origin ?? from) - (from > 0 ? 1 : 0)
    return (
      shown.trimmingTrailingSpaces,
      underline(from: max(marked.lowerBound, from) - shift, to: min(marked.upperBound, to) - shift)
    )
  }

  private static func underline(from start: Int, to end: Int) -> String {
    guard end > start else { return "" }
    return String(repeating: " ", count: start) + String(repeating: "^", count: end - start)
  }

  /// The bytes of a line without its line ending.
  static func contents(of line: Int, in source: SourceFile, _ lines: LineTable) -> ArraySlice<UInt8> {
    var bytes = source.bytesAndSentinel[lines.range(ofLine: line).indices]
    while let last = bytes.last, isLineEnd(last) { bytes.removeLast() }
    return bytes
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}

/// The column of line numbers at the left of excerpts, as wide as the widest number.
struct Gutter {
  private let width: Int

  init(lastLine: Int) {
    width = String(lastLine).utf8.count
  }

  /// A line of an excerpt behind its number, or behind an empty gutter.
  func line(_ number: Int?, _ text: String, _ style: TextStyle, separator: String = "|") -> String {
    let digits = number.map(String.init) ?? ""
    let padding = String(repeating: " ", count: max(0, width - digits.utf8.count) + 1)
    return style(.faint, padding + digits + " " + separator) + (text.isEmpty ? "\n" : " \(text)\n")
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var result = self[...]
    while result.last == " " { result.removeLast() }
    return String(result)
  }
}
