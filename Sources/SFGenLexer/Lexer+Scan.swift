extension Lexer {
  /// Scans as many tokens as there is room for, and returns how many. Only the last ones are fewer; the very last is
  /// `endOfFile`, with an empty range.
  ///
  /// Most tokens are one piece of the file and are told by tables. The others are scanned byte by byte.
  package mutating func scan(into tokens: UnsafeMutableBufferPointer<Token>) -> Int {
    guard let base = tokens.baseAddress, !tokens.isEmpty else { return 0 }
    let limit = base + tokens.count
    var next = base
    /// What the trivia before a token that has been or is to be written adds to its flags, where it holds a comment.
    var trivia: (token: UnsafeMutablePointer<Token>, flags: UInt8) = (base, 0)
    while next < limit {
      if let start = restOfPiece {
        restOfPiece = nil
        next.initialize(to: scanNext(from: start, startsLine: false))
        next += 1
        continue
      }
      let count = pieces.scan(words, into: next, capacity: limit - next)
      if count > 0 {
        next += count
        isPrecedingNoted = false
      }
      guard next < limit else { break }
      if classes[Int(bytes[pieces.offset])] == .quote {
        next.initialize(to: scanQuoted())
        next += 1
        continue
      }
      if let flags = skipTrivia() {
        if trivia.token != next {
          trivia.token.pointee.flags |= trivia.flags
          trivia = (next, 0)
        }
        trivia.flags |= flags
        continue
      }
      next.initialize(to: scanNext(from: pieces.offset, startsLine: pieces.startsLine))
      next += 1
      if case .endOfFile = next[-1].kind { break }
    }
    pieces.settle(words)
    trivia.token.pointee.flags |= trivia.flags
    return next - base
  }

  /// Notes what the last token that was one piece says about the next one.
  ///
  /// It looks at the file, as the token itself may not have been written by then.
  private mutating func notePreceding() {
    guard !isPrecedingNoted else { return }
    isPrecedingNoted = true
    let piece = pieces.last
    let precedingKeyword = preceding.keyword
    preceding = .expressionEnd
    switch classes[Int(bytes[piece.start])] {
    case .identifier:
      let keyword = KeywordTable.shared.keyword(bytes + piece.start, piece.end &- piece.start)
      if keyword.isReserved { preceding = PrecedingToken(reservedWord: keyword) }
    case .listPunctuation, .colon: preceding.regexContext = .opensList
    case .statementPunctuation: preceding.regexContext = .expectsExpression
    case .operatorCharacter:
      let before = pieces.beforeLast
      let isAfterTry = before.end == 0 ? precedingKeyword == .try : isTry(before.start, before.end)
      offset = piece.end
      noteSimpleOperator(start: piece.start, isAfterTry: isAfterTry)
    case .at:
      offset = piece.start &+ 1
      _ = scanAttachedName()
    default: break
    }
  }

  /// Whether a piece is `try`, or `@try`, which is no attribute but ends in the same word.
  private mutating func isTry(_ start: Int, _ end: Int) -> Bool {
    let word = bytes[start] == UInt8(ascii: "@") ? start &+ 1 : start
    return end &- word == 3 && starts(with: "try", at: word)
  }

  /// Scans a string literal that begins with a quote.
  private mutating func scanQuoted() -> Token {
    let start = pieces.offset
    let flags = Token.flags(startsLine: pieces.startsLine, followsComment: false)
    // What comes before a string does not matter.
    preceding = .expressionEnd
    isPrecedingNoted = true
    pieces.forgetLast()
    if let stringEnd = endOfPlainString(from: start) {
      pieces.advance(to: stringEnd)
      return Token(kind: .string, shape: .string, flags: flags, start, stringEnd)
    }
    offset = start
    scanString(pounds: 0)
    moveToOffset()
    return Token(kind: .string, shape: .string, flags: flags, start, offset)
  }

  /// Moves past comments, and bytes that are no part of Swift, with the whitespace around them.
  ///
  /// - Returns: the flags of the token that follows; `nil` where none of it stands at the piece.
  private mutating func skipTrivia() -> UInt8? {
    let piece = pieces.offset
    guard classes[Int(bytes[piece])].mayBeTrivia, pendingRegexEnd == 0 else { return nil }
    offset = piece
    startsLine = pieces.startsLine
    followsComment = false
    if bytes[piece] == UInt8(ascii: "/"), bytes[piece &+ 1] == UInt8(ascii: "/") {
      offset = pieces.skipLineComments()
      return Token.flags(startsLine: startsLine, followsComment: true)
    }
    skipTrivia(stopsAtNewline: false)
    guard offset != piece else { return nil }
    move(isCut: false)
    return Token.flags(startsLine: startsLine, followsComment: followsComment)
  }

  /// Scans the token from a piece that is none by itself, or from the rest of one.
  private mutating func scanNext(from start: Int, startsLine: Bool) -> Token {
    notePreceding()
    pieces.forgetLast()
    offset = start
    let prefersRegex = preceding.isOptionalTry
    preceding.isOptionalTry = false
    var keyword = Keyword.none
    let kind = start < end ? scanToken(&keyword, prefersRegex: prefersRegex) : .endOfFile
    if start < end { moveToOffset() }
    return Token(
      kind: kind, shape: shape(of: kind, keyword, start), keyword: keyword,
      flags: Token.flags(startsLine: startsLine, followsComment: false), start, offset)
  }

  private mutating func moveToOffset() {
    move(isCut: offset > 0 && classes[Int(bytes[offset &- 1])].isBlank && classes[Int(bytes[offset])] != .newline)
  }

  mutating func move(isCut: Bool) {
    if !pieces.move(to: offset, isCut: isCut) { restOfPiece = offset }
  }

  private mutating func shape(of kind: TokenKind, _ keyword: Keyword, _ start: Int) -> TokenShape {
    guard kind == .punctuation else { return TokenShape(kind, keyword) }
    return offset &- start == 2 ? .doubleColon : TokenShape(punctuation: bytes[start])
  }
}
