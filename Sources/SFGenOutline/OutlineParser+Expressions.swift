import SFGenLexer
import SFGenSource

extension OutlineParser {
  /// Passes over an expression, with the declarations in its closures noted; `false` where none begins.
  ///
  /// Operands and operators alternate. What is nested stands in brackets, which are skipped in a loop, so this never
  /// recurses for an expression in an expression.
  mutating func skipExpression() -> Bool {
    var openTernaries = 0
    var hasProgressed = false
    while skipOperand() {
      hasProgressed = true
      var needsOperand = false
      while !needsOperand {
        switch shape {
        case .operator:
          let piece = piece
          switch piece.kind {
          case .binary, .equal, .arrow: break
          case .infixQuestion: openTernaries += 1
          default: return true
          }
          advance(to: piece.end)
          needsOperand = true
        case .colon where openTernaries > 0:
          openTernaries -= 1
          advance()
          needsOperand = true
        case .keyword where keyword == .is:
          advance()
          skipType()
        case .keyword where keyword == .as:
          advance()
          if isAtOperator(beginningWith: UInt8(ascii: "?")) || isAtOperator(beginningWith: UInt8(ascii: "!")) {
            advance(to: start &+ 1)
          }
          skipType()
        case .keyword where keyword == .throws, .modifier where keyword == .async && isAsyncOperator:
          while keyword == .throws || keyword == .async {
            advance()
            if shape == .leftParenthesis { skipBrackets() }
          }
          guard isAtArrow else { return true }
        default: return true
        }
      }
    }
    return hasProgressed
  }

  private var isAsyncOperator: Bool {
    let following = next
    return following.keyword == .throws
      || following.shape == .operator && following.count == 2 && bytes[Int(following.start)] == UInt8(ascii: "-")
        && bytes[Int(following.start) &+ 1] == UInt8(ascii: ">")
  }

  /// Passes over prefixes, one primary expression and what is attached to it.
  private mutating func skipOperand() -> Bool {
    let begin = start
    while true {
      switch shape {
      case .operator:
        let piece = piece
        switch piece.kind {
        case .prefix: advance(to: piece.end)
        case .period:
          advance()
          if token.isWord || shape == .literal { advance() }
          skipPostfix(ofLiteral: false)
          return true
        // An operator can be a value: `= +`.
        case .binary, .postfix:
          advance(to: piece.end)
          return true
        default: return start != begin
        }
      case .keyword:
        switch keyword {
        case .try:
          advance()
          if isAtOperator(beginningWith: UInt8(ascii: "?")) || isAtOperator(beginningWith: UInt8(ascii: "!")) {
            advance(to: start &+ 1)
          }
        case .repeat:
          // `repeat {` is a statement, anything else a pack expansion.
          guard next.shape != .leftBrace else { return start != begin }
          advance()
        case .inout:
          skipType()
          return true
        case .if, .switch:
          skipConditionalExpression()
          return true
        case .true, .false, .nil:
          advance()
          skipPostfix(ofLiteral: true)
          return true
        case .self, .selfType, .anyType, .super, .`init`, .deinit, .subscript:
          advance()
          skipPostfix(ofLiteral: false)
          return true
        default: return start != begin
        }
      case .identifier, .modifier, .wildcard:
        if isAtExpressionPrefix {
          if keyword == .any {
            skipType()
            return true
          }
          advance()
          continue
        }
        advance()
        skipPostfix(ofLiteral: false)
        return true
      case .introducer:
        guard token.isName else { return start != begin }
        advance()
        skipPostfix(ofLiteral: false)
        return true
      case .at:
        skipType()
        return true
      case .literal, .string:
        advance()
        skipPostfix(ofLiteral: true)
        return true
      case .leftParenthesis:
        skipBrackets()
        skipPostfix(ofLiteral: false)
        return true
      case .leftSquare:
        skipBrackets()
        skipPostfix(ofLiteral: true)
        return true
      case .leftBrace:
        skipBlock()
        skipPostfix(ofLiteral: false)
        return true
      case .pound:
        guard !isConditionDirective else { return start != begin }
        advance()
        skipPostfix(ofLiteral: false)
        return true
      case .backslash:
        skipKeyPath()
        return true
      case .doubleColon:
        advance()
      default: return start != begin
      }
    }
  }

  /// Whether a word here stands before its operand: `await x`, `copy x`, `any P`.
  private var isAtExpressionPrefix: Bool {
    let following = next
    switch keyword {
    case .await: return true
    case .any where following.shape == .operator && bytes[Int(following.start)] == UInt8(ascii: "~"): return true
    case .each, .any: break
    case .none:
      let word = token
      guard
        text(of: word, equals: "unsafe") || text(of: word, equals: "copy") || text(of: word, equals: "consume")
          || text(of: word, equals: "borrow")
      else { return false }
    default: return false
    }
    guard !following.startsLine else { return false }
    switch following.shape {
    case .identifier, .modifier, .wildcard, .literal, .string, .at, .backslash, .pound: return true
    case .introducer: return following.isName
    case .keyword:
      switch following.keyword {
      case .anyType, .selfType, .self, .super, .`init`, .true, .false, .nil, .repeat, .try, .if, .switch: return true
      default: return false
      }
    case .operator: return piece(at: following.start, of: following).kind == .prefix
    default: return false
    }
  }

  /// Passes over `if … { } else { }` or `switch … { }` as a value.
  private mutating func skipConditionalExpression() {
    let isSwitch = keyword == .switch
    while true {
      advance()
      while shape != .leftBrace, shape != .rightBrace, shape != .endOfFile {
        if shape == .leftParenthesis || shape == .leftSquare { skipBrackets() } else { advance() }
      }
      guard shape == .leftBrace else { return }
      skipBlock()
      if isSwitch || keyword != .else { return }
      advance()
      if keyword != .if {
        if shape == .leftBrace { skipBlock() }
        return
      }
    }
  }
}
