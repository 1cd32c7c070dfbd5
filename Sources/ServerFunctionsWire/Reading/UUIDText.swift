#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The text of a UUID: `E621E1F8-C36C-495A-93FC-0C247A3E6E5F`.
enum UUIDText {
  static let count = 36

  /// Whether a dash stands at a place of the text.
  @inline(__always)
  private static func isDash(_ index: Int) -> Bool { index == 8 || index == 13 || index == 18 || index == 23 }

  static func uuid(_ text: UnsafeBufferPointer<UInt8>) -> UUID? {
    guard text.count == count else { return nil }
    var uuid: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    let isValid = withUnsafeMutableBytes(of: &uuid) { bytes in
      var index = 0
      for byte in 0..<16 {
        if isDash(index) {
          guard text[index] == UInt8(ascii: "-") else { return false }
          index += 1
        }
        guard let high = hexadecimalDigit(text[index]), let low = hexadecimalDigit(text[index + 1]) else {
          return false
        }
        bytes[byte] = UInt8(truncatingIfNeeded: high << 4 | low)
        index += 2
      }
      return true
    }
    return isValid ? UUID(uuid: uuid) : nil
  }

  /// Writes the 36 bytes of a UUID's text, in upper case.
  static func write(_ uuid: UUID, to text: UnsafeMutablePointer<UInt8>) {
    var index = 0
    withUnsafeBytes(of: uuid.uuid) { bytes in
      for byte in bytes {
        if isDash(index) {
          text[index] = UInt8(ascii: "-")
          index += 1
        }
        text[index] = digit(byte >> 4)
        text[index + 1] = digit(byte & 0xF)
        index += 2
      }
    }
  }

  @inline(__always)
  private static func digit(_ value: UInt8) -> UInt8 {
    value &+ (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "A") - 10)
  }
}
