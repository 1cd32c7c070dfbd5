/// Finds the keyword that a word spells with one multiplication and one probe.
///
/// A word is known by its length and its first eight bytes as one number, which no two keywords share; the few longer ones
/// compare the rest as well.
package struct KeywordTable {
  /// Never changed after it has been made, and never freed.
  package nonisolated(unsafe) static let shared = KeywordTable()

  @inline(__always) private static var slotBits: UInt64 { 10 }
  /// The length of `precedencegroup`. A constant that has to be computed would be looked up anew for every word.
  @inline(__always) private static var longestKeyword: Int { 15 }

  private let multiplier: UInt64
  private let slots: UnsafePointer<Keyword>
  // By the raw value of a keyword.
  private let lengths: UnsafePointer<Int>
  private let prefixes: UnsafePointer<UInt64>
  private let rests: UnsafePointer<UInt64>

  private init() {
    let keywords = Keyword.allCases.filter { $0 != .none }
    let lengths = UnsafeMutablePointer<Int>.allocate(capacity: keywords.count + 1)
    let prefixes = UnsafeMutablePointer<UInt64>.allocate(capacity: keywords.count + 1)
    let rests = UnsafeMutablePointer<UInt64>.allocate(capacity: keywords.count + 1)
    // No word has no bytes, so a free slot, which holds `none`, never matches.
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
    self.multiplier = multiplier
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
    guard let address = word.baseAddress else { return .none }
    return keyword(address, word.count, prefix: gathered(address, 0, Swift.min(word.count, 8)))
  }

  /// The keyword that a word spells, or `none`. Eight bytes are read, however short the word is.
  @inline(__always)
  func keyword(_ word: UnsafePointer<UInt8>, _ length: Int) -> Keyword {
    let prefix = UInt64(littleEndian: UnsafeRawPointer(word).loadUnaligned(as: UInt64.self))
    guard length < 8 else { return keyword(word, length, prefix: prefix) }
    return keyword(word, length, prefix: prefix & ((1 &<< UInt64(truncatingIfNeeded: length &* 8)) &- 1))
  }

  @inline(__always)
  private func keyword(_ word: UnsafePointer<UInt8>, _ length: Int, prefix: UInt64) -> Keyword {
    guard length <= Self.longestKeyword else { return .none }
    let keyword = slots[Self.slot(prefix, length, multiplier)]
    let index = Int(keyword.rawValue)
    guard lengths[index] == length, prefixes[index] == prefix else { return .none }
    guard length <= 8 || rests[index] == gathered(word, 8, length) else { return .none }
    return keyword
  }

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
