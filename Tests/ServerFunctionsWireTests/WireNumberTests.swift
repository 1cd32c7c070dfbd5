import FixtureSupport
import Foundation
import ServerFunctionsWire
import Testing

/// Numbers are read as `JSONDecoder` reads them and written as `JSONEncoder` writes them.
struct WireNumberTests {
  // MARK: Integers

  private static let integerTexts: [String] = {
    var texts = [
      "0", "-0", "1", "-1", "00", "01", "-01", "1.0", "1.5", "-1.0", "1e3", "1E+2", "10e-1", "15e-1", "0.0", "-0.0",
      "0e99999",
      "0e-99999", "1e99999", "2.55e2", "2.56e2", "1.", ".1", "-", "--1", "+1", "1e", "1e+", "0x1", "1 ", " 1",
      "\t1\n", "1x", "NaN", "\"1\"", "null", "true", "[]", "{}", "", " ", "[1]", "1,", "1_000", "9007199254740993.0",
      "100000000000000000000e-19", "1.10", "1.100e2",
    ]
    for boundary in [
      "127", "128", "255", "256", "32767", "32768", "65535", "65536", "2147483647", "2147483648", "4294967295",
      "4294967296", "999999999999999999", "1000000000000000000", "9223372036854775807", "9223372036854775808",
      "18446744073709551615", "18446744073709551616", "170141183460469231731687303715884105727",
      "170141183460469231731687303715884105728", "170141183460469231731687303715884105729",
      "340282366920938463463374607431768211455", "340282366920938463463374607431768211456",
      "3402823669209384634633746074317682114550", "99999999999999999999999999999999999999999999",
    ] {
      texts += [boundary, "-" + boundary]
    }
    var generator = SplitMix(seed: 2)
    for _ in 0..<2000 {
      let count = Int.random(in: 1...40, using: &generator)
      let sign = Bool.random(using: &generator) ? "-" : ""
      texts.append(sign + (0..<count).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined())
    }
    return texts
  }()

  private func compareIntegers<Value: FixedWidthInteger & Codable>(
    _ read: (inout WireReader) throws(WireFailure) -> Value,
    _ write: (inout WireWriter, Value) -> Void
  ) throws {
    for text in Self.integerTexts { compareReading(text, read, areEqual: ==) }
    var generator = SplitMix(seed: 3)
    var values: [Value] = [0, 1, 9, 10, 99, 100, .min, .max]
    for _ in 0..<2000 {
      let shift = Int.random(in: 0..<Value.bitWidth, using: &generator)
      values.append(Value.random(in: .min ... .max, using: &generator) >> shift)
    }
    for value in values {
      let text = try written { write(&$0, value) }
      #expect(try text == encoded(value))
      #expect(try readWhole(Array(text.utf8), read) == value)
    }
  }

  @Test func `Integers of every width are those of Foundation's coders`() throws {
    try compareIntegers(Int.init(wire:)) { $0.int($1) }
    try compareIntegers(Int8.init(wire:)) { $0.int8($1) }
    try compareIntegers(Int16.init(wire:)) { $0.int16($1) }
    try compareIntegers(Int32.init(wire:)) { $0.int32($1) }
    try compareIntegers(Int64.init(wire:)) { $0.int64($1) }
    try compareIntegers(Int128.init(wire:)) { $0.int128($1) }
    try compareIntegers(UInt.init(wire:)) { $0.uint($1) }
    try compareIntegers(UInt8.init(wire:)) { $0.uint8($1) }
    try compareIntegers(UInt16.init(wire:)) { $0.uint16($1) }
    try compareIntegers(UInt32.init(wire:)) { $0.uint32($1) }
    try compareIntegers(UInt64.init(wire:)) { $0.uint64($1) }
    try compareIntegers(UInt128.init(wire:)) { $0.uint128($1) }
  }

  @Test func `What is an integer is decided exactly, where Foundation goes through a Double`() throws {
    #expect(readingFailure("1.0000000000000001", Int.init(wire:)) != nil)
    #expect(try readWhole(Array("9223372036854775807.0".utf8), Int.init(wire:)) == .max)
    #expect(try readWhole(Array("123456789012345678000e-3".utf8), Int.init(wire:)) == 123_456_789_012_345_678)
    #expect(
      try readWhole(Array("1e38".utf8), Int128.init(wire:)) == 100_000_000_000_000_000_000_000_000_000_000_000_000)
    #expect(readingFailure("9223372036854775808.0", Int.init(wire:)) != nil)
    #expect(readingFailure("1e-99999", Int.init(wire:)) != nil)
  }

  // MARK: Floating point

  private static let numberTexts: [String] = {
    var texts = [
      "0", "-0", "0.0", "-0.0", "1", "01", "1.", ".5", "1e5", "1E-5", "1e+5", "123456789.125", "0.1", "0.3", "1e22",
      "1e23",
      "9007199254740993", "9007199254740992.5", "9007199254740993.0000000001", "1e308", "1.7976931348623157e308",
      "1.7976931348623158e308", "1.7976931348623159e308", "1e309", "1e400", "-1e400", "5e-324", "4.9e-324", "2e-324",
      "1e-400",
      "0e400", "0e-400", "2.2250738585072011e-308", "2.2250738585072014e-308", "3.4028234663852886e38",
      "3.4028235677973366e38", "3.40282356779733661637539395458142568448e38", "3.4028236e38", "1e-45", "1.4e-45",
      "7e-46",
      "16777217", "16777216.5", "16777217.0000001", "33554433", "65504", "65519.99", "65520", "6e-8", "2e-8",
      "1.00000005960464477539062", "1.000000059604644775", "1.0000000596046447754", "0.000000000000000000000000000001",
      "18446744073709551615", "18446744073709551616", "9999999999999999999", "0.9999999999999999999",
      "0.0000000000000000001", "\"NaN\"", "\"Infinity\"", "\"-Infinity\"", "\"nan\"", "\"inf\"", "\"1\"", "\"\"", "NaN",
      "Infinity", "-Infinity", "-", "1e", "null", "true", "[]",
    ]
    var generator = SplitMix(seed: 4)
    func digits(_ count: Int) -> String {
      (0..<count).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
    }
    for _ in 0..<4000 {
      let sign = Bool.random(using: &generator) ? "-" : ""
      let whole = "\(Int.random(in: 0...99_999, using: &generator))"
      texts.append(sign + whole + "." + digits(Int.random(in: 1...20, using: &generator)))
      texts.append(sign + whole + "." + digits(3) + "e\(Int.random(in: -40...40, using: &generator))")
      texts.append(sign + "\(UInt64.random(in: 0 ... .max, using: &generator))")
      texts.append(Double(bitPattern: .random(in: 0 ... .max, using: &generator)).description)
      texts.append(Float(bitPattern: .random(in: 0 ... .max, using: &generator)).description)
      // Halfway between two numbers, and just beside that.
      let float = Float(bitPattern: .random(in: 0x2F80_0000...0x5F00_0000, using: &generator))
      let half = (Double(float) + Double(float.nextUp)) / 2
      texts += ["\(half)", "\(half.nextUp)", "\(half.nextDown)"]
      let double = Double(Int64.random(in: 1 << 53...1 << 54, using: &generator))
      texts += [String(format: "%.0f", double), String(format: "%.0f", double).dropLast(1) + "." + digits(1)]
    }
    return texts
  }()

  @Test func `Every Double has the bits that Foundation's has`() {
    for text in Self.numberTexts {
      compareReading(text, Double.init(wire:)) { $0.bitPattern == $1.bitPattern }
    }
  }

  @Test func `Every Float and Float16 has the bits that Foundation's has`() {
    for text in Self.numberTexts {
      compareReading(text, Float.init(wire:)) { $0.bitPattern == $1.bitPattern }
      compareReading(text, Float16.init(wire:)) { $0.bitPattern == $1.bitPattern }
    }
  }

  @Test func `Floating-point numbers are written as Foundation writes them`() throws {
    var doubles: [Double] = [
      0, -0.0, 1, 0.1, 1e15, 1e16, 1e22, 1e-4, 1e-5, 9_007_199_254_740_992, 9_007_199_254_740_994, .infinity,
      -.infinity, .nan,
      .leastNonzeroMagnitude, .greatestFiniteMagnitude, .pi, 19.99, 100, -12.5,
    ]
    var generator = SplitMix(seed: 5)
    for _ in 0..<5000 {
      doubles.append(Double(bitPattern: .random(in: 0 ... .max, using: &generator)))
      doubles.append(Double(Int.random(in: -1_000_000...1_000_000, using: &generator)) / 1000)
      doubles.append(Double(Int64.random(in: -(1 << 55)...1 << 55, using: &generator)))
    }
    for double in doubles {
      #expect(try written { $0.double(double) } == encoded(double))
      #expect(try written { $0.float(Float(double)) } == encoded(Float(double)))
      #expect(try written { $0.float16(Float16(double)) } == encoded(Float16(double)))
    }
  }

  // MARK: Decimal

  @Test func `Decimals are those of Foundation's coders, with all their digits`() throws {
    var texts = [
      "0", "-0", "0.0", "1.50", "-1.5", "1e127", "1e-128", "1e-129", "1000", "1e3", "0.000001",
      "12345678901234567890123456789012345678", "-0.12345678901234567890123456789012345678", "1e165", "1.0e2",
      "100000000000000000000000000000000000000", "18446744073709551616", "18446744073709551615", "10000000000000000000",
      "9999999999999999999", "99999999999999999999999999999999999999", "\"1\"", "NaN", "1.", "null", "01", "1e400",
      "1e-400",
    ]
    var generator = SplitMix(seed: 6)
    for _ in 0..<2000 {
      let count = Int.random(in: 1...37, using: &generator)
      let digits = (0..<count).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
      let exponent = Int.random(in: -90...90, using: &generator)
      let sign = Bool.random(using: &generator) ? "-" : ""
      texts += [
        "\(sign)1\(digits)e\(exponent)", "\(sign)0.\(digits)", "\(sign)1\(digits.prefix(15)).\(digits.suffix(20))",
      ]
    }
    for text in texts {
      compareReading(text, Decimal.init(wire:)) { $0 == $1 && $0.description == $1.description }
      guard let value = try? WireCoding.decode(Decimal.self, from: text.utf8) else { continue }
      #expect(try written { writer throws(WireFailure) in try writer.decimal(value) } == encoded(value))
    }
  }

  @Test(arguments: [
    "123456789012345678901234567890123456789", "0.123456789012345678901234567890123456789",
    "340282366920938463463374607431768211455",
  ])
  func `A decimal of more than 38 digits is refused, though Foundation takes or rounds it`(text: String) {
    #expect(readingFailure(text, Decimal.init(wire:))?.failure.expected == "a number")
  }

  @Test(
    arguments: [
      ("1e128", "1" + String(repeating: "0", count: 128)), ("1000e125", "1" + String(repeating: "0", count: 128)),
      ("-3e137", "-3" + String(repeating: "0", count: 137)),
      ("-3" + String(repeating: "0", count: 137), "-3" + String(repeating: "0", count: 137)),
      ("10e-129", "0." + String(repeating: "0", count: 127) + "1"), ("0e400", "0"),
    ])
  func `A decimal that Decimal can hold is read, though Foundation refuses how it is written`(
    text: String, digits: String
  ) throws {
    let value = try readWhole(Array(text.utf8), Decimal.init(wire:))
    #expect(value.description == digits)
    #expect(try written { writer throws(WireFailure) in try writer.decimal(value) } == digits)
  }

  @Test func `A number that is not finite may be written with escapes, as any string may`() throws {
    #expect(try readWhole(Array(#""N\u0061N""#.utf8), Double.init(wire:)).isNaN)
  }

  @Test func `A decimal that is not a number is not written`() {
    let failure = #expect(throws: WireFailure.self) {
      _ = try written { writer throws(WireFailure) in try writer.decimal(.nan) }
    }
    guard case .decimalNotANumber = failure?.reason else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }
}
