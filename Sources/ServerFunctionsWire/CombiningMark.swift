/// Which scalars are combining marks: those that Unicode's normalization may put into another order.
package enum CombiningMark {
  /// Whether a scalar is a combining mark.
  @inline(__always)
  package static func isMark(_ value: UInt32) -> Bool {
    guard !isSurelyNone(value) else { return false }
    return isMarkByProperty(value)
  }

  /// Whether a scalar is in one of the ranges of frequent scalars that have no mark: Latin, Greek, Cyrillic and Armenian,
  /// Chinese and Japanese characters, Korean syllables, emoji.
  @inline(__always)
  package static func isSurelyNone(_ value: UInt32) -> Bool {
    if value < 0x300 { return true }
    if value < 0x590 { return value >= 0x370 && (value < 0x483 || value >= 0x48A) }
    return (value >= 0x309B && value < 0xA66F) || (value >= 0xAC00 && value < 0xFB1E)
      || (value >= 0x1F000 && value < 0x1FB00)
  }

  @inline(never)
  private static func isMarkByProperty(_ value: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(value) else { return false }
    return scalar.properties.canonicalCombiningClass != .notReordered
  }
}
