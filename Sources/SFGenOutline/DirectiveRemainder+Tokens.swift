import SFGenLexer
import SFGenSource

extension DirectiveRemainder {
  /// More tokens are not read: scopes that stand in one another would be read over and over, and no single expression that
  /// somebody wrote is as long.
  private static let longestExpression = 1024

  /// Reads from the token behind a directive to the brace that closes its scope, or to the end of the file.
  init(from start: Int, tokens: UnsafePointer<Token>, of file: SourceFile) {
    let first = tokens[start]
    if first.shape == .rightBrace || first.shape == .endOfFile {
      self = .nothing
      return
    }
    // A function that does not come back returns nothing either.
    let isEnding = ["fatalError", "preconditionFailure"].contains(file.text(first.range))
    guard !isEnding, Self.mayBeginExpression(first) else {
      self = .statements
      return
    }
    var depth = 0
    var index = start
    while index < start + Self.longestExpression {
      let token = tokens[index]
      switch token.shape {
      case .leftBrace, .leftParenthesis, .leftSquare: depth += 1
      case .rightParenthesis, .rightSquare: depth -= 1
      case .rightBrace:
        depth -= 1
        if depth < 0 {
          self = .singleExpression
          return
        }
      case .endOfFile, .semicolon:
        self = .statements
        return
      default: break
      }
      // An `if` that returns from its branches is no value, and neither is what another statement follows.
      if token.keyword == .return
        || depth == 0 && index > start && Self.beginsStatement(token, behind: tokens[index - 1])
      {
        self = .statements
        return
      }
      index += 1
    }
    self = .statements
  }

  private static func mayBeginExpression(_ token: Token) -> Bool {
    switch token.shape {
    case .introducer, .modifier, .pound, .at, .semicolon: return false
    default: break
    }
    switch token.keyword {
    case .let, .var, .guard, .for, .while, .repeat, .do, .defer, .return, .throw, .break, .continue, .fallthrough,
      .case,
      .`init`, .deinit, .subscript:
      return false
    default: return true
    }
  }

  private static func beginsStatement(_ token: Token, behind previous: Token) -> Bool {
    guard token.startsLine, token.shape != .operator, token.shape != .comma, token.shape != .leftBrace,
      token.shape != .rightParenthesis, token.shape != .rightSquare, token.shape != .rightBrace
    else { return false }
    switch token.keyword {
    case .else, .catch, .as, .is, .in, .where: return false
    default: break
    }
    switch previous.shape {
    case .operator, .comma, .colon: return false
    default: return !previous.keyword.isReserved || [.self, .true, .false, .nil].contains(previous.keyword)
    }
  }
}
