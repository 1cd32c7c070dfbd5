/// The value of a number literal, as raw values are written.
enum NumberLiteral {
  /// `-0x1F`, `1_000`, `0b101`.
  static func integer(_ text: String) -> Int128? {
    let digits = text.filter { $0 != " " && $0 != "_" }
    let isNegative = digits.hasPrefix("-")
    let magnitude = isNegative ? digits.dropFirst() : digits[...]
    let radixes: [(prefix: String, radix: Int)] = [("0x", 16), ("0o", 8), ("0b", 2)]
    let value =
      radixes.first { magnitude.hasPrefix($0.prefix) }.map { Int128(magnitude.dropFirst(2), radix: $0.radix) }
      ?? Int128(magnitude)
    return value.map { isNegative ? -$0 : $0 }
  }

  static func floating(_ text: String) -> Double? {
    let digits = text.filter { $0 != " " && $0 != "_" }
    return Double(digits) ?? integer(text).map { Double($0) }
  }
}
