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
      let word = end - next >= 8 ? TextScan.word(next) : TextScan.lastWord(next, count: end - next)
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

  private mutating func escape(_ byte: UInt8) {
    reserve(6)
    base[count] = UInt8(ascii: "\\")
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): base[count + 1] = byte
    case 0x08: base[count + 1] = UInt8(ascii: "b")
    case 0x09: base[count + 1] = UInt8(ascii: "t")
    case 0x0A: base[count + 1] = UInt8(ascii: "n")
    case 0x0C: base[count + 1] = UInt8(ascii: "f")
    case 0x0D: base[count + 1] = UInt8(ascii: "r")
    default: return escapeByNumber(byte)
    }
    count += 2
  }

  private mutating func escapeByNumber(_ byte: UInt8) {
    let digits: StaticString = "0123456789abcdef"
    append(#"\u00"#)
    append(digits.utf8Start[Int(byte >> 4)])
    append(digits.utf8Start[Int(byte & 0xF)])
  }
}
