/// What a byte can begin, so that the lexer decides with one look-up.
enum CharacterClass: UInt8 {
  case unexpected
  case blank
  case newline
  case identifier
  case digit
  case operatorCharacter
  case slash
  case quote
  case punctuation
  case colon
  case pound
  case at
  case dollar
  case backquote
  /// The first byte, or any other, of a character outside ASCII.
  case unicode
  case null
}

/// The class of each of the 256 bytes.
///
/// Rows are sixteen bytes. `i` begins a name, `d` a number, `o` an operator, `/` an operator or a comment, `b` is blank,
/// `n` ends a line, `q` is a quote, `p` punctuation, `u` part of a character outside ASCII, `z` the sentinel.
struct CharacterClassTable: Sendable {
  static let shared = CharacterClassTable()

  private let classes: [CharacterClass]
  private let continuesIdentifier: [Bool]

  private init() {
    let grid =
      "z........bnbbn.." + "................"
      + "boq#$ooqppoopoo/" + "dddddddddd:poooo"
      + "@iiiiiiiiiiiiiii" + "iiiiiiiiiiip\\poi"
      + "`iiiiiiiiiiiiiii" + "iiiiiiiiiiipopo."
    var classes: [CharacterClass] = grid.utf8.map { byte in
      switch UInt8(byte) {
      case UInt8(ascii: "z"): .null
      case UInt8(ascii: "b"): .blank
      case UInt8(ascii: "n"): .newline
      case UInt8(ascii: "i"): .identifier
      case UInt8(ascii: "d"): .digit
      case UInt8(ascii: "o"): .operatorCharacter
      case UInt8(ascii: "/"): .slash
      case UInt8(ascii: "q"): .quote
      case UInt8(ascii: "p"), UInt8(ascii: "\\"): .punctuation
      case UInt8(ascii: ":"): .colon
      case UInt8(ascii: "#"): .pound
      case UInt8(ascii: "@"): .at
      case UInt8(ascii: "$"): .dollar
      case UInt8(ascii: "`"): .backquote
      default: .unexpected
      }
    }
    classes += [CharacterClass](repeating: .unicode, count: 128)
    self.classes = classes
    continuesIdentifier = classes.enumerated().map { byte, kind in
      kind == .identifier || kind == .digit || byte == UInt8(ascii: "$")
    }
  }

  @inline(__always)
  subscript(_ byte: UInt8) -> CharacterClass { classes[Int(byte)] }

  @inline(__always)
  func isIdentifierContinuation(_ byte: UInt8) -> Bool { continuesIdentifier[Int(byte)] }
}
