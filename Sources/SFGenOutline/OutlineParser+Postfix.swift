import SFGenLexer
import SFGenSource

extension OutlineParser {
  /// Passes over member accesses, calls, subscripts, trailing closures and postfix operators.
  mutating func skipPostfix(ofLiteral: Bool) {
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

  /// Passes over a key path, from its backslash.
  mutating func skipKeyPath() {
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
