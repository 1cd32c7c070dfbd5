/// Which bytes of a block of 64 a comparison of vectors has found, eight of them to a word.
///
/// The words are looked at as plain integers: what the standard library offers to reduce a mask is generic, and a
/// hundred times slower in a build without optimisation.
struct ByteMask {
  private var words: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)

  init(_ mask: SIMDMask<SIMD64<Int8>>) {
    words = unsafeBitCast(mask, to: type(of: words))
  }

  var isAnySet: Bool {
    words.0 | words.1 | words.2 | words.3 | words.4 | words.5 | words.6 | words.7 != 0
  }

  /// The index of the first byte that was found, which is then taken out; `nil` where none is left.
  mutating func takeFirst() -> Int? {
    if words.0 != 0 { return Self.takeFirst(&words.0) }
    if words.1 != 0 { return Self.takeFirst(&words.1) + 8 }
    if words.2 != 0 { return Self.takeFirst(&words.2) + 16 }
    if words.3 != 0 { return Self.takeFirst(&words.3) + 24 }
    if words.4 != 0 { return Self.takeFirst(&words.4) + 32 }
    if words.5 != 0 { return Self.takeFirst(&words.5) + 40 }
    if words.6 != 0 { return Self.takeFirst(&words.6) + 48 }
    if words.7 != 0 { return Self.takeFirst(&words.7) + 56 }
    return nil
  }

  private static func takeFirst(_ word: inout UInt64) -> Int {
    // The first byte in memory is the lowest of the word on every platform that Swift has.
    let index = word.trailingZeroBitCount >> 3
    word &= ~(0xFF << UInt64(index << 3))
    return index
  }
}
