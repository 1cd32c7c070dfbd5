import Foundation
import ServerFunctionsWire
import Testing

struct WireCodingTests {
  private enum Colour: String, Codable { case red }
  private struct Inner: Codable { var small: Int8 }
  private struct Outer: Codable {
    var name: String
    var inner: [Inner]
    var colour: Colour
    var date: Date
  }

  private func text(_ value: some Encodable) throws -> String {
    String(decoding: try WireCoding.encode(value), as: UTF8.self)
  }

  @Test func `Values are written as the wire has them`() throws {
    #expect(try text("a/b") == #""a/b""#)
    #expect(try text([Double.nan, .infinity, -.infinity, 1.5]) == #"["NaN","Infinity","-Infinity",1.5]"#)
    #expect(try text(Data([0, 255])) == #""AP8=""#)
    #expect(try text(Date(timeIntervalSince1970: 0.001)) == #""1970-01-01T00:00:00.001Z""#)
    #expect(try text(Int?.none) == "null")
    #expect(try text(["b": 1, "a": 2]) == #"{"a":2,"b":1}"#)
  }

  @Test func `Values come back from their own text`() throws {
    let numbers: [Double] = [.infinity, -.infinity, 0.1, 1e308]
    #expect(try WireCoding.decode([Double].self, from: WireCoding.encode(numbers)) == numbers)
    #expect(try WireCoding.decode(Double.self, from: #""NaN""#.utf8).isNaN)
    #expect(try WireCoding.decode(UInt64.self, from: "18446744073709551615".utf8) == .max)
    #expect(try WireCoding.decode(Int.self, from: "1e3".utf8) == 1000)
    #expect(try WireCoding.decode(Data.self, from: #""AP8=""#.utf8) == Data([0, 255]))
    let date = Date(timeIntervalSince1970: 1_795_530_890.123)
    #expect(try WireCoding.decode(Date.self, from: WireCoding.encode(date)).timeIntervalSince(date).magnitude < 0.0005)
  }

  @Test(arguments: [
    (#"{}"#, "name", "a value, but it is missing"),
    (#"{"name":1,"inner":[],"colour":"red","date":"1970-01-01T00:00:00Z"}"#, "name", "a string"),
    (#"{"name":"","inner":{},"colour":"red","date":"1970-01-01T00:00:00Z"}"#, "inner", "an array"),
    (
      #"{"name":"","inner":[{"small":1},{"small":"x"}],"colour":"red","date":"1970-01-01T00:00:00Z"}"#,
      "inner[1].small", "an integer from -128 to 127"
    ),
    (
      #"{"name":"","inner":[{"small":300}],"colour":"red","date":"1970-01-01T00:00:00Z"}"#,
      "", "values in the range of their types"
    ),
    (
      #"{"name":"","inner":[],"colour":"blue","date":"1970-01-01T00:00:00Z"}"#,
      "colour", "one of the values that are allowed here"
    ),
    (
      #"{"name":"","inner":[],"colour":"red","date":"1970-02-30T00:00:00Z"}"#,
      "date", "a date such as 2026-11-24T14:34:50.000Z"
    ),
    (#"[]"#, "", "an object"),
  ])
  func `A failure names the path and what was expected there`(text: String, path: String, expected: String) {
    let failure = #expect(throws: WireDecodingFailure.self) { try WireCoding.decode(Outer.self, from: text.utf8) }
    #expect(failure?.path.description == path)
    #expect(failure?.expected == expected)
  }

  @Test func `A lone value names its own type's expectation`() {
    let kinds: [(any Decodable.Type, String, String)] = [
      (Int8.self, "300", "an integer from -128 to 127"), (UInt.self, "-1", "an integer from 0 to 18446744073709551615"),
      (Int.self, "1.5", "an integer from -9223372036854775808 to 9223372036854775807"),
      (Bool.self, "1", "true or false"), (Double.self, "\"x\"", "a number"), (Data.self, "\"?\"", "a base64 string"),
      (String?.self, "1", "a string"), ([String: Int].self, "[]", "an object"), ([Int].self, "{}", "an array"),
      (UUID.self, "\"x\"", "a UUID such as E621E1F8-C36C-495A-93FC-0C247A3E6E5F"),
    ]
    for (type, text, expected) in kinds {
      let failure = #expect(throws: WireDecodingFailure.self) { _ = try WireCoding.decode(type, from: text.utf8) }
      #expect(failure?.expected == expected, "\(type)")
      #expect(failure?.path.description == "", "\(type)")
    }
  }
}
