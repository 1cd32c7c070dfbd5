import FixtureSupport
import Foundation
import SFGenAnalysis
import SFGenEmitters
import SFGenSource
import Testing

@testable import sfgen

/// Files that hold no directive are not lexed. That must never show.
struct SkippingTests {
  private static let insertions = [
    "// \"use server\"\n", "\"use server\"\n", "_ = \"use server\"\n", "/* \"use server\" */", "/// \"use server\"\n",
    "// \"Use Server\"\n", "\"use-server\"", "// \"usee server\"\n", "#\"use server\"#",
    "\"\"\"\n  use server\n  \"\"\"\n",
    "// \"use client\"\n", "\"useclient\"", "\"use \" + \"server\"\n", "\"use \\(\"server\")\"\n", "// use server\n",
    "// \"_use server\"\n", "// sfgen: requires=admin\n",
    "// sfgen: nonsense\n",
    "\nfunc served(post: Post, at date: Date) async throws(Failure) -> [Comment] { // \"use server\"\n}\n",
    "\nfunc other(page: Blog.Page, id: Post.ID) async -> Post? {\n  // \"use server\"\n  nil\n}\n",
    "\nstruct Post: Codable { let id: Int; var comments: [Comment] }\n", "\nstruct /* of days */ Date {}\n",
    "\nextension\n  Comment: Codable {}\n", "\nextension Post: Codable {}\n",
    "\nstruct Comment { let text: String; let author: Author }\n", "\nextension Comment: Codable {}\n",
    "\nenum Blog { struct Page: Codable { let post: Post } }\n", "\nextension Post { typealias ID = Int }\n",
    "\ntypealias Author = String\n", "\nstruct  Author: Codable {}\n", "\nstruct Date: Codable { let day: Int }\n",
    "\nextension Blog.Page { enum CodingKeys: String, CodingKey { case post = \"p\" } }\n",
    "\nenum Failure: Error, Codable { case missing }\n",
  ]

  @Test(arguments: 0..<24) func `A project is analyzed alike with and without skipping`(seed: UInt64) throws {
    var random = Numbers(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
    let files = try Self.sources()
    let workspace = try Workspace()
    for index in 0..<12 {
      var bytes = try Array(Data(contentsOf: files[Int(random.next() % UInt64(files.count))]))
      for _ in 0..<Int(random.next() % 4) {
        let text = Self.insertions[Int(random.next() % UInt64(Self.insertions.count))]
        // Most at the beginning of a line, some anywhere.
        var place = Int(random.next() % UInt64(bytes.count + 1))
        if random.next() % 4 > 0 { place = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0 }
        bytes.insert(contentsOf: Array(text.utf8), at: place)
      }
      try workspace.write(Data(bytes), to: "\(index % 3)/File\(index).swift")
    }
    let configuration = Configuration(
      path: nil, folder: ".",
      modules: [
        Configuration.Module(
          name: "App", role: .server, paths: [workspace.root.path], stub: nil, base: Configuration.defaultBase)
      ],
      outputs: [], settings: AnalysisSettings())
    let whole = try Project(configuration, threads: 1, skipsFiles: false)
    for threads in [1, 3] {
      let skipping = try Project(configuration, threads: threads)
      #expect(skipping.analysis.diagnostics == whole.analysis.diagnostics)
      #expect(
        InterfaceJSONEmitter.contents(for: skipping.analysis.interfaces)
          == InterfaceJSONEmitter.contents(for: whole.analysis.interfaces))
      #expect(skipping.sources.count <= whole.sources.count)
    }
  }

  @Test func `Only files that matter are parsed`() throws {
    let workspace = try Workspace()
    try workspace.write("// \"use server\"\n\nfunc load() async -> Post { Post() }\n", to: "Load.swift")
    try workspace.write("struct Post: Codable { let author: Author }\n", to: "Post.swift")
    try workspace.write("struct Author {}\n", to: "Author.swift")
    try workspace.write("extension Author: Codable {}\n", to: "Author+Codable.swift")
    try workspace.write("struct Unrelated {}\n", to: "Unrelated.swift")
    try workspace.write("extension String { func post() {} }\n", to: "String+Post.swift")
    let configuration = Configuration(
      path: nil, folder: ".",
      modules: [
        Configuration.Module(
          name: "App", role: .server, paths: [workspace.root.path], stub: nil, base: Configuration.defaultBase)
      ],
      outputs: [], settings: AnalysisSettings())
    let project = try Project(configuration)
    #expect(project.analysis.diagnostics.isEmpty)
    #expect(
      Set(project.sources.keys.map(Path.lastComponent))
        == ["Load.swift", "Post.swift", "Author.swift", "Author+Codable.swift"])
  }

  /// Real files and the inputs of the fixtures; a whole tree where the environment names one.
  private static func sources() throws -> [URL] {
    let roots =
      ProcessInfo.processInfo.environment["SFGEN_TREE"].map { [URL(fileURLWithPath: $0)] }
      ?? [Repository.root.appendingPathComponent("Sources"), Repository.fixtures]
    var files: [URL] = []
    for root in roots {
      let enumerator = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
      for case let url as URL in enumerator where url.pathExtension == "swift" { files.append(url) }
    }
    return files.sorted { $0.path < $1.path }
  }

  private struct Numbers {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }
}
