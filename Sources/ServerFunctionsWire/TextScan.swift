/// Looks for the bytes of a string that are more than themselves, eight at a time.
enum TextScan {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The eight bytes at a place, of which the first is the lowest byte.
  @inline(__always)
  static func word(_ start: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
  }

  /// Fewer than eight bytes, filled up with zeros.
  @inline(__always)
  static func lastWord(_ start: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    let bytes = UnsafeRawPointer(start)
    var word: UInt64 = 0
    var offset = 0
    if count & 4 != 0 {
      word = UInt64(UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self)))
      offset = 4
    }
    if count & 2 != 0 {
      let pair = UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
      word |= UInt64(pair) << UInt64(8 * offset)
      offset += 2
    }
    if count & 1 != 0 { word |= UInt64(start[offset]) << UInt64(8 * offset) }
    return word
  }

  /// The high bit of the first byte that is a control character, a quote or a backslash. Bits above it mean nothing, and
  /// bytes beyond ASCII have none.
  @inline(__always)
  static func special(_ word: UInt64) -> UInt64 {
    let controls = word &- ones &* 0x20
    let quotes = (word ^ ones &* 0x22) &- ones
    let backslashes = (word ^ ones &* 0x5C) &- ones
    return (controls | quotes | backslashes) & ~word & highBits
  }

  /// Whether a byte behind a backslash is a whole escape.
  @inline(__always)
  static func isEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      true
    default: false
    }
  }

  /// How many bytes stand before the first backslash: 8 where there is none.
  @inline(__always)
  static func distanceToBackslash(_ word: UInt64) -> Int {
    let difference = word ^ ones &* 0x5C
    let backslashes = (difference &- ones) & ~difference & highBits
    return backslashes.trailingZeroBitCount / 8
  }

  /// The first byte that is a control character, a quote, a backslash or not ASCII. There is one, since a zero follows.
  @inline(__always)
  static func endOfPlainText(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    var end = start
    while true {
      let word = word(end)
      let stops = special(word) | (word & highBits)
      if stops != 0 { return end + stops.trailingZeroBitCount / 8 }
      end += 8
    }
  }
}
