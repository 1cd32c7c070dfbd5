import SFGenLexer
import SFGenSource

/// Holds the tokens of a file to what makes a round trip: in order, in bounds, not empty, and nothing but trivia between.
enum TriviaCheck {
  /// The offset of the first byte that is lost between tokens or covered twice, or `nil`.
  static func firstMistake(in tokens: [Token], of bytes: [UInt8]) -> Int? {
    var end = 0
    for token in tokens {
      let start = Int(token.range.start)
      guard start >= end, !token.range.isEmpty, Int(token.range.end) <= bytes.count else { return start }
      if let mistake = firstCode(in: bytes, from: end, to: start) { return mistake }
      end = Int(token.range.end)
    }
    return firstCode(in: bytes, from: end, to: bytes.count)
  }

  private static func firstCode(in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    var offset = start
    while offset < end {
      let rest = bytes[offset..<end]
      switch bytes[offset] {
      case 0..<0x21, 0x7F...: offset += 1
      case UInt8(ascii: "#") where offset == 0 && rest.starts(with: "#!".utf8),
        UInt8(ascii: "/") where rest.starts(with: "//".utf8):
        offset = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? end
      case UInt8(ascii: "/") where rest.starts(with: "/*".utf8):
        offset = endOfComment(in: rest)
      case UInt8(ascii: "<") where rest.starts(with: "<<<<<<< ".utf8),
        UInt8(ascii: ">") where rest.starts(with: ">>>> ".utf8):
        // One side of a conflict is skipped as a whole.
        return nil
      default: return offset
      }
    }
    return nil
  }

  private static func endOfComment(in rest: ArraySlice<UInt8>) -> Int {
    var depth = 0
    var offset = rest.startIndex
    while offset < rest.endIndex {
      if rest[offset...].starts(with: "/*".utf8) {
        depth += 1
        offset += 2
      } else if rest[offset...].starts(with: "*/".utf8) {
        depth -= 1
        offset += 2
        if depth == 0 { return offset }
      } else {
        offset += 1
      }
    }
    return rest.endIndex
  }
}
