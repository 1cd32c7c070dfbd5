/// What a token is to a parser: finer than its kind for words and brackets, coarser for literals.
///
/// What stands before `pound` here is passed over in a body without a look.
package enum TokenShape: UInt8, Sendable {
  case identifier
  case wildcard
  case keyword
  case literal
  case string
  case `operator`
  case leftParenthesis
  case rightParenthesis
  case leftSquare
  case rightSquare
  case comma
  case colon
  case doubleColon
  case semicolon
  case backslash
  case other
  case pound
  case at
  /// A word that may be a modifier of a declaration.
  case modifier
  /// A word that may introduce a declaration in a body.
  case introducer
  case leftBrace
  case rightBrace
  case endOfFile
}

extension TokenShape {
  /// The shape of a word.
  init(_ keyword: Keyword) {
    switch keyword {
    case .func, .struct, .class, .enum, .extension, .protocol, .typealias, .actor, .macro, .import, .operator,
      .precedencegroup:
      self = .introducer
    case .public, .private, .fileprivate, .internal, .package, .open, .static, .final, .override, .mutating,
      .nonmutating, .lazy, .weak, .unowned, .required, .convenience, .indirect, .nonisolated, .isolated, .dynamic,
      .optional, .prefix, .postfix, .infix, .distributed, .borrowing, .consuming, .async, .reasync, .sending,
      ._const, ._local, .__consuming, .__setter_access:
      self = .modifier
    case .wildcard: self = .wildcard
    default: self = keyword.isReserved ? .keyword : .identifier
    }
  }

  /// The shape of a token that is one byte of punctuation.
  init(punctuation byte: UInt8) {
    switch byte {
    case UInt8(ascii: "{"): self = .leftBrace
    case UInt8(ascii: "}"): self = .rightBrace
    case UInt8(ascii: "("): self = .leftParenthesis
    case UInt8(ascii: ")"): self = .rightParenthesis
    case UInt8(ascii: "["): self = .leftSquare
    case UInt8(ascii: "]"): self = .rightSquare
    case UInt8(ascii: ","): self = .comma
    case UInt8(ascii: ":"): self = .colon
    case UInt8(ascii: ";"): self = .semicolon
    case UInt8(ascii: "\\"): self = .backslash
    default: self = .other
    }
  }

  /// The shape of a token that is no punctuation.
  init(_ kind: TokenKind, _ keyword: Keyword) {
    switch kind {
    case .identifier, .keyword: self.init(keyword)
    case .operator: self = .operator
    case .string: self = .string
    case .dollar: self = .identifier
    case .pound: self = .pound
    case .at: self = .at
    case .endOfFile: self = .endOfFile
    case .unknown, .punctuation: self = .other
    case .integer, .float, .regex, .placeholder: self = .literal
    }
  }
}
