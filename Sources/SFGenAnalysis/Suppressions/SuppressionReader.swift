import SFGenSource

/// Reads what a comment says behind its markers, byte by byte.
struct SuppressionReader {
  private let source: SourceFile
  private let end: Int
  private var offset: Int

  init(_ source: SourceFile, _ content: ByteRange) {
    self.source = source
    offset = Int(content.start)
    end = Int(content.end)
  }

  private var byte: UInt8? { offset < end ? source.bytesAndSentinel[offset] : nil }

  /// Goes behind `sfgen:` and the blanks around it; `false` where the comment begins otherwise.
  mutating func skipsMark() -> Bool {
    skipBlanks()
    guard source.matches(ByteRange(offset, min(offset + 6, end)), "sfgen:") else { return false }
    offset += 6
    skipBlanks()
    return true
  }

  mutating func readWord() -> String {
    let start = offset
    while let byte, byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z") { offset += 1 }
    return text(from: start)
  }

  /// A colon and what follows it, up to a blank; empty where there is none, `nil` where the word goes on.
  mutating func readDetail() -> String? {
    guard let byte, !Self.isBlank(byte) else { return "" }
    guard byte == UInt8(ascii: ":") else { return nil }
    let start = offset
    while let byte = self.byte, !Self.isBlank(byte) { offset += 1 }
    return text(from: start)
  }

  /// The names up to the reason, which a dash begins, or behind a name a word that can be none.
  mutating func readEntries() -> [SuppressionComment.Entry] {
    var entries: [SuppressionComment.Entry] = []
    while true {
      var followsComma = entries.isEmpty
      while let byte, Self.isBlank(byte) || byte == UInt8(ascii: ",") {
        if byte == UInt8(ascii: ",") { followsComma = true }
        offset += 1
      }
      // Word processors make other dashes of a hyphen, U+2013 and U+2014.
      guard let byte, byte != UInt8(ascii: "-"), byte != 0xE2 else { return entries }
      let start = offset
      while let byte = self.byte, !Self.isBlank(byte), byte != UInt8(ascii: ",") { offset += 1 }
      let text = text(from: start)
      let target = SuppressibleRules.target(text)
      if target == .unknown, !followsComma, !text.hasPrefix("SF") { return entries }
      entries.append(SuppressionComment.Entry(text: text, target: target, range: ByteRange(start, offset)))
    }
  }

  private mutating func skipBlanks() {
    while let byte, Self.isBlank(byte) { offset += 1 }
  }

  private func text(from start: Int) -> String { source.text(ByteRange(start, offset)) }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
}
