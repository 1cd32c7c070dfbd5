extension WireWriter {
  // MARK: Objects

  /// Opens an object.
  @inlinable
  @inline(__always)
  public mutating func beginObject() throws(WireFailure) {
    guard depth < depthLimit else { throw tooDeep() }
    depth &+= 1
    append(UInt8(ascii: "{"))
  }

  /// Closes an object.
  @inlinable
  @inline(__always)
  public mutating func endObject() {
    depth &-= 1
    append(UInt8(ascii: "}"))
  }

  /// Writes the key of the next member, which must need no escape: no quote, no backslash, no control character.
  @inlinable
  @inline(__always)
  public mutating func key(_ key: StaticString) {
    let length = key.utf8CodeUnitCount
    reserve(length &+ 4)
    separate()
    base[count] = UInt8(ascii: "\"")
    (base + (count &+ 1)).initialize(from: key.utf8Start, count: length)
    base[count &+ length &+ 1] = UInt8(ascii: "\"")
    base[count &+ length &+ 2] = UInt8(ascii: ":")
    count &+= length &+ 3
  }

  /// Writes the key of the next member, whatever it holds.
  public mutating func key(escaping key: String) {
    reserve(1)
    separate()
    string(key)
    append(UInt8(ascii: ":"))
  }

  /// Writes a comma, for which there is room, unless the container has just been opened.
  @inlinable
  @inline(__always)
  mutating func separate() {
    // Nothing that ends a value is a brace or bracket that opens.
    guard count > 0, base[count &- 1] != UInt8(ascii: "{"), base[count &- 1] != UInt8(ascii: "[") else { return }
    base[count] = UInt8(ascii: ",")
    count &+= 1
  }

  /// Opens the object of a case of an enum, and in it the one of its payload. The name must need no escape.
  @inlinable
  public mutating func beginCase(_ name: StaticString) throws(WireFailure) {
    try beginObject()
    key(name)
    try beginObject()
  }

  /// Closes what `beginCase(_:)` opened.
  @inlinable
  public mutating func endCase() {
    endObject()
    endObject()
  }

  // MARK: Arrays

  @inlinable
  @inline(__always)
  mutating func beginArray() throws(WireFailure) {
    guard depth < depthLimit else { throw tooDeep() }
    depth &+= 1
    append(UInt8(ascii: "["))
  }

  @inlinable
  @inline(__always)
  mutating func endArray() {
    depth &-= 1
    append(UInt8(ascii: "]"))
  }

  /// Writes an array, or a set in the order that it has.
  @inlinable
  public mutating func array<Elements: Sequence>(
    _ elements: Elements, _ write: (inout WireWriter, Elements.Element) throws(WireFailure) -> Void
  ) throws(WireFailure) {
    try beginArray()
    for element in elements {
      reserve(1)
      separate()
      try write(&self, element)
    }
    endArray()
  }

  // MARK: Absence

  /// Writes null.
  @inlinable
  public mutating func null() {
    append("null")
  }

  /// Writes a value, or null for `nil`.
  @inlinable
  @inline(__always)
  public mutating func optional<Value>(
    _ value: Value?, _ write: (inout WireWriter, Value) throws(WireFailure) -> Void
  ) throws(WireFailure) {
    if let value { try write(&self, value) } else { null() }
  }

  // MARK: Dictionaries

  /// Writes a dictionary as an object, with its keys in the order of their bytes.
  @inlinable
  public mutating func dictionary<Value>(
    _ values: [String: Value], _ write: (inout WireWriter, Value) throws(WireFailure) -> Void
  ) throws(WireFailure) {
    try dictionary(values, key: { $0 }, write)
  }

  /// Writes a dictionary whose keys are integers as an object, with its keys in the order of their bytes.
  @inlinable
  public mutating func intKeyedDictionary<Value>(
    _ values: [Int: Value], _ write: (inout WireWriter, Value) throws(WireFailure) -> Void
  ) throws(WireFailure) {
    try dictionary(values, key: { String($0) }, write)
  }

  /// Writes a dictionary as an object, with keys that are made of its own, in the order of their bytes.
  @inlinable
  public mutating func dictionary<Key, Value>(
    _ values: [Key: Value], key makeKey: (Key) -> String,
    _ write: (inout WireWriter, Value) throws(WireFailure) -> Void
  ) throws(WireFailure) {
    try beginObject()
    var members = values.map { (key: makeKey($0.key), value: $0.value) }
    // A dictionary's own order differs from one process to the next, and a reply should not.
    members.sort { precedes($0.key, $1.key) }
    for member in members {
      key(escaping: member.key)
      try write(&self, member.value)
    }
    endObject()
  }

  /// Writes a dictionary as an array of alternating keys and values, which is how `Codable` writes one whose keys are no
  /// texts.
  @inlinable
  public mutating func pairs<Key, Value>(
    _ values: [Key: Value], key writeKey: (inout WireWriter, Key) throws(WireFailure) -> Void,
    value writeValue: (inout WireWriter, Value) throws(WireFailure) -> Void
  ) throws(WireFailure) {
    try beginArray()
    for (key, value) in values {
      reserve(1)
      separate()
      try writeKey(&self, key)
      append(UInt8(ascii: ","))
      try writeValue(&self, value)
    }
    endArray()
  }

  // MARK: Other coding

  /// Writes a value of a type whose coding cannot be generated: `JSONEncoder` encodes it.
  public mutating func encodable(_ value: some Encodable) throws(WireFailure) {
    do {
      let bytes = try WireCoding.encode(value)
      bytes.withUnsafeBufferPointer { append($0) }
    } catch {
      throw failure(.unencodable(error))
    }
  }
}

/// Whether a key stands before another one: by the bytes of their UTF-8, not by canonical equivalence.
@usableFromInline
func precedes(_ first: String, _ second: String) -> Bool {
  first.utf8.lexicographicallyPrecedes(second.utf8)
}
