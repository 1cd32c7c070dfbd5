import SFGenInterface
import SFGenJSON

/// The corner cases of the types that hold no others, as `JSONEncoder` writes them.
enum VectorScalars {
  static func corners(of type: WireType) -> [String] {
    switch type {
    case .string:
      [
        "", "text", "\"\\/\u{8}\u{C}\n\r\t\u{1}\u{7F}", "e\u{301} 日本語 \u{1F468}\u{200D}\u{1F469}", "__proto__",
        "\u{2028}",
      ]
      .map(quoted)
    case .character: ["a", "\"", "e\u{301}", "\u{1F468}\u{200D}\u{1F469}"].map(quoted)
    case .uuid:
      ["00000000-0000-0000-0000-000000000000", "E621E1F8-C36C-495A-93FC-0C247A3E6E5F"].map(quoted)
    case .url: ["https://example.com/a%20b?q=1#f", "relative/path", "mailto:a@b.c"].map(quoted)
    case .bool: ["false", "true"]
    case .integer(let kind): corners(of: kind)
    case .floating(let kind): corners(of: kind)
    case .decimal: ["0", "0.1", "-12345678901234567890.123456789", "99999999999999999999999999999999999999"]
    case .date:
      [
        "1970-01-01T00:00:00.000Z", "0000-01-01T00:00:00.000Z", "2024-02-29T23:59:59.999Z", "9999-12-31T23:59:59.999Z",
      ].map(quoted)
    case .data: ["", "AA==", "AAE=", "AAEC", "+/+/"].map(quoted)
    default: []
    }
  }

  /// Clients in JavaScript hold integers up to 2^53 - 1 in a number, and refuse those beyond.
  private static func corners(of kind: IntegerKind) -> [String] {
    func ends<Value: FixedWidthInteger>(_ type: Value.Type) -> [String] {
      ["0", "1", String(Value.min), String(Value.max)]
    }
    let exact = ["0", "1", "9007199254740991"]
    return switch kind {
    case .int: exact + ["-9007199254740991"]
    case .uint: exact
    case .int8: ends(Int8.self)
    case .int16: ends(Int16.self)
    case .int32: ends(Int32.self)
    case .int64: ends(Int64.self) + ["9007199254740993"]
    case .int128: ends(Int128.self) + ["9007199254740993"]
    case .uint8: ends(UInt8.self)
    case .uint16: ends(UInt16.self)
    case .uint32: ends(UInt32.self)
    case .uint64: ends(UInt64.self) + ["9007199254740993"]
    case .uint128: ends(UInt128.self) + ["9007199254740993"]
    }
  }

  private static func corners(of kind: FloatingKind) -> [String] {
    let special = ["NaN", "Infinity", "-Infinity"].map(quoted)
    switch kind {
    case .double:
      let values: [Double] = [
        0, 1, -1.5, 0.1, 1e21, 123_456_789_012_345_680, .greatestFiniteMagnitude, .leastNonzeroMagnitude,
      ]
      return values.map(text) + special
    case .float:
      let values: [Float] = [0, 1, -1.5, 0.1, 16_777_216, .greatestFiniteMagnitude, .leastNonzeroMagnitude]
      return values.map(text) + special
    case .float16:
      // The type is not there on every machine that the tool runs on; these are its bounds.
      return ["0", "1", "-1.5", "65504", "6e-08"] + special
    }
  }

  static func text(of value: RawValue) -> String {
    switch value {
    case .string(let text): quoted(text)
    case .integer(let number): String(number)
    case .floating(let number): text(number)
    }
  }

  private static func text(_ number: some BinaryFloatingPoint & CustomStringConvertible) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A string as `JSONEncoder` writes it: with the short escapes, and without one for the slash.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\u{8}": result += "\\b"
      case "\u{C}": result += "\\f"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// The text of a quoted string, as far as an order of keys depends on it.
  static func unquoted(_ text: String) -> String {
    String(text.dropFirst().dropLast())
  }
}
