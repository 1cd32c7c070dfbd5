import SFGenJSON
import Testing

@Test func `Members keep their order, one a line, with a newline at the end`() {
  let document: JSONValue = .object(of: [
    "b": 1, "a": .array([.bool(true), .null, "x"]), "left out": nil, "none": .array([]), "empty": .object([]),
  ])
  #expect(
    document.prettyText == """
      {
        "b": 1,
        "a": [
          true,
          null,
          "x"
        ],
        "none": [],
        "empty": {}
      }

      """)
}

@Test func `Strings escape what JSON demands and leave everything else alone`() {
  #expect(JSONValue.quoted("a\"b\\c\n\r\t\u{0}\u{1f}/é😀\u{2028}") == #""a\"b\\c\n\r\t\u0000\u001f/é😀"# + "\u{2028}\"")
  #expect(JSONValue.quoted("\r\n") == #""\r\n""#)
}
