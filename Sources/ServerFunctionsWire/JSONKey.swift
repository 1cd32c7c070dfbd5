/// A key of an object that `JSONScanner` has open: where it stands, without its quotes.
struct JSONKey {
  let range: Range<Int>
  /// Whether the bytes are the text: ASCII without an escape.
  let isPlain: Bool

  func text(in bytes: UnsafeBufferPointer<UInt8>) -> String {
    let raw = UnsafeBufferPointer(rebasing: bytes[range])
    guard !isPlain else { return String(decoding: raw, as: UTF8.self) }
    return String(decoding: Self.unescaped(raw), as: UTF8.self)
  }

  /// The first key that an earlier one equals, as a Swift dictionary would see it: by canonical equivalence.
  static func firstDuplicate(in keys: ArraySlice<JSONKey>, of bytes: UnsafeBufferPointer<UInt8>) -> JSONKey? {
    guard keys.count > 1 else { return nil }
    // Swift hashes with a seed of the process, so a client cannot choose keys that collide.
    var seen: Set<String> = []
    seen.reserveCapacity(keys.count)
    for key in keys {
      guard seen.insert(key.text(in: bytes)).inserted else { return key }
    }
    return nil
  }

  /// Resolves escapes that the scanner has found to be whole.
  private static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "\\"), offset + 1 < bytes.count else {
        text.append(bytes[offset])
        offset += 1
        continue
      }
      let escape = bytes[offset + 1]
      offset += 2
      switch escape {
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "u"): appendUnit(bytes, &offset, to: &text)
      default: text.append(escape)
      }
    }
    return text
  }

  private static func appendUnit(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int, to text: inout [UInt8]) {
    var value = unit(bytes, at: offset)
    offset += 4
    if value >= 0xD800, value < 0xDC00, offset + 6 <= bytes.count {
      value = 0x10000 + (value - 0xD800) << 10 + (unit(bytes, at: offset + 2) - 0xDC00)
      offset += 6
    }
    guard let scalar = Unicode.Scalar(value) else { return }
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt32 {
    var value: UInt32 = 0
    for index in offset..<min(offset + 4, bytes.count) {
      value = value << 4 | (hexadecimalDigit(bytes[index]) ?? 0)
    }
    return value
  }
}
