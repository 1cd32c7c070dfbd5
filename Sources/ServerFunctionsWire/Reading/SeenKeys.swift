/// The keys of an object so far, to find one that stands twice: by canonical equivalence, as a dictionary sees them.
package struct SeenKeys {
  private static let mostCompared = 16

  /// Compared one by one, which for a few is faster than hashing them.
  private var few: [WireKey] = []
  /// Swift hashes with a seed of the process, so a client cannot choose keys that collide.
  private var many: Set<String> = []

  package init() {}

  /// Adds a key and says whether it is new.
  package mutating func insert(_ key: WireKey) -> Bool {
    if !many.isEmpty { return many.insert(key.text).inserted }
    guard !few.contains(where: { $0.isEquivalent(to: key) }) else { return false }
    few.append(key)
    if few.count > Self.mostCompared { many = Set(few.map(\.text)) }
    return true
  }
}

extension WireKey {
  fileprivate func isEquivalent(to other: WireKey) -> Bool {
    guard isPlain, other.isPlain else { return text == other.text }
    return bytes.elementsEqual(other.bytes)
  }
}
