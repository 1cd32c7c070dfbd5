package import SFGenSource

/// The kinds of tokens, as `sfgen tokens` names them.
package enum TokenKind: UInt8, Sendable, Hashable, CaseIterable {
  /// A name, a contextual keyword or a raw identifier in backquotes.
  case identifier
  case keyword
  case integer
  case float
  /// A string literal with everything in it: delimiters, pounds and interpolations.
  case string
  /// A regex literal, bare or extended.
  case regex
  /// Adjacent operator characters, `. ? ! < > = & ->` among them.
  case `operator`
  /// `{ } ( ) [ ] , ; : ::`, a backslash, or a backquote that closes nothing.
  case punctuation
  /// `#name`, or a lone `#`.
  case pound
  /// `@name`, or a lone `@`.
  case at
  /// `$name`, `$0`, or a lone `$`.
  case dollar
  /// An editor placeholder, `<#T#>`.
  case placeholder
  /// Characters that are no token of Swift.
  case unknown
  case endOfFile
}

/// One token: what it is, the word that it is where the grammar knows it, and the bytes that it covers.
///
/// Twelve bytes, so that the tokens of a file of usual size stay in the cache.
package struct Token: Sendable, Hashable {
  package var kind: TokenKind
  package var shape: TokenShape
  package var keyword: Keyword
  package var flags: UInt8
  // Not a `ByteRange`, so that a token has no padding.
  package var start: UInt32
  package var end: UInt32

  /// Set where a line ended between the token before and this one.
  package static var lineFlag: UInt8 { 1 }
  /// Set where the trivia before it holds a comment.
  package static var commentFlag: UInt8 { 2 }

  package var range: ByteRange { ByteRange(start: start, end: end) }

  package init(
    kind: TokenKind, shape: TokenShape, keyword: Keyword = .none, flags: UInt8 = 0, _ start: Int = 0, _ end: Int = 0
  ) {
    self.kind = kind
    self.shape = shape
    self.keyword = keyword
    self.flags = flags
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  @inline(__always)
  static func flags(startsLine: Bool, followsComment: Bool) -> UInt8 {
    (startsLine ? lineFlag : 0) | (followsComment ? commentFlag : 0)
  }
}

/// What a lexer can say against a file. Lexing goes on after each.
package struct LexicalProblem: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case unterminatedString
    case unterminatedComment
    case unterminatedRegex
    case conflictMarker
    case invalidBytes
  }

  package let kind: Kind
  package let range: ByteRange
}
