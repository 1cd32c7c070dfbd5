import SFGenSource

/// Whether the bytes of a file are UTF-8, without a copy of them.
enum UTF8Validation {
  /// The bits of eight bytes that ASCII has not set.
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  static func firstInvalidOffset(in source: SourceFile) -> Int? {
    let bytes = source.bytesAndSentinel
    var offset = 0
    while offset < source.count {
      let lead = bytes[offset]
      if lead < 0x80 {
        // Sources are nearly all ASCII. The sentinels make reading eight bytes safe.
        if bytes.withUnsafeBytes({ $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }) & highBits == 0 {
          offset += 8
          continue
        }
        offset += 1
        continue
      }
      let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
      guard lead >= 0xC2, lead < 0xF5, offset + length <= source.count else { return offset }
      for index in 1..<length where bytes[offset + index] & 0xC0 != 0x80 { return offset }
      // Overlong forms, surrogates and what lies beyond Unicode (RFC 3629).
      let second = bytes[offset + 1]
      if lead == 0xE0 && second < 0xA0 || lead == 0xED && second > 0x9F || lead == 0xF0 && second < 0x90
        || lead == 0xF4 && second > 0x8F
      {
        return offset
      }
      offset += length
    }
    return nil
  }
}
