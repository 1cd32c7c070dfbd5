import FixtureSupport
import Foundation
import ServerFunctionsWire
import Testing

/// The reader validates what it reads and what it passes over as strictly as the scanner does.
struct WireStrictnessTests {
  /// Decodes from anything, so that nothing but the JSON itself can be wrong.
  private struct Anything: Decodable {
    init(from decoder: any Decoder) {}
  }

  /// A kind of failure that scanner and reader share.
  private enum Kind: Equatable {
    case none, syntax(Int), duplicateKey(String), tooDeep, numberTooLong, tooManyCombiningMarks, other
  }

  private func scannerKind(_ bytes: [UInt8]) -> Kind {
    do throws(JSONScanner.Failure) {
      try JSONScanner.validate(bytes)
      return .none
    } catch {
      switch error {
      case .syntax(let offset, _): return .syntax(offset)
      case .duplicateKey(let path): return .duplicateKey(path)
      case .tooDeep: return .tooDeep
      case .numberTooLong: return .numberTooLong
      case .tooManyCombiningMarks: return .tooManyCombiningMarks
      case .notAnObject: return .other
      }
    }
  }

  private func readerKind<Value>(
    _ bytes: [UInt8], _ read: (inout WireReader) throws(WireFailure) -> Value
  ) -> Kind {
    var reader = WireReader(bytes)
    do throws(WireFailure) {
      _ = try read(&reader)
      try reader.finish()
      return .none
    } catch {
      let path = reader.path(of: error).description
      switch error.reason {
      case .syntax: return .syntax(error.offset)
      case .duplicateKey: return .duplicateKey(path)
      case .tooDeep: return .tooDeep
      case .numberTooLong: return .numberTooLong
      case .tooManyCombiningMarks: return .tooManyCombiningMarks
      default: return .other
      }
    }
  }

  private func compare(_ bytes: [UInt8]) {
    let expected = scannerKind(bytes)
    let skipped = readerKind(bytes) { reader throws(WireFailure) in try reader.skipValue() }
    let text = String(decoding: bytes, as: UTF8.self)
    if case .duplicateKey = expected {
      // Nobody reads a value that is passed over. Whatever else is wrong with it may stand behind the duplicate.
    } else {
      #expect(skipped == expected, "\(text)")
    }
    let decoded = readerKind(bytes) { reader throws(WireFailure) in try reader.decodable(Anything.self) }
    if decoded == .other {
      // The grammar has numbers that Foundation does not take, even to pass over them.
      #expect(expected == .none, "\(text)")
    } else {
      #expect(decoded == expected, "\(text)")
    }
  }

  @Test func `Mutated JSON is refused at the byte, and for the reason, for which the scanner refuses it`() {
    let seed = Array(
      #"{"a":[1,-2.5e3,true,null,{"b":"\u00e9\ud83d\ude00x"}],"c":"é","d":{},"e":[[],[{"f":false}]]}"#.utf8)
    let alphabet = Array(#"{}[]",:\u0123dDeE+-.tfnab é"#.utf8) + [0, 0x1F, 0x80, 0xED, 0xFF]
    var generator = SplitMix(seed: 20)
    for _ in 0..<20_000 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes.remove(at: index)
        case 1: bytes[index] = alphabet.randomElement(using: &generator) ?? 0
        case 2: bytes.insert(contentsOf: bytes[index..<min(index + 8, bytes.count)], at: index)
        default: bytes.insert(alphabet.randomElement(using: &generator) ?? 0, at: index)
        }
      }
      compare(bytes)
    }
  }

  @Test func `Invalid UTF-8 is refused where the scanner refuses it, at every distance from the start of a word`() {
    let sequences: [[UInt8]] = [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82],
      [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xC3, 0xA9], [0xCC, 0x81],
      [0xCA, 0x80], [0xC2, 0x7F], [0xEF, 0xBF, 0xBF], [0xF4, 0x8F, 0xBF, 0xBF],
    ]
    for sequence in sequences {
      for distance in 0..<17 {
        compare([UInt8(ascii: "\"")] + [UInt8](repeating: 0x61, count: distance) + sequence + Array("b\"".utf8))
        compare([UInt8(ascii: "\"")] + [UInt8](repeating: 0x61, count: distance) + sequence)
      }
    }
  }

  @Test func `Runs of combining marks, depth and the length of numbers are limited as the scanner limits them`() {
    for count in [127, 128, 129, 1000] {
      for mark in ["\u{301}", "\\u0301", "\u{301}\u{323}", "\\ud834\\udd67", "\u{1D167}"] {
        let run = String(repeating: mark, count: count)
        compare(Array("\"a\(run)\"".utf8))
        compare(Array("{\"a\(run)\":0}".utf8))
        compare(Array("\"a\(run)x\(run)é\(run)\\n\(run)\"".utf8))
      }
      compare(Array((String(repeating: "[", count: count) + String(repeating: "]", count: count)).utf8))
      let objects = String(repeating: "{\"a\":", count: count) + "0" + String(repeating: "}", count: count)
      compare(Array(objects.utf8))
    }
    for count in [1023, 1024, 1025] {
      compare(Array(String(repeating: "9", count: count).utf8))
      compare(Array(("-0." + String(repeating: "0", count: count - 4) + "1").utf8))
      let digits = String(repeating: "9", count: count)
      let isTooLong = count > 1024
      let kinds = [
        readerKind(Array(digits.utf8), Int.init(wire:)), readerKind(Array(digits.utf8), Double.init(wire:)),
        readerKind(Array(digits.utf8), Decimal.init(wire:)),
      ]
      #expect(kinds == [Kind](repeating: isTooLong ? .numberTooLong : .other, count: 3))
    }
  }

  @Test func `Containers of a hundred levels are passed over as what they are`() {
    var generator = SplitMix(seed: 21)
    for _ in 0..<200 {
      var text = ""
      var closing = ""
      for _ in 0..<Int.random(in: 60...128, using: &generator) {
        let isObject = Bool.random(using: &generator)
        text += isObject ? "{\"a\":" : "["
        closing = (isObject ? "}" : "]") + closing
      }
      compare(Array((text + "1" + closing).utf8))
      var wrong = Array(closing)
      wrong.shuffle(using: &generator)
      compare(Array((text + "1" + String(wrong)).utf8))
    }
  }

  @Test func `A byte-order mark and what follows a value are refused`() {
    for text in [
      "\u{FEFF}1", "1 1", "1,", "{}{}", "[]]", "\"a\"b", "1\u{A0}", "", " ", "1\u{0}", "\u{0}", "//1", "/**/1",
    ] {
      compare(Array(text.utf8))
    }
  }

  // MARK: Values of types

  private static func example() throws -> [UInt8] {
    let author = Author(
      born: Date(timeIntervalSince1970: 1_795_530_890.123),
      home: try #require(URL(string: "https://example.com/a?b=c")),
      id: try #require(UUID(uuidString: "E621E1F8-C36C-495A-93FC-0C247A3E6E5F")), key: Data([0, 1, 255, 254]),
      name: "Zoë \"😀\"\n")
    let reply = Post(
      author: author, id: -7, mood: nil, note: nil, rating: 0.1, replies: [], state: .none, tags: [], title: "",
      votes: [:])
    let post = Post(
      author: author, id: .max, mood: .angry, note: "n", rating: 12, replies: [reply, reply],
      state: .moved(3, .published(at: Date(timeIntervalSince1970: 0), by: nil)), tags: ["a", "b\u{1}"], title: "é",
      votes: ["b": 1, "a": -2, "é": 3])
    return try WireCoding.encode(post)
  }

  @Test func `A text that ends too soon is refused wherever it ends`() throws {
    let bytes = try Self.example()
    for end in 0..<bytes.count {
      #expect(throws: WireFailure.self) { try readWhole(Array(bytes[..<end]), Post.init(wire:)) }
      _ = readerKind(Array(bytes[..<end]), Post.init(wire:))
    }
  }

  @Test func `Mutated values of a type are accepted where Foundation accepts them, and then read as the same`() throws {
    let seed = try Self.example()
    let alphabet = Array(#"{}[]",:\u0123456789dDeE+-.tfnab é"#.utf8) + [0, 0x80, 0xFF]
    var generator = SplitMix(seed: 22)
    var accepted = 0
    for _ in 0..<15_000 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...2, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes.remove(at: index)
        case 1: bytes[index] = alphabet.randomElement(using: &generator) ?? 0
        default: bytes.insert(alphabet.randomElement(using: &generator) ?? 0, at: index)
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      // Of base64 the reader takes whole groups alone, and of a UUID no blank or sign for a digit.
      let expected = readingFailure(text, Post.init(wire:))?.failure.expected
      guard expected != WireExpectation.data.words, expected != WireExpectation.uuid.words else { continue }
      compareReading(text, Post.init(wire:)) { first, second in
        accepted += 1
        return first == second
      }
    }
    #expect(accepted > 1000)
  }

  @Test func `Members are found in any order, with white space anywhere`() throws {
    let bytes = try Self.example()
    let expected = try WireCoding.decode(Post.self, from: bytes)
    for options in [JSONSerialization.WritingOptions.prettyPrinted, [.prettyPrinted, .sortedKeys], []] {
      let object = try JSONSerialization.jsonObject(with: Data(bytes))
      let other = try JSONSerialization.data(withJSONObject: object, options: options)
      #expect(try readWhole(Array(other), Post.init(wire:)) == expected)
    }
  }
}
