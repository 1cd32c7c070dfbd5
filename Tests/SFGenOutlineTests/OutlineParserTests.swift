import FixtureSupport
import Foundation
import SFGenOutline
import SFGenSource
import Testing

@Suite struct OutlineParserTests {
  private func parse(_ text: String) -> ParsedFile {
    ParsedFile(source: SourceFile(path: "A.swift", text: text), pathInModule: "A.swift")
  }

  @Test func `A signature is split into labels, names, types and defaults`() throws {
    let file = parse(
      "func move(_ id: Int, to position: Box<Int, [Int]>?=nil, map: (Int) -> Bool = { $0 > 1 }) async throws(E) -> [A] {}"
    )
    let function = try #require(file.outline.declarations.first)
    let signature = try #require(file.outline.signature(of: function))
    let parameters = file.outline.parameters(of: signature)
    #expect(parameters.map { $0.firstName.map { file.text($0) } } == ["_", "to", "map"])
    #expect(parameters.map { $0.secondName.map { file.text($0) } } == ["id", "position", nil])
    #expect(parameters.map { file.text($0.type) } == ["Int", "Box<Int, [Int]>?", "(Int) -> Bool"])
    #expect(parameters.map { $0.defaultValue.map { file.text($0) } } == [nil, "nil", "{ $0 > 1 }"])
    #expect(signature.asyncRange != nil)
    #expect(signature.thrownType.map { file.text($0) } == "E")
    #expect(signature.result.map { file.text($0) } == "[A]")
  }

  @Test func `Members, cases and conditions are found`() throws {
    let file = parse(
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
    let outline = file.outline
    #expect(outline.imports.map { file.text($0.module) } == ["Foundation"])
    let type = try #require(outline.declarations.first)
    let members = Array(outline.members(of: type))
    #expect(members.map { file.name(of: $0) } == ["a", "c", "d", "e", "f", "init", "B"])
    #expect(outline.bindings(of: members[0]).map { file.text($0.name) } == ["a", "b"])
    #expect(outline.bindings(of: members[1]).first?.isComputed == true)
    #expect(outline.bindings(of: members[2]).first?.isComputed == false)
    #expect(file.conditions(of: members[3]) == ["DEBUG"])
    #expect(file.conditions(of: members[4]) == ["!(DEBUG)"])
    let cases = outline.members(of: members[6]).flatMap { outline.enumCases(of: $0) }
    #expect(cases.map { file.text($0.name) } == ["x", "y"])
  }

  @Test func `Local functions are found in bodies, closures and default values`() {
    let file = parse(
      """
      func a(b: () -> Void = { func c() {} }) {
        if true { func d() { func e() {} } }
        run { @MainActor func f() {} }
      }
      var g: Int { func h() {}; return 1 }
      """)
    #expect(file.outline.declarations.map { file.name(of: $0) } == ["a", "c", "d", "e", "f", "g", "h"])
    #expect(file.outline.declarations.map(\.parent) == [-1, 0, 0, 2, 0, -1, 5])
    #expect(file.outline.topLevel.map { file.name(of: $0) } == ["a", "g"])
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
}
