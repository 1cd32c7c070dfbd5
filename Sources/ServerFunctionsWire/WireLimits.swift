/// What a reader refuses although it is JSON, so that reading costs a bounded stack and a time linear in the bytes.
@usableFromInline
package struct WireLimits: Sendable {
  /// How many arrays and objects may be open at once.
  package var depth: Int
  /// How many bytes a number may have: converting one to a value must cost a bounded time.
  package var numberLength: Int
  /// How many combining marks may follow one another. Swift compares and hashes strings by canonical equivalence, and
  /// the time that takes grows with the square of such a run: a megabyte of marks in one key takes a minute.
  package var combiningMarks: Int

  @usableFromInline
  package init(depth: Int = 128, numberLength: Int = 1024, combiningMarks: Int = 128) {
    self.depth = depth
    self.numberLength = numberLength
    self.combiningMarks = combiningMarks
  }
}
