#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension WireReader {
  /// A date, to the millisecond.
  public mutating func date() throws(WireFailure) -> Date {
    try value(.date) { text in
      text.isLiteral ? WireDate.date(text.bytes) : WireDate.date(text.string)
    }
  }

  /// A UUID, in upper or lower case.
  public mutating func uuid() throws(WireFailure) -> UUID {
    try value(.uuid) { text in
      text.isLiteral ? UUIDText.uuid(text.bytes) : text.string.withUTF8Bytes(UUIDText.uuid)
    }
  }

  /// A URL, as `URL(string:)` takes it.
  public mutating func url() throws(WireFailure) -> URL {
    try value(.url) { URL(string: $0.string) }
  }

  /// Bytes in base64, with its padding.
  public mutating func data() throws(WireFailure) -> Data {
    try value(.data) { text in
      text.isLiteral ? Base64.data(text.bytes) : text.string.withUTF8Bytes(Base64.data)
    }
  }

  /// A decimal number with all its digits; more than 38 of them, or an exponent that `Decimal` does not have, are refused.
  public mutating func decimal() throws(WireFailure) -> Decimal {
    skipWhitespace()
    guard cursor.pointee == UInt8(ascii: "-") || cursor.pointee &- UInt8(ascii: "0") < 10 else {
      throw unexpected(.number)
    }
    let number = try scanNumber()
    guard let value = Decimal(exactly: number) else {
      throw WireFailure(unexpected: .number, at: number.start - UnsafePointer(base))
    }
    return value
  }

  /// A value that a string stands for.
  @inline(__always)
  private mutating func value<Value>(
    _ expectation: WireExpectation, of make: (Text) -> Value?
  ) throws(WireFailure) -> Value {
    skipWhitespace()
    let start = offset
    guard let value = make(try text(expectation)) else { throw WireFailure(unexpected: expectation, at: start) }
    return value
  }
}

extension String {
  fileprivate func withUTF8Bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var copy = self
    return copy.withUTF8(body)
  }
}

extension Decimal {
  fileprivate init?(exactly number: WireNumber) {
    let (digits, exponent) = number.exact
    guard !digits.isEmpty else {
      self = 0
      return
    }
    // A power above the largest exponent can still be written, with zeros behind the digits.
    let zeros = max(exponent - 127, 0)
    guard exponent >= -128, digits.count + zeros <= 38 else { return nil }
    guard zeros == 0 else {
      // Putting it together would move the zeros into the exponent, and make it no number.
      let text = digits.map(String.init).joined() + String(repeating: "0", count: zeros) + "e127"
      self.init(string: (number.isNegative ? "-" : "") + text)
      return
    }
    var high: UInt64 = 0
    var low: UInt64 = 0
    for (index, digit) in digits.enumerated() {
      if index < digits.count - 19 { high = high * 10 + UInt64(digit) } else { low = low * 10 + UInt64(digit) }
    }
    let tenTo19: UInt64 = 10_000_000_000_000_000_000
    let significand = high == 0 ? Decimal(low) : Decimal(high) * Decimal(tenTo19) + Decimal(low)
    self = Decimal(sign: number.isNegative ? .minus : .plus, exponent: exponent, significand: significand)
  }
}
