/// Writes Swift values as the wire's JSON, for coding that `sfgen` generates: byte for byte what a `JSONEncoder` with the
/// wire's strategies writes.
///
/// The calls are what decides whether the text is JSON: each value in its place, each member behind its key.
public struct WireWriter: ~Copyable {
  @usableFromInline var base: UnsafeMutablePointer<UInt8>
  @usableFromInline var count = 0
  @usableFromInline var capacity: Int
  /// How many arrays and objects are open.
  @usableFromInline var depth = 0
  @usableFromInline let depthLimit: Int

  /// A writer with nothing written. A value that recurses deeper than `depthLimit` is refused; no reader takes more than
  /// 512 levels.
  public init(capacity: Int = 256, depthLimit: Int = 512) {
    self.capacity = max(capacity, 16)
    self.depthLimit = depthLimit
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// The text that was written.
  public consuming func finish() -> [UInt8] {
    Array(UnsafeBufferPointer(start: base, count: count))
  }

  /// Where the value that comes next stands.
  package var path: WirePath {
    WirePath(to: count, in: UnsafeBufferPointer(start: base, count: count))
  }

  /// Makes room for a number of bytes.
  @inlinable
  @inline(__always)
  mutating func reserve(_ additional: Int) {
    if capacity &- count < additional { grow(additional) }
  }

  @usableFromInline
  @inline(never)
  mutating func grow(_ additional: Int) {
    let larger = max(capacity * 2, count + additional)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.moveInitialize(from: base, count: count)
    base.deallocate()
    base = moved
    capacity = larger
  }

  @inlinable
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count &+= 1
  }

  @inlinable
  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @inlinable
  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    reserve(bytes.count)
    (base + count).initialize(from: start, count: bytes.count)
    count &+= bytes.count
  }

  @inline(never)
  func failure(_ reason: WireFailure.Reason) -> WireFailure {
    WireFailure(reason, at: count)
  }

  @usableFromInline
  @inline(never)
  func tooDeep() -> WireFailure {
    failure(.tooDeep(limit: depthLimit))
  }
}
