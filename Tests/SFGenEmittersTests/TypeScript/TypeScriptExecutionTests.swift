import FixtureSupport
import Foundation
import SFGenEmitters
import SFGenInterface
import Testing

@Suite struct `TypeScript client, compiled and run` {
  private static let execution = Repository.root
    .appendingPathComponent("Tests/SFGenEmittersTests/TypeScript/Execution")

  /// Writes every case into a folder of its own, and returns the paths.
  private func writeCases(below folder: URL) throws -> [String] {
    var paths: [String] = []
    for (name, interfaces) in TypeScriptCases.all {
      for file in TypeScriptEmitter.files(for: interfaces) {
        try file.write(below: folder.appendingPathComponent(name))
        paths.append("\(name)/\(file.path)")
      }
    }
    let usages = [
      ("usage.ts", "Blog/usage.ts"), ("react.d.ts", "Blog/react.d.ts"), ("react-usage.ts", "Blog/react-usage.ts"),
      ("streams-usage.ts", "Streams/usage.ts"),
    ]
    for (source, usage) in usages {
      try FileManager.default.copyItem(
        at: Self.execution.appendingPathComponent(source), to: folder.appendingPathComponent(usage))
      paths.append(usage)
    }
    return paths
  }

  @Test func `compiles with TypeScript 4 and does over HTTP what its types say`() async throws {
    try await TypeScriptToolchain.withTemporaryFolder { folder in
      let paths = try writeCases(below: folder)
      try await TypeScriptToolchain.run(
        "tsc", TypeScriptToolchain.strictOptions + ["--rootDir", ".", "--outDir", "out"] + paths, in: folder)
      try #"{ "type": "module" }"#
        .write(to: folder.appendingPathComponent("package.json"), atomically: true, encoding: .utf8)
      let output = folder.appendingPathComponent("out")
      let check = [
        Self.execution.appendingPathComponent("check.mjs").path,
        output.appendingPathComponent("Blog").path, output.appendingPathComponent("Names").path,
      ]
      let report = try await TypeScriptToolchain.run("node", check, in: folder)
      #expect(report.hasSuffix("checks passed\n"), "\(report)")
      if let deno = TypeScriptToolchain.deno {
        let report = try await TypeScriptToolchain.run(
          deno, ["run", "--allow-net", "--allow-read", "--allow-env"] + check, in: folder)
        #expect(report.hasSuffix("checks passed\n"), "\(report)")
      }
      let streams = [
        Self.execution.appendingPathComponent("streams.mjs").path, output.appendingPathComponent("Streams").path,
      ]
      for (engine, options) in [("node", []), (TypeScriptToolchain.deno, ["run", "--allow-net", "--allow-read"])] {
        guard let engine else { continue }
        let report = try await TypeScriptToolchain.run(engine, options + streams, in: folder)
        #expect(report.hasSuffix("checks passed\n"), "\(report)")
      }
      // Modules whose imports go in a circle load from either end.
      for module in ["Admin/Comments.js", "Admin/Threads/Thread.js"] {
        let path = output.appendingPathComponent("Modules/\(module)").path
        try await TypeScriptToolchain.run("node", ["--input-type=module", "-e", "await import('\(path)')"], in: folder)
      }
    }
  }

  @Test(.enabled(if: TypeScriptToolchain.deno != nil, "SFGEN_DENO names no deno"))
  func `compiles with the newest TypeScript`() async throws {
    let deno = try #require(TypeScriptToolchain.deno)
    try await TypeScriptToolchain.withTemporaryFolder { folder in
      let paths = try writeCases(below: folder)
      try TypeScriptToolchain.newestConfiguration
        .write(to: folder.appendingPathComponent("deno.json"), atomically: true, encoding: .utf8)
      // The imports end in `.js`, as other compilers want them; deno has to be told to look for the source.
      try await TypeScriptToolchain.run(deno, ["check", "--sloppy-imports"] + paths, in: folder)
    }
  }

  @Test func `is small, and a function that is not imported costs nothing`() async throws {
    try await TypeScriptToolchain.withTemporaryFolder { folder in
      let functions = (0..<20).map { index in
        ServerFunction(
          id: "renamePost\(index)", name: "renamePost\(index)",
          parameters: [TypeScriptCases.labelled("title", .string), TypeScriptCases.labelled("note", .string)],
          result: .string, line: index)
      }
      var files = [InterfaceFile(module: "App", path: "Plain.swift", functions: functions)]
      files += TypeScriptCases.blog.files
      for file in TypeScriptEmitter.files(for: [Interface(module: "App", base: "/_server", files: files)]) {
        try file.write(below: folder)
      }
      func size(importing count: Int) async throws -> Int {
        let names = (0..<count).map { "renamePost\($0)" }.joined(separator: ", ")
        // The other modules are imported too, for nothing: a bundler has to see that they have no effect.
        try """
        import "./Values.js";
        import "./Blog/Posts.js";
        import { \(names) } from "./Plain.js";
        globalThis.used = [\(names)];
        """.write(to: folder.appendingPathComponent("page.ts"), atomically: true, encoding: .utf8)
        try await TypeScriptToolchain.run(
          "esbuild",
          [
            "page.ts", "--bundle", "--minify", "--format=esm", "--target=es2022", "--outfile=page.js",
            "--log-level=error",
          ], in: folder)
        let script = try String(contentsOf: folder.appendingPathComponent("page.js"), encoding: .utf8)
        #expect(!script.contains("base64"), "codings that nothing uses are in the bundle")
        let compressed = try await TypeScriptToolchain.run("sh", ["-c", "gzip -9c page.js | wc -c"], in: folder)
        return try #require(Int(compressed.trimmingCharacters(in: .whitespacesAndNewlines)))
      }
      let one = try await size(importing: 1)
      let twenty = try await size(importing: 20)
      #expect(one <= 2560)
      #expect((twenty - one) / 19 <= 60)
    }
  }

  @Test(arguments: [TypeScriptOptions.Emission.typeScript, .javaScript])
  func `leaves functions that are not imported out of a bundle`(emission: TypeScriptOptions.Emission) async throws {
    try await TypeScriptToolchain.withTemporaryFolder { folder in
      let options = TypeScriptOptions(emission: emission, hasNodeTransport: true)
      for file in TypeScriptEmitter.files(for: [TypeScriptCases.blog], options) { try file.write(below: folder) }
      let functions = TypeScriptCases.blog.files.flatMap { file in
        file.functions.filter(\.namespace.isEmpty).map { (module: "./\(file.path.dropLast(6)).js", name: $0.name) }
      }
      #expect(functions.count >= 10)
      for function in functions {
        try "import { \(function.name) } from \"\(function.module)\"; globalThis.used = \(function.name);"
          .write(to: folder.appendingPathComponent("page.ts"), atomically: true, encoding: .utf8)
        let script = try await TypeScriptToolchain.run(
          "esbuild", ["page.ts", "--bundle", "--format=esm", "--target=es2022", "--log-level=error"], in: folder)
        let paths = script.matches(of: /\/_server\/[\w.]+/).map { String($0.output) }
        #expect(paths == ["/_server/\(function.name)"])
        #expect(!script.contains("node:"))
      }
    }
  }
}
