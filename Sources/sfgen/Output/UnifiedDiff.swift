/// The difference between two texts in the unified format, as `patch` and `git apply` read it.
enum UnifiedDiff {
  private static let contextLines = 3
  /// More differences than this in one file are shown as one block that goes and one that comes: searching for the
  /// shortest script takes time and memory that grow with the square of this number.
  private static let mostDifferences = 1500

  /// - Parameters:
  ///   - old: what is there; `nil` where there is no file.
  ///   - new: what is wanted; `nil` where the file is to go.
  static func text(path: String, old: [UInt8]?, new: [UInt8]?) -> String {
    let oldLines = lines(old ?? [])
    let newLines = lines(new ?? [])
    let steps = script(from: oldLines, to: newLines)
    var text = "--- \(old == nil ? "/dev/null" : "a/" + path)\n+++ \(new == nil ? "/dev/null" : "b/" + path)\n"
    for hunk in hunks(steps) {
      let first = hunk[hunk.startIndex]
      let (oldCount, newCount) = (hunk.count { $0.kind != .added }, hunk.count { $0.kind != .removed })
      text += "@@ -\(extent(first.old, oldCount)) +\(extent(first.new, newCount)) @@\n"
      for step in hunk {
        let line = step.kind == .added ? newLines[step.new] : oldLines[step.old]
        text += step.kind.rawValue + String(decoding: line, as: UTF8.self)
        if line.last != 0x0A { text += "\n\\ No newline at end of file\n" }
      }
    }
    return text
  }

  private struct Step {
    enum Kind: String {
      case kept = " "
      case removed = "-"
      case added = "+"
    }
    let kind: Kind
    /// How many lines of the old text and of the new one come before the step.
    let old: Int
    let new: Int
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  /// The format counts lines from 1, and names the line before an empty range.
  private static func extent(_ start: Int, _ count: Int) -> String {
    let first = count == 0 ? start : start + 1
    return count == 1 ? "\(first)" : "\(first),\(count)"
  }

  /// The runs of changes with the lines around them; runs whose surroundings touch are one hunk.
  private static func hunks(_ steps: [Step]) -> [ArraySlice<Step>] {
    var ranges: [Range<Int>] = []
    for (index, step) in steps.enumerated() where step.kind != .kept {
      let range = max(0, index - contextLines)..<min(steps.count, index + contextLines + 1)
      if let last = ranges.last, range.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
    }
    return ranges.map { steps[$0] }
  }

  private static func script(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) -> [Step] {
    // Equal lines get equal numbers, so that the search compares numbers alone.
    var numbers: [ArraySlice<UInt8>: Int32] = [:]
    func number(_ line: ArraySlice<UInt8>) -> Int32 {
      if let known = numbers[line] { return known }
      let next = Int32(numbers.count)
      numbers[line] = next
      return next
    }
    let left = old.map(number)
    let right = new.map(number)

    var prefix = 0
    while prefix < min(left.count, right.count), left[prefix] == right[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < min(left.count, right.count) - prefix,
      left[left.count - 1 - suffix] == right[right.count - 1 - suffix]
    {
      suffix += 1
    }

    var steps = (0..<prefix).map { Step(kind: .kept, old: $0, new: $0) }
    steps += middle(
      Array(left[prefix..<left.count - suffix]), Array(right[prefix..<right.count - suffix]), offset: prefix)
    for distance in (0..<suffix).reversed() {
      steps.append(Step(kind: .kept, old: left.count - 1 - distance, new: right.count - 1 - distance))
    }
    return steps
  }

  /// The shortest script by Myers' greedy search (An O(ND) Difference Algorithm and Its Variations, 1986).
  private static func middle(_ left: [Int32], _ right: [Int32], offset: Int) -> [Step] {
    let bound = min(left.count + right.count, mostDifferences)
    // `furthest[center + diagonal]` is how far into the old text a script of so many differences gets on a diagonal.
    let center = bound + 1
    var furthest = [Int32](repeating: 0, count: 2 * bound + 3)
    // What each round began with: the diagonals from -(differences + 1) to differences + 1, to walk the way back.
    var rounds: [[Int32]] = []
    for differences in 0...bound {
      rounds.append(Array(furthest[center - differences - 1...center + differences + 1]))
      for diagonal in stride(from: -differences, through: differences, by: 2) {
        let below = furthest[center + diagonal - 1]
        let above = furthest[center + diagonal + 1]
        let isAdded = diagonal == -differences || diagonal != differences && below < above
        var x = Int(isAdded ? above : below + 1)
        while x < left.count, x - diagonal < right.count, left[x] == right[x - diagonal] { x += 1 }
        furthest[center + diagonal] = Int32(x)
        if x >= left.count, x - diagonal >= right.count {
          return walkBack(rounds, from: left.count, right.count, offset: offset)
        }
      }
    }
    return left.indices.map { Step(kind: .removed, old: offset + $0, new: offset) }
      + right.indices.map { Step(kind: .added, old: offset + left.count, new: offset + $0) }
  }

  private static func walkBack(_ rounds: [[Int32]], from oldCount: Int, _ newCount: Int, offset: Int) -> [Step] {
    var steps: [Step] = []
    var (x, y) = (oldCount, newCount)
    for differences in rounds.indices.reversed() {
      let furthest = rounds[differences]
      let center = differences + 1
      let diagonal = x - y
      let below = furthest[center + diagonal - 1]
      let above = furthest[center + diagonal + 1]
      let isAdded = diagonal == -differences || diagonal != differences && below < above
      let previousX = Int(isAdded ? above : below)
      let previousY = previousX - (isAdded ? diagonal + 1 : diagonal - 1)
      while x > previousX, y > previousY, x > 0, y > 0 {
        (x, y) = (x - 1, y - 1)
        steps.append(Step(kind: .kept, old: offset + x, new: offset + y))
      }
      guard differences > 0 else { break }
      steps.append(Step(kind: isAdded ? .added : .removed, old: offset + previousX, new: offset + previousY))
      (x, y) = (previousX, previousY)
    }
    return steps.reversed()
  }
}
