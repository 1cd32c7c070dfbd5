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
  /// Whether some comment or string begins as a directive does.
  private(set) var mayHoldDirectives = false

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
    let shapes = TokenShapeTable.shared
    let wordShapes = shapes.ofWords
    let punctuationShapes = shapes.ofPunctuation
    var lexer = Lexer(bytesAndSentinel: buffer)
    // What the loop needs stands in variables of its own, which the compiler can keep in registers.
    var tokens = tokens
    var marks = marks
    var markCount = 0
    var capacity = capacity
    var count = 0
    var previousEnd = 0
    var hasCandidate = false
    while true {
      let token = lexer.next()
      let range = token.range
      let start = Int(range.start)
      if lexer.followsComment, !hasCandidate {
        hasCandidate = DirectiveCandidate.stands(inComments: previousEnd, start, bytes)
      }
      previousEnd = Int(range.end)
      var flags: UInt8 = (lexer.startsLine ? 1 : 0) | (lexer.followsComment ? 2 : 0)
      let shape: TokenShape
      // In the order of how often each is met; a processor predicts this better than a jump into a table.
      if case .identifier = token.kind {
        flags |= BufferedToken.nameFlag
        let known = wordShapes[Int(token.keyword.rawValue)]
        shape = bytes[start] == UInt8(ascii: "_") ? Self.shape(ofUnderscored: known, bytes, range) : known
      } else if case .punctuation = token.kind {
        let known = punctuationShapes[Int(bytes[start])]
        shape = known == .colon && range.end &- range.start == 2 ? .doubleColon : known
      } else if case .operator = token.kind {
        shape = .operator
      } else if case .keyword = token.kind {
        shape = wordShapes[Int(token.keyword.rawValue)]
      } else {
        switch token.kind {
        case .string:
          shape = .string
          if !hasCandidate { hasCandidate = DirectiveCandidate.stands(inString: start, previousEnd, bytes) }
        case .dollar:
          flags |= BufferedToken.nameFlag
          shape = .identifier
        case .pound: shape = .pound
        case .at: shape = .at
        case .endOfFile: shape = .endOfFile
        case .unknown: shape = .other
        default: shape = .literal
        }
      }
      if count == capacity {
        tokens = Self.grown(tokens, count: count)
        marks = Self.grown(marks, count: count)
        capacity = count * 2
      }
      (tokens + count).initialize(
        to: BufferedToken(shape: shape, keyword: token.keyword, flags: flags, start: range.start, end: range.end))
      // Written for every token and kept for some, which costs less than to ask.
      marks[markCount] = UInt32(truncatingIfNeeded: count)
      markCount &+= shape.isMark ? 1 : 0
      if shape == .endOfFile { break }
      count &+= 1
    }
    self.tokens = tokens
    self.marks = marks
    endIndex = count
    mayHoldDirectives = hasCandidate
    problems = lexer.problems
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
