extension WireReader {
  /// A value of a type that has raw values; a raw value that it does not have is refused.
  @inlinable
  @inline(__always)
  public mutating func rawValue<Value: RawRepresentable>(
    _ type: Value.Type, _ rawValue: (inout WireReader) throws(WireFailure) -> Value.RawValue
  ) throws(WireFailure) -> Value {
    skipWhitespace()
    let start = offset
    guard let value = Value(rawValue: try rawValue(&self)) else { throw WireFailure(unexpected: .allowed, at: start) }
    return value
  }

  /// A case of an enum: an object with one key that names a case, whose value holds the payload.
  ///
  /// `payload` reads the payload of the case that a key names. For a key that names none it reads nothing and returns
  /// `nil`; such keys are passed over, as the decoding that the compiler synthesizes does. No case at all, or two, are
  /// refused.
  @inlinable
  public mutating func enumCase<Value>(
    _ payload: (inout WireReader, WireKey) throws(WireFailure) -> Value?
  ) throws(WireFailure) -> Value {
    var value: Value?
    var object = try beginObject()
    while let key = try nextKey(in: &object) {
      guard let read = try payload(&self, key) else {
        try skipValue()
        continue
      }
      guard value == nil else { throw WireFailure(unexpected: .allowed, at: object.start) }
      value = read
    }
    guard let value else { throw WireFailure(unexpected: .allowed, at: object.start) }
    return value
  }

  /// The payload of a case without one: an object, whatever is in it.
  public mutating func emptyPayload() throws(WireFailure) {
    skipWhitespace()
    guard cursor.pointee == UInt8(ascii: "{") else { throw unexpected(.object) }
    try skipValue()
  }

  /// A value of a type whose coding cannot be generated: `JSONDecoder` decodes it, and equal keys in it are refused.
  public mutating func decodable<Value: Decodable>(_ type: Value.Type) throws(WireFailure) -> Value {
    let start = position.offset
    try skip(refusingDuplicates: true)
    let bytes = UnsafeBufferPointer(start: base + start, count: offset - start)
    do throws(WireDecodingFailure) {
      return try WireCoding.decode(type, from: bytes)
    } catch {
      throw WireFailure(.undecodable(error), at: start)
    }
  }
}
