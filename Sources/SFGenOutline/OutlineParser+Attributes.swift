import SFGenLexer
import SFGenSource

/// What stands before the keyword of a declaration.
struct DeclarationHead {
  let triviaStart: UInt32
  let start: UInt32
  let attributes: ElementSlice
  let modifiers: ElementSlice
}

extension OutlineParser {
  /// Reads attributes and modifiers.
  mutating func parseHead(in context: ItemContext) -> DeclarationHead {
    let triviaStart = previousEnd
    let begin = start
    let firstAttribute = outline.attributes.count
    let firstModifier = outline.modifiers.count
    while true {
      if shape == .at {
        parseAttribute()
      } else if shape == .pound, isAtConditionalAttributes {
        parseConditionalAttributes()
      } else {
        break
      }
    }
    while isAtModifier {
      // Between statements `open(path)` is a call.
      if context != .members, next.shape == .leftParenthesis, keyword == .open { break }
      parseModifier()
    }
    return DeclarationHead(
      triviaStart: triviaStart, start: begin,
      attributes: ElementSlice(from: firstAttribute, to: outline.attributes.count),
      modifiers: ElementSlice(from: firstModifier, to: outline.modifiers.count))
  }

  /// Forgets a head that no declaration followed.
  mutating func discard(_ head: DeclarationHead) {
    if !head.attributes.isEmpty { outline.attributes.removeLast(Int(head.attributes.count)) }
    if !head.modifiers.isEmpty { outline.modifiers.removeLast(Int(head.modifiers.count)) }
  }

  private var isAtModifier: Bool {
    if shape == .modifier { return true }
    // `class func` is a modifier, `class Name` a declaration.
    guard shape == .introducer, case .class = keyword else { return false }
    let following = next
    switch following.shape {
    case .introducer: return following.keyword != .actor && following.keyword != .macro || token(ahead: 2).isName
    case .at: return true
    case .modifier:
      let second = token(ahead: 2).shape
      return second == .introducer || second == .keyword || second == .modifier || second == .leftParenthesis
    case .keyword:
      switch following.keyword {
      case .let, .var, .`init`, .subscript, .case, .associatedtype, .deinit: return true
      default: return false
      }
    default: return false
    }
  }

  private mutating func parseModifier() {
    let word = token
    advance()
    var detail: ByteRange?
    if shape == .leftParenthesis, next.isWord, token(ahead: 2).shape == .rightParenthesis {
      switch word.keyword {
      case .private, .fileprivate, .internal, .public, .package, .open, .unowned, .nonisolated:
        advance()
        detail = token.range
        advance()
        advance()
      default: break
      }
    }
    outline.modifiers.append(Modifier(keyword: word.keyword, range: range(from: word.start), detail: detail))
  }

  /// Reads one attribute; the current token is its `@` and mostly its name.
  mutating func parseAttribute(inType: Bool = false) {
    let begin = start
    let isLone = token.count == 1
    advance()
    if isLone, token.isWord { advance() }
    // A name can have several parts, and generic arguments.
    while true {
      if isAtOperator(beginningWith: UInt8(ascii: "<")) {
        skipAngles()
      } else if shape == .doubleColon || isAtPeriod, next.isWord {
        advance()
        advance()
      } else {
        break
      }
    }
    let name = ByteRange.between(begin &+ 1, previousEnd)
    if shape == .leftParenthesis, !startsLine, !takesNoArguments(name, inType: inType),
      start == name.end || isArgumentBeforeDeclaration
    {
      skipBracketsOnly()
    }
    outline.attributes.append(Attribute(name: name, range: range(from: begin)))
  }

  /// Whether an attribute has no arguments, so that parentheses behind it are a type: `@autoclosure() -> Int`.
  private func takesNoArguments(_ name: ByteRange, inType: Bool) -> Bool {
    let word = Token(kind: .identifier, shape: .identifier, Int(name.start), Int(name.end))
    if text(of: word, equals: "Sendable") { return true }
    guard inType else { return false }
    switch name.count {
    case 5: return text(of: word, equals: "async")
    case 8: return text(of: word, equals: "escaping") || text(of: word, equals: "noescape")
    case 9: return text(of: word, equals: "unchecked")
    case 11: return text(of: word, equals: "autoclosure") || text(of: word, equals: "retroactive")
    case 12: return text(of: word, equals: "noDerivative")
    case 14: return text(of: word, equals: "preconcurrency")
    default: return false
    }
  }

  /// Whether the parentheses here, which a blank sets apart from an attribute, are its arguments: a declaration or
  /// another attribute follows them.
  private var isArgumentBeforeDeclaration: Bool {
    let following = token(ahead: endOfBrackets(ahead: 0))
    switch following.shape {
    case .at, .introducer, .modifier: return true
    case .keyword:
      switch following.keyword {
      case .let, .var, .`init`, .subscript, .case, .associatedtype, .deinit: return true
      default: return false
      }
    default: return false
    }
  }

  /// How many tokens a look ahead reads at most, so that no input makes the parser quadratic.
  static let furthestLookahead = 128
}
