package import SFGenSource

/// Reads JSON (RFC 8259) with `//` and `/* */` comments and trailing commas, as a person edits it.
///
/// Duplicate keys are an error: the second would silently win.
package struct JSONReader {
  /// Deeper nesting is refused, so that no document can exhaust the stack.
  private static let deepest = 64

  private let bytes: [UInt8]
  private let count: Int
  private var offset = 0
  private var depth = 0

  /// The value that a file holds.
  ///
  /// - Throws: `JSONProblem`, the first one.
  package static func read(_ file: SourceFile) throws(JSONProblem) -> JSONNode {
    var reader = JSONReader(file)
    try reader.checkUTF8()
    reader.skipByteOrderMark()
    try reader.skipTrivia()
    guard reader.offset < reader.count else { throw reader.problem("the file is empty") }
    let value = try reader.value()
    try reader.skipTrivia()
    guard reader.offset == reader.count else { throw reader.problem("more text follows the value of the file") }
    return value
  }

  private init(_ file: SourceFile) {
    bytes = file.bytesAndSentinel
    count = file.count
  }

  private func problem(_ message: String, at offset: Int? = nil) -> JSONProblem {
    JSONProblem(message: message, offset: UInt32(truncatingIfNeeded: offset ?? self.offset))
  }

  private func checkUTF8() throws(JSONProblem) {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes[..<count].makeIterator()
    var position = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): position += scalar.count
      case .emptyInput: return
      case .error: throw problem("the bytes here are not UTF-8", at: position)
      }
    }
  }

  private mutating func skipByteOrderMark() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  private mutating func skipTrivia() throws(JSONProblem) {
    while offset < count {
      switch bytes[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        offset += 1
      case UInt8(ascii: "/") where bytes[offset + 1] == UInt8(ascii: "/"):
        while offset < count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
      case UInt8(ascii: "/") where bytes[offset + 1] == UInt8(ascii: "*"):
        let start = offset
        offset += 2
        while !(bytes[offset] == UInt8(ascii: "*") && bytes[offset + 1] == UInt8(ascii: "/")) {
          offset += 1
          guard offset < count else { throw problem("this comment has no end", at: start) }
        }
        offset += 2
      default:
        return
      }
    }
  }

  private mutating func value() throws(JSONProblem) -> JSONNode {
    let start = offset
    let kind: JSONNode.Kind
    switch bytes[offset] {
    case UInt8(ascii: "{"): kind = .object(try object())
    case UInt8(ascii: "["): kind = .array(try array())
    case UInt8(ascii: "\""): kind = .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): kind = .number(try number())
    default: kind = try word()
    }
    return JSONNode(kind: kind, range: ByteRange(start, offset))
  }

  private mutating func object() throws(JSONProblem) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    var keys: Set<String> = []
    try list(closing: UInt8(ascii: "}"), name: "object") { reader throws(JSONProblem) in
      let start = reader.offset
      guard reader.bytes[start] == UInt8(ascii: "\"") else {
        throw reader.problem("expected a key in double quotes, found \(reader.found)")
      }
      let key = try reader.string()
      let keyRange = ByteRange(start, reader.offset)
      guard keys.insert(key).inserted else { throw reader.problem("the key \"\(key)\" is here twice", at: start) }
      try reader.skipTrivia()
      guard reader.bytes[reader.offset] == UInt8(ascii: ":"), reader.offset < reader.count else {
        throw reader.problem("expected \":\" after the key \"\(key)\", found \(reader.found)")
      }
      reader.offset += 1
      try reader.skipTrivia()
      members.append(JSONNode.Member(key: key, keyRange: keyRange, value: try reader.value()))
    }
    return members
  }

  private mutating func array() throws(JSONProblem) -> [JSONNode] {
    var elements: [JSONNode] = []
    try list(closing: UInt8(ascii: "]"), name: "array") { reader throws(JSONProblem) in
      elements.append(try reader.value())
    }
    return elements
  }

  /// Reads what stands between brackets, separated by commas, of which the last may end the list.
  private mutating func list(
    closing: UInt8, name: String, element: (inout JSONReader) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    let start = offset
    depth += 1
    defer { depth -= 1 }
    guard depth <= JSONReader.deepest else { throw problem("nested more than \(JSONReader.deepest) levels deep") }
    offset += 1
    try skipTrivia()
    while bytes[offset] != closing {
      guard offset < count else { throw problem("this \(name) has no end", at: start) }
      try element(&self)
      try skipTrivia()
      if bytes[offset] == UInt8(ascii: ",") {
        offset += 1
        try skipTrivia()
      } else if offset >= count {
        throw problem("this \(name) has no end", at: start)
      } else if bytes[offset] != closing {
        throw problem("expected \",\" or \"\(Character(Unicode.Scalar(closing)))\", found \(found)")
      }
    }
    offset += 1
  }

  private mutating func string() throws(JSONProblem) -> String {
    let start = offset
    offset += 1
    var units: [UInt8] = []
    while true {
      guard offset < count, bytes[offset] != UInt8(ascii: "\n") else {
        throw problem("this string has no closing quote", at: start)
      }
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: units, as: UTF8.self)
      case UInt8(ascii: "\\"):
        units += Array(String(try escape()).utf8)
      case 0..<0x20:
        throw problem("a control character in a string has to be written as an escape")
      default:
        units.append(byte)
        offset += 1
      }
    }
  }

  private mutating func escape() throws(JSONProblem) -> Unicode.Scalar {
    let start = offset
    offset += 2
    switch bytes[start + 1] {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw problem("unknown escape in a string", at: start)
    }
    var unit = try hexadecimalUnit(at: start)
    if unit & 0xFC00 == 0xD800, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u") {
      offset += 2
      let low = try hexadecimalUnit(at: start)
      guard low & 0xFC00 == 0xDC00 else { throw problem("half of a surrogate pair", at: start) }
      unit = 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF
    }
    guard let scalar = Unicode.Scalar(unit) else { throw problem("half of a surrogate pair", at: start) }
    return scalar
  }

  private mutating func hexadecimalUnit(at start: Int) throws(JSONProblem) -> UInt32 {
    guard offset + 4 <= count else { throw problem("\\u takes four hexadecimal digits", at: start) }
    var unit: UInt32 = 0
    for byte in bytes[offset..<offset + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw problem("\\u takes four hexadecimal digits", at: start)
      }
      unit = unit << 4 | UInt32(digit)
    }
    offset += 4
    return unit
  }

  private mutating func number() throws(JSONProblem) -> String {
    let start = offset
    func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9") }
    func digits(_ reader: inout JSONReader) -> Bool {
      let first = reader.offset
      while isDigit(reader.bytes[reader.offset]) { reader.offset += 1 }
      return reader.offset > first
    }
    if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    let integer = offset
    guard digits(&self) else { throw problem("a number needs digits", at: start) }
    if bytes[integer] == UInt8(ascii: "0"), offset > integer + 1 {
      throw problem("a number does not begin with 0", at: start)
    }
    if bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      guard digits(&self) else { throw problem("a number needs digits after its point", at: start) }
    }
    if bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-") { offset += 1 }
      guard digits(&self) else { throw problem("a number needs digits in its exponent", at: start) }
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func word() throws(JSONProblem) -> JSONNode.Kind {
    let start = offset
    while isLetter(bytes[offset]) { offset += 1 }
    switch String(decoding: bytes[start..<offset], as: UTF8.self) {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default:
      offset = start
      throw problem("expected a value, found \(found)")
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 }

  /// What stands at the offset, for messages.
  private var found: String {
    guard offset < count else { return "the end of the file" }
    var end = offset + 1
    if isLetter(bytes[offset]) {
      while isLetter(bytes[end]) { end += 1 }
    } else {
      while end < count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    }
    return "\"\(String(decoding: bytes[offset..<end], as: UTF8.self))\""
  }
}
