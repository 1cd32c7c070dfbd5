/// Finds the keyword that a word spells with one multiplication and one probe.
///
/// A word is known by its length and its first eight bytes as one number, which no two keywords share; the few longer ones
/// compare the rest as well.
package struct KeywordTable {
  /// Never changed after it has been made, and never freed.
  package nonisolated(unsafe) static let shared = KeywordTable()

  @inline(__always) private static var slotBits: UInt64 { 10 }
  private static let longestWord = PieceWindow.longestRun

  private let multiplier: UInt64
  private let slots: UnsafePointer<Keyword>
  /// By the length of a word, which of its first eight bytes belong to it.
  private let prefixMasks: UnsafePointer<UInt64>
  // By the raw value of a keyword.
  private let lengths: UnsafePointer<Int>
  private let prefixes: UnsafePointer<UInt64>
  private let rests: UnsafePointer<UInt64>

  private init() {
    let keywords = Keyword.allCases.filter { $0 != .none }
    let lengths = UnsafeMutablePointer<Int>.allocate(capacity: keywords.count + 1)
    let prefixes = UnsafeMutablePointer<UInt64>.allocate(capacity: keywords.count + 1)
    let rests = UnsafeMutablePointer<UInt64>.allocate(capacity: keywords.count + 1)
    // A free slot holds `none`, which no word has the bytes of.
    lengths.initialize(repeating: 0, count: keywords.count + 1)
    prefixes.initialize(repeating: 0, count: keywords.count + 1)
    rests.initialize(repeating: 0, count: keywords.count + 1)
    for keyword in keywords {
      let spelling = Array(keyword.spelling.utf8)
      lengths[Int(keyword.rawValue)] = spelling.count
      prefixes[Int(keyword.rawValue)] = Self.number(of: spelling.prefix(8))
      rests[Int(keyword.rawValue)] = Self.number(of: spelling.dropFirst(8))
    }
    // The first number that is tried gives every keyword a slot of its own; the search goes on when the words change.
    var multiplier: UInt64 = 0xA587_2D74_0310_CE01
    let slots = UnsafeMutablePointer<Keyword>.allocate(capacity: 1 << Int(Self.slotBits))
    search: while true {
      slots.initialize(repeating: .none, count: 1 << Int(Self.slotBits))
      for keyword in keywords {
        let index = Int(keyword.rawValue)
        let slot = Self.slot(prefixes[index], lengths[index], multiplier)
        guard slots[slot] == .none else {
          multiplier = multiplier &* 0x5851_F42D_4C95_7F2D | 1
          continue search
        }
        slots[slot] = keyword
      }
      break
    }
    let prefixMasks = UnsafeMutablePointer<UInt64>.allocate(capacity: Self.longestWord + 1)
    for length in 0...Self.longestWord {
      (prefixMasks + length).initialize(to: length < 8 ? 1 << UInt64(length * 8) - 1 : UInt64.max)
    }
    self.multiplier = multiplier
    self.prefixMasks = UnsafePointer(prefixMasks)
    self.slots = UnsafePointer(slots)
    self.lengths = UnsafePointer(lengths)
    self.prefixes = UnsafePointer(prefixes)
    self.rests = UnsafePointer(rests)
  }

  private static func number(of bytes: some Sequence<UInt8>) -> UInt64 {
    var shift: UInt64 = 0
    return bytes.reduce(into: UInt64(0)) { number, byte in
      number |= UInt64(byte) << shift
      shift += 8
    }
  }

  @inline(__always)
  private static func slot(_ prefix: UInt64, _ length: Int, _ multiplier: UInt64) -> Int {
    Int(truncatingIfNeeded: ((prefix &+ UInt64(truncatingIfNeeded: length)) &* multiplier) >> (64 - slotBits))
  }

  /// The keyword that a word spells, or `none`.
  package func keyword(_ word: UnsafeBufferPointer<UInt8>) -> Keyword {
    guard let address = word.baseAddress, word.count <= Self.longestWord else { return .none }
    let prefix = gathered(address, 0, Swift.min(word.count, 8))
    return keyword(address, word.count, candidate(prefix, word.count))
  }

  /// The keyword that a word spells, or `none`. Eight bytes are read, however short the word is.
  ///
  /// - Parameter length: at most `longestWord`.
  @inline(__always)
  func keyword(_ word: UnsafePointer<UInt8>, _ length: Int) -> Keyword {
    keyword(word, length, candidate(word, length))
  }

  /// A keyword, and whether the first eight bytes of a word are those of it.
  typealias Candidate = (keyword: Keyword, matches: Bool)

  /// The one keyword that a word may spell. Eight bytes are read, however short the word is.
  ///
  /// - Parameter length: at most `longestWord`.
  @inline(__always)
  func candidate(_ word: UnsafePointer<UInt8>, _ length: Int) -> Candidate {
    let eight = UInt64(littleEndian: UnsafeRawPointer(word).loadUnaligned(as: UInt64.self))
    return candidate(eight & prefixMasks[length], length)
  }

  @inline(__always)
  private func candidate(_ prefix: UInt64, _ length: Int) -> Candidate {
    let keyword = slots[Self.slot(prefix, length, multiplier)]
    return (keyword, prefixes[Int(keyword.rawValue)] == prefix)
  }

  /// The keyword that a word spells, where its candidate is known. No name contains a NUL, so that the prefix says the length
  /// of a short word.
  @inline(__always)
  func keyword(_ word: UnsafePointer<UInt8>, _ length: Int, _ candidate: Candidate) -> Keyword {
    guard candidate.matches, length < 8 || hasRest(of: candidate.keyword, word, length) else { return .none }
    return candidate.keyword
  }

  /// Whether a word with the first eight bytes of a keyword is it.
  @inline(never)
  private func hasRest(of keyword: Keyword, _ word: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    let index = Int(keyword.rawValue)
    return lengths[index] == length && rests[index] == gathered(word, 8, length)
  }

  func isLong(_ keyword: Keyword) -> Bool { lengths[Int(keyword.rawValue)] >= 8 }

  @inline(never)
  private func gathered(_ word: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var number: UInt64 = 0
    var index = end
    while index > start {
      index &-= 1
      number = number &<< 8 | UInt64(word[index])
    }
    return number
  }
}
