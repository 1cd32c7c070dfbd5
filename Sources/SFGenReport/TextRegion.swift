import SFGenSource

/// A range as programs count it that hold text in UTF-16: lines and columns from 1, columns in UTF-16 code units, the end
/// the first place after the range.
struct TextRegion: Hashable {
  let startLine: Int
  let startColumn: Int
  let endLine: Int
  let endColumn: Int

  /// - Returns: the first place of the file where it is not known.
  init(_ range: ByteRange, in path: String, _ index: SourceIndex) {
    let extent = index.extent(of: range, in: path)
    let file = index.file(path)
    startLine = extent.start.line
    startColumn = file.map { TextRegion.column(of: extent.start, in: $0.source, $0.lines) } ?? 1
    endLine = extent.end.line
    endColumn = file.map { TextRegion.column(of: extent.end, in: $0.source, $0.lines) } ?? 1
  }

  private static func column(of position: SourcePosition, in source: SourceFile, _ lines: LineTable) -> Int {
    var start = Int(lines.range(ofLine: position.line).start)
    let end = start + position.column - 1
    // A byte-order mark is no part of the text.
    if start == 0, source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    guard start < end else { return 1 }
    return String(decoding: source.bytes[start..<end], as: UTF8.self).utf16.count + 1
  }
}
