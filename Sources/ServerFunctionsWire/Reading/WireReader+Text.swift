extension WireReader {
  /// A string that was scanned: the bytes between its quotes, all of them valid.
  struct Text {
    let start: UnsafePointer<UInt8>
    let count: Int
    /// Whether the bytes are the text: whether there is no escape.
    var isLiteral = true
    var isASCII = true

    var isPlain: Bool { isLiteral && isASCII }
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

    var string: String {
      isLiteral ? String(decoding: bytes, as: UTF8.self) : JSONEscape.text(bytes)
    }
  }

  /// A string.
  public mutating func string() throws(WireFailure) -> String {
    try text(.string).string
  }

  /// A string that holds exactly one character.
  public mutating func character() throws(WireFailure) -> Character {
    skipWhitespace()
    let start = offset
    let text = try text(.character).string
    guard let character = text.first, text.index(after: text.startIndex) == text.endIndex else {
      throw WireFailure(unexpected: .character, at: start)
    }
    return character
  }

  /// The string at the cursor, where another kind of value has the given expectation.
  @inline(__always)
  mutating func text(_ expectation: WireExpectation) throws(WireFailure) -> Text {
    skipWhitespace()
    guard cursor.pointee == UInt8(ascii: "\"") else { throw unexpected(expectation) }
    return try scanText()
  }

  /// Scans the string whose opening quote is at the cursor.
  @inline(__always)
  mutating func scanText() throws(WireFailure) -> Text {
    let start = cursor + 1
    let end = TextScan.endOfPlainText(start)
    guard end.pointee == UInt8(ascii: "\"") else { return try scanSpecialText(start, from: end) }
    cursor = end + 1
    return Text(start: start, count: end - start)
  }

  /// Goes on with a string at its first byte that is not plain.
  @inline(never)
  private mutating func scanSpecialText(
    _ start: UnsafePointer<UInt8>, from end: UnsafePointer<UInt8>
  ) throws(WireFailure) -> Text {
    var isLiteral = true
    var isASCII = true
    /// The length of the run of combining marks that ends at the cursor.
    var marks = 0
    cursor = end
    while true {
      let byte = cursor.pointee
      if byte == UInt8(ascii: "\"") {
        let count = cursor - start
        cursor += 1
        return Text(start: start, count: count, isLiteral: isLiteral, isASCII: isASCII)
      } else if byte == UInt8(ascii: "\\") {
        isLiteral = false
        let scalar = try scanEscape()
        try count(scalar, &marks)
      } else if byte >= 0x80 {
        isASCII = false
        // Scalars of two bytes below U+0300, which is the first combining mark, are most of the text that is not ASCII.
        if byte >= 0xC2, byte < 0xCC, cursor[1] & 0xC0 == 0x80 {
          cursor += 2
          marks = 0
        } else {
          let scalar = try scanMultibyteScalar(byte)
          try count(scalar, &marks)
        }
      } else if byte >= 0x20 {
        marks = 0
        cursor = TextScan.endOfPlainText(cursor)
      } else {
        throw offset < count ? syntax("a control character as an escape") : syntax("the end of a string")
      }
    }
  }

  private mutating func scanEscape() throws(WireFailure) -> UInt32 {
    cursor += 1
    switch cursor.pointee {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      cursor += 1
      return 0
    case UInt8(ascii: "u"):
      cursor += 1
      let unit = try scanHexadecimal()
      guard unit >= 0xD800, unit < 0xE000 else { return unit }
      // Half a surrogate pair is no character: a Swift string cannot hold it, and replacing it would change the value.
      guard unit < 0xDC00, cursor.pointee == UInt8(ascii: "\\") else { throw syntax("a whole surrogate pair") }
      cursor += 1
      guard cursor.pointee == UInt8(ascii: "u") else { throw syntax("a whole surrogate pair") }
      cursor += 1
      let second = try scanHexadecimal()
      guard second >= 0xDC00, second < 0xE000 else { throw syntax("a whole surrogate pair") }
      return 0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00)
    default:
      throw syntax("an escape")
    }
  }

  private mutating func scanHexadecimal() throws(WireFailure) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = hexadecimalDigit(cursor.pointee) else { throw syntax("four hexadecimal digits") }
      number = number << 4 | digit
      cursor += 1
    }
    return number
  }

  /// Checks one scalar of UTF-8: no overlong form, no surrogate, nothing above U+10FFFF.
  private mutating func scanMultibyteScalar(_ first: UInt8) throws(WireFailure) -> UInt32 {
    let following: Int
    var range: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: following = 1
    case 0xE0: (following, range) = (2, 0xA0...0xBF)
    case 0xED: (following, range) = (2, 0x80...0x9F)
    case 0xE1...0xEF: following = 2
    case 0xF0: (following, range) = (3, 0x90...0xBF)
    case 0xF4: (following, range) = (3, 0x80...0x8F)
    case 0xF1...0xF3: following = 3
    default: throw syntax("UTF-8")
    }
    cursor += 1
    var scalar = UInt32(first) & (0x3F >> UInt32(following))
    for _ in 0..<following {
      guard range.contains(cursor.pointee) else { throw syntax("UTF-8") }
      range = 0x80...0xBF
      scalar = scalar << 6 | UInt32(cursor.pointee & 0x3F)
      cursor += 1
    }
    return scalar
  }

  /// Counts a scalar that is a combining mark, and starts again at any other.
  private func count(_ value: UInt32, _ marks: inout Int) throws(WireFailure) {
    // The first mark is U+0300, and from U+4000 to U+9FFF there is none: most text needs no look-up.
    guard value >= 0x300, !(0x4000...0x9FFF).contains(value), let scalar = Unicode.Scalar(value),
      scalar.properties.canonicalCombiningClass != .notReordered
    else {
      marks = 0
      return
    }
    marks += 1
    guard marks <= limits.combiningMarks else {
      throw WireFailure(.tooManyCombiningMarks(limit: limits.combiningMarks), at: offset)
    }
  }
}

/// Looks for the bytes of a string that are more than themselves, eight at a time.
enum TextScan {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The high bit of the first byte that is a control character, a quote or a backslash. Bits above it mean nothing, and
  /// bytes beyond ASCII have none.
  @inline(__always)
  static func special(_ word: UInt64) -> UInt64 {
    let controls = word &- ones &* 0x20
    let quotes = (word ^ ones &* 0x22) &- ones
    let backslashes = (word ^ ones &* 0x5C) &- ones
    return (controls | quotes | backslashes) & ~word & highBits
  }

  /// The first byte that is a control character, a quote, a backslash or not ASCII. There is one, since a zero follows.
  @inline(__always)
  static func endOfPlainText(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    var end = start
    while true {
      let word = UInt64(littleEndian: UnsafeRawPointer(end).loadUnaligned(as: UInt64.self))
      let stops = special(word) | (word & highBits)
      if stops != 0 { return end + stops.trailingZeroBitCount / 8 }
      end += 8
    }
  }
}
