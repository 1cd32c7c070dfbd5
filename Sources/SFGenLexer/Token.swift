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

/// One token: its kind, the bytes that it covers, and the word that it is where the grammar knows it.
package struct Token: Sendable, Hashable {
  package var kind: TokenKind
  package var keyword: Keyword
  package var range: ByteRange

  @inlinable
  package init(kind: TokenKind, keyword: Keyword = .none, range: ByteRange) {
    self.kind = kind
    self.keyword = keyword
    self.range = range
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
