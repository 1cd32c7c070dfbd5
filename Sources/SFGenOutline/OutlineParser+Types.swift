import SFGenLexer
import SFGenSource

extension OutlineParser {
  /// Passes over a type and returns its range, empty where none stands.
  @discardableResult
  mutating func skipType() -> ByteRange {
    let begin = start
    skipTypeSpecifiers()
    skipTypeBehindSpecifiers()
    return range(from: begin)
  }

  /// Passes over `inout`, `sending`, `@escaping` and what else stands before a type.
  mutating func skipTypeSpecifiers() {
    while true {
      switch keyword {
      case .repeat, .inout, .sending, .borrowing, .consuming, .isolated, .__owned, .__shared:
        // A type can have the name of a specifier.
        if keyword != .inout && keyword != .repeat, !continuesType(next, onLine: false) { return }
        advance()
      case .nonisolated:
        guard continuesType(next) else { return }
        advance()
        if shape == .leftParenthesis { skipBracketsOnly() }
      default:
        if shape == .at {
          skipTypeAttribute()
        } else if shape == .modifier, continuesType(next) {
          advance()
        } else {
          return
        }
      }
    }
  }

  private func continuesType(_ token: Token, onLine: Bool = true) -> Bool {
    switch token.shape {
    case .identifier, .modifier, .leftParenthesis, .leftSquare, .at: !token.startsLine || !onLine
    case .keyword: token.keyword == .anyType || token.keyword == .selfType || token.keyword == .inout
    case .operator: bytes[Int(token.start)] == UInt8(ascii: "~")
    default: false
    }
  }

  private mutating func skipTypeAttribute() {
    let count = outline.attributes.count
    parseAttribute(inType: true)
    outline.attributes.removeLast(outline.attributes.count - count)
  }

  mutating func skipTypeBehindSpecifiers() {
    while true {
      guard skipComposition(), skipFunctionArrow() else { return }
      skipTypeSpecifiers()
    }
  }

  /// Passes over `some A & B`, `each T`, `~Copyable`; `false` where no type stands.
  private mutating func skipComposition() -> Bool {
    switch keyword {
    case .some, .any, .each: if continuesType(next, onLine: false) { advance() }
    default: break
    }
    while true {
      if isAtOperator(beginningWith: UInt8(ascii: "~")) { advance(to: start &+ 1) }
      guard skipSimpleType() else { return false }
      guard isAtLone(UInt8(ascii: "&")) else { return true }
      advance()
    }
  }

  /// Passes over a name with its arguments, brackets, and the periods and marks behind them.
  mutating func skipSimpleType(allowsMembers: Bool = true) -> Bool {
    switch shape {
    case .identifier, .modifier, .wildcard, .literal: advance()
    case .introducer where token.isName: advance()
    case .leftParenthesis, .leftSquare: skipBracketsOnly()
    case .doubleColon: break
    case .keyword where keyword == .anyType || keyword == .selfType: advance()
    // `protocol P: class`.
    case .introducer where keyword == .class: advance()
    default: return false
    }
    while true {
      if shape == .doubleColon {
        advance()
        if token.isWord { advance() }
        continue
      }
      guard shape == .operator else { return true }
      switch firstByte {
      case UInt8(ascii: "<"):
        // A number or a bracket has no arguments, and in a type nothing else begins so.
        skipAngles()
      case UInt8(ascii: "."):
        guard allowsMembers, isAtPeriod, next.isWord else { return true }
        advance()
        advance()
      case UInt8(ascii: "?"), UInt8(ascii: "!"):
        if startsLine { return true }
        let piece = piece
        guard piece.kind == .postfixQuestion || piece.kind == .exclamation else { return true }
        advance(to: piece.end)
      default: return true
      }
    }
  }

  /// Passes over `->` with the effects before it; `false` where none stands.
  private mutating func skipFunctionArrow() -> Bool {
    if isAtArrow {
      advance()
      return true
    }
    switch keyword {
    case .async, .throws, .rethrows, .reasync: break
    default: return false
    }
    let begin = index
    while true {
      switch keyword {
      case .async, .throws, .rethrows, .reasync:
        advance()
        if shape == .leftParenthesis { skipBracketsOnly() }
      default:
        guard isAtArrow else {
          rewind(to: begin)
          return false
        }
        advance()
        return true
      }
    }
  }

  /// Passes over generic parameters or arguments, from `<` to its `>`.
  mutating func skipAngles() {
    var depth = 0
    while true {
      switch shape {
      case .operator:
        let end = Int(token.end)
        var offset = Int(start)
        while offset < end {
          let byte = bytes[offset]
          offset &+= 1
          if byte == UInt8(ascii: "<") {
            depth &+= 1
          } else if byte == UInt8(ascii: ">"), bytes[offset &- 2] != UInt8(ascii: "-") {
            depth &-= 1
            if depth == 0 { return advance(to: UInt32(truncatingIfNeeded: offset)) }
          }
        }
        advance()
      case .leftParenthesis, .leftSquare: skipBracketsOnly()
      case .rightParenthesis, .rightSquare, .leftBrace, .rightBrace, .endOfFile: return
      default: advance()
      }
    }
  }

  /// Whether `<` begins generic arguments in an expression and not a comparison: types stand in it, and behind it what
  /// can follow a specialized name.
  var isAtGenericArguments: Bool {
    guard isAtOperator(beginningWith: UInt8(ascii: "<")), bytes[Int(start) &+ 1] != UInt8(ascii: ">") else {
      return false
    }
    var ahead = self.index
    var offset = start
    var angles = 0
    var brackets = 0
    let limit = Swift.min(ahead &+ Self.furthestLookahead, endIndex)
    while ahead < limit {
      let token = tokens[ahead]
      switch token.shape {
      case .operator:
        while offset < token.end {
          let byte = bytes[Int(offset)]
          offset &+= 1
          switch byte {
          case UInt8(ascii: "<"): angles &+= 1
          case UInt8(ascii: ">"):
            if bytes[Int(offset) &- 2] == UInt8(ascii: "-") { continue }
            angles &-= 1
            if angles == 0 { return brackets == 0 && canFollowGenericArguments(ahead, offset) }
          case UInt8(ascii: "-"):
            // A minus belongs to an arrow or to a number.
            if bytes[Int(offset)] != UInt8(ascii: ">"), tokens[ahead &+ 1].shape != .literal { return false }
          case UInt8(ascii: "&"):
            if bytes[Int(offset)] == UInt8(ascii: "&") { return false }
          case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "~"): break
          default: return false
          }
        }
      case .leftParenthesis, .leftSquare: brackets &+= 1
      case .rightParenthesis, .rightSquare:
        brackets &-= 1
        if brackets < 0 { return false }
      case .identifier, .modifier, .wildcard, .at, .comma, .literal, .doubleColon: break
      case .colon: if brackets == 0 { return false }
      case .keyword:
        switch token.keyword {
        case .anyType, .selfType, .inout, .throws, .rethrows, .repeat: break
        default: return false
        }
      case .introducer: if !token.isName { return false }
      case .string, .semicolon, .backslash, .other, .pound, .leftBrace, .rightBrace, .endOfFile: return false
      }
      ahead &+= 1
      offset = tokens[ahead].start
    }
    return false
  }

  private func canFollowGenericArguments(_ index: Int, _ offset: UInt32) -> Bool {
    // What is left of the operator, or the token behind it.
    let isRest = offset < tokens[index].end
    let following = isRest ? tokens[index] : tokens[index &+ 1]
    let start = isRest ? offset : following.start
    switch following.shape {
    case .rightParenthesis, .rightSquare, .leftBrace, .rightBrace, .comma, .semicolon, .colon, .endOfFile: return true
    case .leftParenthesis, .leftSquare: return !following.startsLine
    case .operator:
      let piece = piece(at: start, of: following)
      switch piece.kind {
      case .period, .exclamation, .postfixQuestion: return true
      case .binary: return bytes[Int(start)] == UInt8(ascii: "&") && piece.end == start &+ 1
      default: return false
      }
    default: return false
    }
  }
}
