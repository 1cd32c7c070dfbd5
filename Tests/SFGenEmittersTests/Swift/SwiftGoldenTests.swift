import FixtureSupport
import Foundation
import SFGenEmitters
import SFGenInterface
import Testing

struct SwiftGoldenTests {
  @Test(arguments: SwiftCase.all)
  func `The server's Swift is the golden Swift`(_ each: SwiftCase) throws {
    try compare(SwiftServerEmitter.files(for: each.interface), with: "Server", of: each)
  }

  @Test(arguments: SwiftCase.all)
  func `The client's Swift is the golden Swift`(_ each: SwiftCase) throws {
    try compare(
      SwiftClientEmitter.files(for: each.interface, sharedModules: each.sharedModules), with: "Client", of: each)
  }

  @Test(arguments: SwiftCase.all)
  func `No line is longer than 120 columns and none ends in a space`(_ each: SwiftCase) {
    let files =
      SwiftServerEmitter.files(for: each.interface)
      + SwiftClientEmitter.files(for: each.interface, sharedModules: each.sharedModules)
    for file in files {
      for line in file.text.split(separator: "\n", omittingEmptySubsequences: false) {
        // A comment may hold one long name.
        #expect(line.count <= 120 || line.contains("///"), "\(file.path): \(line)")
        #expect(!line.hasSuffix(" "), "\(file.path): \(line)")
      }
      #expect(file.text.hasPrefix(GeneratorMark.prefix))
      #expect(file.text.hasSuffix("\n") && !file.text.hasSuffix("\n\n"))
    }
  }

  @Test func `No two files of a Swift module have one name, whatever their folders`() {
    let function = ServerFunction(id: "a", name: "a", line: 1)
    let other = ServerFunction(id: "b", name: "b", line: 1)
    let interface = Interface(
      module: "App", base: "/_server",
      files: [
        InterfaceFile(module: "App", path: "A/Posts.swift", functions: [function]),
        InterfaceFile(module: "App", path: "B/posts.swift", functions: [other]),
      ])
    #expect(
      SwiftServerEmitter.files(for: interface).map(\.path) == [
        "AppServerFunctions.swift", "A/A_Posts+ServerFunctions.swift", "B/B_posts+ServerFunctions.swift",
      ])
  }

  @Test func `A module without server functions has an empty table and no client`() throws {
    let interface = Interface(module: "App", base: "/_server", files: [])
    let table = try #require(SwiftServerEmitter.files(for: interface).first)
    #expect(table.text.contains("functions = []"))
    #expect(SwiftClientEmitter.files(for: interface).isEmpty)
  }

  @Test func `The clients of two modules share the types that travel with both`() {
    let type = TypeDefinition(
      name: TypeName(module: "Models", path: ["Person"]),
      shape: .structure([Field(name: "name", key: "name", type: .string)]))
    let own = TypeDefinition(
      name: TypeName(module: "Models", path: ["Place"]),
      shape: .structure([Field(name: "name", key: "name", type: .string)]))
    func interface(_ module: String, _ types: [TypeDefinition]) -> Interface {
      Interface(
        module: module, base: "/_server",
        files: [
          InterfaceFile(module: module, path: "Main.swift", functions: [ServerFunction(id: "a", name: "a", line: 1)]),
          InterfaceFile(module: "Models", path: "Models.swift", types: types),
        ])
    }
    let files = SwiftClientEmitter.files(for: [interface("App", [type]), interface("Admin", [own, type])])
    #expect(
      files.map(\.path) == [
        "AppClient.swift", "AppMock.swift", "AppAPI.swift", "AdminClient.swift", "AdminMock.swift", "AdminAPI.swift",
        "ModelsTypes.swift",
      ])
    let declarations = files.last.map { $0.text.split(separator: "\n").filter { $0.contains("struct") } }
    #expect(
      declarations == [
        "public nonisolated struct Person: Codable, Hashable, Sendable {",
        "public nonisolated struct Place: Codable, Hashable, Sendable {",
      ])
  }

  private func compare(_ files: [GeneratedFile], with folder: String, of each: SwiftCase) throws {
    let directory = each.directory.appendingPathComponent(folder)
    if Repository.updatesFixtures {
      try? FileManager.default.removeItem(at: directory)
      for file in files {
        let url = directory.appendingPathComponent(file.path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try file.text.write(to: url, atomically: true, encoding: .utf8)
      }
    }
    let expected = try #require(FileManager.default.subpaths(atPath: directory.path)).filter { $0.hasSuffix(".swift") }
    #expect(files.map(\.path).sorted() == expected.sorted())
    for file in files {
      let golden = try? String(contentsOf: directory.appendingPathComponent(file.path), encoding: .utf8)
      #expect(file.text == golden, "\(file.path) differs; make update-fixtures rewrites it for review")
    }
  }
}

extension SwiftCase {
  /// `Source` holds what a person wrote and the server's files are made from, `Usage` what uses the client.
  var directory: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Golden/Swift/\(name)")
  }
}
