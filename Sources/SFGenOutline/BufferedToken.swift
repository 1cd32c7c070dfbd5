import SFGenLexer
import SFGenSource

/// What a token is to the outline parser. What stands before `pound` here is passed over in a body without a look.
enum TokenShape: UInt8, Sendable {
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

  /// Whether a token of the shape matters in a body.
  @inline(__always)
  var isMark: Bool { rawValue >= TokenShape.pound.rawValue }
}

/// A token as the parser keeps it: twelve bytes, so that a file of usual size stays in the cache.
struct BufferedToken {
  static var lineFlag: UInt8 { 1 }
  static var commentFlag: UInt8 { 2 }
  static var nameFlag: UInt8 { 4 }

  let shape: TokenShape
  let keyword: Keyword
  let flags: UInt8
  let start: UInt32
  let end: UInt32

  var startsLine: Bool { flags & Self.lineFlag != 0 }
  var followsComment: Bool { flags & Self.commentFlag != 0 }
  /// Whether it is a name, also one that some other place reserves.
  var isName: Bool { flags & Self.nameFlag != 0 }
  /// Whether it is a word of any kind: after a period reserved words are names too.
  var isWord: Bool { isName || shape == .keyword || shape == .introducer || shape == .modifier }
  var range: ByteRange { .between(start, end) }
  var count: UInt32 { end &- start }
}

extension ByteRange {
  /// A range without a call of its initializer, which the compiler does not inline into another module.
  @inline(__always)
  static func between(_ start: UInt32, _ end: UInt32) -> ByteRange {
    unsafeBitCast((start, end), to: ByteRange.self)
  }
}

/// The shapes of words and of punctuation, by keyword and by byte.
struct TokenShapeTable: @unchecked Sendable {
  static let shared = TokenShapeTable()

  let ofWords: UnsafePointer<TokenShape>
  let ofPunctuation: UnsafePointer<TokenShape>

  private init() {
    let words = UnsafeMutablePointer<TokenShape>.allocate(capacity: 256)
    words.initialize(repeating: .identifier, count: 256)
    for keyword in Keyword.allCases { words[Int(keyword.rawValue)] = Self.shape(of: keyword) }
    ofWords = UnsafePointer(words)
    let punctuation = UnsafeMutablePointer<TokenShape>.allocate(capacity: 256)
    punctuation.initialize(repeating: .other, count: 256)
    let shapes: [(UInt8, TokenShape)] = [
      (UInt8(ascii: "{"), .leftBrace), (UInt8(ascii: "}"), .rightBrace), (UInt8(ascii: "("), .leftParenthesis),
      (UInt8(ascii: ")"), .rightParenthesis), (UInt8(ascii: "["), .leftSquare), (UInt8(ascii: "]"), .rightSquare),
      (UInt8(ascii: ","), .comma), (UInt8(ascii: ":"), .colon), (UInt8(ascii: ";"), .semicolon),
      (UInt8(ascii: "\\"), .backslash),
    ]
    for (byte, shape) in shapes { punctuation[Int(byte)] = shape }
    ofPunctuation = UnsafePointer(punctuation)
  }

  private static func shape(of keyword: Keyword) -> TokenShape {
    switch keyword {
    case .func, .struct, .class, .enum, .extension, .protocol, .typealias, .actor, .macro, .import, .operator,
      .precedencegroup:
      .introducer
    case .public, .private, .fileprivate, .internal, .package, .open, .static, .final, .override, .mutating,
      .nonmutating, .lazy, .weak, .unowned, .required, .convenience, .indirect, .nonisolated, .isolated, .dynamic,
      .optional, .prefix, .postfix, .infix, .distributed, .borrowing, .consuming, .async, .reasync, .sending:
      .modifier
    default: keyword.isReserved ? .keyword : .identifier
    }
  }
}
