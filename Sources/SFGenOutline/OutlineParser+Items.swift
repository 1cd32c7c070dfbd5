import SFGenLexer
import SFGenSource

/// What can stand in a list of items.
enum ItemContext {
  case file, members, code
}

extension OutlineParser {
  /// Parses what stands at the top of a file: declarations between statements.
  mutating func parseFileItems() {
    while true {
      switch shape {
      case .endOfFile, .rightBrace: return
      case .semicolon: advance()
      default:
        if shape == .pound, !isAtConditionalAttributes, parseConditionDirective() { continue }
        if mayBeginDeclaration, parseDeclaration(in: .file) { continue }
        parseStatement()
      }
    }
  }

  /// Parses the members of a type up to its closing brace.
  mutating func parseMemberItems() {
    while true {
      switch shape {
      case .endOfFile, .rightBrace: return
      case .leftBrace: skipBlock()
      case .leftParenthesis, .leftSquare: skipBrackets()
      case .pound:
        if isAtConditionalAttributes, parseDeclaration(in: .members) { continue }
        if parseConditionDirective() { continue }
        if !skipExpression() { advance() }
      default:
        if mayBeginDeclaration, parseDeclaration(in: .members) { continue }
        advance()
      }
    }
  }

  private var mayBeginDeclaration: Bool {
    switch shape {
    case .at, .modifier, .introducer, .keyword: true
    case .pound: isAtConditionalAttributes
    default: false
    }
  }

  /// Passes over one statement at the top of a file, noting the declarations in its closures and blocks.
  private mutating func parseStatement() {
    switch keyword {
    case .if, .guard, .for, .while, .switch, .else, .catch, .do, .defer, .repeat:
      let isRepeat = keyword == .repeat
      advance()
      // No block stands in a condition outside of brackets, so the first brace opens the statement's own.
      while shape != .leftBrace, shape != .endOfFile, shape != .rightBrace {
        if shape == .leftParenthesis || shape == .leftSquare { skipBrackets() } else { advance() }
      }
      if shape == .leftBrace { skipBlock() }
      if isRepeat, keyword == .while {
        advance()
        _ = skipExpression()
      }
    default:
      if !skipExpression() { advance() }
    }
  }

  /// Passes over a block or closure with the declarations in it noted, from its opening brace to behind its closing one.
  ///
  /// It goes from mark to mark; the tokens between, most of a body's, are not looked at.
  mutating func skipBlock() {
    let outerCondition = condition
    seekMark()
    var scan = mark &+ 1
    var depth = 1
    while true {
      let index = Int(marks[scan])
      switch tokens[index].shape {
      case .leftBrace:
        depth &+= 1
        scan &+= 1
      case .rightBrace:
        depth &-= 1
        scan &+= 1
        if depth == 0 {
          rewind(to: index &+ 1)
          mark = scan
          condition = outerCondition
          return
        }
      case .endOfFile:
        rewind(to: index)
        condition = outerCondition
        problem("'}' is missing", .empty(at: start))
        return
      default:
        rewind(to: index)
        guard parseMarkedItem() else {
          scan &+= 1
          continue
        }
        mark = scan
        seekMark()
        scan = mark
      }
    }
  }

  /// Moves to the first mark that is not before the current token.
  private mutating func seekMark() {
    while mark > 0, Int(marks[mark &- 1]) >= index { mark &-= 1 }
    while Int(marks[mark]) < index { mark &+= 1 }
  }

  /// Reads what a mark in a block announces; `false` where it is nothing after all.
  private mutating func parseMarkedItem() -> Bool {
    guard shape == .pound else { return isAtCodeDeclaration && parseDeclaration(in: .code) }
    if nesting < Self.deepestNesting, isAtConditionalAttributes, parseDeclaration(in: .code) { return true }
    return parseConditionDirective()
  }

  /// Whether the word at the current place can begin a declaration between statements.
  private var isAtCodeDeclaration: Bool {
    guard nesting < Self.deepestNesting, index > 0 else { return false }
    let previous = tokens[index &- 1]
    // The words that nothing else can be are found anywhere, since what ends a statement is not followed here.
    if shape == .introducer, keyword != .actor, keyword != .macro {
      return !(previous.shape == .operator && bytes[Int(previous.end) &- 1] == UInt8(ascii: "."))
        && next.shape != .colon && next.shape != .comma && next.shape != .rightParenthesis
    }
    if token.startsLine { return true }
    switch previous.shape {
    case .leftBrace, .rightBrace, .semicolon, .colon: return true
    default: return previous.keyword == .in
    }
  }

  /// Passes over parentheses or square brackets in an expression, with the declarations in its closures noted.
  mutating func skipBrackets() {
    var depth = 0
    while true {
      switch shape {
      case .leftParenthesis, .leftSquare: depth &+= 1
      case .rightParenthesis, .rightSquare:
        depth &-= 1
        if depth <= 0 { return advance() }
      case .leftBrace:
        skipBlock()
        continue
      // A brace that nothing in the brackets has opened belongs to what is around them.
      case .rightBrace, .endOfFile: return
      default: break
      }
      advance()
    }
  }

  /// Passes over parentheses or square brackets where nothing in them is of interest: in types, attributes, conditions.
  mutating func skipBracketsOnly() {
    var depth = 0
    var braces = 0
    while true {
      switch shape {
      case .leftParenthesis, .leftSquare: depth &+= 1
      case .rightParenthesis, .rightSquare:
        depth &-= 1
        if depth <= 0 { return advance() }
      case .leftBrace: braces &+= 1
      // A brace that nothing in the brackets has opened belongs to what is around them.
      case .rightBrace:
        if braces == 0 { return }
        braces &-= 1
      case .endOfFile: return
      default: break
      }
      advance()
    }
  }
}
