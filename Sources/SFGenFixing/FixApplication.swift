package import SFGenSource

/// A source after as many mends as can be made at the same time.
///
/// It works on bytes, so that what is no UTF-8 stays as it is.
package struct FixApplication {
  /// The source with the mends made, under the same path.
  package let source: SourceFile
  /// The mends that were made.
  package let applied: [ProposedFix]

  /// - Parameter fixes: mends in the order of their places; of two that overlap the later one is left out, and so is
  ///   one that reaches beyond the end of the file.
  package init(_ fixes: [ProposedFix], to source: SourceFile) {
    let count = UInt32(truncatingIfNeeded: source.count)
    applied = Self.compatible(
      fixes.filter { fix in fix.path == source.path && fix.edits.allSatisfy { $0.range.end <= count } })
    let edits = applied.flatMap(\.edits).sorted { $0.range.start < $1.range.start }
    guard !edits.isEmpty else {
      self.source = source
      return
    }
    let endsLinesWithReturn = Self.endsLinesWithReturn(source)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count + edits.reduce(0) { $0 + $1.replacement.utf8.count })
    var offset = 0
    for edit in edits {
      bytes += source.bytesAndSentinel[offset..<Int(edit.range.start)]
      for byte in edit.replacement.utf8 {
        if byte == 0x0A, endsLinesWithReturn, bytes.last != 0x0D { bytes.append(0x0D) }
        bytes.append(byte)
      }
      offset = Int(edit.range.end)
    }
    bytes += source.bytesAndSentinel[offset..<source.count]
    self.source = SourceFile(path: source.path, bytes: bytes)
  }

  /// Mends of any files that can be made together: each that overlaps none before it.
  package static func compatible(_ fixes: [ProposedFix]) -> [ProposedFix] {
    var chosen: [ProposedFix] = []
    var firstOfFile = 0
    for fix in fixes {
      if chosen.last?.path != fix.path { firstOfFile = chosen.count }
      if !chosen[firstOfFile...].contains(where: fix.overlaps) { chosen.append(fix) }
    }
    return chosen
  }

  /// Whether the file's first line ends in CR LF, as then do lines that a mend adds.
  private static func endsLinesWithReturn(_ source: SourceFile) -> Bool {
    guard let feed = source.bytes.firstIndex(of: 0x0A) else { return false }
    return feed > 0 && source.bytesAndSentinel[feed - 1] == 0x0D
  }
}
