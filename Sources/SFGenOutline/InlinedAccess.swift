import SFGenLexer
import SFGenSource

// The compiler inlines nothing of the modules below into this one. What the parser asks for every token stands here, so that
// it costs a comparison and not a call.

extension Token {
  /// Whether a line ended between the token before and this one.
  @inline(__always)
  var startsLine: Bool { flags & 1 != 0 }

  /// Whether the trivia before it holds a comment.
  @inline(__always)
  var followsComment: Bool { flags & 2 != 0 }

  /// Whether it is a name, also one that some other place reserves.
  @inline(__always)
  var isName: Bool { kind == .identifier || kind == .dollar }

  /// Whether it is a word of any kind: after a period reserved words are names too.
  @inline(__always)
  var isWord: Bool { isName || kind == .keyword }

  @inline(__always)
  var range: ByteRange { .between(start, end) }

  @inline(__always)
  var count: UInt32 { end &- start }
}

extension ByteRange {
  @inline(__always)
  static func between(_ start: UInt32, _ end: UInt32) -> ByteRange {
    unsafeBitCast((start, end), to: ByteRange.self)
  }
}

@inline(__always)
func == (left: TokenShape, right: TokenShape) -> Bool {
  unsafeBitCast(left, to: UInt8.self) == unsafeBitCast(right, to: UInt8.self)
}

@inline(__always)
func != (left: TokenShape, right: TokenShape) -> Bool { !(left == right) }

@inline(__always)
func == (left: TokenKind, right: TokenKind) -> Bool {
  unsafeBitCast(left, to: UInt8.self) == unsafeBitCast(right, to: UInt8.self)
}

@inline(__always)
func != (left: TokenKind, right: TokenKind) -> Bool { !(left == right) }

@inline(__always)
func == (left: Keyword, right: Keyword) -> Bool {
  unsafeBitCast(left, to: UInt8.self) == unsafeBitCast(right, to: UInt8.self)
}

@inline(__always)
func != (left: Keyword, right: Keyword) -> Bool { !(left == right) }
