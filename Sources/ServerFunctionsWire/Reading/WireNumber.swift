/// A JSON number that was scanned: where its parts stand.
struct WireNumber {
  let isNegative: Bool
  /// The first byte, and that of the first digit.
  let start: UnsafePointer<UInt8>
  let digits: UnsafePointer<UInt8>
  let integerCount: Int
  /// The digits behind the point, which is not counted; 0 where there is no point.
  let fractionCount: Int
  /// The exponent that is written, held within bounds that no number of a permitted length can make up for.
  let exponent: Int
  let end: UnsafePointer<UInt8>

  var text: String { String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self) }

  /// The number as digits without zeros around them, times a power of ten: no digits for zero.
  var exact: (digits: [UInt8], exponent: Int) {
    var all = Array(UnsafeBufferPointer(start: digits, count: integerCount))
    if fractionCount > 0 {
      all.append(contentsOf: UnsafeBufferPointer(start: digits + integerCount + 1, count: fractionCount))
    }
    let leading = all.firstIndex { $0 != UInt8(ascii: "0") } ?? all.endIndex
    var end = all.endIndex
    while end > leading, all[end - 1] == UInt8(ascii: "0") { end -= 1 }
    return (all[leading..<end].map { $0 - UInt8(ascii: "0") }, exponent - fractionCount + all.endIndex - end)
  }

  /// The magnitude where the number is whole, whatever it is written like; `nil` where it is not, or has no room.
  var wholeMagnitude: UInt128? {
    let (digits, exponent) = exact
    guard !digits.isEmpty else { return 0 }
    // 2^128 has 39 digits.
    guard exponent >= 0, digits.count + exponent <= 39 else { return nil }
    var magnitude: UInt128 = 0
    for index in 0..<digits.count + exponent {
      let (tenfold, overflow) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tenfold.addingReportingOverflow(index < digits.count ? UInt128(digits[index]) : 0)
      guard !overflow, !carry else { return nil }
      magnitude = sum
    }
    return magnitude
  }
}

extension WireReader {
  /// Scans the number at the cursor.
  @inline(never)
  mutating func scanNumber() throws(WireFailure) -> WireNumber {
    let start = cursor
    let isNegative = cursor.pointee == UInt8(ascii: "-")
    if isNegative { cursor += 1 }
    let digits = cursor
    if cursor.pointee == UInt8(ascii: "0") {
      cursor += 1
    } else {
      try scanDigits()
    }
    let integerCount = cursor - digits
    var fractionCount = 0
    if cursor.pointee == UInt8(ascii: ".") {
      cursor += 1
      let fraction = cursor
      try scanDigits()
      fractionCount = cursor - fraction
    }
    var exponent = 0
    if cursor.pointee | 0x20 == UInt8(ascii: "e") { exponent = try scanExponent() }
    guard cursor - start <= limits.numberLength else {
      throw WireFailure(.numberTooLong(limit: limits.numberLength), at: start - UnsafePointer(base))
    }
    return WireNumber(
      isNegative: isNegative, start: start, digits: digits, integerCount: integerCount, fractionCount: fractionCount,
      exponent: exponent, end: cursor)
  }

  private mutating func scanDigits() throws(WireFailure) {
    let start = cursor
    while cursor.pointee &- UInt8(ascii: "0") < 10 { cursor += 1 }
    guard cursor > start else { throw syntax("a digit") }
  }

  private mutating func scanExponent() throws(WireFailure) -> Int {
    cursor += 1
    let isNegative = cursor.pointee == UInt8(ascii: "-")
    if isNegative || cursor.pointee == UInt8(ascii: "+") { cursor += 1 }
    let digits = cursor
    try scanDigits()
    var exponent = 0
    for digit in UnsafeBufferPointer(start: digits, count: cursor - digits) where exponent < 1_000_000_000 {
      exponent = exponent * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return isNegative ? -exponent : exponent
  }
}
