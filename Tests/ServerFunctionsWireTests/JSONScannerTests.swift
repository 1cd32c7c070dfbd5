import FixtureSupport
import Foundation
import ServerFunctionsWire
import Testing

struct JSONScannerTests {
  private func members(_ text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    return try JSONScanner.members(of: bytes).map { "\($0.key)=\(String(decoding: bytes[$0.value], as: UTF8.self))" }
  }

  private func failure(_ bytes: [UInt8], limits: JSONScanner.Limits = .init()) -> JSONScanner.Failure? {
    do throws(JSONScanner.Failure) {
      _ = try JSONScanner.members(of: bytes, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("{}", []), (" \t\r\n{ } ", []),
    (#"{"a":1}"#, ["a=1"]),
    (
      #"{ "a" : "x" , "b":[1,{"c":2}], "c" : {"a":{}} , "d":null}"#,
      ["a=\"x\"", "b=[1,{\"c\":2}]", "c={\"a\":{}}", "d=null"]
    ),
    (#"{"\u0061\n\ud83d\ude00é":-0.5e+10}"#, ["a\n😀é=-0.5e+10"]),
    (#"{"":true,"x":false}"#, ["=true", "x=false"]),
    (#"{"a":{"k":1},"b":{"k":1}}"#, ["a={\"k\":1}", "b={\"k\":1}"]),
  ])
  func `The members of an object are found with the place of their values`(text: String, expected: [String]) throws {
    #expect(try members(text) == expected)
  }

  @Test(arguments: [
    #"{"a":1,}"#, #"{"a":[1,]}"#, #"{,}"#, #"{"a"}"#, #"{"a":}"#, #"{a:1}"#, #"{'a':1}"#, #"{"a":1 "b":2}"#, "{",
    #"{"a""#,
    #"{"a":1}x"#, #"{"a":1}{}"#, #"{"a":NaN}"#, #"{"a":Infinity}"#, #"{"a":-}"#, #"{"a":01}"#, #"{"a":1.}"#,
    #"{"a":.5}"#,
    #"{"a":1e}"#, #"{"a":+1}"#, #"{"a":0x1}"#, #"{"a":tru}"#, #"{"a":nulll}"#, #"{"a":"\x"}"#, #"{"a":"\u12"}"#,
    #"{"a":"\ud800"}"#, #"{"a":"\ud800\u0041"}"#, #"{"a":"\udc00"}"#, "{\"a\":\"\u{1}\"}", "{\"a\":\"\n\"}",
    #"{"a":[}"#, #"{"a":[1}"#, #"{"a":{]}"#, #"{"a":"x}"#, #"{/**/"a":1}"#, #"{"a":1}//"#, "{\u{A0}}",
    #"{"a":1,,"b":2}"#,
  ])
  func `What is not strict JSON is refused with the place`(text: String) {
    guard case .syntax = failure(Array(text.utf8)) else {
      Issue.record("accepted or refused for another reason: \(text)")
      return
    }
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82],
      [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
    ] as [[UInt8]])
  func `Invalid UTF-8 is refused`(sequence: [UInt8]) {
    let bytes = Array(#"{"a":""#.utf8) + sequence + Array(#""}"#.utf8)
    guard case .syntax = failure(bytes) else {
      Issue.record("accepted: \(sequence)")
      return
    }
  }

  @Test(arguments: ["", " ", "[]", "1", "\"a\"", "null", "\u{FEFF}{}"])
  func `Only an object holds arguments, and no byte-order mark stands before it`(text: String) {
    #expect(failure(Array(text.utf8)) == .notAnObject)
  }

  @Test(arguments: [
    (#"{"a":1,"a":2}"#, "a"), (#"{"a":1,"\u0061":2}"#, "a"), (#"{"x":[0,{"y":{"k":1,"k":1}}]}"#, "x[1].y.k"),
    ("{\"\u{E9}\":1,\"e\u{301}\":2}", "é"),
  ])
  func `A key that stands twice in an object is refused with its path`(text: String, path: String) {
    #expect(failure(Array(text.utf8)) == .duplicateKey(path: path))
  }

  @Test func `Depth and the length of numbers are limited`() {
    let deep = Array((#"{"a":"# + String(repeating: "[", count: 4) + String(repeating: "]", count: 4) + "}").utf8)
    #expect(failure(deep, limits: .init(depth: 5)) == nil)
    #expect(failure(deep, limits: .init(depth: 4)) == .tooDeep(limit: 4))
    #expect(failure(Array(#"{"a":12345}"#.utf8), limits: .init(numberLength: 5)) == nil)
    #expect(failure(Array(#"{"a":123456}"#.utf8), limits: .init(numberLength: 5)) == .numberTooLong(limit: 5))
  }

  @Test func `Whatever is accepted is JSON to Foundation too, and mutated texts never trap`() {
    let seed = Array(#"{"a":[1,-2.5e3,true,null,{"b":"\u00e9\ud83d\ude00x"}],"c":"é","d":{}}"#.utf8)
    var generator = SplitMix(seed: 1)
    let alphabet = Array(#"{}[]",:\u0123dDeE+-.tfn é"#.utf8) + [0, 0x80, 0xFF]
    var accepted = 0
    for _ in 0..<20_000 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes.remove(at: index)
        case 1: bytes[index] = alphabet.randomElement(using: &generator) ?? 0
        default: bytes.insert(alphabet.randomElement(using: &generator) ?? 0, at: index)
        }
      }
      guard failure(bytes) == nil else { continue }
      accepted += 1
      do {
        _ = try JSONSerialization.jsonObject(with: Data(bytes))
      } catch {
        // The grammar has numbers that no `Double` holds; a decoder refuses them when it is asked for one.
        let reason = (error as NSError).userInfo["NSDebugDescription"] as? String
        #expect(reason?.contains("is not representable") == true, "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
    #expect(accepted > 0)
  }
}
