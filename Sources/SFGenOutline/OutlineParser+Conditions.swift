import SFGenLexer
import SFGenSource

extension OutlineParser {
  private enum Directive { case `if`, elseif, `else`, endif, none }

  private func directive(_ token: Token) -> Directive {
    guard token.shape == .pound else { return .none }
    switch token.count {
    case 3 where text(of: token, equals: "#if"): return .if
    case 5 where text(of: token, equals: "#else"): return .else
    case 6 where text(of: token, equals: "#endif"): return .endif
    case 7 where text(of: token, equals: "#elseif"): return .elseif
    default: return .none
    }
  }

  /// Whether the current token begins conditional compilation.
  var isAtPoundIf: Bool { directive(token) == .if }
  var isPoundEndif: Bool { directive(token) == .endif }
  var isConditionDirective: Bool { directive(token) != .none }
  func isPoundIf(_ token: Token) -> Bool { directive(token) == .if }

  /// Reads `#if` and its kin: what they say holds for the declarations below them.
  mutating func parseConditionDirective() -> Bool {
    let directive = directive(token)
    let kind: ConditionClause.Kind
    var parent = condition
    var previous: Int32 = -1
    switch directive {
    case .none: return false
    case .endif:
      advance()
      if condition >= 0 { condition = outline.conditions[Int(condition)].parent }
      return true
    case .if: kind = .if
    case .elseif, .else:
      kind = directive == .else ? .else : .elseif
      previous = condition
      if condition >= 0 { parent = outline.conditions[Int(condition)].parent }
    }
    advance()
    let begin = start
    skipLine()
    outline.conditions.append(
      ConditionClause(kind: kind, range: range(from: begin), parent: parent, previous: previous))
    condition = Int32(truncatingIfNeeded: outline.conditions.count &- 1)
    return true
  }

  private mutating func skipLine() {
    while shape != .endOfFile, !token.startsLine {
      if shape == .leftParenthesis { skipBracketsOnly() } else { advance() }
    }
  }

  /// Whether `#if` begins here and holds nothing but attributes, so that it belongs to the declaration behind it.
  var isAtConditionalAttributes: Bool {
    guard isAtPoundIf else { return false }
    var ahead = 1
    while token(ahead: ahead).shape != .endOfFile, !token(ahead: ahead).startsLine { ahead &+= 1 }
    let first = token(ahead: ahead)
    // Nothing is looked at further where the first clause does not begin with an attribute, as hardly any does.
    guard first.shape == .at || directive(first) == .if else { return false }
    return endsWithAttributesAlone
  }

  private var endsWithAttributesAlone: Bool {
    var ahead = 0
    var depth = 0
    while ahead < Self.furthestLookahead {
      let each = token(ahead: ahead)
      let directive = directive(each)
      ahead &+= 1
      switch directive {
      case .endif:
        depth &-= 1
        if depth == 0 { return true }
      case .if, .elseif, .else:
        if directive == .if { depth &+= 1 }
        while !token(ahead: ahead).startsLine, ahead < Self.furthestLookahead {
          ahead = token(ahead: ahead).shape == .leftParenthesis ? endOfBrackets(ahead: ahead) : ahead &+ 1
        }
      case .none:
        guard each.shape == .at else { return false }
        ahead = endOfAttribute(ahead: ahead)
      }
    }
    return false
  }

  /// The number of tokens ahead at which an attribute ends whose `@name` has been passed.
  private func endOfAttribute(ahead start: Int) -> Int {
    var ahead = start
    while token(ahead: ahead).shape == .operator, token(ahead: ahead &+ 1).isWord { ahead &+= 2 }
    return token(ahead: ahead).shape == .leftParenthesis ? endOfBrackets(ahead: ahead) : ahead
  }

  /// The number of tokens ahead at which the brackets end that begin there.
  func endOfBrackets(ahead start: Int) -> Int {
    var ahead = start
    var depth = 0
    repeat {
      switch token(ahead: ahead).shape {
      case .leftParenthesis, .leftSquare, .leftBrace: depth &+= 1
      case .rightParenthesis, .rightSquare, .rightBrace: depth &-= 1
      case .endOfFile: return ahead
      default: break
      }
      ahead &+= 1
    } while depth > 0 && ahead < Self.furthestLookahead
    return ahead
  }

  /// Reads `#if` around attributes, noting these.
  mutating func parseConditionalAttributes() {
    var depth = 0
    while true {
      switch directive(token) {
      case .if:
        depth &+= 1
        advance()
        skipLine()
      case .elseif, .else:
        advance()
        skipLine()
      case .endif:
        depth &-= 1
        advance()
        if depth == 0 { return }
      case .none:
        guard shape == .at else { return }
        parseAttribute()
      }
    }
  }
}
