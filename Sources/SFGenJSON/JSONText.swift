extension JSONValue {
  /// The document as people read and compare it: one member or element a line, two spaces a level, and a newline at the
  /// end. Empty arrays and objects stay on one line.
  package var prettyText: String {
    var text = ""
    write(to: &text, depth: 0)
    text += "\n"
    return text
  }

  private func write(to text: inout String, depth: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value): text += value
    case .string(let value): text += JSONValue.quoted(value)
    case .array(let elements):
      guard !elements.isEmpty else {
        text += "[]"
        return
      }
      text += "["
      for (index, element) in elements.enumerated() {
        text += index == 0 ? "\n" : ",\n"
        JSONValue.indent(&text, depth + 1)
        element.write(to: &text, depth: depth + 1)
      }
      text += "\n"
      JSONValue.indent(&text, depth)
      text += "]"
    case .object(let members):
      guard !members.isEmpty else {
        text += "{}"
        return
      }
      text += "{"
      for (index, member) in members.enumerated() {
        text += index == 0 ? "\n" : ",\n"
        JSONValue.indent(&text, depth + 1)
        text += JSONValue.quoted(member.key)
        text += ": "
        member.value.write(to: &text, depth: depth + 1)
      }
      text += "\n"
      JSONValue.indent(&text, depth)
      text += "}"
    }
  }

  private static func indent(_ text: inout String, _ depth: Int) {
    for _ in 0..<depth { text += "  " }
  }

  /// A string as a JSON literal, with the escapes that RFC 8259 section 7 demands, and no others.
  package static func quoted(_ string: String) -> String {
    // Nearly all strings need no escape, and a big report has many.
    guard string.utf8.contains(where: needsEscape) else { return "\"" + string + "\"" }
    var literal = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      case "\t": literal += "\\t"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        literal += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }
}
