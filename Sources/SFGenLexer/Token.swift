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
  // Not a `ByteRange`, whose initializer, in another module, would be called for every token.
  package var start: UInt32
  package var end: UInt32

  package var range: ByteRange {
    get { ByteRange(start: start, end: end) }
    set { (start, end) = (newValue.start, newValue.end) }
  }

  package init(kind: TokenKind, keyword: Keyword = .none, range: ByteRange) {
    self.init(kind: kind, keyword: keyword, start: range.start, end: range.end)
  }

  @inline(__always)
  init(kind: TokenKind, keyword: Keyword = .none, _ start: Int, _ end: Int) {
    self.init(
      kind: kind, keyword: keyword, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end))
  }

  @inline(__always)
  private init(kind: TokenKind, keyword: Keyword, start: UInt32, end: UInt32) {
    self.kind = kind
    self.keyword = keyword
    self.start = start
    self.end = end
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
