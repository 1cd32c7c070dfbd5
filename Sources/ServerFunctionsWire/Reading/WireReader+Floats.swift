/// Floating-point numbers. Those that are not finite are strings: "NaN", "Infinity", "-Infinity".
extension WireReader {
  /// A `Double`, rounded to nearest. One that is too large is refused, and so is one that is too small for anything but 0.
  public mutating func double() throws(WireFailure) -> Double {
    try number { Double($0) }
  }

  /// A `Float`, rounded to nearest. One that is too large is refused, and so is one that is too small for anything but 0.
  public mutating func float() throws(WireFailure) -> Float {
    try number { Float($0) }
  }

  #if !((os(macOS) || targetEnvironment(macCatalyst)) && arch(x86_64))
    /// A `Float16`, rounded to nearest from the `Float` that is read.
    public mutating func float16() throws(WireFailure) -> Float16 {
      let start = position
      let value = try float()
      let half = Float16(value)
      guard half.isInfinite == value.isInfinite else { throw WireFailure(unexpected: .number, at: start.offset) }
      return half
    }
  #endif

  @inline(__always)
  private mutating func number<Value: BinaryFloatingPoint>(
    ofText convert: (String) -> Value?
  ) throws(WireFailure) -> Value {
    skipWhitespace()
    var end = cursor
    let isNegative = end.pointee == UInt8(ascii: "-")
    if isNegative { end += 1 }
    let digits = end
    var significand: UInt64 = 0
    let integerCount = Self.accumulate(&significand, &end)
    var fractionCount = 0
    var isWhole = integerCount > 0 && (digits.pointee != UInt8(ascii: "0") || integerCount == 1)
    if end.pointee == UInt8(ascii: ".") {
      end += 1
      fractionCount = Self.accumulate(&significand, &end)
      isWhole = isWhole && fractionCount > 0
    }
    // Nineteen digits always fit 64 bits.
    guard isWhole, integerCount + fractionCount <= 19, end.pointee | 0x20 != UInt8(ascii: "e") else {
      return try numberOfAnyForm(ofText: convert)
    }
    cursor = end
    let value = DecimalScaling.scaled(significand, exponent: -fractionCount, as: Value.self)
    return isNegative ? -value : value
  }

  @inline(__always)
  private static func accumulate(_ number: inout UInt64, _ cursor: inout UnsafePointer<UInt8>) -> Int {
    let start = cursor
    while true {
      let digit = cursor.pointee &- UInt8(ascii: "0")
      guard digit < 10 else { return cursor - start }
      number = number &* 10 &+ UInt64(digit)
      cursor += 1
    }
  }

  @inline(never)
  private mutating func numberOfAnyForm<Value: BinaryFloatingPoint>(
    ofText convert: (String) -> Value?
  ) throws(WireFailure) -> Value {
    if cursor.pointee == UInt8(ascii: "\"") { return try nonFinite() }
    guard cursor.pointee == UInt8(ascii: "-") || cursor.pointee &- UInt8(ascii: "0") < 10 else {
      throw unexpected(.number)
    }
    let number = try scanNumber()
    guard let value = convert(number.text), value.isFinite, !value.isZero || number.isZero else {
      throw WireFailure(unexpected: .number, at: number.start - UnsafePointer(base))
    }
    return value
  }

  private mutating func nonFinite<Value: BinaryFloatingPoint>() throws(WireFailure) -> Value {
    let start = offset
    switch try string() {
    case "NaN": return .nan
    case "Infinity": return .infinity
    case "-Infinity": return -.infinity
    default: throw WireFailure(unexpected: .number, at: start)
    }
  }
}

extension WireNumber {
  fileprivate var isZero: Bool { exact.digits.isEmpty }
}
