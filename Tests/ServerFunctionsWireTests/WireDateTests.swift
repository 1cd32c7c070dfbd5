import FixtureSupport
import Foundation
import ServerFunctionsWire
import Testing

struct WireDateTests {
  private func milliseconds(_ text: String) -> Int64? { WireDate.parse(Array(text.utf8)) }

  @Test(arguments: [
    ("2026-11-24T14:34:50.000Z", Int64(1_795_530_890_000)),
    ("1970-01-01T00:00:00Z", 0),
    ("1969-12-31T23:59:59.999Z", -1),
    ("0000-01-01T00:00:00.000Z", WireDate.earliest),
    ("9999-12-31T23:59:59.999Z", WireDate.latest),
    ("2000-02-29T12:00:00Z", 951_825_600_000),
    ("2024-02-29T00:00:00.5Z", 1_709_164_800_500),
    ("2026-11-24T14:34:50.123456789Z", 1_795_530_890_123),
    ("2026-11-24T14:34:50.9995Z", 1_795_530_891_000),
    ("2026-11-24T16:34:50.000+02:00", 1_795_530_890_000),
    ("2026-11-24T09:04:50.000-05:30", 1_795_530_890_000),
    ("2026-11-24T14:34:50.000-00:00", 1_795_530_890_000),
  ])
  func `A text of the wire is the instant that it names`(text: String, expected: Int64) {
    #expect(milliseconds(text) == expected)
  }

  @Test(arguments: [
    "", "2026", "2026-11-24", "2026-02-30T00:00:00Z", "2025-02-29T00:00:00Z", "1900-02-29T00:00:00Z",
    "2026-04-31T00:00:00Z", "2026-00-01T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-00T00:00:00Z",
    "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z", "2016-12-31T23:59:60Z", "2026-01-01t00:00:00Z",
    "2026-01-01T00:00:00z", "2026-01-01 00:00:00Z", "2026-01-01T00:00:00", "2026-01-01T00:00:00.Z",
    "2026-01-01T00:00:00.1234567890Z", "2026-01-01T00:00:00,5Z", "2026-01-01T00:00:00+24:00",
    "2026-01-01T00:00:00+0100", "2026-01-01T00:00:00+01", "2026-01-01T00:00:00Z ", " 2026-01-01T00:00:00Z",
    "+2026-01-01T00:00:00Z", "-001-01-01T00:00:00Z", "10000-01-01T00:00:00Z", "9999-12-31T23:59:59.9996Z",
    "0000-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01", "２026-01-01T00:00:00Z",
  ])
  func `A text that is not strictly of the wire is refused`(text: String) {
    #expect(milliseconds(text) == nil)
    #expect(WireDate.date(text) == nil)
  }

  @Test func `Every millisecond comes back as itself, through text and through Date`() throws {
    var samples: [Int64] = [0, -1, 1, WireDate.earliest, WireDate.latest, -62_135_596_800_000]
    // Each day of four centuries, which is where the calendar repeats, at a millisecond that moves.
    for day in Int64(0)..<146_097 { samples.append(day * 86_400_000 + day % 86_400_000) }
    var generator = SplitMix(seed: 1)
    for _ in 0..<50_000 { samples.append(.random(in: WireDate.earliest...WireDate.latest, using: &generator)) }
    var previous: (milliseconds: Int64, text: [UInt8])?
    for sample in samples {
      let text = try WireDate.format(milliseconds: sample)
      #expect(WireDate.parse(text) == sample)
      let date = try #require(WireDate.date(String(decoding: text, as: UTF8.self)))
      #expect(try Array(WireDate.text(date).utf8) == text)
      // The order of texts is the order of instants, so no two days can have changed places.
      if let previous, previous.milliseconds < sample {
        #expect(previous.text.lexicographicallyPrecedes(text))
      }
      previous = (sample, text)
    }
  }

  @Test func `The calendar agrees with Foundation's`() throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for day in stride(from: Int64(-7300), to: 40_000, by: 13) {
      let date = Date(timeIntervalSince1970: Double(day) * 86_400 + 3661.25)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let expected = "\(try #require(parts.year))-\(two(parts.month))-\(two(parts.day))T01:01:01.250Z"
      #expect(try WireDate.text(date) == expected)
    }
  }

  private func two(_ number: Int?) -> String { String(format: "%02d", number ?? -1) }

  @Test func `A date is rounded to the nearest millisecond, not truncated`() throws {
    let date = Date(timeIntervalSinceReferenceDate: 0.0016)
    #expect(try WireDate.text(date) == "2001-01-01T00:00:00.002Z")
    #expect(try WireDate.text(Date(timeIntervalSinceReferenceDate: -0.0016)) == "2000-12-31T23:59:59.998Z")
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, 252_423_993_600, -63_145_526_400.001])
  func `A date without a text throws instead of trapping`(interval: Double) {
    // The last two are a millisecond more and less than a day beyond the years that the wire has.
    #expect(throws: WireDate.OutOfRange.self) { try WireDate.text(Date(timeIntervalSinceReferenceDate: interval)) }
  }
}
