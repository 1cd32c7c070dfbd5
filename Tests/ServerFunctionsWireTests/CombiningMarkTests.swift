import ServerFunctionsWire
import Testing

struct CombiningMarkTests {
  @Test func `No scalar that is passed without a look-up is a mark`() {
    var marks = 0
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isMark = scalar.properties.canonicalCombiningClass != .notReordered
      if isMark { marks += 1 }
      if CombiningMark.isMark(value) != isMark { Issue.record("U+\(String(value, radix: 16))") }
    }
    #expect(marks > 900)
  }
}
