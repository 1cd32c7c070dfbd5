import SFGenAnalysis
import SFGenOutline
import SFGenSource
import Testing

@Suite struct DocumentationCommentTests {
  @Test(
    arguments: [
      ("/// One.\n/// Two.\n", ["One.", "Two."]),
      ("/// One.\r\n///   Two.\r\n", ["One.", "  Two."]),
      ("/**\n * One.\n *\n * Two.\n */\n", ["One.", "", "Two."]),
      ("/**\r\n * One.\r\n *\r\n * Two.\r\n */\r\n", ["One.", "", "Two."]),
      ("/** One.\rlet two = 2 */\n", ["One.", "let two = 2"]),
      ("/// Ein Stück. \t\n", ["Ein Stück."]),
    ])
  func `The lines of a comment end where those of Swift do`(comment: String, lines: [String]) throws {
    let text = "\(comment)func f() async {\n  // \"use server\"\n}\n"
    let file = ParsedFile(source: SourceFile(path: "File.swift", text: text), pathInModule: "File.swift")
    let module = ProjectModule(name: "App", role: .server, base: "/_server", files: [file])
    let function = try #require(Analyzer.analyze([module]).interfaces.first?.functions.first)
    #expect(function.documentation?.lines == lines)
  }
}
