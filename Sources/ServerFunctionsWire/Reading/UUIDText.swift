#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The text of a UUID: `E621E1F8-C36C-495A-93FC-0C247A3E6E5F`.
enum UUIDText {
  static let count = 36

  /// The UUID of a text, in upper or lower case.
  static func uuid(_ text: UnsafeBufferPointer<UInt8>) -> UUID? {
    guard text.count == count, let start = text.baseAddress, start[8] == dash, start[13] == dash, start[18] == dash,
      start[23] == dash
    else { return nil }
    let bytes = UnsafeRawPointer(start)
    func digits(_ first: Int, _ second: Int) -> UInt64 {
      let low = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: first, as: UInt32.self))
      let high = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: second, as: UInt32.self))
      return UInt64(high) << 32 | UInt64(low)
    }
    guard let first = value(digits(0, 4)), let second = value(digits(9, 14)), let third = value(digits(19, 24)),
      let fourth = value(digits(28, 32))
    else { return nil }
    let words = SIMD4(first, second, third, fourth)
    return UUID(uuid: withUnsafeBytes(of: words) { $0.loadUnaligned(as: uuid_t.self) })
  }

  /// The four bytes of eight hexadecimal digits, of which the first is in the lowest byte; `nil` where one is none.
  @inline(__always)
  private static func value(_ digits: UInt64) -> UInt32? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highBits = ones &* 0x80
    let lower = digits | ones &* 0x20
    // In bytes of ASCII, adding 0x80 minus a bound sets the high bit of those that are not below the bound.
    let decimals = (digits &+ ones &* (0x80 - 0x30)) & ~(digits &+ ones &* (0x80 - 0x3A))
    let letters = (lower &+ ones &* (0x80 - 0x61)) & ~(lower &+ ones &* (0x80 - 0x67))
    guard digits & highBits == 0, (decimals | letters) & highBits == highBits else { return nil }
    var values = (digits & (ones &* 0x0F)) &+ ((digits >> 6) & ones) &* 9
    values = (values << 4 | values >> 8) & 0x00FF_00FF_00FF_00FF
    values = (values | values >> 8) & 0x0000_FFFF_0000_FFFF
    return UInt32(truncatingIfNeeded: values | values >> 16).littleEndian
  }

  private static let dash = UInt8(ascii: "-")

  /// Writes the 36 bytes of a UUID's text, in upper case.
  static func write(_ uuid: UUID, to text: UnsafeMutablePointer<UInt8>) {
    let words = withUnsafeBytes(of: uuid.uuid) { $0.loadUnaligned(as: SIMD4<UInt32>.self) }
    let bytes = UnsafeMutableRawPointer(text)
    bytes.storeBytes(of: digits(words[0]), as: UInt64.self)
    write(digits(words[1]), to: bytes, 9, 14)
    write(digits(words[2]), to: bytes, 19, 24)
    bytes.storeBytes(of: digits(words[3]), toByteOffset: 28, as: UInt64.self)
    text[8] = dash
    text[13] = dash
    text[18] = dash
    text[23] = dash
  }

  /// Writes eight digits to two places, four to each.
  @inline(__always)
  private static func write(_ digits: UInt64, to bytes: UnsafeMutableRawPointer, _ first: Int, _ second: Int) {
    let digits = UInt64(littleEndian: digits)
    bytes.storeBytes(of: UInt32(truncatingIfNeeded: digits).littleEndian, toByteOffset: first, as: UInt32.self)
    bytes.storeBytes(of: UInt32(truncatingIfNeeded: digits >> 32).littleEndian, toByteOffset: second, as: UInt32.self)
  }

  /// The eight digits of four bytes, as they stand in memory.
  @inline(__always)
  private static func digits(_ bytes: UInt32) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var values = UInt64(UInt32(littleEndian: bytes))
    // One byte in every second place, then its halves in two, the higher one first.
    values = (values | values << 16) & 0x0000_FFFF_0000_FFFF
    values = (values | values << 8) & 0x00FF_00FF_00FF_00FF
    values = (values >> 4 | values << 8) & (ones &* 0x0F)
    // The carry into the bit above tells the values from 10 on, whose letters stand 7 behind the digits.
    let letters = ((values &+ ones &* 6) >> 4) & ones
    return (values &+ ones &* 0x30 &+ letters &* 7).littleEndian
  }
}
