import FixtureSupport
import Foundation
import SFGenEmitters
import SFGenInterface
import Testing

@Suite struct `TypeScript client` {
  private static let golden = Repository.root.appendingPathComponent("Tests/SFGenEmittersTests/Golden/TypeScript")

  @Test(arguments: TypeScriptCases.all.map(\.name))
  func `is what the golden files say`(name: String) throws {
    let folder = Self.golden.appendingPathComponent(name)
    // The runtime is not repeated for each case: its files are the sources themselves below the mark.
    let files = TypeScriptEmitter.files(for: TypeScriptCases.interfaces(of: name))
      .filter { !$0.path.hasPrefix("runtime.") }
    #expect(!files.isEmpty)
    if Repository.updatesFixtures {
      try? FileManager.default.removeItem(at: folder)
      for file in files { try file.write(below: folder) }
    }
    for file in files {
      let expected = try? String(contentsOf: folder.appendingPathComponent(file.path), encoding: .utf8)
      #expect(file.text == expected, "\(name)/\(file.path) differs")
    }
    let present = (FileManager.default.subpaths(atPath: folder.path) ?? []).filter { $0.hasSuffix(".ts") }
    #expect(present.sorted() == files.map(\.path).sorted())
  }

  @Test func `has the runtime's modules below the generator's mark`() throws {
    let folder = Repository.root.appendingPathComponent("Sources/SFGenEmitters/TypeScript/Runtime")
    let names = ["runtime", "runtime.forms", "runtime.node", "runtime.streams"]
    for (emission, endings) in [(TypeScriptOptions.Emission.typeScript, ["ts"]), (.javaScript, ["js", "d.ts"])] {
      let options = TypeScriptOptions(emission: emission, hasNodeTransport: true)
      let files = TypeScriptEmitter.files(for: [TypeScriptCases.blog, TypeScriptCases.streams], options)
      for path in names.flatMap({ name in endings.map { "\(name).\($0)" } }) {
        let file = try #require(files.first { $0.path == path })
        let source = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
        let types = path.hasSuffix(".js") ? "// @ts-self-types=\"./\(path.dropLast(3)).d.ts\"\n" : ""
        #expect(file.text == GeneratorMark.line() + "\n" + types + "\n" + source)
      }
    }
  }

  @Test func `has no transport for node unless it is asked for`() {
    let files = TypeScriptEmitter.files(for: [TypeScriptCases.blog])
    #expect(!files.contains { $0.path.hasPrefix("runtime.node") })
  }

  @Test func `has the runtime of streams only where a function returns one`() {
    let files = TypeScriptEmitter.files(for: [TypeScriptCases.blog])
    #expect(!files.contains { $0.path == "runtime.streams.ts" })
  }

  @Test(arguments: TypeScriptCases.all.map(\.name))
  func `marks every file, and keeps to one hundred columns`(name: String) {
    for file in TypeScriptEmitter.files(for: TypeScriptCases.interfaces(of: name)) {
      #expect(file.text.hasPrefix(GeneratorMark.prefix))
      #expect(file.text.hasSuffix("\n") && !file.text.hasSuffix("\n\n"))
      for line in file.text.split(separator: "\n") {
        #expect(line.count <= 100, "\(file.path): \(line)")
        #expect(line.last != " ", "\(file.path): \(line)")
      }
    }
  }

  @Test func `does not depend on the order of the modules`() {
    let modules = TypeScriptCases.modules
    #expect(TypeScriptEmitter.files(for: modules) == TypeScriptEmitter.files(for: modules.reversed()))
  }

  @Test func `is one function for the two branches of an #if`() throws {
    let branches = ["DEBUG", "!(DEBUG)"].map { condition in
      ServerFunction(id: "ping", name: "ping", conditions: [condition], line: 1)
    }
    let file = InterfaceFile(module: "App", path: "Ping.swift", functions: branches)
    let files = TypeScriptEmitter.files(for: [Interface(module: "App", base: "/_server", files: [file])])
    let module = try #require(files.first { $0.path == "Ping.ts" })
    #expect(module.text.split(separator: "\n").filter { $0.contains("const ping") }.count == 1)
  }

  @Test func `has no two paths that differ in case alone`() {
    let paths = TypeScriptEmitter.files(for: TypeScriptCases.interfaces(of: "Names")).map { $0.path.lowercased() }
    #expect(Set(paths).count == paths.count)
    #expect(paths.count >= 5)
  }

  @Test func `is the runtime alone where there is nothing to call`() {
    let files = TypeScriptEmitter.files(for: [Interface(module: "App", base: "/_server", files: [])])
    #expect(files.map(\.path) == ["runtime.ts"])
  }
}

extension GeneratedFile {
  func write(below folder: URL) throws {
    let url = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
  }
}
