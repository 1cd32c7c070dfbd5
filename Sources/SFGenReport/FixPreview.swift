import SFGenSource

/// The lines that a fix-it changes, as a small diff.
struct FixPreview {
  struct Line: Equatable {
    let number: Int
    let isAdded: Bool
    let text: String
  }

  let lines: [Line]

  init(_ fixIt: FixIt, in source: SourceFile, lines table: LineTable) {
    var result: [Line] = []
    var shift = 0
    for group in FixPreview.groups(of: fixIt.edits, in: source, table) {
      let (removed, added) = FixPreview.change(group, in: source, table)
      let common = FixPreview.commonLines(removed, added)
      for index in common.prefix..<(removed.count - common.suffix) {
        result.append(Line(number: group.lines.lowerBound + index, isAdded: false, text: removed[index]))
      }
      for index in common.prefix..<(added.count - common.suffix) {
        result.append(Line(number: group.lines.lowerBound + index + shift, isAdded: true, text: added[index]))
      }
      shift += added.count - removed.count
    }
    lines = result
  }

  func text(gutter: Gutter, style: TextStyle) -> String {
    lines
      .map { line in
        let shown = style(line.isAdded ? .added : .removed, DisplayText(line.text).string)
        return gutter.line(line.number, shown, style, separator: line.isAdded ? "+" : "-")
      }
      .joined()
  }

  /// Edits that touch the same lines, with these lines.
  private struct Group {
    var edits: [SourceEdit]
    var lines: ClosedRange<Int>
  }

  private static func groups(of edits: [SourceEdit], in source: SourceFile, _ table: LineTable) -> [Group] {
    let count = UInt32(truncatingIfNeeded: source.count)
    var groups: [Group] = []
    for edit in edits where edit.range.end <= count && edit.range.start <= edit.range.end {
      let lines = table.position(at: edit.range.start).line...table.position(at: edit.range.end).line
      if let last = groups.last, lines.lowerBound <= last.lines.upperBound {
        groups[groups.count - 1].edits.append(edit)
        groups[groups.count - 1].lines = last.lines.lowerBound...max(last.lines.upperBound, lines.upperBound)
      } else {
        groups.append(Group(edits: [edit], lines: lines))
      }
    }
    return groups
  }

  private static func change(
    _ group: Group, in source: SourceFile, _ table: LineTable
  ) -> (removed: [String], added: [String]) {
    let whole = table.range(ofLine: group.lines.lowerBound).union(table.range(ofLine: group.lines.upperBound))
    var added = ""
    var offset = whole.start
    for edit in group.edits where edit.range.start >= offset {
      added += source.text(ByteRange(start: offset, end: edit.range.start)) + edit.replacement
      offset = edit.range.end
    }
    added += source.text(ByteRange(start: offset, end: whole.end))
    return (splitLines(source.text(whole)), splitLines(added))
  }

  private static func splitLines(_ text: String) -> [String] {
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      String(line.last == 0x0D ? line.dropLast() : line) ?? ""
    }
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func commonLines(_ left: [String], _ right: [String]) -> (prefix: Int, suffix: Int) {
    let shorter = min(left.count, right.count)
    var prefix = 0
    while prefix < shorter, left[prefix] == right[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < shorter - prefix, left[left.count - 1 - suffix] == right[right.count - 1 - suffix] { suffix += 1 }
    return (prefix, suffix)
  }
}
