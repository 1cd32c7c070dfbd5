/// The names of the types that many files declare and extend, in a memory of fixed size.
///
/// It may take a name for one of them that is none; it never forgets one.
package struct TypeNameFilter: Sendable {
  // 32 KiB for what is declared and as much for what is extended, which stays in a core's cache; ten thousand names fill a small
  // part of it.
  private static let wordCount = 4096

  // Empty as long as nothing has been inserted. The second half is for what is extended.
  private var words: [UInt64] = []
  private var isUnclear = false

  package init() {}

  package mutating func insert(_ scan: TypeNameScan) {
    if scan.isUnclear { isUnclear = true }
    scan.withHashes { hashes in
      if hashes.isEmpty { return }
      if words.isEmpty { words = Array(repeating: 0, count: 2 * Self.wordCount) }
      words.withUnsafeMutableBufferPointer { words in
        for hash in hashes { words[Self.place(of: hash)] |= Self.bits(of: hash) }
      }
    }
  }

  package mutating func formUnion(_ other: TypeNameFilter) {
    if other.isUnclear { isUnclear = true }
    if words.isEmpty {
      words = other.words
    } else if !other.words.isEmpty {
      for index in words.indices { words[index] |= other.words[index] }
    }
  }

  /// Whether one of the files may declare a type of the name.
  package func mayDeclare(_ name: String) -> Bool { mayName(name, 0) }

  /// Whether one of the files may extend a type of the name.
  package func mayExtend(_ name: String) -> Bool { mayName(name, TypeNameScan.extends) }

  private func mayName(_ name: String, _ extends: UInt64) -> Bool {
    guard TypeNameScan.finds(name) else { return true }
    if isUnclear || words.isEmpty { return isUnclear }
    let hash = TypeNameScan.hash(name) | extends
    return words[Self.place(of: hash)] & Self.bits(of: hash) == Self.bits(of: hash)
  }

  // Both bits of a name are in one word, so that a name that is not in the cache costs one access.

  private static func place(of hash: UInt64) -> Int {
    let half = hash & TypeNameScan.extends == 0 ? 0 : wordCount
    return half + Int(truncatingIfNeeded: hash >> 1) & (wordCount - 1)
  }

  private static func bits(of hash: UInt64) -> UInt64 { 1 << (hash >> 58) | 1 << (hash >> 52 & 63) }
}
