package import SFGenLexer
import SFGenSource

/// All tokens of a file. The parser looks ahead and returns by index, so it never has to copy the state of a lexer.
package struct TokenBuffer: ~Copyable {
  private(set) var tokens: UnsafeMutablePointer<BufferedToken>
  /// The index of the token that stands for the end of the file.
  private(set) var endIndex = 0
  /// The indices of the tokens that matter in a body, braces and words that may begin declarations, and of the end.
  private(set) var marks: UnsafeMutablePointer<UInt32>
  package private(set) var problems: [LexicalProblem] = []

  /// - Parameter bytes: the file's bytes and a NUL; they must outlive the buffer.
  package init(bytesAndSentinel bytes: UnsafeBufferPointer<UInt8>) {
    // Most files have a token for seven bytes or more.
    let capacity = Swift.max(bytes.count / 6, 64)
    tokens = .allocate(capacity: capacity)
    marks = .allocate(capacity: capacity)
    fill(bytes, capacity: capacity)
  }

  deinit {
    tokens.deallocate()
    marks.deallocate()
  }

  private mutating func fill(_ buffer: UnsafeBufferPointer<UInt8>, capacity: Int) {
    guard let bytes = buffer.baseAddress else { return }
    let wordShapes = TokenShapeTable.shared.ofWords
    let punctuationShapes = TokenShapeTable.shared.ofPunctuation
    var lexer = Lexer(bytesAndSentinel: buffer)
    // What the loop needs stands in few variables of its own, so that the compiler can keep them in registers.
    var next = tokens
    var limit = tokens + capacity
    var nextMark = marks
    while true {
      let token = lexer.next()
      let kind = token.kind.ordinal
      var flags: UInt8 = lexer.startsLine ? BufferedToken.lineFlag : 0
      if lexer.followsComment { flags |= BufferedToken.commentFlag }
      var shape: TokenShape
      // In the order of how often each is met; a processor predicts this better than a jump into a table.
      if kind <= TokenKind.keyword.ordinal {
        shape = wordShapes[token.keyword.ordinal]
        if kind == TokenKind.identifier.ordinal {
          flags |= BufferedToken.nameFlag
          if bytes[Int(token.start)] == UInt8(ascii: "_") {
            shape = Self.shape(ofUnderscored: shape, bytes, token.range)
          }
        }
      } else if kind == TokenKind.punctuation.ordinal {
        shape = punctuationShapes[Int(bytes[Int(token.start)])]
        if shape == .colon, token.end &- token.start == 2 { shape = .doubleColon }
      } else if kind == TokenKind.operator.ordinal {
        shape = .operator
      } else {
        if kind == TokenKind.dollar.ordinal { flags |= BufferedToken.nameFlag }
        shape = Self.rareShape(token.kind)
      }
      if next == limit { grow(&next, &nextMark, &limit) }
      next.initialize(
        to: BufferedToken(shape: shape, keyword: token.keyword, flags: flags, start: token.start, end: token.end))
      // Written for every token and kept for some, which costs less than to ask.
      nextMark.initialize(to: UInt32(truncatingIfNeeded: next - tokens))
      nextMark += shape.isMark ? 1 : 0
      if shape == .endOfFile { break }
      next += 1
    }
    endIndex = next - tokens
    problems = lexer.problems
  }

  @inline(never)
  private static func rareShape(_ kind: TokenKind) -> TokenShape {
    switch kind {
    case .string: .string
    case .dollar: .identifier
    case .pound: .pound
    case .at: .at
    case .endOfFile: .endOfFile
    case .unknown: .other
    default: .literal
    }
  }

  @inline(never)
  private mutating func grow(
    _ next: inout UnsafeMutablePointer<BufferedToken>, _ nextMark: inout UnsafeMutablePointer<UInt32>,
    _ limit: inout UnsafeMutablePointer<BufferedToken>
  ) {
    let count = next - tokens
    let markCount = nextMark - marks
    tokens = Self.grown(tokens, count: count)
    marks = Self.grown(marks, count: count)
    next = tokens + count
    nextMark = marks + markCount
    limit = tokens + count * 2
  }

  private static func grown<Element>(
    _ elements: UnsafeMutablePointer<Element>, count: Int
  ) -> UnsafeMutablePointer<Element> {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: count * 2)
    larger.moveInitialize(from: elements, count: count)
    elements.deallocate()
    return larger
  }

  /// Modifiers of the standard library, `__consuming` among them, are words that the lexer does not know.
  @inline(never)
  private static func shape(
    ofUnderscored known: TokenShape, _ bytes: UnsafePointer<UInt8>, _ range: ByteRange
  ) -> TokenShape {
    let count = range.count
    if count == 1 { return .wildcard }
    guard known == .identifier else { return known }
    let candidate: StaticString
    switch count {
    case 6: candidate = bytes[Int(range.start) &+ 1] == UInt8(ascii: "c") ? "_const" : "_local"
    case 11: candidate = "__consuming"
    case 15: candidate = "__setter_access"
    default: return .identifier
    }
    let word = bytes + Int(range.start)
    var index = 0
    while index < count {
      if word[index] != candidate.utf8Start[index] { return .identifier }
      index &+= 1
    }
    return .modifier
  }
}

// The lexer's types stand in another module, which is not inlined into this one; their raw values would be calls.
extension TokenKind {
  @inline(__always)
  fileprivate var ordinal: UInt8 { unsafeBitCast(self, to: UInt8.self) }
}

extension Keyword {
  @inline(__always)
  fileprivate var ordinal: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}
