internal import Foundation

/// Draws values of the types that hold no others, as JSON.
package struct RandomScalars {
  /// Whether integers stay within what a number of JavaScript holds.
  package var isSafe: Bool

  package init(isSafe: Bool) { self.isSafe = isSafe }

  package func value(_ scalar: Scalar, _ random: inout SplitMix) -> JSON {
    switch scalar {
    case .string: return .string(string(&random))
    case .character:
      return .string(
        Self.pick(["a", "\"", "\\", "/", "é", "e\u{301}", "👩‍👩‍👧‍👦", "\u{0}", "日", "\r\n", "🇩🇪"], &random))
    case .uuid:
      var bytes: [UInt8] = []
      for _ in 0..<16 { bytes.append(.random(in: 0...255, using: &random)) }
      let text = bytes.map { String(format: "%02X", $0) }
      return .string(
        [text[0..<4], text[4..<6], text[6..<8], text[8..<10], text[10..<16]].map { $0.joined() }.joined(separator: "-"))
    case .url:
      return .string(
        Self.pick(
          [
            "https://example.com/a%20b?q=1#f", "relative/path", "mailto:a@b.c", "file:///tmp/x", "//host/path",
            "http://[::1]:8080/", "?q", "https://user:word@example.com:1/\(Int.random(in: 0...99, using: &random))",
          ], &random))
    case .bool: return .bool(.random(using: &random))
    case .double: return floating(Double(bitPattern: random.next()), &random)
    case .float: return floating(Float(bitPattern: .random(in: 0...(.max), using: &random)), &random)
    case .float16: return floating(Float16(bitPattern: .random(in: 0...(.max), using: &random)), &random)
    case .decimal: return .number(decimal(&random))
    case .date: return .string(date(&random))
    case .data:
      var bytes = Data()
      for _ in 0..<Int.random(in: 0...12, using: &random) { bytes.append(.random(in: 0...255, using: &random)) }
      return .string(bytes.base64EncodedString())
    default: return .number(integer(scalar, &random))
    }
  }

  static func pick<Element>(_ elements: [Element], _ random: inout SplitMix) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  private func integer(_ scalar: Scalar, _ random: inout SplitMix) -> String {
    func draw<Value: FixedWidthInteger>(_ type: Value.Type, _ random: inout SplitMix) -> String {
      // A random number of bits, so that small numbers come as often as great ones.
      let shift = Int.random(in: 0..<Value.bitWidth, using: &random)
      return String(Value.random(in: .min ... .max, using: &random) >> Value(shift))
    }
    switch scalar {
    case .int8: return draw(Int8.self, &random)
    case .int16: return draw(Int16.self, &random)
    case .int32: return draw(Int32.self, &random)
    case .int64: return draw(Int64.self, &random)
    case .int128: return draw(Int128.self, &random)
    case .uint8: return draw(UInt8.self, &random)
    case .uint16: return draw(UInt16.self, &random)
    case .uint32: return draw(UInt32.self, &random)
    case .uint64: return draw(UInt64.self, &random)
    case .uint128: return draw(UInt128.self, &random)
    case .uint:
      return isSafe ? String(UInt64.random(in: 0..<(1 << 53), using: &random)) : draw(UInt.self, &random)
    default:
      return isSafe ? String(Int64.random(in: -(1 << 53) + 1..<(1 << 53), using: &random)) : draw(Int.self, &random)
    }
  }

  private func floating<Value: BinaryFloatingPoint & CustomStringConvertible>(
    _ drawn: Value, _ random: inout SplitMix
  ) -> JSON {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return .string(Self.pick(["NaN", "Infinity", "-Infinity"], &random))
    case 1, 2: return .number(String(Int.random(in: -1000...1000, using: &random)))
    case 3: return .number(Self.pick(["0", "-0", "0.1", "0.25", "-1.5", "1e3", "2.5E-1"], &random))
    default: return drawn.isFinite ? .number(drawn.description) : .number("1")
    }
  }

  private func decimal(_ random: inout SplitMix) -> String {
    var digits = String(Int.random(in: 1...9, using: &random))
    let count = Int.random(in: 0..<37, using: &random)
    for _ in 0..<count { digits += String(Int.random(in: 0...9, using: &random)) }
    let point = Int.random(in: 0...digits.count, using: &random)
    let whole = String(digits.prefix(point))
    let fraction = String(digits.dropFirst(point))
    let sign = Bool.random(using: &random) ? "-" : ""
    return sign + (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction)
  }

  private func date(_ random: inout SplitMix) -> String {
    let range: ClosedRange<Int64> =
      Bool.random(using: &random) ? -62_167_219_200_000...253_402_300_799_999 : 0...2_000_000_000_000
    return CalendarDate.text(milliseconds: .random(in: range, using: &random))
  }

  package func string(_ random: inout SplitMix) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<5: text += Self.pick(["a", "b", "Z", "0", " ", "_", "-", "~", "<", "&"], &random)
      case 5: text += Self.pick(["\"", "\\", "/", "'", "`", "${", "\u{7F}"], &random)
      case 6: text.unicodeScalars.append(Unicode.Scalar(UInt8.random(in: 0..<0x20, using: &random)))
      case 7: text += Self.pick(["é", "e\u{301}", "ß", "日本", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFF}"], &random)
      case 8: text += Self.pick(["🙂", "👩‍👩‍👧‍👦", "🇩🇪", "\u{10FFFF}", "\u{1D11E}"], &random)
      default:
        text += Self.pick(["__proto__", "null", "true", "constructor", "toJSON", "12", "NaN", "1n"], &random)
      }
    }
    return text
  }
}
