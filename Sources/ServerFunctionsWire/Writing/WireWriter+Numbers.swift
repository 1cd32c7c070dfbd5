extension WireWriter {
  // MARK: Integers

  /// Writes an `Int`.
  public mutating func int(_ value: Int) { integer(Int64(value)) }

  /// Writes an `Int8`.
  public mutating func int8(_ value: Int8) { integer(Int64(value)) }

  /// Writes an `Int16`.
  public mutating func int16(_ value: Int16) { integer(Int64(value)) }

  /// Writes an `Int32`.
  public mutating func int32(_ value: Int32) { integer(Int64(value)) }

  /// Writes an `Int64`.
  public mutating func int64(_ value: Int64) { integer(value) }

  /// Writes a `UInt`.
  public mutating func uint(_ value: UInt) { integer(UInt64(value)) }

  /// Writes a `UInt8`.
  public mutating func uint8(_ value: UInt8) { integer(UInt64(value)) }

  /// Writes a `UInt16`.
  public mutating func uint16(_ value: UInt16) { integer(UInt64(value)) }

  /// Writes a `UInt32`.
  public mutating func uint32(_ value: UInt32) { integer(UInt64(value)) }

  /// Writes a `UInt64`.
  public mutating func uint64(_ value: UInt64) { integer(value) }

  /// Writes an `Int128`.
  public mutating func int128(_ value: Int128) {
    if value < 0 { append(UInt8(ascii: "-")) }
    uint128(value.magnitude)
  }

  /// Writes a `UInt128`.
  public mutating func uint128(_ value: UInt128) {
    guard value > UInt64.max else { return integer(UInt64(truncatingIfNeeded: value)) }
    var text = String(value)
    text.withUTF8 { append($0) }
  }

  private mutating func integer(_ value: Int64) {
    if value < 0 { append(UInt8(ascii: "-")) }
    integer(value.magnitude)
  }

  private mutating func integer(_ value: UInt64) {
    let digits = Self.digitCount(value)
    reserve(digits)
    var rest = value
    var end = base + (count + digits)
    let pairs = Self.pairs.utf8Start
    while rest >= 100 {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 100)
      end -= 2
      end[0] = pairs[Int(truncatingIfNeeded: remainder) &* 2]
      end[1] = pairs[Int(truncatingIfNeeded: remainder) &* 2 &+ 1]
      rest = quotient
    }
    if rest >= 10 {
      end[-2] = pairs[Int(truncatingIfNeeded: rest) &* 2]
      end[-1] = pairs[Int(truncatingIfNeeded: rest) &* 2 &+ 1]
    } else {
      end[-1] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest)
    }
    count += digits
  }

  private static func digitCount(_ value: UInt64) -> Int {
    var count = 1
    var rest = value
    while rest >= 10_000 {
      rest /= 10_000
      count += 4
    }
    if rest >= 1000 { return count + 3 }
    if rest >= 100 { return count + 2 }
    return rest >= 10 ? count + 1 : count
  }

  /// The numbers from 0 to 99, two digits each.
  private static let pairs: StaticString = """
    0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849\
    5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899
    """

  // MARK: Floating point

  /// Writes a `Double` with the fewest digits that stand for it; as a string where it is not finite.
  public mutating func double(_ value: Double) {
    guard value.isFinite else { return nonFinite(value) }
    number(value.description)
  }

  /// Writes a `Float` with the fewest digits that stand for it; as a string where it is not finite.
  public mutating func float(_ value: Float) {
    guard value.isFinite else { return nonFinite(Double(value)) }
    number(value.description)
  }

  #if !((os(macOS) || targetEnvironment(macCatalyst)) && arch(x86_64))
    /// Writes a `Float16` as the `Float` that it equals.
    public mutating func float16(_ value: Float16) {
      float(Float(value))
    }
  #endif

  private mutating func nonFinite(_ value: Double) {
    string(value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity")
  }

  /// Writes a number as Swift describes it, without a fraction that is zero.
  private mutating func number(_ description: String) {
    var text = description
    text.withUTF8 { text in
      let isWhole =
        text.count > 2 && text[text.count - 1] == UInt8(ascii: "0") && text[text.count - 2] == UInt8(ascii: ".")
      append(isWhole ? UnsafeBufferPointer(rebasing: text.dropLast(2)) : text)
    }
  }

  // MARK: Others

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) {
    if value { append("true") } else { append("false") }
  }
}
