/// A key of an object that a reader has open, as it stands in the bytes. It is valid as long as its reader is.
public struct WireKey {
  @usableFromInline let base: UnsafePointer<UInt8>
  /// Where its opening quote is.
  @usableFromInline let offset: Int
  /// The number of bytes between the quotes, or its complement where they are not the text itself: where they have an
  /// escape or anything beyond ASCII.
  @usableFromInline let length: Int

  @inlinable
  init(base: UnsafePointer<UInt8>, offset: Int, count: Int, isPlain: Bool) {
    self.base = base
    self.offset = offset
    length = isPlain ? count : ~count
  }

  @inlinable var isPlain: Bool { length >= 0 }

  /// The bytes between the quotes.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base + offset + 1, count: isPlain ? length : ~length)
  }

  /// The key without its escapes.
  public var text: String {
    isPlain ? String(decoding: bytes, as: UTF8.self) : JSONEscape.text(bytes)
  }

  /// The failure of an object that has the key twice.
  package var duplicate: WireFailure { WireFailure(duplicate: self) }

  /// Whether a key of a type is the one that was read: by canonical equivalence, as `JSONDecoder` sees it.
  @inlinable
  @inline(__always)
  public static func ~= (known: StaticString, key: WireKey) -> Bool {
    guard key.isPlain else { return key.isEquivalent(to: known) }
    let count = known.utf8CodeUnitCount
    guard key.length == count else { return false }
    return areEqual(key.base + key.offset + 1, known.utf8Start, count: count)
  }

  @usableFromInline
  @inline(never)
  func isEquivalent(to known: StaticString) -> Bool {
    text == known.description
  }
}

/// Compares bytes eight at a time, which leaves a few instructions where one side and the count are constants.
@inlinable
@inline(__always)
func areEqual(_ first: UnsafePointer<UInt8>, _ second: UnsafePointer<UInt8>, count: Int) -> Bool {
  let first = UnsafeRawPointer(first)
  let second = UnsafeRawPointer(second)
  var index = 0
  while index &+ 8 <= count {
    guard
      first.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        == second.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    else { return false }
    index &+= 8
  }
  if index &+ 4 <= count {
    guard
      first.loadUnaligned(fromByteOffset: index, as: UInt32.self)
        == second.loadUnaligned(fromByteOffset: index, as: UInt32.self)
    else { return false }
    index &+= 4
  }
  while index < count {
    guard
      first.load(fromByteOffset: index, as: UInt8.self) == second.load(fromByteOffset: index, as: UInt8.self)
    else { return false }
    index &+= 1
  }
  return true
}
