/// The words of a language that cannot be names. Nearly every name is asked for and is none of them, so that the length and
/// the first letter decide before the name is hashed.
struct ReservedWords: Sendable {
  private let words: Set<String>
  /// By the length of a word a bit for each letter, by its last five bits, that one of this length begins with.
  private let firstLetters: [UInt32]

  init(_ words: Set<String>) {
    self.words = words
    var firstLetters = [UInt32](repeating: 0, count: (words.map(\.utf8.count).max() ?? 0) + 1)
    for word in words {
      guard let first = word.utf8.first else { continue }
      firstLetters[word.utf8.count] |= 1 << UInt32(first & 31)
    }
    self.firstLetters = firstLetters
  }

  func contains(_ name: String) -> Bool {
    let length = name.utf8.count
    guard length < firstLetters.count, let first = name.utf8.first,
      firstLetters[length] & (1 << UInt32(first & 31)) != 0
    else { return false }
    return words.contains(name)
  }
}
