/// What `sfgen_find_places` says that it finds, looked for byte by byte.
enum PlaceReference {
  private static let keywords = ["struct", "enum", "class", "actor", "protocol", "typealias", "extension"].map {
    Array($0.utf8)
  }

  /// The places in a text, behind which two bytes of another stand.
  static func places(in text: [UInt8]) -> [UInt32] {
    text.indices.filter { offset in
      offset + 2 < text.count
        && (opensDirective(offset, text) || text[offset...].starts(with: "sfg".utf8) || endsKeyword(offset, text))
    }.map(UInt32.init)
  }

  private static func opensDirective(_ offset: Int, _ text: [UInt8]) -> Bool {
    guard text[offset + 1] | 0x20 == UInt8(ascii: "u"), text[offset + 2] | 0x20 == UInt8(ascii: "s") else {
      return false
    }
    if "\"'#/*".utf8.contains(text[offset]) { return true }
    return isPassedOver(text[offset])
      && (offset == 0 || isPassedOver(text[offset - 1]) || "\"'#/*".utf8.contains(text[offset - 1]))
  }

  private static func isPassedOver(_ byte: UInt8) -> Bool { byte <= 0x20 || "-_".utf8.contains(byte) }

  private static func endsKeyword(_ offset: Int, _ text: [UInt8]) -> Bool {
    guard "tmsrln".utf8.contains(text[offset]) else { return false }
    let isOne = keywords.contains { keyword in
      // Of nine letters the first may be another, or stand before the text.
      guard text[...offset].suffix(min(keyword.count, 8)).elementsEqual(keyword.suffix(8)) else { return false }
      let before = offset - keyword.count
      return before < 0 || !isPartOfName(text[before])
    }
    return isOne && mayFollow(text[offset], text[offset + 1], text[offset + 2])
  }

  private static func mayFollow(_ last: UInt8, _ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "/"): return "/*".utf8.contains(second)
    case 0xC2: return second == 0xA0
    case 0...0x20, UInt8(ascii: "`"):
      let isSmall =
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= second || second >= 0x80 || ".0123456789:".utf8.contains(second)
      if isSmall, last == UInt8(ascii: "n") { return true }
      return second <= 0x20 || second == 0xC2 || second == UInt8(ascii: "/") || UInt8(ascii: "A")...0x60 ~= second
    default: return false
    }
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
