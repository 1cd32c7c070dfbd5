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
    /// The length of the run of combining marks that ends at the next byte.
    var marks = 0
    var next = end
    while true {
      let byte = next.pointee
      if byte == UInt8(ascii: "\"") {
        cursor = next + 1
        return Text(start: start, count: next - start, isLiteral: isLiteral, isASCII: isASCII)
      } else if byte == UInt8(ascii: "\\") {
        isLiteral = false
        // An escape of one letter is no mark.
        if TextScan.isEscape(next[1]) {
          next += 2
          marks = 0
          continue
        }
        cursor = next
        let scalar = try scanUnicodeEscape()
        next = cursor
        try count(scalar, &marks)
      } else if byte >= 0x80 {
        isASCII = false
        // Scalars of two bytes below U+0300, which is the first combining mark, are most of the text that is not ASCII.
        if byte >= 0xC2, byte < 0xCC, next[1] & 0xC0 == 0x80 {
          next += 2
          marks = 0
          continue
        }
        cursor = next
        let scalar = try scanMultibyteScalar(byte)
        next = cursor
        try count(scalar, &marks)
      } else if byte >= 0x20 {
        marks = 0
        next = TextScan.endOfPlainText(next)
      } else {
        cursor = next
        throw offset < count ? syntax("a control character as an escape") : syntax("the end of a string")
      }
    }
  }

  /// Scans an escape that is not of one letter.
  private mutating func scanUnicodeEscape() throws(WireFailure) -> UInt32 {
    cursor += 1
    guard cursor.pointee == UInt8(ascii: "u") else { throw syntax("an escape") }
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
  @inline(__always)
  private func count(_ scalar: UInt32, _ marks: inout Int) throws(WireFailure) {
    guard CombiningMark.isMark(scalar) else {
      marks = 0
      return
    }
    marks += 1
    guard marks <= limits.combiningMarks else {
      throw WireFailure(.tooManyCombiningMarks(limit: limits.combiningMarks), at: offset)
    }
  }
}
