import SFGenLexer
import SFGenOutline
import SFGenSource

/// The comments of files that speak to the tool: options and suppressions.
enum MarkedComments {
  /// Every comment of a file that has the mark `sfgen:` somewhere; none of any other file. They are real comments alone, and
  /// no text of string literals.
  static func comments(in source: SourceFile) -> [Comment] {
    guard SuppressionSearch.findsMark(in: source) else { return [] }
    var found: [Comment] = []
    var triviaStart: UInt32 = 0
    for token in Lexer.tokens(of: source) {
      if triviaStart < token.start {
        found += Comment.comments(in: ByteRange(start: triviaStart, end: token.start), of: source)
      }
      triviaStart = token.end
    }
    return found + Comment.comments(in: ByteRange(Int(triviaStart), source.count), of: source)
  }
}
