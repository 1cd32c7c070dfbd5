import FixtureSupport
import Foundation
import ServerFunctionsWire
import Testing

/// Strings and what strings stand for, against Foundation's coders.
struct WireScalarTests {
  private static let scalars: [Unicode.Scalar] = [
    "a", "z", " ", "~", "\"", "\\", "/", "\u{0}", "\u{1}", "\u{8}", "\t", "\n", "\u{B}", "\u{C}", "\r", "\u{1F}",
    "\u{7F}",
    "\u{80}", "é", "\u{2FF}", "\u{301}", "\u{7FF}", "\u{800}", "世", "\u{2028}", "\u{FFFD}", "\u{FFFF}", "\u{10000}",
    "😀",
    "\u{10FFFF}",
  ]

  private static func randomString(_ generator: inout SplitMix) -> String {
    var string = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...40, using: &generator) {
      let isLetter = Int.random(in: 0..<3, using: &generator) > 0
      string.append(isLetter ? "x" : scalars.randomElement(using: &generator) ?? "y")
    }
    return String(string)
  }

  @Test func `Strings are written byte for byte as Foundation writes them, and come back as themselves`() throws {
    var generator = SplitMix(seed: 7)
    var strings = Self.scalars.map { String($0) } + ["", "\u{0}\u{1}\u{2}"]
    for length in 1...40 { strings.append(String(repeating: "\"", count: length)) }
    for _ in 0..<5000 { strings.append(Self.randomString(&generator)) }
    for string in strings {
      let text = try written { $0.string(string) }
      #expect(try text == encoded(string))
      #expect(try readWhole(Array(text.utf8), String.init(wire:)).unicodeScalars.elementsEqual(string.unicodeScalars))
      // Bridged and sliced strings have other storage.
      #expect(try written { $0.string(String(NSString(string: string))) } == text)
    }
  }

  @Test func `Strings are read as Foundation reads them`() {
    var generator = SplitMix(seed: 8)
    let pieces = [
      "a", "bcdefghi", " ", #"\n"#, #"\""#, #"\\"#, #"\/"#, #"\u0041"#, #"\u00e9"#, #"\uD83D\uDE00"#, #"\ud83d"#,
      #"\ude00"#, #"\x"#,
      #"\u12"#, "é", "世", "😀", "\u{1}", "\"", "\\", "\u{301}",
    ]
    for _ in 0..<10_000 {
      let count = Int.random(in: 0...12, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      compareReading("\"\(text)\"", String.init(wire:)) { $0.unicodeScalars.elementsEqual($1.unicodeScalars) }
    }
  }

  @Test(arguments: [
    "\"a\"", "1", "-1", "true", "false", "null", "tru", "nul", "[]", "{}", "", "falsey", "\"true\"", "True", " true ",
    "\u{FEFF}true",
  ])
  func `Every kind of value is told apart by every scalar`(text: String) {
    compareReading(text, Bool.init(wire:), areEqual: ==)
    compareReading(text, String.init(wire:), areEqual: ==)
    compareReading(text, Double.init(wire:), areEqual: ==)
    compareReading(text, UUID.init(wire:), areEqual: ==)
    compareReading(text, URL.init(wire:), areEqual: ==)
    compareReading(text, Data.init(wire:), areEqual: ==)
    compareReading(text, Date.init(wire:), areEqual: ==)
    compareReading(text, Decimal.init(wire:), areEqual: ==)
    compareReading(
      text, { reader throws(WireFailure) in try reader.optional(Bool.init(wire:)) }, areEqual: ==)
    compareReading(text, { reader throws(WireFailure) in try reader.array(Bool.init(wire:)) }, areEqual: ==)
    compareReading(text, { reader throws(WireFailure) in try reader.dictionary(Bool.init(wire:)) }, areEqual: ==)
  }

  @Test func `UUIDs are those of Foundation's coders`() throws {
    var generator = SplitMix(seed: 9)
    for _ in 0..<1000 {
      let uuid = UUID()
      let text = try written { $0.uuid(uuid) }
      #expect(try text == encoded(uuid))
      compareReading(text, UUID.init(wire:), areEqual: ==)
      compareReading(text.lowercased(), UUID.init(wire:), areEqual: ==)
      var bytes = Array(text.utf8)
      bytes[Int.random(in: 1..<bytes.count - 1, using: &generator)] = UInt8(ascii: "g")
      compareReading(String(decoding: bytes, as: UTF8.self), UUID.init(wire:), areEqual: ==)
    }
    for text in [
      "E621E1F8C36C495A93FC0C247A3E6E5F", "{E621E1F8-C36C-495A-93FC-0C247A3E6E5F}", "",
      " E621E1F8-C36C-495A-93FC-0C247A3E6E5F",
      "E621E1F8-C36C-495A-93FC-0C247A3E6E5F ", "E621E1F8-C36C-495A-93FC-0C247A3E6E5", #"\u00456"#,
      #"\u0045621E1F8-C36C-495A-93FC-0C247A3E6E5F"#, "E621E1F8-C36C-495A-93FC+0C247A3E6E5F",
    ] {
      compareReading("\"\(text)\"", UUID.init(wire:), areEqual: ==)
    }
    // Foundation stops at a zero, and takes a blank or a sign for a digit.
    for text in [
      #"E621E1F8-C36C-495A-93FC-0C247A3E6E5F\u0000x"#, "+621E1F8-C36C-495A-93FC-0C247A3E6E5F",
      "E621E1F8-C 6C-495A-93FC-0C247A3E6E5F",
    ] {
      #expect(throws: WireFailure.self) { try readWhole(Array("\"\(text)\"".utf8), UUID.init(wire:)) }
    }
  }

  @Test(arguments: [
    "", "a b", "http://x/ä", "http://[", "/a", "%zz", "http://a b", "https://example.com/a?b=c/d#e", "mailto:a@b",
    "x:y", "http://x:y/",
    "http://\u{7F}", #"http://x/\u00e9"#, "//", "?", "#", "http://x/\\n",
  ])
  func `URLs are those of Foundation's coders`(text: String) throws {
    compareReading("\"\(text)\"", URL.init(wire:), areEqual: ==)
    guard let url = URL(string: text) else { return }
    #expect(try written { $0.url(url) } == encoded(url))
  }

  @Test func `Base64 is that of Foundation's coders`() throws {
    var generator = SplitMix(seed: 10)
    for count in 0..<300 {
      let data = Data((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
      let text = try written { $0.data(data) }
      #expect(try text == encoded(data))
      compareReading(text, Data.init(wire:), areEqual: ==)
      // A slice has indices of its own.
      if count > 3 { #expect(try written { $0.data(data[2...]) } == encoded(data[2...])) }
    }
    let alphabet = ["A", "b", "9", "+", "/", "=", "-", " ", "_", #"\/"#, #"\n"#, "é"]
    for _ in 0..<5000 {
      let count = Int.random(in: 0...9, using: &generator)
      let text = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? "" }.joined()
      // Foundation takes some texts whose padding is in the wrong place, or not whole groups.
      let plain = text.replacing(#"\/"#, with: "/")
      if plain.utf8.count % 4 == 0, !plain.drop(while: { $0 != "=" }).contains(where: { $0 != "=" }),
        !plain.hasSuffix("===")
      {
        compareReading("\"\(text)\"", Data.init(wire:), areEqual: ==)
      } else {
        #expect(throws: WireFailure.self) { try readWhole(Array("\"\(text)\"".utf8), Data.init(wire:)) }
      }
    }
    #expect(readingFailure("\"====\"", Data.init(wire:))?.failure.expected == "a base64 string")
  }

  @Test func `Dates are those of the wire's strategy`() throws {
    var generator = SplitMix(seed: 11)
    for _ in 0..<2000 {
      let milliseconds = Int64.random(in: WireDate.earliest...WireDate.latest, using: &generator)
      let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
      let text = try written { writer throws(WireFailure) in try writer.date(date) }
      #expect(try text == encoded(date))
      compareReading(text, Date.init(wire:), areEqual: ==)
      var bytes = Array(text.utf8)
      let digit = UInt8.random(in: 0x30...0x3A, using: &generator)
      bytes[Int.random(in: 1..<bytes.count - 1, using: &generator)] = digit
      compareReading(String(decoding: bytes, as: UTF8.self), Date.init(wire:), areEqual: ==)
    }
    compareReading(#""\u0032026-11-24T14:34:50.000Z""#, Date.init(wire:), areEqual: ==)
    for interval in [Double.nan, .infinity, 1e300, -63_145_526_400.001] {
      let failure = #expect(throws: WireFailure.self) {
        _ = try written { writer throws(WireFailure) in
          try writer.date(Date(timeIntervalSinceReferenceDate: interval))
        }
      }
      guard case .dateOutOfRange = failure?.reason else {
        Issue.record("\(String(describing: failure))")
        return
      }
    }
  }

  @Test(arguments: [
    ("\"a\"", true), ("\"e\u{301}\"", true), (#""👨‍👩‍👧""#, true), (#""\r\n""#, true), ("\"\"", false), ("\"ab\"", false),
    ("1", false),
  ])
  func `A character is a string of exactly one`(text: String, isCharacter: Bool) throws {
    let failure = readingFailure(text, Character.init(wire:))
    #expect((failure == nil) == isCharacter)
    if isCharacter {
      let character = try readWhole(Array(text.utf8), Character.init(wire:))
      #expect(try written { $0.character(character) } == text)
    } else {
      #expect(failure?.failure.expected == "a string of one character")
    }
  }
}
