/// Reads JSON (RFC 8259) to the letter: what it refuses is no JSON.
package struct JSONParser {
  /// The text at the offset is no JSON.
  package struct Failure: Error {
    package let offset: Int
  }

  private let bytes: [UInt8]
  private var offset = 0
  /// Whether an object of the text has two members of one name.
  package private(set) var hasDuplicates = false
  /// How deep arrays and objects are nested.
  package private(set) var deepest = 0
  /// How many characters the longest number has.
  package private(set) var longestNumber = 0
  /// Whether there is a number that a `Double` does not hold exactly.
  package private(set) var hasInexactNumber = false
  /// Whether there is a number like `0e2`.
  package private(set) var hasZeroWithExponent = false

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package static func parse(_ text: String) throws(Failure) -> JSON {
    var parser = JSONParser(Array(text.utf8))
    return try parser.parse()
  }

  package mutating func parse() throws(Failure) -> JSON {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw Failure(offset: 0) }
    let value = try value(depth: 0)
    skipBlanks()
    guard offset == bytes.count else { throw failure }
    return value
  }

  private var failure: Failure { Failure(offset: offset) }
  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipBlanks() {
    while let next, [0x20, 0x09, 0x0A, 0x0D].contains(next) { offset += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(Failure) -> JSON {
    let word = String(describing: word).utf8
    guard bytes[offset...].starts(with: word) else { throw failure }
    offset += word.count
    return value
  }

  private mutating func value(depth: Int) throws(Failure) -> JSON {
    skipBlanks()
    guard depth < 1000 else { throw failure }
    switch next {
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "["): return try array(depth: depth + 1)
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    default: return .number(try number())
    }
  }

  private mutating func array(depth: Int) throws(Failure) -> JSON {
    offset += 1
    deepest = max(deepest, depth)
    var elements: [JSON] = []
    skipBlanks()
    if take("]") { return .array([]) }
    repeat {
      elements.append(try value(depth: depth))
      skipBlanks()
    } while take(",")
    guard take("]") else { throw failure }
    return .array(elements)
  }

  private mutating func object(depth: Int) throws(Failure) -> JSON {
    offset += 1
    deepest = max(deepest, depth)
    var members: [JSONMember] = []
    var keys: Set<[UInt8]> = []
    skipBlanks()
    if take("}") { return .object([JSONMember]()) }
    repeat {
      skipBlanks()
      guard next == UInt8(ascii: "\"") else { throw failure }
      let key = try string()
      skipBlanks()
      guard take(":") else { throw failure }
      if !keys.insert(Array(key.utf8)).inserted { hasDuplicates = true }
      members.append(JSONMember(key, try value(depth: depth)))
      skipBlanks()
    } while take(",")
    guard take("}") else { throw failure }
    return .object(members)
  }

  private mutating func number() throws(Failure) -> String {
    let start = offset
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    longestNumber = max(longestNumber, offset - start)
    let isZero = text.drop { $0 == "-" }.lowercased().hasPrefix("0e")
    hasZeroWithExponent = hasZeroWithExponent || isZero
    let nearest = Double(text).map { CanonicalJSON.number($0.description) }
    hasInexactNumber = hasInexactNumber || nearest != CanonicalJSON.number(text)
    return text
  }

  private mutating func digits() throws(Failure) {
    guard let first = next, isDigit(first) else { throw failure }
    while let next, isDigit(next) { offset += 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private mutating func string() throws(Failure) -> String {
    offset += 1
    var units: [UInt8] = []
    while let byte = next {
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: units, as: UTF8.self)
      case UInt8(ascii: "\\"): units += Array(String(try escape()).utf8)
      case 0..<0x20: throw failure
      default: units.append(byte)
      }
    }
    throw failure
  }

  private mutating func escape() throws(Failure) -> Unicode.Scalar {
    guard let byte = next else { throw failure }
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let first = try hexadecimal()
      if let scalar = Unicode.Scalar(first) { return scalar }
      guard first < 0xDC00, take("\\"), take("u") else { throw failure }
      let second = try hexadecimal()
      guard (0xDC00...0xDFFF).contains(second) else { throw failure }
      let value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
      guard let scalar = Unicode.Scalar(value) else { throw failure }
      return scalar
    default: throw failure
    }
  }

  private mutating func hexadecimal() throws(Failure) -> UInt32 {
    guard offset + 4 <= bytes.count else { throw failure }
    let digits = String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
    guard digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else { throw failure }
    offset += 4
    return value
  }
}
