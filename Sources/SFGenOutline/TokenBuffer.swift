package import SFGenLexer
import SFGenSource

/// All tokens of a file. The parser looks ahead and returns by index, so it never has to copy the state of a lexer.
package struct TokenBuffer: ~Copyable {
  private(set) var tokens: UnsafeMutablePointer<Token>
  /// The index of the token that stands for the end of the file.
  private(set) var endIndex = 0
  /// The indices of the tokens that matter in a body, braces and words that may begin declarations, and of the end.
  private(set) var marks: UnsafeMutablePointer<UInt32>
  package private(set) var problems: [LexicalProblem] = []

  /// - Parameter bytes: the file's bytes and the sentinels; they must outlive the buffer.
  package init(bytesAndSentinel bytes: UnsafeBufferPointer<UInt8>) {
    // Most files have a token for six bytes or more.
    var capacity = Swift.max(bytes.count / 5, 64)
    tokens = .allocate(capacity: capacity)
    var lexer = Lexer(bytesAndSentinel: bytes)
    var count = lexer.scan(into: UnsafeMutableBufferPointer(start: tokens, count: capacity))
    while tokens[count - 1].kind != .endOfFile {
      tokens = Self.grown(tokens, count: count)
      capacity = count * 2
      count += lexer.scan(into: UnsafeMutableBufferPointer(start: tokens + count, count: capacity - count))
    }
    endIndex = count - 1
    problems = lexer.problems
    marks = .allocate(capacity: count + 16)
    _ = Token.listIndices(of: UnsafeBufferPointer(start: tokens, count: count), from: .pound, into: marks)
  }

  deinit {
    tokens.deallocate()
    marks.deallocate()
  }

  private static func grown(_ tokens: UnsafeMutablePointer<Token>, count: Int) -> UnsafeMutablePointer<Token> {
    let larger = UnsafeMutablePointer<Token>.allocate(capacity: count * 2)
    larger.moveInitialize(from: tokens, count: count)
    tokens.deallocate()
    return larger
  }
}
