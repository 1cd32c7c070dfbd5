import SFGenBreaking
import SFGenJSON
import SFGenSource
import Testing

/// What a document may say that the sources of the fixtures do not.
struct InterfaceComparisonTests {
  private func codes(_ before: InterfaceDocument, _ after: InterfaceDocument) -> [String] {
    InterfaceComparison.changes(from: before, to: after).map(\.rule.code)
  }

  /// The codes where a type is what an argument takes, and where it is what comes back.
  private func codes(
    _ before: String, _ after: String, types: [String] = [], typesAfter: [String]? = nil
  ) throws -> (sent: [String], received: [String]) {
    let sent = codes(
      try InterfaceText.document(functions: [InterfaceText.function([before])], types: types),
      try InterfaceText.document(functions: [InterfaceText.function([after])], types: typesAfter ?? types))
    let received = codes(
      try InterfaceText.document(functions: [InterfaceText.function([], result: before)], types: types),
      try InterfaceText.document(functions: [InterfaceText.function([], result: after)], types: typesAfter ?? types))
    return (sent, received)
  }

  @Test(arguments: [
    ("[Int]", "Set<Int>"), ("Set<Int>", "ContiguousArray<Int>"), ("Int", "Int64"), ("UInt64", "UInt"),
    ("[String: Int]", "Dictionary<String, Int>"), ("Int?", "Optional<Int>"),
    ("AsyncStream<Int>", "some AsyncSequence<Int, Never>"), ("AsyncThrowingStream<Int, any Error>", "AsyncStream<Int>"),
    ("(x: Int, Int)", "(x: Int, _1: Int)"), ("[UUID: Int]", "[UUID: Int]"), ("Never!", "Never!"), ("(Int)", "Int"),
  ])
  func `Types of one form go together in both directions`(before: String, after: String) throws {
    let found = try codes(before, after)
    #expect(found == ([], []))
  }

  @Test(arguments: [
    ("[Int]", "[Int: Int]"), ("[UUID: Int]", "[String: Int]"), ("AsyncStream<Int>", "Int"),
    ("AsyncStream<Int>", "[Int]"),
    ("(x: Int, Int)", "(y: Int, Int)"), ("Bool", "Int"), ("Unknown", "Other"), ("Unknown<Int>", "Unknown<String>"),
    ("Never!", "Never?"), ("Data", "[UInt8]"), ("Date", "Double"),
  ])
  func `Types of different forms go together in no direction`(before: String, after: String) throws {
    let found = try codes(before, after)
    #expect(found == (["SF517"], ["SF518"]))
  }

  @Test(arguments: [
    ("Int8", "Int16"), ("UInt8", "Int"), ("Int64", "Int128"), ("Int", "Double"), ("Float16", "Float"),
    ("Int", "Decimal"),
    ("UUID", "String"), ("Character", "String"), ("[Int8]", "Set<Int>"), ("[Int: UUID]", "[String: String]"),
    ("AsyncStream<Int8>", "AsyncStream<Int>"), ("(x: Int8, Int)", "(x: Int, Int, Int?)"), ("[Int]", "[Int?]"),
  ])
  func `A wider type takes what clients send, and returns what they cannot read`(narrow: String, wide: String) throws {
    let widened = try codes(narrow, wide)
    #expect(widened.sent == [])
    #expect(widened.received == ["SF518"])
    let narrowed = try codes(wide, narrow)
    #expect(narrowed.sent == ["SF517"])
    #expect(narrowed.received == [])
  }

  @Test func `The arguments of a generic type are compared for themselves, and its fields once`() throws {
    let page = InterfaceText.structure("Page", [("items", "[T]"), ("next", "T?")], more: #""parameters": ["T"], "#)
    let same = try codes("Page<Int>", "Page<Int>", types: [page])
    #expect(same == ([], []))
    let wider = try codes("Page<Int8>", "Page<Int>", types: [page])
    #expect(wider == ([], ["SF518"]))
    let other = InterfaceText.structure(
      "Page", [("items", "[Element]"), ("next", "Element")], more: #""parameters": ["Element"], "#)
    let required = try codes("Page<Int>", "Page<Int>", types: [page], typesAfter: [other])
    #expect(required == (["SF527"], []))
  }

  @Test func `A generic type and a plain one of the same form go together`() throws {
    let page = InterfaceText.structure("Page", [("items", "[T]")], more: #""parameters": ["T"], "#)
    let numbers = InterfaceText.structure("Numbers", [("items", "[Int]")])
    let kept = InterfaceText.function(["Page<Int>", "Numbers"])
    let swapped = InterfaceText.function(["Numbers", "Page<Int>"])
    let types = [page, numbers]
    #expect(
      codes(
        try InterfaceText.document(functions: [kept], types: types),
        try InterfaceText.document(functions: [swapped], types: types)) == [])
  }

  @Test func `Of two types in a chain the nearest difference is told`() throws {
    let types = [
      InterfaceText.structure("Old", [("items", "[OldItem]")]),
      InterfaceText.structure("OldItem", [("price", "Int"), ("name", "String")]),
      InterfaceText.structure("New", [("items", "[NewItem]")]),
      InterfaceText.structure("NewItem", [("price", "String")]),
    ]
    func notes(_ before: String, _ after: String) throws -> [[String]] {
      // Both are there before and now, so that neither has been renamed.
      InterfaceComparison.changes(
        from: try InterfaceText.document(functions: [InterfaceText.function([], result: before)], types: types),
        to: try InterfaceText.document(functions: [InterfaceText.function([], result: after)], types: types)
      ).map(\.notes)
    }
    #expect(try notes("Old", "New") == [["'items[].name' is missing"]])
    #expect(try notes("[Old]", "[New]") == [["'[].items[].name' is missing"]])
    #expect(try notes("New", "Old") == [["'items[].price' has another type"]])
    #expect(try notes("[Int]", "[String]") == [[]])
  }

  @Test func `Types lead to others as far as they like`() throws {
    func chain(_ prefix: String, _ last: String) -> [String] {
      (0..<3000).map { InterfaceText.structure("\(prefix)\($0)", [("x", $0 < 2999 ? "\(prefix)\($0 + 1)" : last)]) }
    }
    let types = chain("A", "Int") + chain("B", "Int") + chain("C", "String")
    func codes(_ before: String, _ after: String) throws -> [String] {
      self.codes(
        try InterfaceText.document(functions: [InterfaceText.function([before])], types: types),
        try InterfaceText.document(functions: [InterfaceText.function([after])], types: types))
    }
    #expect(try codes("A0", "B0") == [])
    #expect(try codes("A0", "C0") == ["SF517"])
  }

  @Test func `Generic types with ever longer arguments end`() throws {
    func types(_ name: String) -> String {
      InterfaceText.structure(name, [("next", "\(name)<[T]>?")], more: #""parameters": ["T"], "#)
    }
    let both = [types("One"), types("Two")]
    let functions = [["One<Int>", "Two<Int>"], ["Two<Int>", "One<Int>"]].map { InterfaceText.function($0) }
    let found = codes(
      try InterfaceText.document(functions: [functions[0]], types: both),
      try InterfaceText.document(functions: [functions[1]], types: both))
    // What cannot be told is a change.
    #expect(found == ["SF517", "SF517"])
  }

  @Test func `A type with a raw value is what its raw value is`() throws {
    let id = InterfaceText.type("ID", "struct", #""rawType": "Int8""#)
    let wide = InterfaceText.type("ID", "struct", #""rawType": "Int""#)
    let found = try codes("ID", "ID", types: [id], typesAfter: [wide])
    #expect(found == ([], ["SF534"]))
    let plain = try codes("ID", "Int8", types: [id], typesAfter: [])
    #expect(plain == ([], []))
    let structure = try codes("ID", "ID", types: [id], typesAfter: [InterfaceText.structure("ID", [("x", "Int8")])])
    #expect(structure == (["SF534"], ["SF534"]))
  }

  @Test func `A case travels under its key, and one without a key does not`() throws {
    let before = InterfaceText.type(
      "E", "enum", #""cases": [{ "name": "a", "key": "x", "payload": [] }, { "name": "b", "key": null }]"#)
    let renamed = InterfaceText.type("E", "enum", #""cases": [{ "name": "x", "payload": [] }]"#)
    let rekeyed = InterfaceText.type("E", "enum", #""cases": [{ "name": "a", "key": "y", "payload": [] }]"#)
    let same = try codes("E", "E", types: [before], typesAfter: [renamed])
    #expect(same == ([], []))
    let changed = try codes("E", "E", types: [before], typesAfter: [rekeyed])
    #expect(changed == (["SF532"], ["SF532"]))
  }

  @Test func `What stands for an absent value of a payload makes it optional`() throws {
    func event(_ more: String) -> String {
      InterfaceText.type(
        "E", "enum",
        #""cases": [{ "name": "a", "payload": [{ "key": "n", "label": "n", "type": "Int"\#(more) }] }]"#)
    }
    let found = try codes("E", "E", types: [event("")], typesAfter: [event(#", "default": "3""#)])
    #expect(found == ([], ["SF533"]))
  }

  @Test func `Members that are not known are passed over`() throws {
    let more = #""sendable": true, "colour": { "red": [1, null] }, "#
    let found = try codes(
      "P", "P", types: [InterfaceText.structure("P", [("x", "Int")])],
      typesAfter: [InterfaceText.structure("P", [("x", "Int")], more: more)])
    #expect(found == ([], []))
  }

  @Test func `Of a kind that is not known every difference is a change, but not the words about it`() throws {
    func type(_ members: String) -> String { InterfaceText.type("P", "union", members) }
    let before = type(#""arms": [{ "a": 1, "b": "x" }], "documentation": "One.""#)
    let same = try codes(
      "P", "P", types: [before], typesAfter: [type(#""documentation": "Two.", "arms": [{ "b": "x", "a": 1 }]"#)])
    #expect(same == ([], []))
    let changed = try codes("P", "P", types: [before], typesAfter: [type(#""arms": [{ "a": 2, "b": "x" }]"#)])
    #expect(changed == (["SF534"], ["SF534"]))
  }

  @Test func `A dictionary whose keys make an object is none whose keys make pairs`() throws {
    let plain = InterfaceText.type("Key", "enum", #""rawType": "String", "cases": [{ "name": "a", "value": "a" }]"#)
    let object = InterfaceText.type(
      "Key", "enum",
      #""rawType": "String", "codingKeyRepresentable": true, "cases": [{ "name": "a", "value": "a" }]"#)
    let found = try codes("[Key: Int]", "[String: Int]", types: [plain], typesAfter: [])
    #expect(found == (["SF517"], ["SF518"]))
    let widened = try codes("[Key: Int]", "[String: Int]", types: [object], typesAfter: [])
    #expect(widened == ([], ["SF518"]))
  }

  @Test(arguments: [
    (#"[]"#, "this is no interface: 'sfgen list --format json' writes one"),
    (#"{ "generator": "other", "modules": [] }"#, "this is no interface: 'sfgen list --format json' writes one"),
    (
      #"{ "generator": "sfgen", "version": 2, "modules": [] }"#,
      "the interface has a version that this sfgen does not know"
    ),
    (#"{ "generator": "sfgen", "version": 1, "modules": [{}] }"#, #"this needs the member "name""#),
    (
      #"{ "generator": "sfgen", "modules": [{ "name": "A", "base": "/", "functions": [{ "id": "f" }] }] }"#,
      #"this needs the member "name""#
    ),
    (
      #"{ "generator": "sfgen", "modules": [{ "name": "A", "base": "/", "types": [{ "name": "f", "kind": "struct", "fields": [3] }] }] }"#,
      #"this needs the member "key""#
    ),
  ])
  func `What is no interface is refused with its place`(text: String, message: String) {
    let problem = #expect(throws: JSONProblem.self) {
      _ = try InterfaceDocument(SourceFile(path: "interface.json", text: text))
    }
    #expect(problem?.message == message)
  }
}
