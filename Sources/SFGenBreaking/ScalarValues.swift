/// Which values the types that Swift itself brings have in JSON.
enum ScalarValues {
  /// The integers by the least and the greatest value, as exponents of two.
  private struct Integers {
    /// The bits of the greatest value.
    let bits: Int
    let isSigned: Bool

    func fit(_ other: Integers) -> Bool { bits <= other.bits && (!isSigned || other.isSigned) }
  }

  private static let integers: [String: Integers] = {
    var integers: [String: Integers] = [:]
    for bits in [8, 16, 32, 64, 128] {
      integers["Int\(bits)"] = Integers(bits: bits - 1, isSigned: true)
      integers["UInt\(bits)"] = Integers(bits: bits, isSigned: false)
    }
    integers["Int"] = integers["Int64"]
    integers["UInt"] = integers["UInt64"]
    return integers
  }()

  /// The bits of an integer that each of these keeps; a `Double` rounds greater ones, and clients refuse to send them.
  private static let floating = ["Float16": 8, "Float": 16, "Double": 64]
  private static let floatingOrder = ["Float16", "Float", "Double"]

  /// Types that are strings in JSON, each with a form of its own.
  private static let strings: Set<String> = ["UUID", "URL", "Date", "Data", "Character"]

  static func isKnown(_ name: String) -> Bool {
    integers[name] != nil || floating[name] != nil || strings.contains(name)
      || ["String", "Bool", "Decimal"].contains(name)
  }

  /// Whether every value that one type writes is one that the other reads.
  static func fit(_ writer: String, _ reader: String) -> Bool {
    if writer == reader { return true }
    if let integer = integers[writer] {
      if let other = integers[reader] { return integer.fit(other) }
      if let bits = floating[reader] { return integer.bits <= bits }
      return reader == "Decimal" && integer.bits <= 64
    }
    if let from = floatingOrder.firstIndex(of: writer), let to = floatingOrder.firstIndex(of: reader) {
      return from <= to
    }
    return reader == "String" && strings.contains(writer)
  }

  /// Whether a type reads a raw value, `"draft"` or `3`.
  static func reads(_ value: String, as reader: String) -> Bool {
    if value.hasPrefix("\"") { return reader == "String" }
    if floating[reader] != nil || reader == "Decimal" { return true }
    guard let integers = integers[reader], let number = Int128(value) else { return false }
    // The widest types hold whatever can be written here.
    if integers.bits > 64 { return number >= 0 || integers.isSigned }
    let end = Int128(1) << integers.bits
    return number < end && number >= (integers.isSigned ? -end : 0)
  }
}
