#if canImport(FoundationEssentials)
  package import FoundationEssentials
#else
  package import Foundation
#endif

/// The text form of an instant on the wire: `2026-11-24T14:34:50.000Z`.
///
/// Foundation's `ISO8601FormatStyle` truncates to milliseconds, so that about half of all millisecond values come back
/// shifted by one, and it accepts 30 February. Hence the calendar and the text are done here, over integers.
package enum WireDate {
  /// An instant that the wire has no text for: before the year 0000, after 9999, or not finite.
  package struct OutOfRange: Error {}

  /// Milliseconds from 1970-01-01T00:00:00Z to 0000-01-01T00:00:00Z.
  package static let earliest: Int64 = -62_167_219_200_000
  /// Milliseconds from 1970-01-01T00:00:00Z to 9999-12-31T23:59:59.999Z.
  package static let latest: Int64 = 253_402_300_799_999

  private static let millisecondsPerDay: Int64 = 86_400_000
  /// Seconds from 1970 to 2001, the reference date that `Date` counts from.
  private static let referenceDate: Int64 = 978_307_200

  /// The text of a date, rounded to the nearest millisecond.
  package static func text(_ date: Date) throws(OutOfRange) -> String {
    try String(decoding: format(milliseconds: milliseconds(of: date)), as: UTF8.self)
  }

  /// Milliseconds since 1970, rounded to nearest.
  static func milliseconds(of date: Date) throws(OutOfRange) -> Int64 {
    let rounded = (date.timeIntervalSinceReferenceDate * 1000).rounded()
    let offset = referenceDate * 1000
    // Compared as floating point first: the conversion to an integer would trap on a date that is not finite.
    guard rounded >= Double(earliest - offset), rounded <= Double(latest - offset) else { throw OutOfRange() }
    return Int64(rounded) + offset
  }

  /// The date that a text stands for, or `nil` where the text is not one that the wire allows.
  package static func date(_ text: String) -> Date? {
    var text = text
    return text.withUTF8 { date($0) }
  }

  static func date(_ text: UnsafeBufferPointer<UInt8>) -> Date? {
    guard let milliseconds = parse(text) else { return nil }
    return Date(timeIntervalSinceReferenceDate: Double(milliseconds - referenceDate * 1000) / 1000)
  }

  /// How many bytes the text of an instant has.
  static let count = 24

  /// The 24 bytes of an instant, given in milliseconds since 1970.
  package static func format(milliseconds: Int64) throws(OutOfRange) -> [UInt8] {
    guard milliseconds >= earliest, milliseconds <= latest else { throw OutOfRange() }
    return [UInt8](unsafeUninitializedCapacity: count) { text, written in
      if let text = text.baseAddress { write(milliseconds: milliseconds, to: text) }
      written = count
    }
  }

  /// Writes the 24 bytes of an instant from `earliest` to `latest`.
  static func write(milliseconds: Int64, to text: UnsafeMutablePointer<UInt8>) {
    let fromYearZero = milliseconds - earliest
    let (year, month, day) = civil(daysFromYearZero: Int(fromYearZero / millisecondsPerDay))
    let time = Int(fromYearZero % millisecondsPerDay)
    write(year / 100, to: text)
    write(year % 100, to: text + 2)
    text[4] = UInt8(ascii: "-")
    write(month, to: text + 5)
    text[7] = UInt8(ascii: "-")
    write(day, to: text + 8)
    text[10] = UInt8(ascii: "T")
    write(time / 3_600_000, to: text + 11)
    text[13] = UInt8(ascii: ":")
    write(time / 60_000 % 60, to: text + 14)
    text[16] = UInt8(ascii: ":")
    write(time / 1000 % 60, to: text + 17)
    text[19] = UInt8(ascii: ".")
    text[20] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: time % 1000 / 100)
    write(time % 100, to: text + 21)
    text[23] = UInt8(ascii: "Z")
  }

  /// Writes two digits.
  @inline(__always)
  private static func write(_ number: Int, to text: UnsafeMutablePointer<UInt8>) {
    text[0] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10)
    text[1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
  }

  /// Milliseconds since 1970 of a text: date, `T`, time, at most nine digits of a fraction (rounded to milliseconds),
  /// then `Z` or an offset `±hh:mm`. `nil` for anything else: 30 February, hour 24, a leap second, lower case.
  package static func parse(_ bytes: [UInt8]) -> Int64? {
    bytes.withUnsafeBufferPointer { parse($0) }
  }

  static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
    var reader = DigitReader(bytes: bytes)
    guard let year = reader.number(digits: 4), reader.take("-"), let month = reader.number(digits: 2), reader.take("-"),
      let day = reader.number(digits: 2), reader.take("T"), let hour = reader.number(digits: 2), reader.take(":"),
      let minute = reader.number(digits: 2), reader.take(":"), let second = reader.number(digits: 2)
    else { return nil }
    guard month >= 1, month <= 12, day >= 1, day <= length(ofMonth: month, year: year),
      hour < 24, minute < 60, second < 60
    else { return nil }
    guard let fraction = reader.millisecondsOfFraction(), let offset = reader.offsetInMinutes(), reader.isAtEnd
    else { return nil }

    let days = Int64(daysFromYearZero(year: year, month: month, day: day))
    let minutes = Int64(hour * 60 + minute - offset)
    let time = minutes * 60_000 + Int64(second * 1000 + fraction)
    let milliseconds = earliest + days * millisecondsPerDay + time
    guard milliseconds >= earliest, milliseconds <= latest else { return nil }
    return milliseconds
  }

  // MARK: The proleptic Gregorian calendar

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 0000-01-01 to the first day of a year.
  private static func days(beforeYear year: Int) -> Int {
    guard year > 0 else { return 0 }
    let last = year - 1
    // The year 0000 is a leap year itself, hence the one.
    return year * 365 + last / 4 - last / 100 + last / 400 + 1
  }

  private static func daysFromYearZero(year: Int, month: Int, day: Int) -> Int {
    var days = days(beforeYear: year) + day - 1
    for earlier in 1..<month { days += length(ofMonth: earlier, year: year) }
    return days
  }

  private static func civil(daysFromYearZero days: Int) -> (year: Int, month: Int, day: Int) {
    // A year is never longer than 366 days nor, on average, shorter than 365.2425, so the estimate is at most one short.
    var year = days * 400 / 146_097
    while Self.days(beforeYear: year + 1) <= days { year += 1 }
    while Self.days(beforeYear: year) > days { year -= 1 }
    var day = days - Self.days(beforeYear: year)
    var month = 1
    while day >= length(ofMonth: month, year: year) {
      day -= length(ofMonth: month, year: year)
      month += 1
    }
    return (year, month, day + 1)
  }
}

/// Reads the fields of a date's text from left to right.
private struct DigitReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var offset = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  private var digit: Int? {
    guard offset < bytes.count, bytes[offset] >= UInt8(ascii: "0"), bytes[offset] <= UInt8(ascii: "9") else {
      return nil
    }
    return Int(bytes[offset] - UInt8(ascii: "0"))
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  mutating func number(digits: Int) -> Int? {
    var number = 0
    for _ in 0..<digits {
      guard let digit else { return nil }
      number = number * 10 + digit
      offset += 1
    }
    return number
  }

  /// 0 where there is no fraction, `nil` where it has no digit or more than nine; 1000 where it rounds up.
  mutating func millisecondsOfFraction() -> Int? {
    guard take(".") else { return 0 }
    var nanoseconds = 0
    var weight = 100_000_000
    while let digit {
      guard weight > 0 else { return nil }
      nanoseconds += digit * weight
      weight /= 10
      offset += 1
    }
    guard weight < 100_000_000 else { return nil }
    return (nanoseconds + 500_000) / 1_000_000
  }

  mutating func offsetInMinutes() -> Int? {
    if take("Z") { return 0 }
    let sign: Int
    if take("+") {
      sign = 1
    } else if take("-") {
      sign = -1
    } else {
      return nil
    }
    guard let hours = number(digits: 2), take(":"), let minutes = number(digits: 2), hours < 24, minutes < 60
    else { return nil }
    return sign * (hours * 60 + minutes)
  }
}
