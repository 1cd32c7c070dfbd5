extension WireReader {
  /// Opens an object, whose members `nextKey(in:)` goes through.
  public mutating func beginObject() throws(WireFailure) -> WireObject {
    skipWhitespace()
    guard cursor.pointee == UInt8(ascii: "{") else { throw unexpected(.object) }
    try descend()
    return WireObject(start: offset - 1)
  }

  /// The next key of an object, with the reader at its value; `nil` behind the last one, with the object closed.
  public mutating func nextKey(in object: inout WireObject) throws(WireFailure) -> WireKey? {
    skipWhitespace()
    if cursor.pointee == UInt8(ascii: "}") {
      cursor += 1
      depth -= 1
      return nil
    }
    if object.isBeforeFirstKey {
      object.isBeforeFirstKey = false
    } else {
      guard cursor.pointee == UInt8(ascii: ",") else { throw syntax("a comma or }") }
      cursor += 1
      skipWhitespace()
    }
    return try key()
  }

  /// Reads a key and its colon.
  @inline(__always)
  mutating func key() throws(WireFailure) -> WireKey {
    guard cursor.pointee == UInt8(ascii: "\"") else { throw syntax("a key in double quotes") }
    let start = offset
    let text = try scanText()
    let key = WireKey(base: UnsafePointer(base), offset: start, count: text.count, isPlain: text.isPlain)
    skipWhitespace()
    guard cursor.pointee == UInt8(ascii: ":") else { throw syntax("a colon") }
    cursor += 1
    skipWhitespace()
    return key
  }

  /// Passes over the bracket or brace at the cursor.
  @inline(__always)
  mutating func descend() throws(WireFailure) {
    guard depth < limits.depth else { throw WireFailure(.tooDeep(limit: limits.depth), at: offset) }
    depth += 1
    cursor += 1
  }
}
