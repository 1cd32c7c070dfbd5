/// The text of strings. Of one whose escapes are not whole it makes some text.
enum JSONEscape {
  /// The text between a string's quotes.
  static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    // An escape is never shorter than the text that it stands for.
    String(unsafeUninitializedCapacity: bytes.count) { text in resolve(bytes, into: text) }
  }

  private static func resolve(
    _ bytes: UnsafeBufferPointer<UInt8>, into text: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var offset = 0
    var count = 0
    while offset < bytes.count {
      // Eight bytes at a time: there is room for them, as the text never gets ahead of its source.
      if offset + 8 <= bytes.count, let source = bytes.baseAddress, let target = text.baseAddress {
        let word = UnsafeRawPointer(source + offset).loadUnaligned(as: UInt64.self)
        UnsafeMutableRawPointer(target + count).storeBytes(of: word, as: UInt64.self)
        let plain = TextScan.distanceToBackslash(UInt64(littleEndian: word))
        offset += plain
        count += plain
        if plain == 8 { continue }
      }
      let byte = bytes[offset]
      guard byte == UInt8(ascii: "\\"), offset + 1 < bytes.count else {
        text[count] = byte
        offset += 1
        count += 1
        continue
      }
      let escape = bytes[offset + 1]
      offset += 2
      if escape == UInt8(ascii: "u") {
        let scalar = scalar(bytes, &offset)
        for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          text[count] = unit
          count += 1
        }
      } else {
        text[count] = byteOf(escape)
        count += 1
      }
    }
    return count
  }

  private static func byteOf(_ escape: UInt8) -> UInt8 {
    switch escape {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: escape
    }
  }

  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int) -> Unicode.Scalar {
    var value = unit(bytes, at: offset)
    offset += 4
    if value >= 0xD800, value < 0xDC00, offset + 6 <= bytes.count {
      value = 0x10000 + (value - 0xD800) << 10 + (unit(bytes, at: offset + 2) & 0x3FF)
      offset += 6
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt32 {
    var value: UInt32 = 0
    for index in min(offset, bytes.count)..<min(offset + 4, bytes.count) {
      value = value << 4 | (hexadecimalDigit(bytes[index]) ?? 0)
    }
    return value
  }
}
