import SFGenAnalysis
import SFGenOutline
import SFGenSource
import Testing

/// What takes more than linear time would pass the limit by far.
@Suite struct HostileSourceTests {
  static let sources: [(name: String, text: String)] = [
    (
      "nested server functions",
      (0..<4000).map { "func f\($0)() async {\n  func g() async { // \"use server\"\n    h() } }\n" }.joined()
    ),
    (
      "a call that nothing closes, before a nested function",
      "func f() async {\n  let draft = Session(\n  func g() async {\n    // \"use server\"\n    _ = draft\n  }\n}\n"
    ),
    ("directives in closures in closures", repeated("{ \"use server\"; a {\n", 50_000, "}}")),
    ("bindings in blocks in blocks", repeated("{ let a = \"use server\"\n", 50_000, "}")),
    (
      "directives in one body",
      "func f() async {\n" + String(repeating: "// \"use server\"\n\nx(1)\n", count: 20_000) + "}\n"
    ),
    (
      "options above one function",
      String(repeating: "// sfgen: requires=a\n", count: 20_000) + "func f() async {\n// \"use server\"\n}\n"
    ),
    (
      "types that name the next",
      "// \"use server\"\n\nfunc f(_ a: [T0]) async {}\n"
        + (0..<300).map { "struct T\($0): Codable { let next: [T\($0 + 1)] }\n" }.joined()
    ),
    (
      "types with a type of the same name inside",
      "// \"use server\"\n\nfunc f() async {}\n"
        + (0..<20_000).map { "struct T\($0) { enum CodingKeys: CodingKey { case a } }\n" }.joined()
    ),
  ]

  private static func repeated(_ opening: String, _ count: Int, _ closing: String) -> String {
    "func f() async {\n" + String(repeating: opening, count: count) + String(repeating: closing, count: count) + "}\n"
  }

  @Test(.timeLimit(.minutes(1)), arguments: sources.map(\.name))
  func `A hostile source is checked in linear time`(name: String) throws {
    let text = try #require(Self.sources.first { $0.name == name }?.text)
    let source = SourceFile(path: "Hostile.swift", text: text)
    let module = ProjectModule(
      name: "App", role: .server, base: "/_server",
      files: [ParsedFile(source: source, pathInModule: "Hostile.swift")])
    #expect(Analyzer.analyze([module]).diagnostics.count < 100_000)
  }
}
