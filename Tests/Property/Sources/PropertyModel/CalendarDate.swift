/// The wire's text of an instant, by the days of the Gregorian calendar counted one year after another: slow, and hard to
/// get wrong.
package enum CalendarDate {
  package static func text(milliseconds: Int64) -> String {
    let day: Int64 = 86_400_000
    var days = milliseconds / day
    var time = milliseconds % day
    if time < 0 {
      time += day
      days -= 1
    }
    var year = 1970
    while days < 0 {
      year -= 1
      days += length(ofYear: year)
    }
    while days >= length(ofYear: year) {
      days -= length(ofYear: year)
      year += 1
    }
    var month = 1
    while days >= length(ofMonth: month, year) {
      days -= length(ofMonth: month, year)
      month += 1
    }
    func padded(_ number: Int64, _ count: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: count - digits.count) + digits
    }
    let date = "\(padded(Int64(year), 4))-\(padded(Int64(month), 2))-\(padded(days + 1, 2))"
    let clock = [time / 3_600_000, time / 60_000 % 60, time / 1000 % 60].map { padded($0, 2) }.joined(separator: ":")
    return "\(date)T\(clock).\(padded(time % 1000, 3))Z"
  }

  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  static func length(ofYear year: Int) -> Int64 { isLeap(year) ? 366 : 365 }

  static func length(ofMonth month: Int, _ year: Int) -> Int64 {
    [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
