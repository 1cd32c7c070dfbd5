extension WireReader {
  /// `true` or `false`.
  public mutating func bool() throws(WireFailure) -> Bool {
    skipWhitespace()
    switch cursor.pointee {
    case UInt8(ascii: "t"):
      try take("true")
      return true
    case UInt8(ascii: "f"):
      try take("false")
      return false
    default:
      throw unexpected(.bool)
    }
  }

  /// Whether the next value is null, which is then read.
  public mutating func null() throws(WireFailure) -> Bool {
    skipWhitespace()
    guard cursor.pointee == UInt8(ascii: "n") else { return false }
    try take("null")
    return true
  }

  /// A value, or `nil` for null.
  @inlinable
  @inline(__always)
  public mutating func optional<Value>(
    _ value: (inout WireReader) throws(WireFailure) -> Value
  ) throws(WireFailure) -> Value? {
    if try null() { return nil }
    return try value(&self)
  }

  // MARK: Arrays

  /// Opens an array and says whether it has an element, which is the next value; an empty one is closed.
  @usableFromInline
  mutating func beginArray() throws(WireFailure) -> Bool {
    skipWhitespace()
    guard cursor.pointee == UInt8(ascii: "[") else { throw unexpected(.array) }
    try descend()
    skipWhitespace()
    guard cursor.pointee == UInt8(ascii: "]") else { return true }
    cursor += 1
    depth -= 1
    return false
  }

  /// Behind an element: whether there is another one, which is the next value; behind the last one the array is closed.
  @usableFromInline
  mutating func nextElement() throws(WireFailure) -> Bool {
    skipWhitespace()
    if cursor.pointee == UInt8(ascii: ",") {
      cursor += 1
      return true
    }
    guard cursor.pointee == UInt8(ascii: "]") else { throw syntax("a comma or ]") }
    cursor += 1
    depth -= 1
    return false
  }

  /// An array.
  @inlinable
  public mutating func array<Element>(
    _ element: (inout WireReader) throws(WireFailure) -> Element
  ) throws(WireFailure) -> [Element] {
    var elements: [Element] = []
    guard try beginArray() else { return elements }
    repeat { elements.append(try element(&self)) } while try nextElement()
    return elements
  }

  /// An array as a set. An element that stands twice counts once, as it does in `Set`'s own decoding.
  @inlinable
  public mutating func set<Element: Hashable>(
    _ element: (inout WireReader) throws(WireFailure) -> Element
  ) throws(WireFailure) -> Set<Element> {
    var elements: Set<Element> = []
    guard try beginArray() else { return elements }
    repeat { elements.insert(try element(&self)) } while try nextElement()
    return elements
  }

  // MARK: Dictionaries

  /// An object as a dictionary.
  @inlinable
  public mutating func dictionary<Value>(
    _ value: (inout WireReader) throws(WireFailure) -> Value
  ) throws(WireFailure) -> [String: Value] {
    var values: [String: Value] = [:]
    var object = try beginObject()
    while let key = try nextKey(in: &object) {
      let text = key.text
      guard values.updateValue(try value(&self), forKey: text) == nil else { throw WireFailure(duplicate: key) }
    }
    return values
  }

  /// An object as a dictionary whose keys are integers, with their digits as keys of the object.
  @inlinable
  public mutating func intKeyedDictionary<Value>(
    _ value: (inout WireReader) throws(WireFailure) -> Value
  ) throws(WireFailure) -> [Int: Value] {
    var values: [Int: Value] = [:]
    var object = try beginObject()
    while let key = try nextKey(in: &object) {
      guard let number = Int(key.text) else { throw WireFailure(unexpected: .int, at: key.offset) }
      guard values.updateValue(try value(&self), forKey: number) == nil else { throw WireFailure(duplicate: key) }
    }
    return values
  }

  /// An object as a dictionary whose keys are made of the object's keys; `nil` for a key that stands for none.
  @inlinable
  public mutating func dictionary<Key: Hashable, Value>(
    key makeKey: (String) -> Key?, _ value: (inout WireReader) throws(WireFailure) -> Value
  ) throws(WireFailure) -> [Key: Value] {
    var values: [Key: Value] = [:]
    var object = try beginObject()
    while let key = try nextKey(in: &object) {
      guard let made = makeKey(key.text) else { throw WireFailure(unexpected: .allowed, at: key.offset) }
      guard values.updateValue(try value(&self), forKey: made) == nil else { throw WireFailure(duplicate: key) }
    }
    return values
  }

  /// An array of alternating keys and values as a dictionary, which is how `Codable` writes one whose keys are no texts.
  @inlinable
  public mutating func pairs<Key: Hashable, Value>(
    key: (inout WireReader) throws(WireFailure) -> Key, value: (inout WireReader) throws(WireFailure) -> Value
  ) throws(WireFailure) -> [Key: Value] {
    var values: [Key: Value] = [:]
    skipWhitespace()
    let start = offset
    guard try beginArray() else { return values }
    repeat {
      skipWhitespace()
      let keyStart = offset
      let made = try key(&self)
      guard try nextElement() else { throw WireFailure(unexpected: .allowed, at: start) }
      guard values.updateValue(try value(&self), forKey: made) == nil else {
        throw WireFailure(duplicateKeyAt: keyStart)
      }
    } while try nextElement()
    return values
  }
}
