import FixtureSupport
import Foundation
import SFGenOutline
import SFGenSource
import Testing

@Suite struct OutlineParserTests {
  private func outline(_ text: String) -> Outline {
    ParsedFile(source: SourceFile(path: "A.swift", text: text), pathInModule: "A.swift").outline
  }

  @Test func `A signature is split into labels, names, types and defaults`() throws {
    let text =
      "func move(_ id: Int, to position: Box<Int, [Int]>?=nil, map: (Int) -> Bool = { $0 > 1 }) async throws(E) -> [A] {}"
    let file = SourceFile(path: "A.swift", text: text)
    let parsed = ParsedFile(source: file, pathInModule: "A.swift").outline
    let signature = try #require(parsed.declarations.first?.signature)
    #expect(signature.parameters.map(\.firstName) == ["_", "to", "map"])
    #expect(signature.parameters.map(\.secondName) == ["id", "position", nil])
    #expect(signature.parameters.map { file.text($0.type) } == ["Int", "Box<Int, [Int]>?", "(Int) -> Bool"])
    #expect(signature.parameters.map { $0.defaultValue.map { file.text($0) } } == [nil, "nil", "{ $0 > 1 }"])
    #expect(signature.asyncRange != nil)
    #expect(signature.thrownType.map { file.text($0) } == "E")
    #expect(signature.result.map { file.text($0) } == "[A]")
  }

  @Test func `Members, cases and conditions are found`() {
    let parsed = outline(
      """
      import Foundation
      struct A: Codable {
        let a = 1, b: Int
        var c: Int { 3 }
        var d = 4 { didSet {} }
        #if DEBUG
        static func e() async {}
        #else
        static func f() async {}
        #endif
        init() {}
        enum B: String { case x = "1", y }
      }
      """)
    #expect(parsed.imports.map(\.module) == ["Foundation"])
    let members = parsed.declarations.first?.members ?? []
    #expect(members.map(\.name) == ["a", "c", "d", "e", "f", "B"])
    #expect(members[0].properties.map(\.name) == ["a", "b"])
    #expect(members[1].properties[0].isComputed)
    #expect(!members[2].properties[0].isComputed)
    #expect(members[3].conditions == ["DEBUG"])
    #expect(members[4].conditions == ["!(DEBUG)"])
    #expect(members[5].members.flatMap(\.cases).map(\.name) == ["x", "y"])
  }

  @Test func `Every file of the repository is read without a problem`() throws {
    let sources = Repository.root.appendingPathComponent("Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var count = 0
    while let url = files?.nextObject() as? URL {
      guard url.pathExtension == "swift" else { continue }
      let file = SourceFile(path: url.lastPathComponent, bytes: Array(try Data(contentsOf: url)))
      #expect(ParsedFile(source: file, pathInModule: file.path).outline.problems.isEmpty, "\(url.lastPathComponent)")
      count += 1
    }
    #expect(count > 50)
  }

  @Test(arguments: ["struct A {", "{", "[", "(", "<", "func f(", "enum E { case a(", "#if A\n", "\"\\(", "let a = {"])
  func `Deep nesting and cut files end without a crash`(piece: String) {
    let parsed = outline(String(repeating: piece, count: 3000))
    #expect(parsed.declarations.count <= 3000)
  }
}
