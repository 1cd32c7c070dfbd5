/// What a byte can begin, so that the lexer decides with one look-up.
///
/// The order matters: classes that stand next to each other are told from the others with one comparison.
enum CharacterClass: UInt8 {
  case identifier

  /// `)`, `]`, `}`, a backslash.
  case closingPunctuation
  /// `(`, `[`, a comma.
  case listPunctuation
  /// `{`, a semicolon.
  case statementPunctuation
  case colon

  case digit
  case quote
  case pound
  case at
  case dollar
  case backquote

  // Trivia, or what trivia can begin with.
  case slash
  case operatorCharacter
  case blank
  case newline
  /// The first byte, or any other, of a character outside ASCII.
  case unicode
  case unexpected
  case null

  @inline(__always)
  var mayBeTrivia: Bool { rawValue >= Self.slash.rawValue }

  @inline(__always)
  var isBlank: Bool { self == .blank || self == .newline }
}

/// What a byte can be inside of something longer. Each is one bit, so that a loop tests a byte with one look-up.
///
/// These are plain numbers, as an option set's operations are calls in a build without optimisation.
enum ByteTrait {
  @inline(__always) static var continuesIdentifier: UInt8 { 1 << 0 }
  /// A line ending, or the NUL that may be the end of the file.
  @inline(__always) static var endsLine: UInt8 { 1 << 1 }
  /// What a block comment cannot be skipped over: `*`, `/`, a line ending, a NUL.
  @inline(__always) static var endsCommentText: UInt8 { 1 << 2 }
  @inline(__always) static var decimalDigit: UInt8 { 1 << 3 }
  @inline(__always) static var hexadecimalDigit: UInt8 { 1 << 4 }
}

/// The class and the traits of each of the 256 bytes.
///
/// The tables are reached through pointers: an array in their place costs a bounds check for every byte of a file.
struct CharacterTable {
  let classes: UnsafePointer<CharacterClass>
  let traits: UnsafePointer<UInt8>

  /// Never changed after it has been made, and never freed.
  nonisolated(unsafe) static let shared = CharacterTable()

  /// Rows are sixteen bytes. `i` begins a name, `d` a number, `o` an operator, `/` an operator or a comment, `b` is blank,
  /// `n` ends a line, `q` is a quote, `)`, `(` and `{` are punctuation of three kinds, `z` is the sentinel; `#`, `$`, `:`, `@`
  /// and the backquote stand for themselves.
  private static let grid: StaticString = """
    z........bnbbn..\
    ................\
    boq#$ooq()oo(oo/\
    dddddddddd:{oooo\
    @iiiiiiiiiiiiiii\
    iiiiiiiiiii())oi\
    `iiiiiiiiiiiiiii\
    iiiiiiiiiii{o)o.
    """

  private init() {
    let classes = UnsafeMutablePointer<CharacterClass>.allocate(capacity: 256)
    let traits = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    for byte in 0..<256 {
      let kind = byte < 128 ? Self.characterClass(of: Self.grid.utf8Start[byte]) : .unicode
      (classes + byte).initialize(to: kind)
      (traits + byte).initialize(to: Self.traits(of: UInt8(byte), kind))
    }
    self.classes = UnsafePointer(classes)
    self.traits = UnsafePointer(traits)
  }

  private static func characterClass(of letter: UInt8) -> CharacterClass {
    switch letter {
    case UInt8(ascii: "z"): .null
    case UInt8(ascii: "b"): .blank
    case UInt8(ascii: "n"): .newline
    case UInt8(ascii: "i"): .identifier
    case UInt8(ascii: "d"): .digit
    case UInt8(ascii: "o"): .operatorCharacter
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "q"): .quote
    case UInt8(ascii: ")"): .closingPunctuation
    case UInt8(ascii: "("): .listPunctuation
    case UInt8(ascii: "{"): .statementPunctuation
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "#"): .pound
    case UInt8(ascii: "@"): .at
    case UInt8(ascii: "$"): .dollar
    case UInt8(ascii: "`"): .backquote
    default: .unexpected
    }
  }

  private static func traits(of byte: UInt8, _ kind: CharacterClass) -> UInt8 {
    var traits: UInt8 =
      switch kind {
      case .identifier, .dollar: ByteTrait.continuesIdentifier
      case .digit: ByteTrait.continuesIdentifier | ByteTrait.decimalDigit | ByteTrait.hexadecimalDigit
      case .slash: ByteTrait.endsCommentText
      case .newline, .null: ByteTrait.endsLine | ByteTrait.endsCommentText
      default: 0
      }
    switch byte {
    case UInt8(ascii: "*"): traits |= ByteTrait.endsCommentText
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
      traits |= ByteTrait.hexadecimalDigit
    default: break
    }
    return traits
  }
}
