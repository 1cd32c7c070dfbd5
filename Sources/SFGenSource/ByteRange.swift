/// A half-open range of UTF-8 byte offsets into one source file.
///
/// Offsets are 32 bits wide, so that a token and its range stay small; a file of 4 GiB or more is not read.
package struct ByteRange: Hashable, Sendable {
  package var start: UInt32
  package var end: UInt32

  @inlinable @inline(__always)
  package init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }

  @inlinable @inline(__always)
  package init(_ start: Int, _ end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  /// An empty range: the place where something is missing.
  package static func empty(at offset: UInt32) -> ByteRange { ByteRange(start: offset, end: offset) }

  package var count: Int { Int(end) - Int(start) }
  package var isEmpty: Bool { end <= start }
  package var indices: Range<Int> { Int(start)..<Int(end) }

  package func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }
  package func contains(_ offset: UInt32) -> Bool { start <= offset && offset < end }

  /// The smallest range that holds both.
  package func union(_ other: ByteRange) -> ByteRange {
    ByteRange(start: Swift.min(start, other.start), end: Swift.max(end, other.end))
  }
}
