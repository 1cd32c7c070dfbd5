import Foundation
import ServerFunctionsWire
import Testing

/// Reading what a stranger sent, and writing anything, costs time in proportion to its bytes.
///
/// Eight times the bytes may take thirty times as long: a debug build on a busy machine measures no better, and quadratic
/// work takes sixty-four times as long.
@Suite(.serialized)
struct WireTimeTests {
  /// The processor time of the thread, which other processes do not lengthen.
  private func seconds(_ body: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    body()
    return now() - start
  }

  /// Compares the shortest of some times each, which a busy machine disturbs least, measured by turns.
  private func compare(once: () -> Void, eightTimes: () -> Void, sourceLocation: SourceLocation) {
    var times = (once: Double.infinity, eightTimes: Double.infinity)
    // Other suites run at the same time; what is quadratic never gets below the bound.
    for round in 0..<30 where round < 3 || times.eightTimes >= times.once * 30 {
      times.once = min(times.once, seconds(once))
      times.eightTimes = min(times.eightTimes, seconds(eightTimes))
    }
    #expect(times.eightTimes < times.once * 30 + 0.001, "\(times) seconds", sourceLocation: sourceLocation)
  }

  func isLinear(
    _ size: Int, sourceLocation: SourceLocation = #_sourceLocation, _ text: (Int) -> String,
    _ read: @escaping (inout WireReader) throws(WireFailure) -> Void
  ) {
    func reading(_ size: Int) -> () -> Void {
      let bytes = Array(text(size).utf8)
      return {
        var reader = WireReader(bytes)
        do throws(WireFailure) {
          try read(&reader)
          try reader.finish()
        } catch {
          // Finding the path of a failure is part of refusing a text.
          _ = reader.path(of: error)
        }
      }
    }
    compare(once: reading(size), eightTimes: reading(size * 8), sourceLocation: sourceLocation)
  }

  @Test func `Long strings, plain, escaped and of other scripts`() {
    for piece in ["a", "é", "世", "😀", "\\n", "\\u00e9", "\\ud83d\\ude00", "e\u{301}", "\\\\\\\""] {
      isLinear(40_000 / piece.utf8.count) {
        "\"" + String(repeating: piece, count: $0) + "\""
      } _: {
        reader throws(WireFailure) in
        _ = try reader.string()
      }
    }
  }

  @Test func `Runs of marks up to the limit, and refused beyond it`() {
    let run = "e" + String(repeating: "\u{301}", count: 128)
    isLinear(100) { size in
      "{" + (0..<size).map { "\"\($0)\(run)\":0" }.joined(separator: ",") + "}"
    } _: { reader throws(WireFailure) in
      _ = try reader.dictionary(Int.init(wire:))
    }
    isLinear(20_000) {
      "\"" + String(repeating: "\u{301}\u{323}", count: $0) + "\""
    } _: { reader throws(WireFailure) in
      _ = try reader.string()
    }
  }

  @Test func `Many elements, many keys and many unknown members`() {
    isLinear(10_000) {
      "[" + String(repeating: "0,", count: $0) + "0]"
    } _: { reader throws(WireFailure) in
      _ = try reader.array(Int.init(wire:))
    }
    isLinear(4000) { size in
      "{" + (0..<size).map { "\"\($0)\":0" }.joined(separator: ",") + "}"
    } _: {
      reader throws(WireFailure) in
      _ = try reader.dictionary(Int.init(wire:))
    }
    isLinear(4000) { size in
      "{" + (0..<size).map { "\"é\($0)\":[0]" }.joined(separator: ",") + "}"
    } _: {
      reader throws(WireFailure) in
      _ = try Node(wire: &reader)
    }
    isLinear(4000) { size in
      "{" + (0..<size).map { "\"x\($0)\":{}" }.joined(separator: ",") + "}"
    } _: {
      reader throws(WireFailure) in
      _ = try State(wire: &reader)
    }
  }

  @Test func `Keys that collide under a weak hash`() {
    // Every concatenation of "Aa" and "BB" has one hash under the polynomial of 31 that many languages use.
    func text(_ length: Int) -> String {
      var keys = [""]
      for _ in 0..<length { keys = keys.flatMap { [$0 + "Aa", $0 + "BB"] } }
      return "{" + keys.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
    }
    isLinear(1) {
      text($0 == 1 ? 13 : 14)
    } _: { reader throws(WireFailure) in
      _ = try reader.dictionary(Int.init(wire:))
    }
  }

  @Test func `Deep nesting, within the limit by its repetition and beyond it at once`() {
    let deep = String(repeating: "[", count: 120) + String(repeating: "]", count: 120)
    isLinear(100) { size in
      "[" + Array(repeating: deep, count: size).joined(separator: ",") + "]"
    } _: {
      reader throws(WireFailure) in
      try reader.skipValue()
    }
    isLinear(20_000) {
      String(repeating: "[", count: $0)
    } _: { reader throws(WireFailure) in
      try reader.skipValue()
    }
    var node = "null"
    for _ in 0..<200 { node = "{\"next\":\(node)}" }
    let failure = readingFailure(node, Node.init(wire:))?.failure
    guard case .tooDeep(let limit) = failure?.reason else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(limit == 128)
  }

  @Test func `A hundred thousand levels are passed over without recursion where the limit allows them`() throws {
    let text = String(repeating: "[{\"a\":", count: 50_000) + "0" + String(repeating: "}]", count: 50_000)
    var reader = WireReader(text.utf8, limits: WireLimits(depth: 200_000))
    try reader.skipValue()
    try reader.finish()
  }

  @Test func `Long numbers`() {
    isLinear(10_000) {
      String(repeating: "9", count: $0)
    } _: { reader throws(WireFailure) in
      _ = try reader.double()
    }
    isLinear(100) { size in
      "[" + Array(repeating: String(repeating: "9", count: 1024), count: size).joined(separator: ",") + "]"
    } _: {
      reader throws(WireFailure) in
      _ = try reader.array { reader throws(WireFailure) in try reader.skipValue() }
    }
    isLinear(20) { size in
      "[" + Array(repeating: "0." + String(repeating: "9", count: 1000), count: size).joined(separator: ",") + "]"
    } _: { reader throws(WireFailure) in
      _ = try reader.array(Double.init(wire:))
    }
  }

  @Test func `Strings that need escapes everywhere are written in time`() {
    func writing(_ size: Int) -> () -> Void {
      let string = String(repeating: "\u{1}\"", count: size)
      return {
        var writer = WireWriter()
        writer.string(string)
        _ = writer.finish()
      }
    }
    compare(once: writing(20_000), eightTimes: writing(160_000), sourceLocation: #_sourceLocation)
  }
}
