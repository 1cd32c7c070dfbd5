/// Paths as URI references (RFC 3986).
enum FileURI {
  /// A path with everything escaped that a URI's path cannot hold, and colons, which would make a scheme of the first name.
  static func escaped(_ path: String) -> String {
    var text: [UInt8] = []
    for byte in path.utf8 {
      if isAllowed(byte) {
        text.append(byte)
      } else {
        text += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 0xF)]
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&")...UInt8(ascii: ","): true
    case UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "@"): true
    default: false
    }
  }
}
