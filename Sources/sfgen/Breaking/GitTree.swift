/// The files of a revision, by their paths from the root of the repository.
struct GitTree {
  struct Entry {
    let path: String
    let identifier: String
    let isLink: Bool
  }

  /// Sorted by path.
  private let entries: [Entry]
  private let indexes: [String: Int]

  /// - Parameter listing: what `git ls-tree -r -z` writes.
  init(listing: [UInt8]) {
    var entries: [Entry] = []
    for record in listing.split(separator: 0) {
      // "<mode> <type> <identifier>", a tab, and the path.
      guard let tab = record.firstIndex(of: UInt8(ascii: "\t")) else { continue }
      let words = record[..<tab].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      guard words.count == 3, words[1] == "blob" else { continue }
      entries.append(
        Entry(
          path: String(decoding: record[(tab + 1)...], as: UTF8.self), identifier: words[2],
          isLink: words[0] == "120000"))
    }
    entries.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.entries = entries
    indexes = Dictionary(entries.indices.map { (entries[$0].path, $0) }) { first, _ in first }
  }

  func entry(at path: String) -> Entry? { indexes[path].map { entries[$0] } }

  /// Whether there is a file or a folder; an empty path is the root.
  func contains(_ path: String) -> Bool {
    if path.isEmpty { return true }
    if indexes[path] != nil { return true }
    return !below(path).isEmpty
  }

  /// The files in a folder and in those below it; an empty path is the root.
  func below(_ folder: String) -> ArraySlice<Entry> {
    if folder.isEmpty { return entries[...] }
    let prefix = folder + "/"
    let start = firstIndex { !$0.path.utf8.lexicographicallyPrecedes(prefix.utf8) }
    let rest = entries[start...]
    return rest.prefix { $0.path.utf8.starts(with: prefix.utf8) }
  }

  var links: [Entry] { entries.filter(\.isLink) }

  /// The first entry from which on a condition holds.
  private func firstIndex(_ holds: (Entry) -> Bool) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if holds(entries[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
