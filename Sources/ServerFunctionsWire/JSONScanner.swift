/// Checks JSON in one pass over its bytes and finds the members of its outermost object.
///
/// Stricter than `JSONDecoder`, and the reason why that may decode what a stranger sent: nesting costs no stack, the time
/// is linear in the bytes, and two keys of one object that a dictionary would take as one are refused.
package struct JSONScanner {
  package struct Limits: Sendable {
    /// How many arrays and objects may be open at once.
    package var depth: Int
    /// How many bytes a number may have: converting one to a value must cost a bounded time.
    package var numberLength: Int
    /// How many combining marks may follow one another. Swift compares and hashes strings by canonical equivalence, and
    /// the time that takes grows with the square of such a run: a megabyte of marks in one key takes a minute.
    package var combiningMarks: Int

    package init(depth: Int = 128, numberLength: Int = 1024, combiningMarks: Int = 128) {
      self.depth = depth
      self.numberLength = numberLength
      self.combiningMarks = combiningMarks
    }
  }

  package enum Failure: Error, Sendable, Hashable {
    /// The byte at an offset is not what JSON allows there; `expected` is in words.
    case syntax(offset: Int, expected: String)
    case duplicateKey(path: String)
    case tooDeep(limit: Int)
    case numberTooLong(limit: Int)
    case tooManyCombiningMarks(limit: Int)
    case notAnObject
  }

  /// A member of the outermost object: its key, and where its value stands.
  package struct Member: Sendable, Hashable {
    package let key: String
    package let value: Range<Int>
  }

  // What does not change while scanning.
  private let bytes: UnsafeBufferPointer<UInt8>
  private let limits: Limits

  // What is being scanned.
  private var offset = 0
  /// The length of the run of combining marks that ends at the offset.
  private var marks = 0
  private var frames: [Frame] = []
  /// The keys of every open object, those of the innermost last.
  private var keys: [JSONKey] = []

  // What was found.
  private var members: [Member] = []

  /// An array or object that is open.
  private struct Frame {
    let isObject: Bool
    /// Where this object's keys begin in `keys`.
    let firstKey: Int
    var elements = 0
  }

  private enum Expected {
    case value, valueOrEndOfArray, key, keyOrEndOfObject, commaOrEnd, nothing
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, limits: Limits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// The members of the object that the bytes hold, in their order.
  package static func members(of bytes: [UInt8], limits: Limits = Limits()) throws(Failure) -> [Member] {
    try bytes.withUnsafeBufferPointer { buffer throws(Failure) in
      var scanner = JSONScanner(bytes: buffer, limits: limits)
      scanner.skipWhitespace()
      // A byte-order mark, an array or a lone value, even if the rest were fine.
      guard scanner.current == UInt8(ascii: "{") else { throw Failure.notAnObject }
      try scanner.scan()
      return scanner.members
    }
  }

  /// Checks a value of any kind.
  package static func validate(_ bytes: [UInt8], limits: Limits = Limits()) throws(Failure) {
    try bytes.withUnsafeBufferPointer { buffer throws(Failure) in
      var scanner = JSONScanner(bytes: buffer, limits: limits)
      try scanner.scan()
    }
  }

  // MARK: Structure

  /// The byte at the offset; 0, which JSON allows nowhere, behind the last one.
  private var current: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private mutating func scan() throws(Failure) {
    var expected = Expected.value
    var valueStart = 0
    while true {
      skipWhitespace()
      let byte = current
      switch expected {
      case .nothing:
        guard offset == bytes.count else { throw syntax("the end of the text") }
        return
      case .key, .keyOrEndOfObject:
        if byte == UInt8(ascii: "}"), expected == .keyOrEndOfObject {
          expected = try close(startOfValue: &valueStart)
        } else {
          try scanKey()
          if frames.count == 1 { valueStart = offset }
          expected = .value
        }
      case .commaOrEnd:
        expected = try scanCommaOrEnd(byte, startOfValue: &valueStart)
      case .value, .valueOrEndOfArray:
        if byte == UInt8(ascii: "]"), expected == .valueOrEndOfArray {
          expected = try close(startOfValue: &valueStart)
        } else if byte == UInt8(ascii: "{") {
          try open(isObject: true)
          expected = .keyOrEndOfObject
        } else if byte == UInt8(ascii: "[") {
          try open(isObject: false)
          expected = .valueOrEndOfArray
        } else {
          try scanScalar(byte)
          expected = endOfValue(start: valueStart)
        }
      }
    }
  }

  private mutating func scanCommaOrEnd(_ byte: UInt8, startOfValue: inout Int) throws(Failure) -> Expected {
    let isObject = frames[frames.count - 1].isObject
    if byte == UInt8(ascii: ",") {
      offset += 1
      frames[frames.count - 1].elements += 1
      return isObject ? .key : .value
    }
    guard byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
      throw syntax(isObject ? "a comma or }" : "a comma or ]")
    }
    return try close(startOfValue: &startOfValue)
  }

  private mutating func open(isObject: Bool) throws(Failure) {
    guard frames.count < limits.depth else { throw .tooDeep(limit: limits.depth) }
    offset += 1
    frames.append(Frame(isObject: isObject, firstKey: keys.count))
  }

  private mutating func close(startOfValue: inout Int) throws(Failure) -> Expected {
    let frame = frames[frames.count - 1]
    if frame.isObject {
      if let duplicate = JSONKey.firstDuplicate(in: keys[frame.firstKey...], of: bytes) {
        throw .duplicateKey(path: path(to: duplicate))
      }
      keys.removeSubrange(frame.firstKey...)
    }
    frames.removeLast()
    offset += 1
    return endOfValue(start: startOfValue)
  }

  private mutating func endOfValue(start: Int) -> Expected {
    guard let frame = frames.last else { return .nothing }
    if frames.count == 1, frame.isObject {
      members.append(Member(key: keys[keys.count - 1].text(in: bytes), value: start..<offset))
    }
    return .commaOrEnd
  }

  private mutating func skipWhitespace() {
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      offset += 1
    }
  }

  private func syntax(_ expected: String) -> Failure { .syntax(offset: offset, expected: expected) }

  private func path(to duplicate: JSONKey) -> String {
    var path = WirePath()
    for (depth, frame) in frames.enumerated() {
      if depth == frames.count - 1 {
        path.append(key: duplicate.text(in: bytes))
      } else if frame.isObject {
        path.append(key: keys[frames[depth + 1].firstKey - 1].text(in: bytes))
      } else {
        path.append(index: frame.elements)
      }
    }
    return path.description
  }

  // MARK: Scalars

  private mutating func scanKey() throws(Failure) {
    guard current == UInt8(ascii: "\"") else { throw syntax("a key in double quotes") }
    let start = offset + 1
    let isPlain = try scanString()
    keys.append(JSONKey(range: start..<offset - 1, isPlain: isPlain))
    skipWhitespace()
    guard current == UInt8(ascii: ":") else { throw syntax("a colon") }
    offset += 1
    skipWhitespace()
  }

  private mutating func scanScalar(_ byte: UInt8) throws(Failure) {
    switch byte {
    case UInt8(ascii: "\""): _ = try scanString()
    case UInt8(ascii: "t"): try scanLiteral("true")
    case UInt8(ascii: "f"): try scanLiteral("false")
    case UInt8(ascii: "n"): try scanLiteral("null")
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try scanNumber()
    default: throw syntax("a value")
    }
  }

  private mutating func scanLiteral(_ literal: StaticString) throws(Failure) {
    for index in 0..<literal.utf8CodeUnitCount {
      guard current == literal.utf8Start[index] else { throw syntax("a value") }
      offset += 1
    }
  }

  private mutating func scanNumber() throws(Failure) {
    let start = offset
    if current == UInt8(ascii: "-") { offset += 1 }
    if current == UInt8(ascii: "0") {
      offset += 1
    } else {
      try scanDigits()
    }
    if current == UInt8(ascii: ".") {
      offset += 1
      try scanDigits()
    }
    if current | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { offset += 1 }
      try scanDigits()
    }
    guard offset - start <= limits.numberLength else { throw .numberTooLong(limit: limits.numberLength) }
  }

  private mutating func scanDigits() throws(Failure) {
    let start = offset
    while current >= UInt8(ascii: "0"), current <= UInt8(ascii: "9") { offset += 1 }
    guard offset > start else { throw syntax("a digit") }
  }

  /// Scans a string and tells whether it is plain: ASCII without an escape, so that its bytes are its text.
  private mutating func scanString() throws(Failure) -> Bool {
    var isPlain = true
    marks = 0
    offset += 1
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        offset += 1
        return isPlain
      } else if byte == UInt8(ascii: "\\") {
        isPlain = false
        try scanEscape()
      } else if byte >= 0x80 {
        isPlain = false
        try scanMultibyteScalar(byte)
      } else if byte >= 0x20 {
        marks = 0
        offset += 1
      } else {
        throw syntax("a control character as an escape")
      }
    }
    throw syntax("the end of a string")
  }

  private mutating func scanEscape() throws(Failure) {
    offset += 1
    switch current {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      marks = 0
      offset += 1
    case UInt8(ascii: "u"):
      offset += 1
      let unit = try scanHexadecimal()
      guard unit >= 0xD800, unit < 0xE000 else { return try count(unit) }
      // Half a surrogate pair is no character: a Swift string cannot hold it, and replacing it would change the value.
      guard unit < 0xDC00, current == UInt8(ascii: "\\") else { throw syntax("a whole surrogate pair") }
      offset += 1
      guard current == UInt8(ascii: "u") else { throw syntax("a whole surrogate pair") }
      offset += 1
      let second = try scanHexadecimal()
      guard second >= 0xDC00, second < 0xE000 else { throw syntax("a whole surrogate pair") }
      try count(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
    default:
      throw syntax("an escape")
    }
  }

  private mutating func scanHexadecimal() throws(Failure) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = hexadecimalDigit(current) else { throw syntax("four hexadecimal digits") }
      number = number << 4 | digit
      offset += 1
    }
    return number
  }

  /// Checks one scalar of UTF-8: no overlong form, no surrogate, nothing above U+10FFFF.
  private mutating func scanMultibyteScalar(_ first: UInt8) throws(Failure) {
    let following: Int
    var range: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: following = 1
    case 0xE0: (following, range) = (2, 0xA0...0xBF)
    case 0xED: (following, range) = (2, 0x80...0x9F)
    case 0xE1...0xEF: following = 2
    case 0xF0: (following, range) = (3, 0x90...0xBF)
    case 0xF4: (following, range) = (3, 0x80...0x8F)
    case 0xF1...0xF3: following = 3
    default: throw syntax("UTF-8")
    }
    offset += 1
    var scalar = UInt32(first) & (0x3F >> UInt32(following))
    for _ in 0..<following {
      guard range.contains(current) else { throw syntax("UTF-8") }
      range = 0x80...0xBF
      scalar = scalar << 6 | UInt32(current & 0x3F)
      offset += 1
    }
    try count(scalar)
  }

  /// Counts a scalar that is a combining mark, and starts again at any other.
  private mutating func count(_ value: UInt32) throws(Failure) {
    // The first mark is U+0300, and from U+4000 to U+9FFF there is none: most text needs no look-up.
    guard value >= 0x300, !(0x4000...0x9FFF).contains(value), let scalar = Unicode.Scalar(value),
      scalar.properties.canonicalCombiningClass != .notReordered
    else {
      marks = 0
      return
    }
    marks += 1
    guard marks <= limits.combiningMarks else { throw .tooManyCombiningMarks(limit: limits.combiningMarks) }
  }
}

func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
  case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
  case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
  default: nil
  }
}
