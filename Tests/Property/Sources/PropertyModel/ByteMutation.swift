/// A change of a document's bytes, whatever they mean.
enum ByteMutation: CaseIterable {
  case truncate, behead, remove, replace, insertToken, repeatPiece
  case insertInvalidUTF8, insertIntoString, insertComma, insertComment, insertByteOrderMark

  static func pick(_ random: inout SplitMix) -> ByteMutation { RandomScalars.pick(allCases, &random) }

  func apply(to document: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = document
    guard !bytes.isEmpty else { return bytes }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    switch self {
    case .truncate: bytes.removeLast(bytes.count - place)
    case .behead: bytes.removeFirst(place)
    case .remove: bytes.remove(at: place)
    case .replace: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case .insertToken: bytes.insert(contentsOf: RandomScalars.pick(Self.tokens, &random).utf8, at: place)
    case .repeatPiece:
      let piece = bytes[place..<min(bytes.count, place + Int.random(in: 1...12, using: &random))]
      bytes.insert(contentsOf: piece, at: Int.random(in: 0..<bytes.count, using: &random))
    case .insertInvalidUTF8: bytes.insert(contentsOf: RandomScalars.pick(Self.invalidSequences, &random), at: place)
    case .insertIntoString:
      insert(RandomScalars.pick(Self.stringPieces, &random), behind: "\"", in: &bytes, &random)
    case .insertComma:
      insert(",", behind: RandomScalars.pick(["[", "{", ",", "\"", "]"], &random), in: &bytes, &random)
    case .insertComment: bytes.insert(contentsOf: "/* */".utf8, at: place)
    case .insertByteOrderMark: bytes.insert(contentsOf: [0xEF, 0xBB, 0xBF], at: 0)
    }
    return bytes
  }

  private func insert(
    _ piece: String, behind mark: Unicode.Scalar, in bytes: inout [UInt8], _ random: inout SplitMix
  ) {
    let places = bytes.indices.filter { bytes[$0] == UInt8(ascii: mark) }
    guard !places.isEmpty else { return }
    bytes.insert(contentsOf: piece.utf8, at: RandomScalars.pick(places, &random) + 1)
  }

  private static let tokens = [
    "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "-", "+", "0", "1e9", ".", "NaN", "Infinity", "//", "'",
    "\u{FEFF}",
  ]

  /// Overlong, cut off, of a surrogate, beyond the last scalar.
  private static let invalidSequences: [[UInt8]] = [
    [0x80], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xF4, 0x90, 0x80, 0x80],
    [0xFF],
  ]

  /// Escapes and characters that a string may not have, and some that it may.
  private static let stringPieces = [
    "\\x", "\\u12", "\\u123g", "\\u+123", "\\ud800", "\\udc00", "\\ud800\\u0041", "\\ud83d\\ude00", "\\u0000",
    "\\U0041",
    "\n", "\t", "\u{0}", "\u{1F}", "\u{7F}", "\\", "\\\"", "\\/", String(repeating: "\u{301}", count: 200),
  ]
}
