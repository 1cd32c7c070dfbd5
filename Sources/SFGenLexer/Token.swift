package import SFGenSource

/// The kinds of tokens, as `sfgen tokens` names them.
package enum TokenKind: UInt8, Sendable, Hashable, CaseIterable {
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
  /// `{ } ( ) [ ] , ; :` and a backslash, a backquote or a lone sign.
  case punctuation
  /// `#name`, a lone `#`, or a shebang's place in a file that is not a script.
  case pound
  /// `@name`, or a lone `@`.
  case at
  /// `$name` and `$0`.
  case dollar
  /// An editor placeholder, `<#T#>`.
  case placeholder
  /// Bytes that are no token of Swift.
  case unknown
  case endOfFile
}

/// One token: its kind and the bytes that it covers.
package struct Token: Sendable, Hashable {
  package var kind: TokenKind
  package var range: ByteRange

  @inlinable
  package init(kind: TokenKind, range: ByteRange) {
    self.kind = kind
    self.range = range
  }
}
