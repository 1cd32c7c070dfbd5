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
    case .operator:
      var ahead = self
      ahead.advance()
      return ahead.piece.kind == .prefix
    default: return false
    }
  }

  /// Passes over member accesses, calls, subscripts, trailing closures and postfix operators.
  private mutating func skipPostfix(ofLiteral: Bool) {
    var isLiteral = ofLiteral
    while true {
      switch shape {
      case .operator:
        if firstByte == UInt8(ascii: "<") {
          guard isAtGenericArguments else { return }
          skipAngles()
          isLiteral = false
          continue
        }
        let piece = piece
        switch piece.kind {
        case .period:
          advance()
          if token.isWord || shape == .literal {
            advance()
          } else {
            return
          }
        case .postfix, .postfixQuestion, .exclamation: advance(to: piece.end)
        default: return
        }
      case .doubleColon:
        advance()
        if token.isWord { advance() }
      case .leftParenthesis, .leftSquare:
        if startsLine { return }
        skipBrackets()
      case .leftBrace:
        guard !isLiteral, canBeTrailingClosure else { return }
        skipBlock()
        while token.isWord, keyword != .default, next.shape == .colon, token(ahead: 2).shape == .leftBrace {
          advance()
          advance()
          skipBlock()
        }
        if shape == .leftBrace { return }
      case .pound:
        guard isAtPoundIf, skipConditionalPostfix() else { return }
      default: return
      }
      isLiteral = false
    }
  }

  /// Whether the brace here opens a closure and not accessors or the body of a `switch`.
  private var canBeTrailingClosure: Bool { !isAtObservers && next.keyword != .case }

  /// Whether the brace here opens observers, or `init` accessors, which no closure begins like.
  var isAtObservers: Bool {
    switch next.keyword {
    case .willSet, .didSet, .`init`: return true
    default: break
    }
    guard next.shape == .at else { return false }
    var ahead = 1
    while token(ahead: ahead).shape == .at {
      ahead &+= 1
      if token(ahead: ahead).shape == .leftParenthesis { ahead = endOfBrackets(ahead: ahead) }
    }
    switch token(ahead: ahead).keyword {
    case .willSet, .didSet, .`init`: return true
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

  /// Passes over `#if` whose first clause goes on with a member access.
  private mutating func skipConditionalPostfix() -> Bool {
    var ahead = 0
    repeat {
      ahead &+= 1
      while !token(ahead: ahead).startsLine, token(ahead: ahead).shape != .endOfFile { ahead &+= 1 }
    } while isPoundIf(token(ahead: ahead)) && ahead < Self.furthestLookahead
    let first = token(ahead: ahead)
    guard first.shape == .operator, first.count == 1, bytes[Int(first.start)] == UInt8(ascii: "."),
      token(ahead: ahead &+ 1).isWord
    else { return false }
    let outerCondition = condition
    defer { condition = outerCondition }
    // The clauses balance, and hold nothing but what is attached to the value.
    var depth = 0
    while shape != .endOfFile, shape != .rightBrace, shape != .rightParenthesis, shape != .rightSquare {
      switch shape {
      case .leftParenthesis, .leftSquare: skipBrackets()
      case .leftBrace: skipBlock()
      case .pound:
        let isStart = isAtPoundIf
        let isEnd = isPoundEndif
        if !parseConditionDirective() { advance() }
        if isStart { depth &+= 1 }
        if isEnd {
          depth &-= 1
          if depth == 0 { return true }
        }
      default: advance()
      }
    }
    return true
  }

  private mutating func skipKeyPath() {
    advance()
    if !isAtOperator(beginningWith: UInt8(ascii: ".")) { _ = skipSimpleType(allowsMembers: false) }
    while true {
      switch shape {
      case .operator:
        var offset = Int(start)
        var endsInPeriod = false
        loop: while offset < Int(token.end) {
          switch bytes[offset] {
          case UInt8(ascii: "."): endsInPeriod = true
          case UInt8(ascii: "?") where piece.kind != .infixQuestion, UInt8(ascii: "!"): endsInPeriod = false
          default: break loop
          }
          offset &+= 1
        }
        guard offset == Int(token.end) else {
          if isAtGenericArguments {
            skipAngles()
            continue
          }
          if offset > Int(start) { advance(to: UInt32(truncatingIfNeeded: offset)) }
          return
        }
        advance()
        if endsInPeriod, token.isWord || shape == .literal { advance() }
      case .leftSquare:
        if startsLine { return }
        skipBrackets()
      case .leftParenthesis:
        if startsLine { return }
        skipBrackets()
      default: return
      }
    }
  }
}
