package import SFGenSource

/// Splits the bytes of a Swift file into tokens, one call of `next()` each.
///
/// Tokens and the trivia between them make up the file byte for byte. The lexer allocates nothing for a token, never
/// fails, and never recurses: nested interpolations live on a stack of its own.
///
/// The loops are plain `while` over bytes on purpose. A build plugin's tool runs without optimisation, where closures,
/// generics and `Character` cost many times what they cost in a release build.
package struct Lexer {
  // What never changes.

  /// The bytes of the file, followed by `SourceFile.sentinelCount` NULs that are not part of it: reading ahead needs no
  /// bounds check.
  let bytes: UnsafePointer<UInt8>
  let end: Int
  let classes: UnsafePointer<CharacterClass>
  let traits: UnsafePointer<UInt8>
  let keywords = KeywordTable.shared

  // Where the scan is.

  var offset = 0
  /// The end of a regex literal that was recognised while its first slash still looked like part of an operator, or zero.
  var pendingRegexEnd = 0
  /// What the token before says about a slash.
  var regexContext = RegexContext.expectsExpression
  var previousKeyword = Keyword.none
  /// Whether `try?` or `try!` stands just before, after which a slash begins a regex literal.
  var followsOptionalTry = false
  /// The token before is a lone period, so that `x.0.1` is two indices and not a float.
  var followsPeriod = false
  /// String literals that are open while their interpolations are scanned.
  var openStrings: [OpenString] = []
  var failedScans = FailedScans()

  // What a caller may read after `next()`.

  /// Whether a line ended between the token before and this one.
  package internal(set) var startsLine = true
  /// Whether the trivia before this token holds a comment.
  package internal(set) var followsComment = false
  package internal(set) var problems: [LexicalProblem] = []

  /// - Parameter bytes: the file's bytes and the sentinels; they must outlive the lexer.
  package init(bytesAndSentinel bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, bytes.count >= SourceFile.sentinelCount else {
      preconditionFailure("A buffer without sentinels cannot be lexed.")
    }
    self.bytes = start
    end = bytes.count - SourceFile.sentinelCount
    classes = CharacterTable.shared.classes
    traits = CharacterTable.shared.traits
    skipShebang()
  }

  /// Every token of a file, without the end of file.
  package static func tokens(of file: SourceFile) -> [Token] {
    file.bytesAndSentinel.withUnsafeBufferPointer { buffer in
      var lexer = Lexer(bytesAndSentinel: buffer)
      var tokens: [Token] = []
      while true {
        let token = lexer.next()
        if token.kind == .endOfFile { return tokens }
        tokens.append(token)
      }
    }
  }

  /// The next token; at the end, `endOfFile` with an empty range, again and again.
  ///
  /// What stands in every line is handled here, in as few instructions as can be: names, brackets, commas, periods, and the
  /// blanks before them. The order of the questions is that of how often each is answered with yes, since a processor
  /// predicts a chain of branches better than a jump into a table.
  package mutating func next() -> Token {
    startsLine = offset == 0
    followsComment = false
    guard pendingRegexEnd == 0 else { return nextAfterTrivia() }
    // Most tokens follow the one before at once or after one blank. Looking at both places and choosing between them takes
    // less time than looking at one, and then at the other: no branch has to be guessed and no look-up waits for another.
    var start = offset
    let kindAfterBlank = classes[Int(bytes[start &+ 1])]
    var kind = classes[Int(bytes[start])]
    if bytes[start] == 0x20 {
      start &+= 1
      kind = kindAfterBlank
    }
    if kind == .newline {
      startsLine = true
      repeat { start &+= 1 } while bytes[start] == 0x20
      kind = classes[Int(bytes[start])]
    }
    offset = start
    if kind == .identifier {
      followsPeriod = false
      followsOptionalTry = false
      let keyword = scanIdentifier()
      return Token(kind: keyword.isReserved ? .keyword : .identifier, keyword: keyword, start, offset)
    }
    if kind.isPunctuation {
      followsPeriod = false
      followsOptionalTry = false
      offset = start &+ 1
      notePunctuation(kind)
      return Token(kind: .punctuation, start, start &+ 1)
    }
    if kind == .operatorCharacter, bytes[start] == UInt8(ascii: "."),
      classes[Int(bytes[start &+ 1])].rawValue <= CharacterClass.digit.rawValue
    {
      followsPeriod = true
      followsOptionalTry = false
      offset = start &+ 1
      endExpression()
      return Token(kind: .operator, start, start &+ 1)
    }
    if kind.mayBeTrivia { skipTrivia(stopsAtNewline: false) }
    return nextAfterTrivia()
  }

  @inline(never)
  private mutating func nextAfterTrivia() -> Token {
    let start = offset
    guard start < end else { return Token(kind: .endOfFile, end, end) }
    let prefersRegex = followsOptionalTry
    followsOptionalTry = false
    var keyword = Keyword.none
    let kind = scanToken(&keyword, prefersRegex: prefersRegex)
    return Token(kind: kind, keyword: keyword, start, offset)
  }

  /// Scans the token at the offset, where no trivia stands.
  mutating func scanToken(_ keyword: inout Keyword, prefersRegex: Bool) -> TokenKind {
    let wasAfterPeriod = followsPeriod
    followsPeriod = false
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
    regexContext = .afterExpression
    previousKeyword = .none
  }

  @inline(__always)
  private mutating func notePunctuation(_ kind: CharacterClass) {
    previousKeyword = .none
    regexContext =
      kind == .closingPunctuation ? .afterExpression : kind == .listPunctuation ? .opensList : .expectsExpression
  }
}

/// What the token before a slash says about it.
enum RegexContext: Sendable {
  /// After a name, a literal or a closing bracket: a slash divides.
  case afterExpression
  /// Only an expression can follow, so a slash begins a regex literal even where it looks like an operator.
  case expectsExpression
  /// In a list, where a lone operator may be an argument of its own: `reduce(1, /)`.
  case opensList
}
