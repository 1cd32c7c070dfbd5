/// Reads the wire's JSON from its first byte to its last and makes Swift values of it, for coding that `sfgen` generates.
///
/// Stricter than `JSONDecoder`, and the reason why it may read what a stranger sent: text is valid UTF-8 with whole
/// surrogate pairs, nesting is limited, the time is linear in the bytes, and two equal keys are refused wherever both
/// would be read. What is read is validated on the way, so there is no other pass.
///
/// A reader that has thrown stands somewhere inside the value that failed. `reset(to:)` goes back to a position that
/// was noted, from where `skipValue()` passes over the value.
public struct WireReader: ~Copyable {
  /// A copy of the bytes with zeros behind it. No zero is allowed anywhere in JSON, so a loop that looks at each byte
  /// needs no second condition to end; and sixteen bytes can be loaded at the offset of any of them.
  @usableFromInline let base: UnsafeMutablePointer<UInt8>
  /// How many bytes there are, without the padding.
  @usableFromInline let count: Int
  @usableFromInline let limits: WireLimits

  /// The next byte to read.
  @usableFromInline var cursor: UnsafePointer<UInt8>
  /// How many arrays and objects are open.
  @usableFromInline var depth = 0

  /// A reader of a value, with the limits that a server has unless it is configured.
  @inlinable
  public init(_ bytes: some Collection<UInt8>) {
    self.init(bytes, limits: WireLimits())
  }

  @inlinable
  package init(_ bytes: some Collection<UInt8>, limits: WireLimits) {
    let count = bytes.count
    let padding = 16
    base = .allocate(capacity: count + padding)
    let end = UnsafeMutableBufferPointer(start: base, count: count).initialize(fromContentsOf: bytes)
    (base + end).initialize(repeating: 0, count: count - end + padding)
    self.count = end
    cursor = UnsafePointer(base)
    self.limits = limits
  }

  deinit { base.deallocate() }

  /// Where the reader stands.
  @inlinable var offset: Int { cursor - UnsafePointer(base) }

  /// Checks that nothing but white space follows.
  public mutating func finish() throws(WireFailure) {
    skipWhitespace()
    guard offset == count else { throw syntax("the end of the text") }
  }

  // MARK: Positions

  /// A place that a reader can go back to.
  package struct Position {
    package let offset: Int
    fileprivate let depth: Int
  }

  /// The start of the next value, or of what stands instead.
  package var position: Position {
    mutating get {
      skipWhitespace()
      return Position(offset: offset, depth: depth)
    }
  }

  /// Goes back to a position of this reader.
  package mutating func reset(to position: Position) {
    cursor = UnsafePointer(base + position.offset)
    depth = position.depth
  }

  /// The path of the place that a failure of this reader names.
  package borrowing func path(of failure: WireFailure) -> WirePath {
    WirePath(of: failure, in: UnsafeBufferPointer(start: base, count: count))
  }

  // MARK: Bytes

  @inlinable
  @inline(__always)
  mutating func skipWhitespace() {
    // Every byte of JSON that is not white space is above the space.
    while cursor.pointee <= 0x20, isWhitespace(cursor.pointee) { cursor += 1 }
  }

  /// A failure of JSON's grammar at the cursor.
  @inline(never)
  func syntax(_ expected: StaticString) -> WireFailure {
    WireFailure(.syntax(expected: expected.description), at: offset)
  }

  /// A failure at the cursor, where a value begins that is not the one expected, or no value at all.
  @usableFromInline
  @inline(never)
  func unexpected(_ expectation: WireExpectation) -> WireFailure {
    switch cursor.pointee {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "-"), UInt8(ascii: "t"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      WireFailure(.unexpected(expectation), at: offset)
    default:
      syntax("a value")
    }
  }

  /// Reads a literal whose first byte the cursor is known to have.
  mutating func take(_ literal: StaticString) throws(WireFailure) {
    for index in 0..<literal.utf8CodeUnitCount {
      guard cursor.pointee == literal.utf8Start[index] else { throw syntax("a value") }
      cursor += 1
    }
  }
}

@inlinable
@inline(__always)
func isWhitespace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}
