package import SFGenSource

/// A mend of one file, with the findings that propose it.
package struct ProposedFix: Hashable, Sendable {
  package let path: String
  /// In the order of their ranges; they do not overlap.
  package let edits: [SourceEdit]
  /// The codes of the findings that it mends, sorted.
  package let codes: [String]

  /// The mends of findings, each once, in the order of their places.
  ///
  /// - Parameter isIncluded: whether a finding's file may be changed.
  package static func proposed(
    by diagnostics: [Diagnostic], mode: FixMode, where isIncluded: (String) -> Bool
  ) -> [ProposedFix] {
    var codes: [Place: [String]] = [:]
    var refused: Set<Place> = []
    for diagnostic in diagnostics {
      let path = diagnostic.location.path
      guard let fixIt = diagnostic.fixIt, isSound(fixIt.edits), isIncluded(path) else { continue }
      let place = Place(path: path, edits: fixIt.edits)
      codes[place, default: []].append(diagnostic.code)
      if !mode.allows(fixIt) { refused.insert(place) }
    }
    return codes.filter { !refused.contains($0.key) }
      .map { ProposedFix(path: $0.key.path, edits: $0.key.edits, codes: $0.value.sorted()) }
      .sorted(by: precedes)
  }

  /// Whether both change the same bytes, or insert where the other changes something, so that one of them would have to
  /// guess what the other has left.
  func overlaps(_ other: ProposedFix) -> Bool {
    guard path == other.path else { return false }
    return edits.contains { edit in other.edits.contains { edit.collides(with: $0) } }
  }

  private struct Place: Hashable {
    let path: String
    let edits: [SourceEdit]
  }

  private static func isSound(_ edits: [SourceEdit]) -> Bool {
    guard let first = edits.first, first.range.start <= first.range.end,
      // What stands for bytes that are no UTF-8 must not take their place.
      !edits.contains(where: { $0.replacement.unicodeScalars.contains("\u{FFFD}") })
    else { return false }
    return zip(edits, edits.dropFirst()).allSatisfy { earlier, later in
      earlier.range.end <= later.range.start && later.range.start <= later.range.end
    }
  }

  private static func precedes(_ left: ProposedFix, _ right: ProposedFix) -> Bool {
    if left.path != right.path { return left.path < right.path }
    for (mine, theirs) in zip(left.edits, right.edits) where mine != theirs {
      if mine.range.start != theirs.range.start { return mine.range.start < theirs.range.start }
      if mine.range.end != theirs.range.end { return mine.range.end < theirs.range.end }
      return mine.replacement < theirs.replacement
    }
    return left.edits.count < right.edits.count
  }
}

extension SourceEdit {
  fileprivate func collides(with other: SourceEdit) -> Bool {
    if range.isEmpty || other.range.isEmpty {
      return range.start <= other.range.end && other.range.start <= range.end
    }
    return range.start < other.range.end && other.range.start < range.end
  }
}
