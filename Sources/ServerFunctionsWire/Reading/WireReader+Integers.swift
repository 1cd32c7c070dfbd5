/// Integers. One that is written with a point or an exponent is an integer where its value is whole: `1.0`, `1e3`, `-0`.
extension WireReader {
  /// An `Int`.
  public mutating func int() throws(WireFailure) -> Int { try integer(.int) }

  /// An `Int8`.
  public mutating func int8() throws(WireFailure) -> Int8 { try integer(.int8) }

  /// An `Int16`.
  public mutating func int16() throws(WireFailure) -> Int16 { try integer(.int16) }

  /// An `Int32`.
  public mutating func int32() throws(WireFailure) -> Int32 { try integer(.int32) }

  /// An `Int64`.
  public mutating func int64() throws(WireFailure) -> Int64 { try integer(.int64) }

  /// A `UInt`.
  public mutating func uint() throws(WireFailure) -> UInt { try integer(.uint) }

  /// A `UInt8`.
  public mutating func uint8() throws(WireFailure) -> UInt8 { try integer(.uint8) }

  /// A `UInt16`.
  public mutating func uint16() throws(WireFailure) -> UInt16 { try integer(.uint16) }

  /// A `UInt32`.
  public mutating func uint32() throws(WireFailure) -> UInt32 { try integer(.uint32) }

  /// A `UInt64`.
  public mutating func uint64() throws(WireFailure) -> UInt64 { try integer(.uint64) }

  /// An `Int128`.
  public mutating func int128() throws(WireFailure) -> Int128 { try integer(.int128) }

  /// A `UInt128`.
  public mutating func uint128() throws(WireFailure) -> UInt128 { try integer(.uint128) }

  @inline(__always)
  private mutating func integer<Value: FixedWidthInteger>(
    _ expectation: WireExpectation
  ) throws(WireFailure) -> Value {
    skipWhitespace()
    var end = cursor
    let isNegative = end.pointee == UInt8(ascii: "-")
    if isNegative { end += 1 }
    let digits = end
    var magnitude: UInt64 = 0
    while true {
      let digit = end.pointee &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      magnitude = magnitude &* 10 &+ UInt64(digit)
      end += 1
    }
    let count = end - digits
    // Eighteen digits always fit. What is longer, not whole digits, or none at all is another's business.
    guard count > 0, count <= 18, digits.pointee != UInt8(ascii: "0") || count == 1,
      end.pointee != UInt8(ascii: "."), end.pointee | 0x20 != UInt8(ascii: "e")
    else { return try integerOfAnyForm(expectation) }
    let signed = Int64(truncatingIfNeeded: magnitude)
    guard let value = Value(exactly: isNegative ? 0 &- signed : signed) else { throw unexpected(expectation) }
    cursor = end
    return value
  }

  @inline(never)
  private mutating func integerOfAnyForm<Value: FixedWidthInteger>(
    _ expectation: WireExpectation
  ) throws(WireFailure) -> Value {
    guard cursor.pointee == UInt8(ascii: "-") || cursor.pointee &- UInt8(ascii: "0") < 10 else {
      throw unexpected(expectation)
    }
    let number = try scanNumber()
    guard let magnitude = number.wholeMagnitude,
      let value = number.isNegative ? Value(negated: magnitude) : Value(exactly: magnitude)
    else { throw WireFailure(unexpected: expectation, at: number.start - UnsafePointer(base)) }
    return value
  }
}

extension FixedWidthInteger {
  /// The negative integer of a magnitude, where there is one.
  fileprivate init?(negated magnitude: UInt128) {
    if let negative = Int128(exactly: magnitude) {
      self.init(exactly: -negative)
    } else if magnitude == Int128.min.magnitude {
      self.init(exactly: Int128.min)
    } else {
      return nil
    }
  }
}
