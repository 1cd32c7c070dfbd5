import SFGenSource
import Testing

@Suite struct LineTableTests {
  @Test(arguments: [("a\nbc\n", 5, 3, 1), ("a\r\nbc", 4, 2, 2), ("a\rbc", 2, 2, 1), ("", 0, 1, 1), ("é\n", 2, 1, 3)])
  func `Every line ending begins a line, and columns count bytes`(text: String, offset: Int, line: Int, column: Int) {
    let table = LineTable(SourceFile(path: "A.swift", text: text))
    #expect(table.position(at: UInt32(offset)) == SourcePosition(line: line, column: column))
  }

  @Test func `A range of a file matches its own text alone`() {
    let file = SourceFile(path: "A.swift", text: "let a")
    #expect(file.matches(ByteRange(0, 3), "let"))
    #expect(!file.matches(ByteRange(0, 3), "var"))
    #expect(!file.matches(ByteRange(4, 7), "a"))
  }
}
