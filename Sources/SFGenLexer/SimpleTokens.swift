/// The tokens that are one piece of a file, whatever stands around them: names, reserved words, brackets, commas, digits, and
/// operators of one character. These are nineteen of twenty.
///
/// A table says all that the lexer has to know about them, so that it takes no decision which a processor could guess wrong.
struct SimpleTokens {
  /// Never changed after it has been made, and never freed.
  nonisolated(unsafe) static let shared = SimpleTokens()

  /// By the first byte of a piece: the classes of the bytes behind it with which it is a simple token, as bits.
  let followers: UnsafePointer<UInt32>
  /// By the first byte of a piece: the length of the longest that is a simple token.
  let longest: UnsafePointer<UInt8>

  // By the first byte of a piece, and from `keywordIndex` on by the keyword that it spells.

  /// The first four bytes of the token, which are copied at once; two for each index, as a token may begin a line.
  let heads: UnsafePointer<UInt32>
  let precedings: UnsafePointer<PrecedingToken>

  /// By a keyword, twice: how the index of a piece comes from its first byte where it does not spell the keyword, and where
  /// its first eight bytes do.
  private let steps: UnsafePointer<Step>

  private struct Step {
    let mask: UInt16
    let base: UInt16
  }

  @inline(__always) static var keywordIndex: Int { 256 }
  /// Above this are the keywords of eight letters and more, whose letters have not all been compared.
  @inline(__always) static var longKeywordIndex: Int { 512 }

  /// The index of a piece, where `classes` and `followers` say that it is a simple token.
  ///
  /// Nothing foretells which names are keywords. So there is no branch but for the few long ones, and a table is what keeps the
  /// compiler from making one.
  @inline(__always)
  func index(_ keywords: KeywordTable, _ piece: UnsafePointer<UInt8>, _ length: Int) -> Int {
    let candidate = keywords.candidate(piece, length)
    let step = steps[Int(candidate.keyword.rawValue) &<< 1 &+ (candidate.matches ? 1 : 0)]
    let index = Int(UInt16(piece[0]) & step.mask &+ step.base)
    guard index >= Self.longKeywordIndex else { return index }
    let isKeyword = keywords.keyword(piece, length, candidate) != .none
    return isKeyword ? index &- Self.longKeywordIndex &+ Self.keywordIndex : Int(piece[0])
  }

  private init() {
    let count = Self.keywordIndex + 256
    let followers = UnsafeMutablePointer<UInt32>.allocate(capacity: 256)
    let longest = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    let heads = UnsafeMutablePointer<UInt32>.allocate(capacity: 2 * count)
    let precedings = UnsafeMutablePointer<PrecedingToken>.allocate(capacity: count)
    followers.initialize(repeating: 0, count: 256)
    longest.initialize(repeating: 1, count: 256)
    heads.initialize(repeating: 0, count: 2 * count)
    precedings.initialize(repeating: .expressionEnd, count: count)
    for byte in 0..<256 {
      let kind = CharacterTable.shared.classes[byte]
      let byte = UInt8(truncatingIfNeeded: byte)
      followers[Int(byte)] = Self.followers(of: byte, kind)
      if kind == .identifier { longest[Int(byte)] = UInt8(PieceWindow.longestRun) }
      precedings[Int(byte)] = Self.preceding(byte, kind)
      Self.setHeads(heads + 2 * Int(byte), Self.token(byte, kind))
    }
    for keyword in Keyword.allCases {
      let index = Self.keywordIndex + Int(keyword.rawValue)
      if keyword.isReserved { precedings[index] = PrecedingToken(reservedWord: keyword) }
      let kind: TokenKind = keyword.isReserved ? .keyword : .identifier
      Self.setHeads(heads + 2 * index, Token(kind: kind, shape: TokenShape(keyword), keyword: keyword))
    }
    let steps = UnsafeMutablePointer<Step>.allocate(capacity: 2 * Keyword.allCases.count)
    for keyword in Keyword.allCases {
      let step = steps + 2 * Int(keyword.rawValue)
      let first = KeywordTable.shared.isLong(keyword) ? Self.longKeywordIndex : Self.keywordIndex
      step.initialize(to: Step(mask: 0xFF, base: 0))
      (step + 1).initialize(to: Step(mask: 0, base: UInt16(first) + UInt16(keyword.rawValue)))
    }
    self.steps = UnsafePointer(steps)
    self.followers = UnsafePointer(followers)
    self.longest = UnsafePointer(longest)
    self.heads = UnsafePointer(heads)
    self.precedings = UnsafePointer(precedings)
  }

  private static func setHeads(_ heads: UnsafeMutablePointer<UInt32>, _ token: Token) {
    var token = token
    heads[0] = withUnsafeBytes(of: token) { $0.loadUnaligned(as: UInt32.self) }
    token.flags |= Token.lineFlag
    heads[1] = withUnsafeBytes(of: token) { $0.loadUnaligned(as: UInt32.self) }
  }

  private static func followers(of byte: UInt8, _ kind: CharacterClass) -> UInt32 {
    let all = UInt32.max
    switch kind {
    case .identifier: return all & ~bits(.unicode)
    case .closingPunctuation, .listPunctuation, .statementPunctuation: return all
    case .colon: return all & ~bits(.colon)
    case .operatorCharacter where byte == UInt8(ascii: "."):
      return bits(.identifier, .closingPunctuation, .listPunctuation, .statementPunctuation, .colon, .digit)
    case .operatorCharacter:
      // The marks of optionals belong to what stands before them, and `<#` begins a placeholder.
      if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") { return 0 }
      let none = bits(.operatorCharacter, .slash, .unicode)
      return all & ~(byte == UInt8(ascii: "<") ? none | bits(.pound) : none)
    case .digit: return all & ~bits(.operatorCharacter, .unicode)
    default: return 0
    }
  }

  private static func bits(_ classes: CharacterClass...) -> UInt32 {
    classes.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
  }

  private static func token(_ byte: UInt8, _ kind: CharacterClass) -> Token {
    switch kind {
    case .identifier: Token(kind: .identifier, shape: .identifier)
    case .operatorCharacter: Token(kind: .operator, shape: .operator)
    case .digit: Token(kind: .integer, shape: .literal)
    default: Token(kind: .punctuation, shape: TokenShape(punctuation: byte))
    }
  }

  private static func preceding(_ byte: UInt8, _ kind: CharacterClass) -> PrecedingToken {
    switch kind {
    case .listPunctuation, .colon: PrecedingToken(regexContext: .opensList)
    case .statementPunctuation: PrecedingToken(regexContext: .expectsExpression)
    // Of an operator the lexer asks what stands around it.
    default: .expressionEnd
    }
  }
}
