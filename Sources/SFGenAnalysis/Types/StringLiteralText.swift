/// The value of a string literal without interpolations, as raw values and coding keys are written.
enum StringLiteralText {
  /// - Returns: `nil` where the text is no literal of one line, or has an escape that is none.
  static func value(of literal: String) -> String? {
    let pounds = literal.prefix { $0 == "#" }
    let body = literal.dropFirst(pounds.count).dropLast(pounds.count)
    guard body.count >= 2, body.first == "\"", body.last == "\"", !body.hasPrefix("\"\"\"") || body.count == 2 else {
      return nil
    }
    var value = String.UnicodeScalarView()
    var rest = body.dropFirst().dropLast().unicodeScalars
    let escape = "\\" + pounds
    while let scalar = rest.first {
      guard rest.starts(with: escape.unicodeScalars) else {
        value.append(scalar)
        rest.removeFirst()
        continue
      }
      rest.removeFirst(escape.unicodeScalars.count)
      guard let escaped = takeEscape(&rest) else { return nil }
      value.append(escaped)
    }
    return String(value)
  }

  private static func takeEscape(_ rest: inout Substring.UnicodeScalarView) -> Unicode.Scalar? {
    guard let kind = rest.popFirst() else { return nil }
    switch kind {
    case "0": return "\0"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "\"", "\\", "'": return kind
    case "u":
      guard rest.popFirst() == "{", let end = rest.firstIndex(of: "}") else { return nil }
      let digits = String(rest[..<end])
      rest = rest[rest.index(after: end)...]
      return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
    default: return nil
    }
  }
}
