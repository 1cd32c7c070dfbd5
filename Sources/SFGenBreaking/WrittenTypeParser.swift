/// Reads the spelling of a type: `[String: Post?]`, `Page<Post>`, `(x: Int, Int)`.
struct WrittenTypeParser {
  /// Deeper nesting is not read, so that no text can exhaust the stack.
  private static let deepest = 64

  private let text: [UInt8]
  private var offset = 0
  private var depth = 0

  init(_ text: String) { self.text = Array(text.utf8) }

  /// `nil` where the text is no type that is known.
  mutating func parseWhole() -> WrittenType? {
    guard let type = parse() else { return nil }
    skipBlanks()
    return offset == text.count ? type : nil
  }

  private mutating func parse() -> WrittenType? {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest, var type = parsePrimary() else { return nil }
    while take("?") { type = .optional(type) }
    return type
  }

  private mutating func parsePrimary() -> WrittenType? {
    if take("[") { return parseBracket() }
    if take("(") { return parseTuple() }
    var name = takeName()
    if name == "some" || name == "any" { name = takeName() }
    guard !name.isEmpty else { return nil }
    var arguments: [WrittenType] = []
    if take("<") {
      guard let list = parseList(closing: ">") else { return nil }
      arguments = list
    }
    return Self.known(name, arguments)
  }

  private static func known(_ name: String, _ arguments: [WrittenType]) -> WrittenType {
    switch (name, arguments.count) {
    case ("Optional", 1): .optional(arguments[0])
    case ("Array", 1), ("ContiguousArray", 1), ("Set", 1): .sequence(arguments[0])
    case ("Dictionary", 2): .dictionary(key: arguments[0], value: arguments[1])
    case ("AsyncStream", 1), ("AsyncThrowingStream", 2), ("AsyncSequence", 1), ("AsyncSequence", 2):
      .stream(arguments[0])
    default: .name(name, arguments: arguments)
    }
  }

  private mutating func parseBracket() -> WrittenType? {
    guard let first = parse() else { return nil }
    if take("]") { return .sequence(first) }
    guard take(":"), let value = parse(), take("]") else { return nil }
    return .dictionary(key: first, value: value)
  }

  private mutating func parseTuple() -> WrittenType? {
    var members: [WrittenType.TupleMember] = []
    while !take(")") {
      guard members.isEmpty || take(",") else { return nil }
      let start = offset
      var label = takeName()
      if label.isEmpty || !take(":") {
        offset = start
        label = ""
      }
      guard let type = parse() else { return nil }
      let key = label.isEmpty || label == "_" ? "_\(members.count)" : label
      members.append(WrittenType.TupleMember(key: key, type: type))
    }
    // One type in parentheses is that type.
    return members.count == 1 && members[0].key == "_0" ? members[0].type : .tuple(members)
  }

  private mutating func parseList(closing: Unicode.Scalar) -> [WrittenType]? {
    var types: [WrittenType] = []
    while !take(closing) {
      guard types.isEmpty || take(","), let type = parse() else { return nil }
      types.append(type)
    }
    return types
  }

  private mutating func skipBlanks() {
    while offset < text.count, text[offset] == UInt8(ascii: " ") { offset += 1 }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard offset < text.count, text[offset] == UInt8(ascii: scalar) else { return false }
    offset += 1
    return true
  }

  private mutating func takeName() -> String {
    skipBlanks()
    let start = offset
    while offset < text.count, !Self.endsName(text[offset]) { offset += 1 }
    return String(decoding: text[start..<offset], as: UTF8.self)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "?"):
      true
    default: false
    }
  }
}
