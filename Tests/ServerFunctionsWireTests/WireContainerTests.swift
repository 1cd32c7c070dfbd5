import FixtureSupport
import Foundation
import ServerFunctionsWire
import Testing

/// Arrays, sets, dictionaries and enums, against Foundation's coders.
struct WireContainerTests {
  private enum Weekday: String, Codable, CodingKeyRepresentable { case monday, tuesday }

  private static let arrays = [
    "[]", "[ ]", "[1]", "[1,2]", " [ 1 , 2 ] ", "[1,]", "[,1]", "[,]", "[1 2]", "[1", "[", "]", "[1,\"a\"]", "[null]",
    "[1,null]", "[[1]]",
    "{}", "null", "[1,1,2]", "[1]]", "[1}", "[1,2,1,3]", "[1,2,3]", "[1,2,3,4]",
  ]
  private static let objects = [
    "{}", "{ }", #"{"a":1}"#, #" { "a" : 1 , "b" : 2 } "#, #"{"a":1,}"#, #"{,}"#, #"{"a"}"#, #"{"a":}"#, #"{a:1}"#,
    #"{"a":1 "b":2}"#, "{",
    #"{"a":1"#, #"{"a":null}"#, #"{"a":"x"}"#, #"{"a":1,"a":2}"#, #"{"a":1,"\u0061":2}"#,
    "{\"\u{E9}\":1,\"e\u{301}\":2}", "[]", "null",
    #"{"1":1}"#, #"{"1":1,"+2":2,"03":3}"#, #"{" 1":1}"#, #"{"x":1}"#, #"{"-9223372036854775808":1}"#,
    #"{"9223372036854775808":1}"#,
    #"{"monday":1}"#, #"{"monday":1,"tuesday":2}"#, #"{"Monday":1}"#, #"{"":1}"#, #"{"\ud83d\ude00":1}"#, #"{"a":1}}"#,
    #"{"a":1]"#,
  ]

  @Test(arguments: arrays + objects)
  func `Arrays, sets and dictionaries are read as Foundation reads them`(text: String) {
    compareReading(text, { reader throws(WireFailure) in try reader.array(Int.init(wire:)) }, areEqual: ==)
    compareReading(
      text,
      { reader throws(WireFailure) in
        try reader.array { reader throws(WireFailure) in try reader.optional(Int.init(wire:)) }
      }, areEqual: ==)
    compareReading(text, { reader throws(WireFailure) in try reader.set(Int.init(wire:)) }, areEqual: ==)
    compareReading(text, { reader throws(WireFailure) in try reader.dictionary(Int.init(wire:)) }, areEqual: ==)
    compareReading(text, { reader throws(WireFailure) in try reader.intKeyedDictionary(Int.init(wire:)) }, areEqual: ==)
    compareReading(
      text,
      { reader throws(WireFailure) in
        try reader.dictionary(key: { Weekday(rawValue: $0) }, Int.init(wire:)) as [Weekday: Int]
      }, areEqual: ==)
    // Foundation lets the last of two equal keys win.
    guard text != "[1,2,1,3]" else { return }
    compareReading(
      text, { reader throws(WireFailure) in try reader.pairs(key: Int8.init(wire:), value: Int.init(wire:)) },
      areEqual: ==)
  }

  @Test(arguments: [
    (#"{"1":1,"01":2}"#, "01"), (#"{"a":1,"\u0061":2}"#, "a"), ("{\"\u{E9}\":1,\"e\u{301}\":2}", "e\u{301}"),
  ])
  func `Keys of a dictionary that are equal are refused, though Foundation lets the last one win`(
    text: String, path: String
  ) throws {
    let strings = readingFailure(text) { reader throws(WireFailure) in
      if text.contains("01") { return try reader.intKeyedDictionary(Int.init(wire:)).count }
      return try reader.dictionary(Int.init(wire:)).count
    }
    guard case .duplicateKey = try #require(strings).failure.reason else {
      Issue.record("\(String(describing: strings))")
      return
    }
    #expect(strings?.path == path)
  }

  @Test func `An array of pairs with two equal keys is refused`() throws {
    let failure = readingFailure("[1,2,1,3]") { reader throws(WireFailure) in
      try reader.pairs(key: Int8.init(wire:), value: Int.init(wire:))
    }
    #expect(failure?.path == "[2]")
  }

  @Test func `Dictionaries and sets are written as Foundation writes them`() throws {
    var generator = SplitMix(seed: 12)
    let letters = ["a", "B", "é", "e\u{301}", "😀", "\u{FF5E}", "1", "\"", "\n", "z"]
    for _ in 0..<500 {
      var strings: [String: Int] = [:]
      var integers: [Int: [String]] = [:]
      var pairs: [Int8: String] = [:]
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        let count = Int.random(in: 0...4, using: &generator)
        let key = (0..<count).map { _ in letters.randomElement(using: &generator) ?? "" }.joined()
        let number = Int.random(in: -200...200, using: &generator)
        strings[key] = number
        integers[number] = [key]
        pairs[Int8(truncatingIfNeeded: number)] = key
      }
      #expect(
        try written { writer throws(WireFailure) in try writer.dictionary(strings) { $0.int($1) } } == encoded(strings))
      #expect(
        try written { writer throws(WireFailure) in
          try writer.intKeyedDictionary(integers) { writer, element throws(WireFailure) in
            try writer.array(element) { $0.string($1) }
          }
        } == encoded(integers))
      #expect(
        try written { writer throws(WireFailure) in
          try writer.pairs(pairs, key: { $0.int8($1) }, value: { $0.string($1) })
        } == encoded(pairs))
      let set = Set(strings.keys)
      #expect(try written { writer throws(WireFailure) in try writer.array(set) { $0.string($1) } } == encoded(set))
      let optionals = strings.values.map { $0 > 0 ? $0 : nil }
      #expect(
        try written { writer throws(WireFailure) in
          try writer.array(optionals) { writer, element throws(WireFailure) in
            try writer.optional(element) { $0.int($1) }
          }
        } == encoded(optionals))
    }
    let days: [Weekday: Bool] = [.tuesday: true, .monday: false]
    #expect(
      try written { writer throws(WireFailure) in
        try writer.dictionary(days, key: { $0.rawValue }, { $0.bool($1) })
      } == encoded(days))
  }

  @Test(arguments: [
    #"{"draft":{}}"#, #"{"none":{}}"#, #"{"x":1,"draft":{}}"#, #"{"draft":{},"x":{"y":[]}}"#,
    #"{"draft":{},"none":{}}"#, #"{"draft":null}"#,
    #"{"draft":1}"#, #"{"draft":{"x":1}}"#, #"{"draft":[]}"#, "{}", #""draft""#, "null", "[]", #"{"published":null}"#,
    #"{"published":{"at":"1970-01-01T00:00:00Z"}}"#, #"{"published":{"at":"1970-01-01T00:00:00Z","by":null,"zz":3}}"#,
    #"{"published":{"at":null}}"#, #"{"published":{}}"#, #"{"moved":{"_0":1,"_1":{"draft":{}}}}"#,
    #"{"moved":{"_1":{"moved":{"_1":{"none":{}},"_0":2}},"_0":1}}"#, #"{"moved":{"_0":1,"_1":{}}}"#,
    #"{"dra\u0066t":{}}"#,
    #"{"draft":{},"draft":{}}"#, #"{"draft":{}"#, #"{"draft":{}}}"#,
  ])
  func `Enums are read as the decoding that the compiler synthesizes reads them`(text: String) {
    compareReading(text, State.init(wire:), areEqual: ==)
  }

  @Test(arguments: [#""calm""#, #""angry""#, #""Calm""#, #""""#, "1", "null", #""c\u0061lm""#])
  func `Raw values are read as Foundation reads them`(text: String) {
    compareReading(text, Mood.init(wire:), areEqual: ==)
  }

  @Test func `A repeated member is refused, whatever its number is and though its first value was null`() {
    let members = [
      #"{"name":"a","name":"b"}"#, #"{"name":"a","next":null,"next":null}"#,
      #"{"name":"a","next":null,"n\u0065xt":{"name":""}}"#,
    ]
    for text in members {
      let failure = readingFailure(text, Node.init(wire:))?.failure
      guard case .duplicateKey = failure?.reason else {
        Issue.record("\(text)")
        continue
      }
    }
    let unknown = readingFailure(#"{"name":"a","x":1,"x":2}"#, Node.init(wire:))
    #expect(unknown == nil)
  }

  @Test func `Generic structs and classes are coded with what is handed in`() throws {
    let page = Page(items: [1, 2], next: 3)
    let text = try written { writer throws(WireFailure) in try page.write(to: &writer) { $0.int($1) } }
    #expect(try text == encoded(page))
    #expect(
      try readWhole(Array(text.utf8)) { reader throws(WireFailure) in try Page(wire: &reader, item: Int.init(wire:)) }
        == page)
    let node = Node(name: "a", next: Node(name: "b", next: nil))
    #expect(try written { writer throws(WireFailure) in try node.write(to: &writer) } == encoded(node))
  }
}
