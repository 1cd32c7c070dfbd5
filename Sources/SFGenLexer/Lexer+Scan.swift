extension Lexer {
  /// Scans as many tokens as there is room for, and returns how many. Only the last ones are fewer; the very last is
  /// `endOfFile`, with an empty range.
  ///
  /// Most tokens are one piece of the file and are looked up here, without a branch on what they are: a processor would guess
  /// it wrong too often. The others are scanned byte by byte.
  package mutating func scan(into tokens: UnsafeMutableBufferPointer<Token>) -> Int {
    guard let base = tokens.baseAddress else { return 0 }
    // What the loop needs stands in variables of its own, so that the compiler can keep it in registers.
    let (bytes, classes, keywords, simpleTokens) = (bytes, classes, keywords, simpleTokens)
    let limit = base + tokens.count
    var next = base
    var word = pieces.word
    /// The index of the token before among the simple ones; -1 where `preceding` says what it was.
    var simple = -1
    /// What the trivia before a token that has been or is to be written adds to its flags, where it holds a comment.
    var trivia: (token: UnsafeMutablePointer<Token>, flags: UInt8) = (base, 0)
    while next < limit {
      if word.remaining == 0 {
        pieces.moveToNextWord(bytes, end)
        word = pieces.word
        continue
      }
      let piece = word.next()
      let byte = bytes[piece.start]
      let follower = classes[Int(bytes[piece.end])].rawValue
      let length = piece.end &- piece.start
      if simpleTokens.followers[Int(byte)] &>> UInt32(follower) & 1 != 0,
        length <= Int(simpleTokens.longest[Int(byte)])
      {
        simple = simpleTokens.index(keywords, bytes + piece.start, length)
        Token.initialize(next, head: simpleTokens.heads[simple &<< 1 &+ piece.lineBit], piece.start, piece.end)
        next += 1
        continue
      }
      if simple >= 0 { notePreceding(next[-1], simple) }
      simple = -1
      if let flags = skipTrivia(from: piece.start, startsLine: piece.lineBit != 0) {
        trivia.token.pointee.flags |= trivia.flags
        trivia = (next, flags)
      } else {
        next.initialize(to: scanNext(from: piece.start, startsLine: piece.lineBit != 0))
        next += 1
        if case .endOfFile = next[-1].kind { break }
      }
      word = pieces.word
    }
    if simple >= 0 { notePreceding(next[-1], simple) }
    trivia.token.pointee.flags |= trivia.flags
    pieces.word = word
    return next - base
  }

  /// Notes what a simple token says about the next one.
  private mutating func notePreceding(_ token: Token, _ simple: Int) {
    preceding = simpleTokens.precedings[simple]
    guard case .operator = token.kind else { return }
    offset = Int(token.end)
    noteOperator(start: Int(token.start), isLeftBound: isLeftBound(Int(token.start)))
  }

  /// Moves past comments, and bytes that are no part of Swift, with the whitespace around them.
  ///
  /// - Returns: the flags of the token that follows; `nil` where none of it stands at the piece.
  @inline(never)
  private mutating func skipTrivia(from piece: Int, startsLine: Bool) -> UInt8? {
    guard pendingRegexEnd == 0, classes[Int(bytes[piece])].mayBeTrivia else { return nil }
    offset = piece
    self.startsLine = startsLine
    followsComment = false
    skipTrivia(stopsAtNewline: false)
    guard offset != piece else { return nil }
    pieces.move(to: offset, isPiece: true, isCut: false, bytes, end)
    return Token.flags(startsLine: self.startsLine, followsComment: followsComment)
  }

  /// Scans the token from a piece that is none by itself.
  @inline(never)
  private mutating func scanNext(from start: Int, startsLine: Bool) -> Token {
    offset = start
    let prefersRegex = preceding.isOptionalTry
    preceding.isOptionalTry = false
    var keyword = Keyword.none
    let kind = start < end ? scanToken(&keyword, prefersRegex: prefersRegex) : .endOfFile
    pieces.move(to: offset, isPiece: !isBlank(offset), isCut: offset > 0 && isBlank(offset &- 1), bytes, end)
    return Token(
      kind: kind, shape: shape(of: kind, keyword, start), keyword: keyword,
      flags: Token.flags(startsLine: startsLine, followsComment: false), start, offset)
  }

  private mutating func shape(of kind: TokenKind, _ keyword: Keyword, _ start: Int) -> TokenShape {
    guard kind == .punctuation else { return TokenShape(kind, keyword) }
    return offset &- start == 2 ? .doubleColon : TokenShape(punctuation: bytes[start])
  }

  private mutating func isBlank(_ offset: Int) -> Bool {
    switch classes[Int(bytes[offset])] {
    case .blank, .newline: true
    default: false
    }
  }
}
