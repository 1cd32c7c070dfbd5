package import SFGenLexer
import SFGenSource

/// What a token is to the outline parser. Everything below `pound` is passed over in a body without a look.
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

/// A token as the parser keeps it: twelve bytes, so that a file of usual size stays in the cache.
package struct BufferedToken: Sendable {
  package let shape: TokenShape
  package let keyword: Keyword
  private let flags: UInt8
  package let start: UInt32
  package let end: UInt32

  init(
    shape: TokenShape, keyword: Keyword, isName: Bool, startsLine: Bool, followsComment: Bool, range: ByteRange
  ) {
    self.shape = shape
    self.keyword = keyword
    flags = (startsLine ? 1 : 0) | (followsComment ? 2 : 0) | (isName ? 4 : 0)
    start = range.start
    end = range.end
  }

  var startsLine: Bool { flags & 1 != 0 }
  var followsComment: Bool { flags & 2 != 0 }
  /// Whether it is a name, also one that some other place reserves.
  var isName: Bool { flags & 4 != 0 }
  /// Whether it is a word of any kind: after a period reserved words are names too.
  var isWord: Bool { isName || shape == .keyword || shape == .introducer || shape == .modifier || shape == .wildcard }
  var range: ByteRange { ByteRange(start: start, end: end) }
  var count: UInt32 { end &- start }
}

/// All tokens of a file. The parser looks ahead and returns by index, so it never has to copy the state of a lexer.
package struct TokenBuffer: ~Copyable {
  private(set) var tokens: UnsafeMutablePointer<BufferedToken>
  /// The index of the token that stands for the end of the file.
  private(set) var endIndex = 0
  private(set) var problems: [LexicalProblem] = []
  /// Whether some comment or string begins as a directive does.
  private(set) var mayHoldDirectives = false
  private var capacity: Int

  /// - Parameter bytes: the file's bytes and a NUL; they must outlive the buffer.
  package init(bytesAndSentinel bytes: UnsafeBufferPointer<UInt8>) {
    // Most files have a token for five bytes.
    capacity = Swift.max(bytes.count / 4, 64)
    tokens = .allocate(capacity: capacity)
    fill(bytes)
  }

  deinit { tokens.deallocate() }

  private mutating func fill(_ buffer: UnsafeBufferPointer<UInt8>) {
    var lexer = Lexer(bytesAndSentinel: buffer)
    guard let bytes = buffer.baseAddress else {
      tokens.initialize(to: Self.endOfFile(at: 0))
      return
    }
    var count = 0
    var previousEnd = 0
    while true {
      let token = lexer.next()
      if lexer.followsComment, !mayHoldDirectives {
        mayHoldDirectives = Self.mayHoldDirective(bytes, previousEnd, Int(token.range.start))
      }
      previousEnd = Int(token.range.end)
      if count == capacity { grow() }
      let kind = token.kind
      var shape = TokenShape.other
      switch kind {
      case .identifier, .keyword: shape = Self.shape(ofWord: token, bytes)
      case .integer, .float, .regex, .placeholder: shape = .literal
      case .dollar: shape = .identifier
      case .string:
        shape = .string
        if !mayHoldDirectives {
          mayHoldDirectives = Self.mayBeDirective(bytes, Int(token.range.start), previousEnd)
        }
      case .operator: shape = .operator
      case .punctuation: shape = Self.shape(ofPunctuation: token, bytes)
      case .pound: shape = .pound
      case .at: shape = .at
      case .unknown: break
      case .endOfFile: shape = .endOfFile
      }
      (tokens + count).initialize(
        to: BufferedToken(
          shape: shape, keyword: token.keyword, isName: kind == .identifier || kind == .dollar, startsLine: lexer.startsLine,
          followsComment: lexer.followsComment, range: token.range))
      if kind == .endOfFile { break }
      count &+= 1
    }
    endIndex = count
    problems = lexer.problems
  }

  private static func endOfFile(at offset: UInt32) -> BufferedToken {
    BufferedToken(
      shape: .endOfFile, keyword: .none, isName: false, startsLine: true, followsComment: false,
      range: .empty(at: offset))
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<BufferedToken>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: tokens, count: capacity)
    tokens.deallocate()
    tokens = larger
    capacity *= 2
  }

  @inline(__always)
  private static func shape(ofWord token: Token, _ bytes: UnsafePointer<UInt8>) -> TokenShape {
    switch token.keyword {
    case .none:
      // Modifiers of the standard library, `__consuming` among them, are words that the lexer does not know.
      guard bytes[Int(token.range.start)] == UInt8(ascii: "_") else { return .identifier }
      if token.range.count == 1 { return .wildcard }
      return isInternalModifier(bytes + Int(token.range.start), token.range.count) ? .modifier : .identifier
    case .func, .struct, .class, .enum, .extension, .protocol, .typealias, .actor, .macro, .import, .operator,
      .precedencegroup:
      return .introducer
    case .public, .private, .fileprivate, .internal, .package, .open, .static, .final, .override, .mutating,
      .nonmutating, .lazy, .weak, .unowned, .required, .convenience, .indirect, .nonisolated, .isolated, .dynamic,
      .optional, .prefix, .postfix, .infix, .distributed, .borrowing, .consuming, .async, .reasync, .sending:
      return .modifier
    default:
      return token.kind == .keyword ? .keyword : .identifier
    }
  }

  private static func isInternalModifier(_ word: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let candidate: StaticString
    switch count {
    case 6 where word[1] == UInt8(ascii: "c"): candidate = "_const"
    case 6: candidate = "_local"
    case 11: candidate = "__consuming"
    case 15: candidate = "__setter_access"
    default: return false
    }
    var index = 0
    while index < count {
      if word[index] != candidate.utf8Start[index] { return false }
      index &+= 1
    }
    return true
  }

  @inline(__always)
  private static func shape(ofPunctuation token: Token, _ bytes: UnsafePointer<UInt8>) -> TokenShape {
    switch bytes[Int(token.range.start)] {
    case UInt8(ascii: "{"): .leftBrace
    case UInt8(ascii: "}"): .rightBrace
    case UInt8(ascii: "("): .leftParenthesis
    case UInt8(ascii: ")"): .rightParenthesis
    case UInt8(ascii: "["): .leftSquare
    case UInt8(ascii: "]"): .rightSquare
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ":"): token.range.count == 2 ? .doubleColon : .colon
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: "\\"): .backslash
    default: .other
    }
  }

  // MARK: Candidates for directives

  /// Whether a comment between two tokens begins as a directive does.
  private static func mayHoldDirective(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var offset = start
    while offset < end {
      // Blanks, and the slash or star that a comment begins with.
      while offset < end, bytes[offset] != UInt8(ascii: "/") { offset &+= 1 }
      while bytes[offset] == UInt8(ascii: "/") || bytes[offset] == UInt8(ascii: "*") { offset &+= 1 }
      if mayBeDirective(bytes, offset, end, beginsInQuote: false) { return true }
      // A line comment ends with its line; in a block comment only its beginning matters, and what is read twice in
      // one that nests does no harm.
      while offset < end, bytes[offset] != 0x0A, bytes[offset] != 0x0D, bytes[offset] != UInt8(ascii: "/") {
        offset &+= 1
      }
    }
    return false
  }

  /// Whether what stands at an offset, behind blanks, quotes and pounds, begins as a directive does.
  private static func mayBeDirective(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int, beginsInQuote: Bool = true
  ) -> Bool {
    var offset = start
    var isQuoted = beginsInQuote
    while offset < end {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        isQuoted = true
      } else if byte > 0x20, byte != UInt8(ascii: "#") {
        break
      }
      offset &+= 1
    }
    return isQuoted && offset < end && DirectiveText.mayBegin(with: bytes[offset])
  }
}
