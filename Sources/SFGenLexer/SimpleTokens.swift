internal import CSFGenBytes

/// What tells the tokens that are one piece of a file, whatever stands around them: names, reserved words, brackets, commas,
/// digits, and most operators. These are nineteen of twenty.
///
/// Nothing foretells which of them comes next. So what they are is looked up in tables, eight at once where the processor can,
/// and without a branch that it could guess wrong.
struct SimpleTokens {
  /// Never changed after it has been made, and never freed.
  nonisolated(unsafe) static let shared = SimpleTokens()

  let words: UnsafePointer<sfgen_words>

  private init() {
    let keywords = KeywordTable.shared
    let heads = UnsafeMutablePointer<UInt32>.allocate(capacity: Int(sfgen_word_heads) + 256)
    heads.initialize(repeating: 0, count: Int(sfgen_word_heads) + 256)
    for byte in 0..<128 { heads[byte] = Self.head(Self.token(UInt8(byte))) }
    KeywordTable.forEachKeyword { keyword, number, isLong in
      let kind: TokenKind = keyword.isReserved ? .keyword : .identifier
      let flags = isLong ? Self.longerFlag : 0
      let token = Token(kind: kind, shape: TokenShape(keyword), keyword: keyword, flags: flags)
      heads[Int(sfgen_word_heads) + number] = Self.head(token)
    }
    let words = UnsafeMutablePointer<sfgen_words>.allocate(capacity: 1)
    words.initialize(
      to: sfgen_words(
        multiplier: keywords.multiplier, slots: keywords.slots, heads: heads,
        begins_line: Self.head(flags: Token.lineFlag), is_longer: Self.head(flags: Self.longerFlag),
        lengths: keywords.lengths, rests: keywords.rests))
    self.words = UnsafePointer(words)
  }

  /// Set until a word is settled of which the first bytes have been compared alone.
  private static var longerFlag: UInt8 { 0x80 }

  /// The bits of a head that hold flags.
  private static func head(flags: UInt8) -> UInt32 {
    let token = Token(kind: .identifier, shape: .identifier)
    var flagged = token
    flagged.flags = flags
    return head(flagged) ^ head(token)
  }

  /// The first four bytes of a token as a number, as they stand in memory.
  private static func head(_ token: Token) -> UInt32 {
    withUnsafeBytes(of: token) { $0.loadUnaligned(as: UInt32.self) }
  }

  private static func token(_ byte: UInt8) -> Token {
    switch CharacterTable.shared.classes[Int(byte)] {
    case .operatorCharacter: Token(kind: .operator, shape: .operator)
    case .digit: Token(kind: .integer, shape: .literal)
    case .at: Token(kind: .at, shape: .at)
    case .dollar: Token(kind: .dollar, shape: .identifier)
    case .identifier: Token(kind: .identifier, shape: .identifier)
    default: Token(kind: .punctuation, shape: TokenShape(punctuation: byte))
    }
  }
}
