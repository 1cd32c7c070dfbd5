import SFGenLexer
import SFGenSource

/// One operator of a run of adjacent operator characters, as the compiler splits them, and what it is by the blanks
/// around it ("The Swift Programming Language", operators).
struct OperatorPiece {
  enum Kind: UInt8 {
    case binary, prefix, postfix
    case period, equal, arrow
    case infixQuestion, postfixQuestion, exclamation
  }

  let kind: Kind
  let end: UInt32
}

extension OutlineParser {
  /// The operator that begins at the current offset; the current token has to be an operator.
  var piece: OperatorPiece { piece(at: start, of: token) }

  /// The operator that begins at an offset in an operator token.
  func piece(at start: UInt32, of token: Token) -> OperatorPiece {
    let begin = Int(start)
    let end = Int(token.end)
    let first = bytes[begin]
    let isLeftBound = isLeftBound(begin)
    if isLeftBound {
      if first == UInt8(ascii: "!") { return OperatorPiece(kind: .exclamation, end: start &+ 1) }
      if first == UInt8(ascii: "?") { return OperatorPiece(kind: .postfixQuestion, end: start &+ 1) }
    }
    var stop = begin &+ 1
    if first == UInt8(ascii: ".") {
      stop = end
    } else {
      while stop < end, bytes[stop] != UInt8(ascii: ".") { stop &+= 1 }
    }
    let pieceEnd = UInt32(truncatingIfNeeded: stop)
    if stop &- begin == 1 {
      if first == UInt8(ascii: ".") { return OperatorPiece(kind: .period, end: pieceEnd) }
      if first == UInt8(ascii: "=") { return OperatorPiece(kind: .equal, end: pieceEnd) }
      if first == UInt8(ascii: "?") { return OperatorPiece(kind: .infixQuestion, end: pieceEnd) }
    } else if stop &- begin == 2, first == UInt8(ascii: "-"), bytes[begin &+ 1] == UInt8(ascii: ">") {
      return OperatorPiece(kind: .arrow, end: pieceEnd)
    }
    let isRightBound = isRightBound(stop, isLeftBound: isLeftBound)
    let kind: OperatorPiece.Kind = isLeftBound == isRightBound ? .binary : isLeftBound ? .postfix : .prefix
    return OperatorPiece(kind: kind, end: pieceEnd)
  }

  /// Whether the current token is an arrow.
  var isAtArrow: Bool {
    shape == .operator && firstByte == UInt8(ascii: "-") && bytes[Int(start) &+ 1] == UInt8(ascii: ">")
      && start &+ 2 == token.end
  }

  /// Whether the current token begins with a lone period.
  var isAtPeriod: Bool { isAtOperator(beginningWith: UInt8(ascii: ".")) && start &+ 1 == token.end }

  /// Whether what is left of the current token is a single operator byte.
  func isAtLone(_ byte: UInt8) -> Bool {
    guard shape == .operator, firstByte == byte else { return false }
    return piece.end == start &+ 1
  }

  private func isLeftBound(_ offset: Int) -> Bool {
    guard offset > 0 else { return false }
    switch bytes[offset &- 1] {
    case 0x20, 0x0D, 0x0A, 0x09, 0, UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: ":"):
      return false
    // The end of a block comment counts as a blank, and so does a no-break space.
    case UInt8(ascii: "/"): return !(offset >= 2 && bytes[offset &- 2] == UInt8(ascii: "*"))
    case 0xA0: return !(offset >= 2 && bytes[offset &- 2] == 0xC2)
    default: return true
    }
  }

  private func isRightBound(_ offset: Int, isLeftBound: Bool) -> Bool {
    switch bytes[offset] {
    case 0x20, 0x0D, 0x0A, 0x09, 0, UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: ":"):
      return false
    case UInt8(ascii: "."): return !isLeftBound
    case UInt8(ascii: "/"): return bytes[offset &+ 1] != UInt8(ascii: "/") && bytes[offset &+ 1] != UInt8(ascii: "*")
    case 0xC2: return bytes[offset &+ 1] != 0xA0
    default: return true
    }
  }
}
