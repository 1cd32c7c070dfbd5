/// Tells from the bytes of a file whether lint has to look at it: whether they may hold a directive, a near miss of one,
/// or a comment that begins with `sfgen:`.
///
/// Every text that `DirectiveText` knows begins with `us`, case folded, behind a quote or the beginning of a comment, with
/// nothing between but whitespace, dashes and underscores. A file without such a place is never lexed. The search may take
/// a file for a candidate that is none; it never passes over one that is.
package enum CandidateSearch {
  /// How many bytes two pieces of a file have in common where it is searched in pieces. The longest text that a search
  /// looks at in one go is well below it.
  package static let overlap = 256

  /// The length of the longest text that `DirectiveText` looks at.
  private static let longestText = 16

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
    return PlaceSearch.contains(bytes) { offset in
      guard TypeNameScan.followsKeyword(bytes[offset + 1]) else {
        return isCandidate(at: offset + 1, in: bytes, isFileStart)
      }
      names.addName(behind: offset, in: piece)
      return false
    }
  }

  /// Whether a whole file has a place where a directive may stand.
  static func containsDirective(_ bytes: UnsafeRawBufferPointer) -> Bool {
    PlaceSearch.containsOpening(bytes) { offset in
      followsOpening(offset + 1, in: bytes, true) && isNearDirective(at: offset + 1, in: bytes)
    }
  }

  private static func isCandidate(at offset: Int, in bytes: UnsafeRawBufferPointer, _ isFileStart: Bool) -> Bool {
    if bytes[offset] == UInt8(ascii: "f") { return isOptionsMark(around: offset, in: bytes) }
    return followsOpening(offset, in: bytes, isFileStart) && isNearDirective(at: offset, in: bytes)
  }

  /// Whether the text at the offset is the first in a string literal or comment, but for what `DirectiveText` ignores.
  private static func followsOpening(_ offset: Int, in bytes: UnsafeRawBufferPointer, _ isFileStart: Bool) -> Bool {
    var index = offset - 1
    while index >= 0, isIgnored(bytes[index]) { index -= 1 }
    guard index >= 0 else { return !isFileStart }
    switch bytes[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: "*"): return true
    default: return false
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

  /// Whether a text that begins at the offset, wherever it ends, may be a directive or a near miss.
  private static func isNearDirective(at offset: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    let end = min(offset + longestText, bytes.count)
    return isNear(offset, end, in: bytes) || isSpacedDifferently(offset, end, in: bytes)
      || isUnknownDirective(at: offset, in: bytes)
  }

  /// Whether a literal begins that says `use` and one word, or goes on in another literal.
  private static func isUnknownDirective(at start: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    var offset = start
    for letter in "use ".utf8 {
      guard offset < bytes.count, bytes[offset] == letter else { return false }
      offset += 1
    }
    while offset < bytes.count, bytes[offset] >= 0x61 && bytes[offset] <= 0x7A || bytes[offset] == UInt8(ascii: "-") {
      offset += 1
    }
    guard offset < bytes.count else { return true }
    switch bytes[offset] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"), UInt8(ascii: ":"): return true
    default: return false
    }
  }

  /// Whether some beginning of the bytes is at most two edits away from a directive, case folded.
  ///
  /// Bit *n* of `exact`, `once` and `twice` says that the first *n* letters of a directive match the bytes so far with
  /// no, at most one and at most two edits (Wu and Manber's matcher). Both directives fit into one word, one in each half.
  private static func isNear(_ start: Int, _ end: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    let directiveLength: UInt64 = 10
    let complete: UInt64 = 1 << directiveLength | 1 << (directiveLength + 32)
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
