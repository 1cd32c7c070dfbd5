/// Source text as a terminal shows it, with the width of every part known.
///
/// Tabs become spaces, so that what stands under a line lines up wherever it is shown. Characters that would steer the
/// terminal or reorder the text (control characters, bidirectional overrides) become replacement characters: an excerpt
/// must show what the compiler reads.
struct DisplayText {
  static let tabWidth = 4

  /// The text where it is printable ASCII, as most lines are: then it is shown as it is, a cell for each byte.
  private let plain: String?
  private var shown: [Character] = []
  private var columns: [Int] = [0]

  /// Each character as it is shown.
  var characters: [Character] { plain.map(Array.init) ?? shown }
  /// The column of cells at which each character begins, and, last, the width of all.
  var offsets: [Int] { plain.map { Array(0...$0.utf8.count) } ?? columns }
  var width: Int { plain?.utf8.count ?? columns[columns.count - 1] }
  var string: String { plain ?? String(shown) }

  init(_ bytes: ArraySlice<UInt8>) {
    self.init(String(decoding: bytes, as: UTF8.self))
  }

  init(_ text: String) {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    plain = isPlain ? text : nil
    guard !isPlain else { return }
    for character in text {
      if character == "\t" {
        let spaces = DisplayText.tabWidth - width % DisplayText.tabWidth
        for _ in 0..<spaces { append(" ", width: 1) }
      } else if let first = character.unicodeScalars.first, DisplayText.isHidden(first) {
        append("\u{FFFD}", width: 1)
      } else {
        append(character, width: character.displayWidth)
      }
    }
  }

  private mutating func append(_ character: Character, width characterWidth: Int) {
    shown.append(character)
    columns.append(width + characterWidth)
  }

  /// The same text for a message, where a tab is one space.
  static func sanitized(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(scalar == "\t" || scalar == "\n" ? " " : isHidden(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0: true
    // Embeddings, overrides and isolates of the bidirectional algorithm, which can show code in another order.
    case 0x202A...0x202E, 0x2066...0x2069: true
    case 0x2028, 0x2029: true
    default: false
    }
  }
}

extension Character {
  /// How many cells a terminal gives the character.
  var displayWidth: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if first.value < 0x300 { return first.value == 0xAD ? 0 : 1 }
    // U+FE0F asks for the emoji form of the character before it, which is wide.
    if first.isWide || first.properties.isEmojiPresentation || unicodeScalars.contains("\u{FE0F}") { return 2 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }
}

extension Unicode.Scalar {
  /// Whether the character is wide or full-width by Unicode Standard Annex 11; blocks as a whole, since terminals agree
  /// on no more.
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F: true  // Hangul initial consonants
    case 0x2E80...0x303E: true  // radicals, CJK punctuation
    case 0x3041...0xA4CF: true  // kana, CJK ideographs, Yi
    case 0xA960...0xA97F: true  // Hangul extended
    case 0xAC00...0xD7A3: true  // Hangul syllables
    case 0xF900...0xFAFF: true  // CJK compatibility ideographs
    case 0xFE30...0xFE6F: true  // CJK compatibility and small forms
    case 0xFF00...0xFF60, 0xFFE0...0xFFE6: true  // full-width forms
    case 0x1F1E6...0x1F1FF: true  // flags
    case 0x20000...0x3FFFD: true  // further ideographs
    default: false
    }
  }
}
