extension Lexer {
  /// Scans as many tokens as there is room for, and returns how many. Only the last ones are fewer; the very last is
  /// `endOfFile`, with an empty range.
  ///
  /// Nine of ten tokens are one piece of the file and are looked up here, without a branch on what they are: a processor would
  /// guess it wrong too often. The others are scanned byte by byte.
  package mutating func scan(into tokens: UnsafeMutableBufferPointer<Token>) -> Int {
    guard let base = tokens.baseAddress else { return 0 }
    // What the loop needs stands in variables of its own, so that the compiler can keep it in registers.
    let (bytes, classes, keywords, simpleTokens) = (bytes, classes, keywords, simpleTokens)
    let limit = base + tokens.count
    var next = base
    var word = pieces.word
    /// The index of the token before among the simple ones; -1 where it is none of them, and `preceding` holds.
    var simple = -1
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
      if simpleTokens.followers[Int(byte)] &>> UInt32(follower) & 1 != 0, length <= PieceWindow.longestRun {
        simple = simpleTokens.index(keywords, bytes + piece.start, length)
        Token.initialize(next, head: simpleTokens.heads[simple &<< 1 &+ piece.lineBit], piece.start, piece.end)
        next += 1
      } else {
        if simple >= 0 { preceding = simpleTokens.precedings[simple] }
        simple = -1
        let token = scanNext(from: piece.start, startsLine: piece.lineBit != 0)
        word = pieces.word
        next.initialize(to: token)
        next += 1
        if case .endOfFile = token.kind { break }
      }
    }
    if simple >= 0 { preceding = simpleTokens.precedings[simple] }
    pieces.word = word
    return next - base
  }

  /// Scans the token from a piece that is none by itself, or that trivia begins with.
  @inline(never)
  private mutating func scanNext(from piece: Int, startsLine: Bool) -> Token {
    offset = piece
    self.startsLine = startsLine
    followsComment = false
    if pendingRegexEnd == 0, classes[Int(bytes[piece])].mayBeTrivia { skipTrivia(stopsAtNewline: false) }
    let start = offset
    let prefersRegex = preceding.isOptionalTry
    preceding.isOptionalTry = false
    var keyword = Keyword.none
    let kind = start < end ? scanToken(&keyword, prefersRegex: prefersRegex) : .endOfFile
    pieces.move(to: offset, isPiece: !isBlank(offset), isCut: offset > 0 && isBlank(offset &- 1), bytes, end)
    return Token(
      kind: kind, shape: shape(of: kind, keyword, start), keyword: keyword, startsLine: self.startsLine,
      followsComment: followsComment, start, offset)
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
