/// The nearest floating-point number of a decimal one, exactly rounded, without big integers.
enum DecimalScaling {
  static let largestExponent = 19

  /// 10 to the power of 0 to 19, all of which fit 64 bits.
  private static func power(_ exponent: Int) -> UInt64 {
    var power: UInt64 = 1
    for _ in 0..<exponent { power &*= 10 }
    return power
  }

  /// The nearest number to a whole number times a power of ten from -19 to 19.
  static func scaled<Value: BinaryFloatingPoint>(_ significand: UInt64, exponent: Int, as type: Value.Type) -> Value {
    guard significand > 0 else { return 0 }
    if exponent >= 0 {
      let (high, low) = significand.multipliedFullWidth(by: power(exponent))
      guard high > 0 else { return Value(low) }
      // The 64 highest bits, and whether any bit is lost.
      let shift = high.leadingZeroBitCount
      let top = shift == 0 ? high : high << UInt64(shift) | low >> UInt64(64 - shift)
      let isInexact = low << UInt64(shift) != 0
      return scaled(top, isInexact: isInexact, by: 64 - shift)
    }
    // With the highest bit of both set, and the dividend halved, the quotient has 63 or 64 bits: more than any type here
    // rounds to, so that the rest matters only by being there.
    let divisor = power(-exponent)
    let divisorShift = divisor.leadingZeroBitCount
    let shift = significand.leadingZeroBitCount
    let dividend = significand << UInt64(shift)
    let (quotient, remainder) = (divisor << UInt64(divisorShift)).dividingFullWidth((dividend >> 1, dividend << 63))
    return scaled(quotient, isInexact: remainder != 0, by: divisorShift - shift - 63)
  }

  private static func scaled<Value: BinaryFloatingPoint>(_ bits: UInt64, isInexact: Bool, by exponent: Int) -> Value {
    // The conversion rounds once, to even; the lowest bit tells it that the number is above what the bits say.
    let rounded = Value(bits | (isInexact ? 1 : 0))
    return Value(sign: .plus, exponent: Value.Exponent(exponent), significand: rounded)
  }
}
