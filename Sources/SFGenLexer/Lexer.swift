package import SFGenSource

/// Splits the bytes of a Swift file into tokens.
///
/// Tokens and the trivia between them make up the file byte for byte. The lexer allocates nothing for a token, never
/// fails, and never recurses: nested interpolations live on a stack of its own.
///
/// The loops are plain `while` over bytes on purpose. A build plugin's tool runs without optimisation, where closures,
/// generics and `Character` cost many times what they cost in a release build. Methods that only read are `mutating` too, as
/// the compiler copies the lexer for a call of any other that it does not inline.
package struct Lexer {
  // What never changes.

  /// The bytes of the file, followed by `SourceFile.sentinelCount` NULs that are not part of it: reading ahead needs no
  /// bounds check.
  let bytes: UnsafePointer<UInt8>
  let end: Int
  let classes: UnsafePointer<CharacterClass>
  let traits: UnsafePointer<UInt8>
  let words = SimpleTokens.shared.words

  // Where the scan is.

  var offset = 0
  /// The end of a regex literal that was recognised while its first slash still looked like part of an operator, or zero.
  var pendingRegexEnd = 0
  var preceding = PrecedingToken()
  /// Whether that tells of the token before the offset; otherwise that token was one piece, and is still to be asked.
  var isPrecedingNoted = true
  /// String literals that are open while their interpolations are scanned.
  var openStrings: [OpenString] = []
  var failedScans = FailedScans()

  /// What the file is made of around the offset.
  let pieces: PieceWindow
  /// Where the rest of a piece stands of which a token took the beginning, as of `1.5px`.
  var restOfPiece: Int?

  // What the trivia before the token that is scanned says of it.

  /// Whether a line ended in it.
  var startsLine = true
  /// Whether it holds a comment.
  var followsComment = false

  /// What can be said against the tokens so far.
  package internal(set) var problems: [LexicalProblem] = []

  /// - Parameter bytes: the file's bytes and the sentinels; they must outlive the lexer.
  package init(bytesAndSentinel bytes: UnsafeBufferPointer<UInt8>, processor: Processor = .here) {
    guard let start = bytes.baseAddress, bytes.count >= SourceFile.sentinelCount else {
      preconditionFailure("A buffer without sentinels cannot be lexed.")
    }
    self.bytes = start
    end = bytes.count - SourceFile.sentinelCount
    classes = CharacterTable.shared.classes
    traits = CharacterTable.shared.traits
    pieces = PieceWindow(start, end, processor)
    skipShebang()
  }

  /// Every token of a file, without the end of file.
  package static func tokens(of file: SourceFile, processor: Processor = .here) -> [Token] {
    file.bytesAndSentinel.withUnsafeBufferPointer { bytes in
      var lexer = Lexer(bytesAndSentinel: bytes, processor: processor)
      var tokens: [Token] = []
      return withUnsafeTemporaryAllocation(of: Token.self, capacity: 256) { buffer in
        while true {
          let count = lexer.scan(into: buffer)
          tokens += buffer[..<count]
          if tokens.last?.kind == .endOfFile { return Array(tokens.dropLast()) }
        }
      }
    }
  }

  /// Scans the token at the offset, where no trivia stands.
  mutating func scanToken(_ keyword: inout Keyword, prefersRegex: Bool) -> TokenKind {
    let wasAfterPeriod = preceding.isPeriod
    preceding.isPeriod = false
    if pendingRegexEnd != 0 {
      offset = pendingRegexEnd
      pendingRegexEnd = 0
      endExpression()
      return .regex
    }
    let byte = bytes[offset]
    let kind = classes[Int(byte)]
    switch kind {
    case .identifier:
      keyword = scanIdentifier()
      return keyword.isReserved ? .keyword : .identifier
    case .closingPunctuation, .listPunctuation, .statementPunctuation:
      offset &+= 1
      notePunctuation(kind)
      return .punctuation
    case .colon:
      offset &+= 1
      if bytes[offset] == UInt8(ascii: ":") {
        offset &+= 1
        endExpression()
      } else {
        notePunctuation(.listPunctuation)
      }
      return .punctuation
    case .operatorCharacter, .slash:
      return scanOperator(prefersRegex: prefersRegex)
    case .digit:
      endExpression()
      return scanNumber(followsPeriod: wasAfterPeriod)
    case .quote:
      scanString(pounds: 0)
      return .string
    case .pound: return scanPound(&keyword)
    case .at: return scanAt()
    case .dollar:
      offset &+= 1
      skipIdentifierContinuation()
      endExpression()
      return .dollar
    case .backquote: return scanBackquote()
    case .unicode: return scanUnicode(&keyword, prefersRegex: prefersRegex)
    case .blank, .newline, .null, .unexpected:
      // Trivia has been skipped, so this is unreachable; one byte forward keeps a mistake here from hanging.
      offset &+= 1
      return .unknown
    }
  }

  /// Notes that what has been scanned may end an expression: a slash after it divides.
  @inline(__always)
  mutating func endExpression() {
    preceding.regexContext = .afterExpression
    preceding.keyword = .none
  }

  @inline(__always)
  private mutating func notePunctuation(_ kind: CharacterClass) {
    preceding.keyword = .none
    preceding.regexContext =
      kind == .closingPunctuation ? .afterExpression : kind == .listPunctuation ? .opensList : .expectsExpression
  }
}
