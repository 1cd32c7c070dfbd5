/// The name that a misspelled one most probably means.
enum NearestName {
  /// The closest candidate by edit distance, `nil` where none is close enough to be meant.
  static func find(_ name: String, among candidates: some Sequence<String>) -> String? {
    let limit = max(2, name.count / 3)
    return
      candidates
      .map { (candidate: $0, distance: distance(Array(name.lowercased()), Array($0.lowercased()))) }
      .filter { $0.distance <= limit && $0.distance < $0.candidate.count }
      .min { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }?
      .candidate
  }

  /// `: did you mean "path"?`, or nothing.
  static func suggestion(for name: String, among candidates: some Sequence<String>) -> String {
    find(name, among: candidates).map { ": did you mean \"\($0)\"?" } ?? ""
  }

  /// The number of insertions, removals and replacements between two words (Levenshtein).
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    guard left.count <= 64, right.count <= 64 else { return .max }
    var row = Array(0...right.count)
    for (index, character) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let replaced = diagonal + (character == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
