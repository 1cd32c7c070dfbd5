import SFGenSource

/// Whether a file can hold a directive: whether a string or a quoted comment in it begins as one does.
///
/// Files that hold none are not looked at further, so this has to find every text that `DirectiveText.classify` accepts.
enum DirectiveCandidate {
  /// Whether a string literal is a directive or a near miss.
  static func stands(inString start: Int, _ end: Int, _ bytes: UnsafePointer<UInt8>) -> Bool {
    var offset = start
    while offset < end, isDress(bytes[offset]) { offset &+= 1 }
    guard offset < end, begins(offset, bytes) else { return false }
    var last = end
    while last > offset, isDress(bytes[last &- 1]) { last &-= 1 }
    return DirectiveText.classify(UnsafeBufferPointer(start: bytes + offset, count: last &- offset)) != nil
  }

  /// Whether a comment between two tokens holds a quote that begins as a directive does.
  static func stands(inComments start: Int, _ end: Int, _ bytes: UnsafePointer<UInt8>) -> Bool {
    var offset = start
    while offset < end {
      guard bytes[offset] == UInt8(ascii: "/") else {
        offset &+= 1
        continue
      }
      let isLine = bytes[offset &+ 1] == UInt8(ascii: "/")
      while bytes[offset] == UInt8(ascii: "/") || bytes[offset] == UInt8(ascii: "*") { offset &+= 1 }
      while offset < end, bytes[offset] <= 0x20, isLine ? bytes[offset] != 0x0A && bytes[offset] != 0x0D : true {
        offset &+= 1
      }
      if offset < end, bytes[offset] == UInt8(ascii: "\""), begins(offset &+ 1, bytes) { return true }
      if isLine {
        offset = endOfLine(offset, end, bytes)
      } else {
        // What a comment in this one begins with is read as well, which does no harm.
        while offset < end, bytes[offset] != UInt8(ascii: "/") { offset &+= 1 }
      }
    }
    return false
  }

  /// The offset of the next line ending, looked for in eight bytes at a time.
  private static func endOfLine(_ start: Int, _ end: Int, _ bytes: UnsafePointer<UInt8>) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highBits: UInt64 = 0x8080_8080_8080_8080
    var offset = start
    while offset &+ 8 <= end {
      let word = UnsafeRawPointer(bytes + offset).loadUnaligned(as: UInt64.self)
      // A byte becomes zero where it equals what is looked for, and borrowing then sets its highest bit.
      let feeds = word ^ (ones &* 0x0A)
      let returns = word ^ (ones &* 0x0D)
      let found = ((feeds &- ones) & ~feeds | (returns &- ones) & ~returns) & highBits
      if found != 0 { return offset &+ found.trailingZeroBitCount / 8 }
      offset &+= 8
    }
    while offset < end, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset &+= 1 }
    return offset
  }

  @inline(__always)
  private static func begins(_ offset: Int, _ bytes: UnsafePointer<UInt8>) -> Bool {
    var offset = offset
    while bytes[offset] == 0x20 || bytes[offset] == 0x2D || bytes[offset] == 0x5F { offset &+= 1 }
    return bytes[offset] | 0x20 == UInt8(ascii: "u") && bytes[offset &+ 1] | 0x20 == UInt8(ascii: "s")
  }

  /// Quotes, pounds and blanks: what stands around the text of a literal.
  @inline(__always)
  static func isDress(_ byte: UInt8) -> Bool { byte == 0x23 || byte == 0x22 || byte == 0x27 || byte <= 0x20 }
}
