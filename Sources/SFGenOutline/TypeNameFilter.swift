/// The names of the types that many files declare and extend, in a memory of fixed size.
///
/// It may take a name for one of them that is none; it never forgets one.
package struct TypeNameFilter: Sendable {
  // 32 KiB each, which stays in a core's cache; ten thousand names fill a small part of it.
  private static let wordCount = 4096

  // Empty as long as nothing has been inserted.
  private var declared: [UInt64] = []
  private var extended: [UInt64] = []
  private var isUnclear = false

  package init() {}

  package mutating func insert(_ scan: TypeNameScan) {
    Self.insert(scan.declared, into: &declared)
    Self.insert(scan.extended, into: &extended)
    if scan.isUnclear { isUnclear = true }
  }

  package mutating func formUnion(_ other: TypeNameFilter) {
    Self.formUnion(&declared, other.declared)
    Self.formUnion(&extended, other.extended)
    if other.isUnclear { isUnclear = true }
  }

  /// Whether one of the files may declare a type of the name.
  package func mayDeclare(_ name: String) -> Bool { isUnclear || Self.contains(name, in: declared) }

  /// Whether one of the files may extend a type of the name.
  package func mayExtend(_ name: String) -> Bool { isUnclear || Self.contains(name, in: extended) }

  private static func insert(_ hashes: [UInt64], into words: inout [UInt64]) {
    if hashes.isEmpty { return }
    if words.isEmpty { words = Array(repeating: 0, count: wordCount) }
    words.withUnsafeMutableBufferPointer { words in
      for hash in hashes { words[place(of: hash)] |= bits(of: hash) }
    }
  }

  private static func formUnion(_ words: inout [UInt64], _ other: [UInt64]) {
    if words.isEmpty {
      words = other
    } else if !other.isEmpty {
      for index in 0..<wordCount { words[index] |= other[index] }
    }
  }

  private static func contains(_ name: String, in words: [UInt64]) -> Bool {
    guard TypeNameScan.finds(name) else { return true }
    if words.isEmpty { return false }
    let hash = TypeNameScan.hash(name)
    return words[place(of: hash)] & bits(of: hash) == bits(of: hash)
  }

  // Both bits of a name are in one word, so that a name that is not in the cache costs one access.

  private static func place(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (wordCount - 1) }

  private static func bits(of hash: UInt64) -> UInt64 { 1 << (hash >> 58) | 1 << (hash >> 52 & 63) }
}
