/// Tells from the bytes of a file whether lint has to look at it: whether they may hold a directive, a near miss of one,
/// or a comment that begins with `sfgen:`.
///
/// Every text that `DirectiveText` knows begins with `us`, case folded, behind a quote or the beginning of a comment, with
/// nothing between but whitespace, dashes and underscores. A file without such a place is never lexed. The search may take
/// a file for a candidate that is none, at the price of lexing it; it never passes over one that is.
package enum CandidateSearch {
  /// How many bytes two pieces of a file have in common where it is searched in pieces. The longest text that a search
  /// looks at in one go is well below it.
  package static let overlap = 256

  /// The length of `use server` and `use client`.
  private static let directiveLength = 10
  /// The lengths of the longest near miss and the longest other directive that `DirectiveText` knows.
  private static let longestNearMiss = 16
  private static let longestDirective = 24

  /// Whether a file, or a piece of it, has a place that lint must look at.
  ///
  /// - Parameters:
  ///   - isFileStart: whether the bytes begin where the file does. Where they do not, a place whose beginning they do not
  ///     show counts as a candidate.
  ///   - isFileEnd: whether they end where it does. Where not, the next piece repeats `overlap` bytes.
  ///   - names: gets the names of the types that the bytes declare, up to the first candidate.
  package static func containsCandidate(
    _ bytes: UnsafeRawBufferPointer, isFileStart: Bool = true, isFileEnd: Bool = true, names: inout TypeNameScan
  ) -> Bool {
    let piece = TypeNameScan.Piece(bytes: bytes, isStart: isFileStart, isEnd: isFileEnd)
    return PlaceSearch.contains(piece, names: &names) { isCandidate(at: $0 + 1, in: bytes, isFileStart) }
  }

  /// Whether a whole file has a place where a directive may stand.
  static func containsDirective(_ bytes: UnsafeRawBufferPointer) -> Bool {
    PlaceSearch.containsOpening(bytes) { mayBeDirective(at: $0 + 1, in: bytes, true) }
  }

  private static func isCandidate(at offset: Int, in bytes: UnsafeRawBufferPointer, _ isFileStart: Bool) -> Bool {
    if bytes[offset] == UInt8(ascii: "f") { return isOptionsMark(around: offset, in: bytes) }
    return mayBeDirective(at: offset, in: bytes, isFileStart)
  }

  private static func mayBeDirective(at offset: Int, in bytes: UnsafeRawBufferPointer, _ isFileStart: Bool) -> Bool {
    switch opening(before: offset, in: bytes, isFileStart) {
    case .comment: mayBeComment(at: offset, in: bytes)
    // A quote may stand in a comment, and without another behind the text.
    case .quote, .unseen: mayBeLiteral(at: offset, in: bytes) || mayBeComment(at: offset, in: bytes)
    case nil: false
    }
  }

  /// What a text is the first in, but for what `DirectiveText` ignores.
  private enum Opening {
    case quote
    /// Near misses count in quotes alone, in comments too.
    case comment
    /// It stands before the piece of the file.
    case unseen
  }

  private static func opening(before offset: Int, in bytes: UnsafeRawBufferPointer, _ isFileStart: Bool) -> Opening? {
    var index = offset - 1
    while index >= 0, isIgnored(bytes[index]) { index -= 1 }
    guard index >= 0 else { return isFileStart ? nil : .unseen }
    switch bytes[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "#"): return .quote
    case UInt8(ascii: "/"), UInt8(ascii: "*"): return .comment
    default: return nil
    }
  }

  private static func isIgnored(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// Whether `f` is the second letter of `sfgen:`.
  private static func isOptionsMark(around offset: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    offset + 4 < bytes.count && bytes[offset - 1] == UInt8(ascii: "s") && bytes[offset + 1] == UInt8(ascii: "g")
      && bytes[offset + 2] == UInt8(ascii: "e") && bytes[offset + 3] == UInt8(ascii: "n")
      && bytes[offset + 4] == UInt8(ascii: ":")
  }

  /// Whether a comment whose text begins at the offset may say no more than a directive.
  private static func mayBeComment(at start: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    guard lengthOfBeginning(at: start, in: bytes) == directiveLength else { return false }
    var offset = start + directiveLength
    while offset < bytes.count, bytes[offset] <= 0x20, !endsText(bytes[offset]) { offset += 1 }
    guard offset < bytes.count else { return true }
    return endsText(bytes[offset]) || bytes[offset] == UInt8(ascii: ";") || bytes[offset] == UInt8(ascii: "*")
  }

  /// Whether a literal that begins at the offset may be a directive, a near miss of one, or the first part of one.
  private static func mayBeLiteral(at offset: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    let end = min(offset + longestNearMiss, bytes.count)
    let isNearMiss = isNear(offset, end, in: bytes) || isSpacedDifferently(offset, end, in: bytes)
    if isNearMiss, mayEnd(by: end, from: offset, in: bytes) { return true }
    return isUnknownDirective(at: offset, in: bytes) || isFirstPart(at: offset, in: bytes)
  }

  /// Whether a literal that begins at the start may end before `end`, or has only blanks behind it.
  private static func mayEnd(by end: Int, from start: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    var offset = start
    while offset < end, !endsText(bytes[offset]) { offset += 1 }
    return offset < end || offset == bytes.count || endsText(bytes[offset]) || bytes[offset] <= 0x20
  }

  private static func endsText(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "#"), UInt8(ascii: "\\"): true
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }

  /// Whether a literal says what a directive begins with, and an interpolation or another literal may say the rest.
  private static func isFirstPart(at start: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    var offset = start + lengthOfBeginning(at: start, in: bytes)
    guard offset - start >= 3, offset < bytes.count else { return false }
    if bytes[offset] == UInt8(ascii: "\\") { return true }
    guard bytes[offset] == UInt8(ascii: "\"") else { return false }
    // Much whitespace, which no statement has, and bytes beyond ASCII, some of which are none, count as what may be followed by
    // another literal.
    let end = min(offset + longestDirective, bytes.count)
    repeat { offset += 1 } while offset < end && bytes[offset] <= 0x20
    return offset >= end || bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "/")
      || bytes[offset] >= 0x7F
  }

  /// How many bytes are those that a directive begins with.
  private static func lengthOfBeginning(at start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    max(
      lengthOfBeginning("use server", at: start, in: bytes), lengthOfBeginning("use client", at: start, in: bytes))
  }

  private static func lengthOfBeginning(
    _ directive: StaticString, at start: Int, in bytes: UnsafeRawBufferPointer
  ) -> Int {
    let count = min(directive.utf8CodeUnitCount, bytes.count - start)
    var length = 0
    while length < count, bytes[start + length] == directive.utf8Start[length] { length += 1 }
    return length
  }

  /// Whether a literal says `use` and one word, or `use cache: remote`.
  private static func isUnknownDirective(at start: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    let end = min(start + longestDirective + 1, bytes.count)
    var offset = start
    for letter in "use ".utf8 {
      guard offset < end, bytes[offset] == letter else { return false }
      offset += 1
    }
    let word = offset
    while offset < end, isLetterOrDash(bytes[offset]) { offset += 1 }
    if offset < end, bytes[offset] == UInt8(ascii: ":") {
      repeat { offset += 1 } while offset < end && (isLetterOrDash(bytes[offset]) || bytes[offset] == UInt8(ascii: " "))
    }
    return offset == bytes.count || offset < end && offset > word && bytes[offset] == UInt8(ascii: "\"")
  }

  private static func isLetterOrDash(_ byte: UInt8) -> Bool {
    byte >= 0x61 && byte <= 0x7A || byte == UInt8(ascii: "-")
  }

  /// Whether some beginning of the bytes is at most two edits away from a directive, case folded.
  ///
  /// Bit *n* of `exact`, `once` and `twice` says that the first *n* letters of a directive match the bytes so far with
  /// no, at most one and at most two edits (Wu and Manber's matcher). Both directives fit into one word, one in each half.
  private static func isNear(_ start: Int, _ end: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    let complete: UInt64 = 1 << UInt64(directiveLength) | 1 << UInt64(directiveLength + 32)
    var exact: UInt64 = 0x1_0000_0001
    var once: UInt64 = 0x3_0000_0003
    var twice: UInt64 = 0x7_0000_0007
    var offset = start
    while offset < end, twice != 0 {
      let letters = positions(of: bytes[offset])
      let nextExact = (exact & letters) << 1
      let nextOnce = (once & letters) << 1 | exact | (exact | nextExact) << 1
      twice = (twice & letters) << 1 | once | (once | nextOnce) << 1
      exact = nextExact
      once = nextOnce
      if twice & complete != 0 { return true }
      offset += 1
    }
    return false
  }

  /// Where a letter stands in `use server`, as bits from bit 0, and in `use client`, as bits from bit 32.
  private static func positions(of byte: UInt8) -> UInt64 {
    switch byte {
    case UInt8(ascii: "u"), UInt8(ascii: "U"): 0x001_0000_0001
    case UInt8(ascii: "s"), UInt8(ascii: "S"): 0x002_0000_0012
    case UInt8(ascii: "e"), UInt8(ascii: "E"): 0x084_0000_0124
    case UInt8(ascii: " "): 0x008_0000_0008
    case UInt8(ascii: "r"), UInt8(ascii: "R"): 0x000_0000_0240
    case UInt8(ascii: "v"), UInt8(ascii: "V"): 0x000_0000_0080
    case UInt8(ascii: "c"), UInt8(ascii: "C"): 0x010_0000_0000
    case UInt8(ascii: "l"), UInt8(ascii: "L"): 0x020_0000_0000
    case UInt8(ascii: "i"), UInt8(ascii: "I"): 0x040_0000_0000
    case UInt8(ascii: "n"), UInt8(ascii: "N"): 0x100_0000_0000
    case UInt8(ascii: "t"), UInt8(ascii: "T"): 0x200_0000_0000
    default: 0
    }
  }

  /// Whether some beginning of the bytes, spaces, dashes and underscores aside, is a directive without its space.
  private static func isSpacedDifferently(_ start: Int, _ end: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    var matched = 0
    var letters: StaticString = "useserver"
    var offset = start
    while offset < end {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") { continue }
      let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if matched == 3, folded == UInt8(ascii: "c") { letters = "useclient" }
      guard folded == letters.utf8Start[matched] else { return false }
      matched += 1
      if matched == letters.utf8CodeUnitCount { return true }
    }
    return false
  }
}
