internal import Foundation

/// Dates by counting years and months one after another: what the wire's own codec is compared with.
enum OracleDate {
  static func text(_ date: Date) -> String {
    let milliseconds = Int64((date.timeIntervalSinceReferenceDate * 1000).rounded()) + 978_307_200_000
    let day: Int64 = 86_400_000
    var number = milliseconds / day
    var time = milliseconds % day
    if time < 0 {
      time += day
      number -= 1
    }
    var year = 1970
    while number < 0 {
      year -= 1
      number += length(ofYear: year)
    }
    while number >= length(ofYear: year) {
      number -= length(ofYear: year)
      year += 1
    }
    var month = 1
    while number >= length(ofMonth: month, year) {
      number -= length(ofMonth: month, year)
      month += 1
    }
    return String(
      format: "%04ld-%02ld-%02ldT%02ld:%02ld:%02ld.%03ldZ", year, month, Int(number) + 1, Int(time / 3_600_000),
      Int(time / 60_000 % 60), Int(time / 1000 % 60), Int(time % 1000))
  }

  /// Date, `T`, time, up to nine digits of a fraction, `Z` or an offset.
  static func date(_ text: String) -> Date? {
    guard let match = text.wholeMatch(of: pattern()) else { return nil }
    let fields = (1...6).compactMap { Int64(match[$0].substring ?? "") }
    let (year, month, day) = (Int(fields[0]), Int(fields[1]), fields[2])
    guard (1...12).contains(month), day >= 1, day <= length(ofMonth: month, year) else { return nil }
    guard fields[3] < 24, fields[4] < 60, fields[5] < 60 else { return nil }
    let fraction = match[7].substring.map(String.init) ?? ""
    let nanoseconds = Int64(fraction + String(repeating: "0", count: 9 - fraction.count)) ?? 0
    var offset: Int64 = 0
    if let hours = match[9].substring.flatMap({ Int64($0) }), let minutes = match[10].substring.flatMap({ Int64($0) }) {
      guard hours < 24, minutes < 60 else { return nil }
      offset = (hours * 60 + minutes) * (match[8].substring == "-" ? -1 : 1)
    }
    var days = day - 1
    for earlier in 1..<month { days += length(ofMonth: earlier, year) }
    if year >= 1970 {
      for earlier in 1970..<year { days += length(ofYear: earlier) }
    } else {
      for earlier in year..<1970 { days -= length(ofYear: earlier) }
    }
    let seconds = ((days * 24 + fields[3]) * 60 + fields[4] - offset) * 60 + fields[5]
    let milliseconds = seconds * 1000 + (nanoseconds + 500_000) / 1_000_000
    guard milliseconds >= -62_167_219_200_000, milliseconds <= 253_402_300_799_999 else { return nil }
    return Date(timeIntervalSinceReferenceDate: Double(milliseconds - 978_307_200_000) / 1000)
  }

  private static func pattern() -> Regex<AnyRegexOutput> {
    // The digits of other scripts are no digits here.
    let text =
      #"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,9}))?(?:Z|([+-])([0-9]{2}):([0-9]{2}))"#
    guard let pattern = try? Regex(text).matchingSemantics(.unicodeScalar) else { preconditionFailure("no pattern") }
    return pattern
  }

  private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  private static func length(ofYear year: Int) -> Int64 { isLeap(year) ? 366 : 365 }

  private static func length(ofMonth month: Int, _ year: Int) -> Int64 {
    [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
