import Foundation
import ServerFunctionsWire
import Testing

/// The same of types with coding of their own, and of those that `sfgen` writes it for.
extension WireTimeTests {
  /// An array of the same text.
  private func list(_ element: String) -> (Int) -> String {
    { size in "[" + Array(repeating: element, count: size).joined(separator: ",") + "]" }
  }

  @Test func `Long base64, whole and cut off`() {
    for end in ["AA==", "A", "*"] {
      isLinear(20_000) {
        "\"" + String(repeating: "AB+/", count: $0) + end + "\""
      } _: { reader throws(WireFailure) in
        _ = try reader.data()
      }
    }
  }

  @Test func `Numbers that are whole, or decimal, in the longest way to write them`() {
    let zeros = String(repeating: "0", count: 900)
    for number in ["1\(zeros)e-900", "0.\(zeros)1e901", "1e-\(zeros)0", "1.\(zeros)"] {
      isLinear(20, list(number)) { reader throws(WireFailure) in _ = try reader.array(Int128.init(wire:)) }
      isLinear(20, list(number)) { reader throws(WireFailure) in _ = try reader.array(Decimal.init(wire:)) }
      isLinear(20, list(number)) { reader throws(WireFailure) in _ = try reader.array(Float.init(wire:)) }
    }
  }

  @Test func `Equal elements of sets, many keys of pairs`() {
    isLinear(5000, list("\"e\u{301}\"")) { reader throws(WireFailure) in _ = try reader.set(String.init(wire:)) }
    isLinear(2000) { size in
      "[" + (0..<size).map { "\"e\u{301}\($0)\",0" }.joined(separator: ",") + "]"
    } _: { reader throws(WireFailure) in
      _ = try reader.pairs(key: String.init(wire:), value: Int.init(wire:))
    }
  }

  @Test func `Characters of many scalars that are no combining marks`() {
    // Emoji that are joined, skin tones, regional indicators, the letters of Korean syllables.
    for piece in ["\u{1F469}\u{200D}", "\u{1F44B}\u{1F3FB}", "\u{1F1E9}", "\u{1100}\u{1161}\u{11A8}", "\u{200D}"] {
      let text = { (size: Int) in "\"" + String(repeating: piece, count: size) + "\"" }
      isLinear(4000, text) { reader throws(WireFailure) in _ = try reader.character() }
      isLinear(4000, { "{\(text($0)):0}" }) { reader throws(WireFailure) in
        _ = try reader.dictionary(Int.init(wire:))
      }
    }
  }

  @Test func `A failure at the end of a long value, and what comes with it`() {
    let reply = #"{"name":"a","next":null}"#
    isLinear(1000) { size in
      "[" + String(repeating: reply + ",", count: size) + #"{"name":"a","next":{"name":"b","next":5}}]"#
    } _: { reader throws(WireFailure) in
      _ = try reader.array(Node.init(wire:))
    }
    isLinear(2000) { size in
      "{" + (0..<size).map { "\"key\($0)\":{\"a\":[\"\($0)\"]}" }.joined(separator: ",") + ",\"votes\":5}"
    } _: { reader throws(WireFailure) in
      _ = try Post(wire: &reader)
    }
  }

  @Test func `One member, or one case, again and again`() {
    for member in [#""draft":{}"#, #""moved":{"_0":1,"_1":{"draft":{}}}"#, #""unknown":{}"#] {
      isLinear(2000) { size in
        "{" + Array(repeating: member, count: size).joined(separator: ",") + "}"
      } _: { reader throws(WireFailure) in
        _ = try State(wire: &reader)
      }
    }
  }

  @Test func `Types that go through their own coding`() {
    isLinear(500, list(#"{"born":"1970-01-01T00:00:00.000Z"}"#)) { reader throws(WireFailure) in
      _ = try reader.array { reader throws(WireFailure) in try reader.decodable([String: String].self) }
    }
  }
}
