import Foundation
import ServerFunctionsWire
import Testing

/// A failure names the path and, in words for the person who writes a client, what was expected there.
struct WireFailureTests {
  @Test(arguments: [
    ("{}", "author", "an object, but it is missing"),
    (#"{"author":{}}"#, "author.born", "a date such as 2026-11-24T14:34:50.000Z, but it is missing"),
    (#"{"author":{"born":"1970-02-30T00:00:00Z"}}"#, "author.born", "a date such as 2026-11-24T14:34:50.000Z"),
    (#"{"author":{"home":""}}"#, "author.home", "a URL"),
    (#"{"author":{"key":"?"}}"#, "author.key", "a base64 string"),
    (#"{"author":{"id":"x"}}"#, "author.id", "a UUID such as E621E1F8-C36C-495A-93FC-0C247A3E6E5F"),
    (#"{ "author" : [ ] }"#, "author", "an object"),
    (#"{"id":1.5}"#, "id", "an integer from -9223372036854775808 to 9223372036854775807"),
    (#"{"mood":"blue"}"#, "mood", "one of the values that are allowed here"),
    (#"{"note":1}"#, "note", "a string"),
    (#"{"rating":"x"}"#, "rating", "a number"),
    (#"{"tags":["a",null]}"#, "tags[1]", "a string"),
    (#"{"tags":{}}"#, "tags", "an array"),
    (
      #"{"x":{"tags":[1,[2]]},"votes":{"a":1,"b\u00e9\".c":true}}"#, "votes.bé\".c",
      "an integer from -9223372036854775808 to 9223372036854775807"
    ),
    (#"{"replies":[{"replies":[]},{}]}"#, "replies[0].author", "an object, but it is missing"),
    (#"{"state":{}}"#, "state", "one of the values that are allowed here"),
    (#"{"state":{"x":1}}"#, "state", "one of the values that are allowed here"),
    (#"{"state":{"draft":{},"none":{}}}"#, "state", "one of the values that are allowed here"),
    (#"{"state":{"draft":null}}"#, "state.draft", "an object"),
    (
      #"{"state":{"published":{"by":"a"}}}"#, "state.published.at",
      "a date such as 2026-11-24T14:34:50.000Z, but it is missing"
    ),
    ("[]", "", "an object"),
    ("null", "", "an object"),
  ])
  func `A value that is not what its type has is found again`(text: String, path: String, expected: String) {
    let failure = readingFailure(text, Post.init(wire:))
    #expect(failure?.path == path)
    #expect(failure?.failure.expected == expected)
  }

  @Test(arguments: [
    (#"{"id":1,"id":2}"#, "id"), (#"{"replies":[{"note":null,"note":"a"}]}"#, "replies[0].note"),
    (#"{"votes":{"a":1,"b":2,"a":3}}"#, "votes.a"),
  ])
  func `A repeated key is found again`(text: String, path: String) {
    let failure = readingFailure(text, Post.init(wire:))
    #expect(failure?.path == path)
    #expect(failure?.failure.expected == nil)
  }

  @Test func `A failure of a type's own decoding has its path below the value's`() throws {
    struct Inner: Codable, Equatable { var numbers: [Int8] }
    func read(_ text: String) -> (failure: WireFailure, path: String)? {
      readingFailure(text) { reader throws(WireFailure) in
        try reader.array { reader throws(WireFailure) in
          try reader.dictionary { reader throws(WireFailure) in try reader.decodable(Inner.self) }
        }
      }
    }
    let wrong = read(#"[{},{"a":{"numbers":[1,"x"]}}]"#)
    #expect(wrong?.path == "[1].a.numbers[1]")
    #expect(wrong?.failure.expected == "an integer from -128 to 127")
    #expect(read(#"[{"a":{"numbers":[1]}}]"#) == nil)
    #expect(read(#"[{"a":{"x":1,"x":2,"numbers":[1]}}]"#)?.path == "[0].a.x")
    #expect(read(#"[{"a":[]}]"#)?.path == "[0].a")
    let value = [Inner(numbers: [1, 2])]
    #expect(try written { writer throws(WireFailure) in try writer.encodable(value) } == encoded(value))
  }

  @Test func `A value whose own encoding fails is not written`() {
    let failure = #expect(throws: WireFailure.self) {
      _ = try written { writer throws(WireFailure) in
        try writer.encodable(Date(timeIntervalSinceReferenceDate: .infinity))
      }
    }
    guard case .unencodable(let error) = failure?.reason else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(error is WireDate.OutOfRange)
  }

  @Test func `Every argument of a call is judged by itself, in one pass`() throws {
    let text = #"{"a":[1,{"b":"x"}],"c":{"d":[]},"e":"ok","f":[[1,2],[3,true]]}"#
    var reader = WireReader(text.utf8)
    var object = try reader.beginObject()
    var paths: [String] = []
    var read: [String] = []
    while let key = try reader.nextKey(in: &object) {
      let start = reader.position
      do throws(WireFailure) {
        switch key {
        case "a": _ = try reader.array { reader throws(WireFailure) in try reader.array(Int.init(wire:)) }
        case "c": _ = try reader.dictionary { reader throws(WireFailure) in try reader.dictionary(Int.init(wire:)) }
        case "e": read.append(try reader.string())
        case "f": _ = try reader.array { reader throws(WireFailure) in try reader.array(Int.init(wire:)) }
        default: try reader.skipValue()
        }
      } catch {
        paths.append(reader.path(of: error).description)
        reader.reset(to: start)
        try reader.skipValue()
      }
    }
    try reader.finish()
    #expect(paths == ["a[0]", "c.d", "f[1][1]"])
    #expect(read == ["ok"])
  }

  @Test func `A failure is small, since every call that can throw makes room for it`() {
    #expect(MemoryLayout<WireFailure>.size <= 24)
  }

  @Test func `Every expectation has the words that its type has elsewhere`() {
    let types: [(WireExpectation, any Any.Type)] = [
      (.string, String.self), (.bool, Bool.self), (.number, Double.self), (.number, Decimal.self), (.int8, Int8.self),
      (.uint128, UInt128.self), (.date, Date.self), (.data, Data.self), (.uuid, UUID.self), (.url, URL.self),
      (.array, [Int].self), (.object, [String: Int].self), (.allowed, Mood.self),
    ]
    for (expectation, type) in types {
      #expect(expectation.words == Expectation.words(for: type))
      #expect(expectation.wordsIfMissing == Expectation.missing(type))
    }
    #expect(WireExpectation.value.wordsIfMissing == Expectation.present)
  }

  @Test func `A value that is deeper than the limit is not written`() {
    var node = Node(name: "", next: nil)
    for _ in 0..<1000 { node = Node(name: "", next: node) }
    let failure = #expect(throws: WireFailure.self) {
      _ = try written { writer throws(WireFailure) in try node.write(to: &writer) }
    }
    guard case .tooDeep(let limit) = failure?.reason else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(limit == 512)
  }
}
