extension WireWriter {
  /// Writes a string.
  public mutating func string(_ value: String) {
    var value = value
    value.withUTF8 { write($0) }
  }

  /// Writes a character as a string.
  public mutating func character(_ value: Character) {
    string(String(value))
  }

  private mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
    // Two quotes, and seven bytes that the last of the wide steps may write beyond the text.
    reserve(text.count + 10)
    base[count] = UInt8(ascii: "\"")
    count += 1
    if let start = text.baseAddress { write(start, end: start + text.count) }
    append(UInt8(ascii: "\""))
  }

  private mutating func write(_ start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) {
    var next = start
    while next < end {
      let remaining = end - next
      var word: UInt64
      if remaining >= 8 {
        word = UInt64(littleEndian: UnsafeRawPointer(next).loadUnaligned(as: UInt64.self))
      } else {
        // Filled up with zeros, which count as special.
        word = 0
        for index in 0..<remaining { word |= UInt64(next[index]) << UInt64(8 * index) }
      }
      let special = TextScan.special(word)
      let plain = special == 0 ? 8 : special.trailingZeroBitCount / 8
      UnsafeMutableRawPointer(base + count).storeBytes(of: word.littleEndian, as: UInt64.self)
      count += plain
      next += plain
      guard plain < 8, next < end else { continue }
      escape(next.pointee)
      next += 1
      // An escape takes more than its byte.
      reserve(end - next + 9)
    }
  }

  @inline(never)
  private mutating func escape(_ byte: UInt8) {
    reserve(6)
    switch byte {
    case UInt8(ascii: "\""): append(#"\""#)
    case UInt8(ascii: "\\"): append(#"\\"#)
    case 0x08: append(#"\b"#)
    case 0x09: append(#"\t"#)
    case 0x0A: append(#"\n"#)
    case 0x0C: append(#"\f"#)
    case 0x0D: append(#"\r"#)
    default:
      append(#"\u00"#)
      let digits: StaticString = "0123456789abcdef"
      append(digits.utf8Start[Int(byte >> 4)])
      append(digits.utf8Start[Int(byte & 0xF)])
    }
  }
}
