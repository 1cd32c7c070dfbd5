import SFGenSource

/// The sources that findings are in, by path, with their line tables.
///
/// A line table is made for the files with findings alone: a project has many files and few of them.
struct SourceIndex {
  private let sources: [String: SourceFile]
  private var lineTables: [String: LineTable] = [:]

  init(_ sources: [String: SourceFile], for diagnostics: [Diagnostic]) {
    self.sources = sources
    for diagnostic in diagnostics {
      addLineTable(for: diagnostic.location.path)
      for note in diagnostic.notes {
        if let path = note.location?.path { addLineTable(for: path) }
      }
    }
  }

  private mutating func addLineTable(for path: String) {
    guard lineTables[path] == nil, let source = sources[path] else { return }
    lineTables[path] = LineTable(source)
  }

  func file(_ path: String) -> (source: SourceFile, lines: LineTable)? {
    guard let source = sources[path], let lines = lineTables[path] else { return nil }
    return (source, lines)
  }

  /// Where a range begins and ends; the first place of the file where the file is not known.
  func extent(of location: SourceLocation) -> SourceExtent {
    extent(of: location.range, in: location.path)
  }

  func extent(of range: ByteRange, in path: String) -> SourceExtent {
    guard let file = file(path) else {
      let beginning = SourcePosition(line: 1, column: 1)
      return SourceExtent(start: beginning, end: beginning)
    }
    let count = UInt32(truncatingIfNeeded: file.source.count)
    let start = min(range.start, count)
    let end = min(max(range.end, start), count)
    return SourceExtent(start: file.lines.position(at: start), end: file.lines.position(at: end))
  }
}

/// A range as people count it; the end is the first place after it.
struct SourceExtent: Hashable {
  let start: SourcePosition
  let end: SourcePosition
}
