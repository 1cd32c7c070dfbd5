import SFGenSource

/// The changes of text that take a suppression away.
enum SuppressionEdits {
  /// Takes a comment away, with its line where nothing else stands on it.
  static func removal(of comment: ByteRange, in source: SourceFile) -> SourceEdit {
    let bytes = source.bytesAndSentinel
    var start = Int(comment.start)
    var end = Int(comment.end)
    while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
    while isBlank(bytes[end]) { end += 1 }
    let beginsLine = start == 0 || isLineEnd(bytes[start - 1])
    let endsLine = end >= source.count || isLineEnd(bytes[end])
    switch (beginsLine, endsLine) {
    case (true, true):
      if bytes[end] == 0x0D { end += 1 }
      if bytes[end] == 0x0A { end += 1 }
      return SourceEdit(ByteRange(start, min(end, source.count)), "")
    case (true, false): return SourceEdit(ByteRange(Int(comment.start), end), "")
    case (false, true): return SourceEdit(ByteRange(start, end), "")
    case (false, false): return SourceEdit(ByteRange(start, end), " ")
    }
  }

  /// Takes an entry out of the list that it stands in.
  ///
  /// - Parameter isKept: whether each entry stays. Those before the first that stays go with what follows them, the
  ///   others with what comes before them, so that the changes for several entries do not overlap.
  static func removal(of entry: Int, from comment: SuppressionComment, isKept: [Bool]) -> SourceEdit {
    let entries = comment.entries
    if isKept[..<entry].contains(true) {
      return SourceEdit(ByteRange(start: entries[entry - 1].range.end, end: entries[entry].range.end), "")
    }
    return SourceEdit(ByteRange(start: entries[entry].range.start, end: entries[entry + 1].range.start), "")
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
