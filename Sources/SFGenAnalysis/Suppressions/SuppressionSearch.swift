import SFGenSource

/// Tells whether a file can hold a comment that suppresses anything, so that nothing is done for the others.
enum SuppressionSearch {
  private static let length = 6

  /// Whether `sfgen:` stands in the file, wherever it does.
  ///
  /// Most bytes are passed over: the byte where the text would end says how far away the next end can be (Horspool).
  static func findsMark(in source: SourceFile) -> Bool {
    source.bytesAndSentinel.withUnsafeBufferPointer { buffer in
      guard let bytes = buffer.baseAddress else { return false }
      let end = source.count
      var last = length &- 1
      while last < end {
        switch bytes[last] {
        case UInt8(ascii: ":"):
          if isMark(endingAt: last, bytes) { return true }
          last &+= length
        case UInt8(ascii: "n"): last &+= 1
        case UInt8(ascii: "e"): last &+= 2
        case UInt8(ascii: "g"): last &+= 3
        case UInt8(ascii: "f"): last &+= 4
        case UInt8(ascii: "s"): last &+= 5
        default: last &+= length
        }
      }
      return false
    }
  }

  private static func isMark(endingAt colon: Int, _ bytes: UnsafePointer<UInt8>) -> Bool {
    bytes[colon &- 1] == UInt8(ascii: "n") && bytes[colon &- 2] == UInt8(ascii: "e")
      && bytes[colon &- 3] == UInt8(ascii: "g") && bytes[colon &- 4] == UInt8(ascii: "f")
      && bytes[colon &- 5] == UInt8(ascii: "s")
  }
}
