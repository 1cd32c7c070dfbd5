extension Lexer {
  /// The character at an offset and its length in bytes, or `nil` where the bytes are not UTF-8.
  mutating func decodeScalar(at start: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    let lead = bytes[start]
    guard lead >= 0x80 else { return (Unicode.Scalar(lead), 1) }
    // The octets C0, C1 and F5 to FF never appear in UTF-8 (RFC 3629).
    guard lead >= 0xC2, lead < 0xF5 else { return nil }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    var index = 1
    while index < length {
      // The sentinel is no continuation byte, so this stops at the end.
      let byte = bytes[start &+ index]
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
      index &+= 1
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }

  /// How many bytes from an offset are no character: at least one, up to the next byte that could begin one.
  mutating func invalidLength(at start: Int) -> Int {
    var scan = start + 1
    while scan < end, bytes[scan] & 0xC0 == 0x80 { scan &+= 1 }
    return scan - start
  }

  mutating func scanUnicode(_ keyword: inout Keyword, prefersRegex: Bool) -> TokenKind {
    guard let (scalar, length) = decodeScalar(at: offset) else {
      offset &+= 1
      return .unknown
    }
    if scalar.startsOperator { return scanOperator(prefersRegex: prefersRegex) }
    if scalar.value == 0x201C {
      offset &+= length
      skipCurlyString()
      endExpression()
      return .unknown
    }
    if scalar.value == 0x201D {
      offset &+= length
      preceding.regexContext = .expectsExpression
      preceding.keyword = .none
      return .unknown
    }
    skipIdentifierContinuation()
    endExpression()
    return .identifier
  }

  /// Moves past a text in curly quotes where it closes on its line, so that what somebody pasted is one mistake.
  private mutating func skipCurlyString() {
    guard offset >= failedScans.curlyStringEnd else { return }
    var scan = offset
    while scan < end {
      let byte = bytes[scan]
      if byte == 0x0A || byte == 0x0D { break }
      if byte == UInt8(ascii: "\\") {
        if bytes[scan &+ 1] == UInt8(ascii: "(") { break }
        scan &+= 2
        continue
      }
      if byte == UInt8(ascii: "\"") {
        offset = scan + 1
        return
      }
      guard let (scalar, length) = decodeScalar(at: scan) else { break }
      scan &+= length
      if scalar.value == 0x201D {
        offset = scan
        return
      }
    }
    failedScans.curlyStringEnd = scan
  }
}
