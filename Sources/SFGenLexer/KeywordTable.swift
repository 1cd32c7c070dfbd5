internal import CSFGenBytes

/// Finds the keyword that a word spells with one multiplication and one probe.
///
/// A word is known by its first seven bytes as one number, its key, which no two keywords share; the longer ones compare the
/// rest as well.
package struct KeywordTable {
  /// Never changed after it has been made, and never freed.
  package nonisolated(unsafe) static let shared = KeywordTable()

  private static let keyLength = 7
  private static let longestLength = 15
  private static let keyBits: UInt64 = (1 << 56) - 1

  let multiplier: UInt64
  /// By slot: the key of the keyword that may be there, and its number in the highest byte. Zero is a free slot, and no word
  /// has its bytes.
  let slots: UnsafePointer<UInt64>
  // By number: the length of a keyword, and its bytes from the eighth on.
  let lengths: UnsafePointer<UInt64>
  let rests: UnsafePointer<UInt64>

  private init() {
    let slotCount = 1 << Int(sfgen_slot_bits)
    let slots = UnsafeMutablePointer<UInt64>.allocate(capacity: slotCount)
    let lengths = UnsafeMutablePointer<UInt64>.allocate(capacity: 256)
    let rests = UnsafeMutablePointer<UInt64>.allocate(capacity: 256)
    lengths.initialize(repeating: 0, count: 256)
    rests.initialize(repeating: 0, count: 256)
    let spellings = Self.spellings()
    for (index, spelling) in spellings.enumerated() {
      let number = Self.number(of: index + 1, spelling)
      lengths[number] = UInt64(spelling.count)
      rests[number] = Self.number(of: spelling.dropFirst(Self.keyLength))
    }
    // The first number that is tried gives every keyword a slot of its own; the search goes on when the words change.
    var multiplier: UInt64 = 0x9_DC8D_E86E_C9C7
    search: while true {
      slots.initialize(repeating: 0, count: slotCount)
      for (index, spelling) in spellings.enumerated() {
        let key = Self.number(of: spelling.prefix(Self.keyLength))
        let slot = Self.slot(key, multiplier)
        guard slots[slot] == 0 else {
          multiplier = multiplier &* 0x5851_F42D_4C95_7F2D &+ 2
          continue search
        }
        slots[slot] = key | UInt64(Self.number(of: index + 1, spelling)) << 56
      }
      break
    }
    self.multiplier = multiplier
    self.slots = UnsafePointer(slots)
    self.lengths = UnsafePointer(lengths)
    self.rests = UnsafePointer(rests)
  }

  private typealias Spelling = Slice<UnsafeBufferPointer<UInt8>>

  /// The bytes of each keyword, in the order of the cases.
  private static func spellings() -> [Spelling] {
    UnsafeBufferPointer(start: Keyword.spellings.utf8Start, count: Keyword.spellings.utf8CodeUnitCount)
      .split(separator: UInt8(ascii: " "))
  }

  /// The number of a keyword in the table: its raw value, and more for one that is longer than a key.
  private static func number(of rawValue: Int, _ spelling: Spelling) -> Int {
    spelling.count > keyLength ? rawValue + Int(sfgen_long_word) : rawValue
  }

  /// Calls a function with each keyword, its number in the table, and whether it is longer than a key.
  static func forEachKeyword(_ body: (_ keyword: Keyword, _ number: Int, _ isLong: Bool) -> Void) {
    for (keyword, spelling) in zip(Keyword.allCases.dropFirst(), spellings()) {
      body(keyword, number(of: Int(keyword.rawValue), spelling), spelling.count > keyLength)
    }
  }

  /// Up to eight bytes as a number, the first in its lowest bits.
  private static func number(of bytes: Spelling) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func slot(_ key: UInt64, _ multiplier: UInt64) -> Int {
    let product = (key &* multiplier) & ((1 << UInt64(sfgen_product_bits)) - 1)
    return Int(truncatingIfNeeded: product &>> UInt64(sfgen_product_bits - sfgen_slot_bits))
  }

  /// The keyword that a word spells, or `none`.
  package func keyword(_ word: UnsafeBufferPointer<UInt8>) -> Keyword {
    guard let address = word.baseAddress else { return .none }
    return keyword(address, word.count)
  }

  /// The keyword that a word spells, or `none`.
  func keyword(_ word: UnsafePointer<UInt8>, _ length: Int) -> Keyword {
    guard length <= Self.longestLength else { return .none }
    let key = gathered(word, 0, Swift.min(length, Self.keyLength))
    let slot = slots[Self.slot(key, multiplier)]
    let number = Int(truncatingIfNeeded: slot &>> 56)
    guard slot & Self.keyBits == key, lengths[number] == UInt64(length),
      rests[number] == gathered(word, Self.keyLength, length)
    else { return .none }
    return Keyword(rawValue: UInt8(truncatingIfNeeded: number & 0x7F)) ?? .none
  }

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
