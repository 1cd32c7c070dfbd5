import SFGenLexer
import SFGenSource

/// Small changes of a file at the places where the grammar decides: between tokens and on them.
///
/// The generator is seeded, so that a finding can be repeated.
struct Mutation {
  private let bytes: [UInt8]
  private let tokens: [Token]
  private var state: UInt64

  init(_ file: SourceFile, seed: UInt64) {
    bytes = Array(file.bytes)
    tokens = Lexer.tokens(of: file)
    state = seed
  }

  /// The file with one change, or `nil` where it has too few tokens to change.
  mutating func next() -> [UInt8]? {
    guard tokens.count > 2 else { return nil }
    let index = random(below: tokens.count - 1)
    let first = tokens[index].range
    let second = tokens[index + 1].range
    let between = ByteRange(start: first.end, end: second.start)
    switch random(below: 7) {
    case 0: return replacing(.empty(at: second.start), by: "\n")
    case 1: return replacing(between, by: " ")
    case 2: return replacing(between, by: "")
    case 3: return replacing(first, by: "")
    case 4: return replacing(first, by: text(first) + " " + text(first))
    case 5: return replacing(ByteRange(start: first.start, end: second.end), by: text(second) + " " + text(first))
    default: return replacing(first, by: text(tokens[random(below: tokens.count)].range))
    }
  }

  private func text(_ range: ByteRange) -> String { String(decoding: bytes[range.indices], as: UTF8.self) }

  private func replacing(_ range: ByteRange, by text: String) -> [UInt8] {
    Array(bytes[..<Int(range.start)]) + Array(text.utf8) + Array(bytes[Int(range.end)...])
  }

  /// SplitMix64.
  private mutating func random(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
