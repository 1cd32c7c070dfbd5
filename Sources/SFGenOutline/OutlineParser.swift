import SFGenLexer
import SFGenSource

/// Builds an outline from tokens, in one pass.
///
/// It recurses for declarations alone, and not deeper than `deepestNesting`: brackets, closures, statements and operators
/// are counted in loops, so that nesting never overflows the thread's stack.
struct OutlineParser {
  /// Declarations that stand deeper in others are passed over.
  static let deepestNesting = 16

  // What never changes.

  let bytes: UnsafePointer<UInt8>
  let tokens: UnsafePointer<Token>
  let endIndex: Int
  /// The indices of the tokens that matter in a body, in order.
  let marks: UnsafePointer<UInt32>

  // Where the parser is.

  var index = 0
  /// The start of the current token, or of what is left of an operator whose first bytes have been taken.
  var start: UInt32 = 0
  /// The place among the marks that was looked up last.
  var mark = 0
  var nesting = 0
  /// The declaration that the current token stands in, or -1.
  var enclosing: Int32 = -1
  /// The clause of `#if` that the current token stands in, or -1.
  var condition: Int32 = -1

  // What has been built.

  var outline = Outline()

  init(bytes: UnsafePointer<UInt8>, buffer: borrowing TokenBuffer) {
    self.bytes = bytes
    tokens = UnsafePointer(buffer.tokens)
    endIndex = buffer.endIndex
    marks = UnsafePointer(buffer.marks)
    start = tokens[0].start
    outline.reserve(tokenCount: endIndex)
  }

  mutating func parse() -> Outline {
    parseFileItems()
    if shape != .endOfFile { problem("'}' closes nothing", token.range) }
    return outline
  }

  mutating func problem(_ message: String, _ range: ByteRange) {
    outline.problems.append(SyntaxProblem(message: message, range: range))
  }
}

// MARK: Tokens

extension OutlineParser {
  var token: Token {
    @inline(__always) get { tokens[index] }
  }

  var shape: TokenShape {
    @inline(__always) get { tokens[index].shape }
  }

  var keyword: Keyword {
    @inline(__always) get { tokens[index].keyword }
  }

  /// The token after the current one; at the end, the end.
  var next: Token { tokens[Swift.min(index &+ 1, endIndex)] }

  func token(ahead count: Int) -> Token { tokens[Swift.min(index &+ count, endIndex)] }

  /// The first byte of what is left of the current token.
  var firstByte: UInt8 { bytes[Int(start)] }

  var startsLine: Bool { tokens[index].startsLine && start == tokens[index].start }

  /// The end of what has been taken last.
  var previousEnd: UInt32 {
    if start != tokens[index].start { return start }
    return index > 0 ? tokens[index &- 1].end : 0
  }

  var isAtOperator: Bool { shape == .operator }

  @inline(__always)
  mutating func advance() {
    guard index < endIndex else { return }
    index &+= 1
    start = tokens[index].start
  }

  /// Takes the bytes of an operator up to an offset, and leaves the rest as a token of its own.
  mutating func advance(to offset: UInt32) {
    if offset >= tokens[index].end {
      advance()
    } else {
      start = offset
    }
  }

  mutating func rewind(to savedIndex: Int) {
    index = savedIndex
    start = tokens[savedIndex].start
  }

  /// Takes what has been read since an offset as a range; empty where nothing has.
  func range(from offset: UInt32) -> ByteRange { .between(offset, Swift.max(offset, previousEnd)) }

  /// Whether the current token is a single byte that an operator token begins with.
  func isAtOperator(beginningWith byte: UInt8) -> Bool { shape == .operator && firstByte == byte }

  func text(of token: Token, equals text: StaticString) -> Bool {
    guard Int(token.count) == text.utf8CodeUnitCount else { return false }
    var index = 0
    while index < text.utf8CodeUnitCount {
      if bytes[Int(token.start) &+ index] != text.utf8Start[index] { return false }
      index &+= 1
    }
    return true
  }
}

// MARK: Declarations

extension OutlineParser {
  /// Adds a declaration and makes it the one that what follows stands in; `close` ends it.
  mutating func open(_ kind: DeclarationKind, _ nameRange: ByteRange, _ head: DeclarationHead) -> Int {
    let index = outline.declarations.count
    outline.declarations.append(
      Declaration(
        kind: kind, index: UInt32(truncatingIfNeeded: index), parent: enclosing,
        subtreeEnd: UInt32(truncatingIfNeeded: index &+ 1), nameRange: nameRange, start: head.start,
        triviaStart: head.triviaStart, attributes: head.attributes, modifiers: head.modifiers, condition: condition))
    enclosing = Int32(truncatingIfNeeded: index)
    nesting &+= 1
    return index
  }

  mutating func close(_ index: Int) {
    outline.declarations[index].subtreeEnd = UInt32(truncatingIfNeeded: outline.declarations.count)
    enclosing = outline.declarations[index].parent
    nesting &-= 1
  }
}
