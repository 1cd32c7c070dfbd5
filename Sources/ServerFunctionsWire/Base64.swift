#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Base64 with the standard alphabet and padding (RFC 4648, section 4).
enum Base64 {
  private static let alphabet: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
  private static let padding = UInt8(ascii: "=")

  /// The values of the alphabet's bytes; `0xFF` for every other byte.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    for value in 0..<64 { values[Int(alphabet.utf8Start[value])] = UInt8(value) }
    return values
  }()

  static func encodedCount(_ count: Int) -> Int { (count + 2) / 3 * 4 }

  /// Bytes of a text; `nil` where it is not whole groups of the alphabet. The bits that padding leaves over may be any.
  static func data(_ text: UnsafeBufferPointer<UInt8>) -> Data? {
    guard let last = text.last else { return Data() }
    guard text.count % 4 == 0 else { return nil }
    let padded = last == padding ? (text[text.count - 2] == padding ? 2 : 1) : 0
    let count = text.count / 4 * 3 - padded
    var isValid = true
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { bytes, written in
      isValid = decode(text, padded: padded, into: bytes)
      written = isValid ? count : 0
    }
    return isValid ? Data(bytes) : nil
  }

  private static func decode(
    _ text: UnsafeBufferPointer<UInt8>, padded: Int, into bytes: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    values.withUnsafeBufferPointer { values in
      /// The highest bit of a byte that is not of the alphabet.
      var invalid: UInt8 = 0
      func value(_ index: Int) -> UInt32 {
        let value = values[Int(text[index])]
        invalid |= value
        return UInt32(value)
      }
      let whole = padded == 0 ? text.count : text.count - 4
      var output = 0
      for index in stride(from: 0, to: whole, by: 4) {
        let group = value(index) << 18 | value(index + 1) << 12 | value(index + 2) << 6 | value(index + 3)
        bytes[output] = UInt8(truncatingIfNeeded: group >> 16)
        bytes[output + 1] = UInt8(truncatingIfNeeded: group >> 8)
        bytes[output + 2] = UInt8(truncatingIfNeeded: group)
        output += 3
      }
      if padded > 0 {
        let group = value(whole) << 18 | value(whole + 1) << 12 | (padded == 1 ? value(whole + 2) << 6 : 0)
        bytes[output] = UInt8(truncatingIfNeeded: group >> 16)
        if padded == 1 { bytes[output + 1] = UInt8(truncatingIfNeeded: group >> 8) }
      }
      return invalid & 0x80 == 0
    }
  }

  /// Writes the text of bytes and returns its length, `encodedCount(_:)`.
  static func write(_ bytes: UnsafeRawBufferPointer, to text: UnsafeMutablePointer<UInt8>) {
    let alphabet = alphabet.utf8Start
    var output = text
    func write(_ group: UInt32, count: Int) {
      for index in 0..<4 {
        let value = Int(group >> UInt32(18 - 6 * index) & 0x3F)
        output[index] = index < count ? alphabet[value] : padding
      }
      output += 4
    }
    var index = 0
    while index + 3 <= bytes.count {
      write(UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2]), count: 4)
      index += 3
    }
    switch bytes.count - index {
    case 2: write(UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8, count: 3)
    case 1: write(UInt32(bytes[index]) << 16, count: 2)
    default: break
    }
  }
}
