/// The bytes of one Swift source file under the path that messages name it by.
///
/// The storage ends in NUL bytes that do not belong to the file. The lexer reads up to eight bytes at once without a bounds
/// check and stops at the first of these sentinels.
package struct SourceFile: Sendable {
  /// The path as diagnostics print it, `/`-separated.
  package let path: String
  package let bytesAndSentinel: [UInt8]

  /// How many NUL bytes stand behind the file's own.
  package static let sentinelCount = 8

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    var storage = bytes
    storage.append(contentsOf: repeatElement(0, count: Self.sentinelCount))
    self.bytesAndSentinel = storage
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  package var count: Int { bytesAndSentinel.count - Self.sentinelCount }
  package var bytes: ArraySlice<UInt8> { bytesAndSentinel[0..<count] }

  /// The text of a range; bytes that are not UTF-8 become replacement characters.
  package func text(_ range: ByteRange) -> String {
    let upper = Swift.min(Int(range.end), count)
    let lower = Swift.min(Int(range.start), upper)
    return String(decoding: bytesAndSentinel[lower..<upper], as: UTF8.self)
  }

  /// Whether the bytes of a range equal an ASCII text.
  package func matches(_ range: ByteRange, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount, Int(range.end) <= count else { return false }
    let start = Int(range.start)
    return text.withUTF8Buffer { expected in
      var index = 0
      while index < expected.count {
        if bytesAndSentinel[start + index] != expected[index] { return false }
        index += 1
      }
      return true
    }
  }
}
