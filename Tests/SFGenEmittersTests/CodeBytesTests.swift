import Testing

@testable import SFGenEmitters

struct CodeBytesTests {
  private func text(_ bytes: CodeBytes) -> String { bytes.withUnsafeBytes { String(decoding: $0, as: UTF8.self) } }

  @Test func `Pieces of every kind follow each other, whatever was asked for at first`() {
    for capacity in [0, 1, 7, 64] {
      var bytes = CodeBytes(minimumCapacity: capacity)
      #expect(bytes.isEmpty)
      bytes.append("func ")
      bytes.append(String(repeating: "é", count: 40))
      bytes.append("naïve text"[...].dropFirst(6))
      bytes.append(UInt8(ascii: " "), count: 3)
      bytes.append("")
      bytes.append(UInt8(ascii: "}"))
      #expect(text(bytes) == "func " + String(repeating: "é", count: 40) + "text   }")
      #expect(bytes.count == 5 + 80 + 4 + 3 + 1)
      bytes.removeLast()
      #expect(text(bytes).hasSuffix("text   "))
    }
  }

  @Test func `A copy does not see what is appended to the other`() {
    var one = CodeBytes(minimumCapacity: 64)
    one.append("a")
    var other = one
    other.append("b")
    one.append("c")
    var third = other
    third.removeLast()
    third.append("d")
    #expect([one, other, third].map(text) == ["ac", "ab", "ad"])
  }

  @Test func `Bytes can be appended to themselves`() {
    var bytes = CodeBytes()
    bytes.append("ab")
    for _ in 0..<6 { bytes.append(bytes) }
    #expect(text(bytes) == String(repeating: "ab", count: 64))
  }
}
