import ServerFunctionsWire
import Testing

/// Decoding what a stranger sent costs time in proportion to its bytes.
///
/// The bound is generous, for a debug build on a busy machine: quadratic work on these inputs takes hours, not seconds.
@Suite(.serialized)
struct JSONScannerTimeTests {
  private func scan(_ text: String, limits: JSONScanner.Limits = .init()) -> (Duration, JSONScanner.Failure?) {
    let bytes = Array(text.utf8)
    var failure: JSONScanner.Failure?
    let time = ContinuousClock().measure {
      do throws(JSONScanner.Failure) {
        _ = try JSONScanner.members(of: bytes, limits: limits)
      } catch {
        failure = error
      }
    }
    return (time, failure)
  }

  @Test func `A hundred thousand open brackets are refused at the limit, and scanned without recursion beyond it`() {
    let text = #"{"a":"# + String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000) + "}"
    let (refused, failure) = scan(text)
    #expect(failure == .tooDeep(limit: 128))
    #expect(refused < .seconds(1))
    let (time, none) = scan(text, limits: .init(depth: 200_000))
    #expect(none == nil)
    #expect(time < .seconds(10))
  }

  @Test func `A million elements are scanned in time`() {
    let (time, failure) = scan(#"{"a":["# + String(repeating: "0,", count: 1_000_000) + "0]}")
    #expect(failure == nil)
    #expect(time < .seconds(20))
  }

  @Test func `A million keys are scanned and compared in time`() {
    var text = "{\"a\":{"
    for key in 0..<1_000_000 { text += "\"\(key)\":0," }
    text += "\"last\":0}}"
    let (time, failure) = scan(text)
    #expect(failure == nil)
    #expect(time < .seconds(60))
  }

  @Test func `Keys that collide under a weak hash are compared in time`() {
    // Every concatenation of "Aa" and "BB" has one hash under the polynomial of 31 that many languages use.
    var keys = [""]
    for _ in 0..<15 { keys = keys.flatMap { [$0 + "Aa", $0 + "BB"] } }
    let text = "{" + keys.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
    let (time, failure) = scan(text)
    #expect(failure == nil)
    #expect(time < .seconds(10))
  }

  @Test func `A megabyte of digits is refused`() {
    let (time, failure) = scan(#"{"a":"# + String(repeating: "9", count: 1_000_000) + "}")
    #expect(failure == .numberTooLong(limit: 1024))
    #expect(time < .seconds(10))
  }

  @Test func `Runs of combining marks, which Swift normalizes in the square of their length, are limited`() {
    let limit = JSONScanner.Failure.tooManyCombiningMarks(limit: 128)
    for run in [
      String(repeating: "\u{301}\u{323}", count: 250_000), String(repeating: "\\u0301", count: 129),
      String(repeating: "\\ud834\\udd67", count: 129), String(repeating: "\u{1D167}", count: 129),
    ] {
      #expect(scan("{\"a\(run)\":0}").1 == limit)
      let (time, failure) = scan("{\"a\":[\"\(run)\"]}")
      #expect(failure == limit)
      #expect(time < .seconds(10))
    }
    let most = String(repeating: "\u{301}", count: 128)
    var text = "{\"a\":0"
    for key in 0..<2000 { text += ",\"\(key)e\(most)\":0" }
    let (time, failure) = scan(text + "}")
    #expect(failure == nil)
    #expect(time < .seconds(20))
    #expect(scan("{\"a\":\"\(String(repeating: "e\u{301}", count: 1000))\"}").1 == nil)
  }
}
