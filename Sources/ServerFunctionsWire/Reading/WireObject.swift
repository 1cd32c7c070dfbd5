/// An object that a reader has open: what `nextKey(in:)` has to know of it, and which members were read.
public struct WireObject {
  /// Where its brace is.
  @usableFromInline let start: Int
  @usableFromInline var isBeforeFirstKey = true
  /// A bit for each of the first 64 members.
  @usableFromInline var seen: UInt64 = 0
  /// The members that were read beyond these.
  var seenBeyond: [Int] = []

  @inlinable
  init(start: Int) {
    self.start = start
  }

  /// Notes that a known member was read, and refuses one that was read before.
  ///
  /// `member` is the member's number in its type, from 0.
  @inlinable
  @inline(__always)
  public mutating func once(_ key: WireKey, _ member: Int) throws(WireFailure) {
    guard member < 64 else { return try onceBeyond(key, member) }
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: member)
    guard seen & bit == 0 else { throw WireFailure(duplicate: key) }
    seen |= bit
  }

  @usableFromInline
  mutating func onceBeyond(_ key: WireKey, _ member: Int) throws(WireFailure) {
    guard !seenBeyond.contains(member) else { throw WireFailure(duplicate: key) }
    seenBeyond.append(member)
  }

  /// The failure of a required member that the object does not have.
  @inlinable
  public func missing(_ key: StaticString, _ expectation: WireExpectation) -> WireFailure {
    WireFailure(missing: key, expectation, at: start)
  }
}
