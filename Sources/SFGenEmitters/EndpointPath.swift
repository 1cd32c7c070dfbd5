/// The path of an endpoint, with every byte of the id escaped that RFC 3986 does not call unreserved, but for `~`.
enum EndpointPath {
  static func path(base: String, id: String) -> String {
    var result = base
    while result.hasSuffix("/") { result.removeLast() }
    result += "/"
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += byte < 0x10 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }
}
