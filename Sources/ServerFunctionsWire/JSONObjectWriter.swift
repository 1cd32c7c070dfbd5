/// Writes a JSON object member by member, in the order that they are given.
package struct JSONObjectWriter: Sendable {
  private var text: [UInt8] = [UInt8(ascii: "{")]

  package init() {}

  /// The whole object.
  package var bytes: [UInt8] { text + [UInt8(ascii: "}")] }

  package mutating func append(_ key: String, _ value: String) {
    appendKey(key)
    appendString(value)
  }

  package mutating func append(_ key: String, _ value: Int) {
    appendKey(key)
    text.append(contentsOf: String(value).utf8)
  }

  /// Appends a member whose value is JSON already.
  package mutating func append(_ key: String, json: [UInt8]) {
    appendKey(key)
    text.append(contentsOf: json)
  }

  package mutating func append(_ key: String, _ objects: [JSONObjectWriter]) {
    appendKey(key)
    text.append(UInt8(ascii: "["))
    for (index, object) in objects.enumerated() {
      if index > 0 { text.append(UInt8(ascii: ",")) }
      text.append(contentsOf: object.bytes)
    }
    text.append(UInt8(ascii: "]"))
  }

  private mutating func appendKey(_ key: String) {
    if text.count > 1 { text.append(UInt8(ascii: ",")) }
    appendString(key)
    text.append(UInt8(ascii: ":"))
  }

  private mutating func appendString(_ string: String) {
    text.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        text.append(UInt8(ascii: "\\"))
        text.append(byte)
      case 0x0A: text.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        text.append(contentsOf: "\\u00\(digits.count == 1 ? "0" : "")\(digits)".utf8)
      default: text.append(byte)
      }
    }
    text.append(UInt8(ascii: "\""))
  }
}
