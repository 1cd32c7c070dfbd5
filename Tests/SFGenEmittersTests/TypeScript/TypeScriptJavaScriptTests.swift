import FixtureSupport
import Foundation
import SFGenEmitters
import Testing

/// `"emit": "js"`: the generator writes JavaScript and declarations itself, and the compiler says what they have to be.
@Suite struct `TypeScript client as JavaScript` {
  private static let runtime = Repository.root.appendingPathComponent("Sources/SFGenEmitters/TypeScript/Runtime")
  private static let execution = Repository.root
    .appendingPathComponent("Tests/SFGenEmittersTests/TypeScript/Execution")

  /// Writes every case as TypeScript below `ts` and as JavaScript below `js`, and returns the modules' paths without
  /// their endings.
  private func writeCases(below folder: URL) throws -> [String] {
    var modules: [String] = []
    for (name, interfaces) in TypeScriptCases.all {
      for (form, emission) in [("ts", TypeScriptOptions.Emission.typeScript), ("js", .javaScript)] {
        let options = TypeScriptOptions(emission: emission, hasNodeTransport: true)
        for file in TypeScriptEmitter.files(for: interfaces, options) {
          try file.write(below: folder.appendingPathComponent("\(form)/\(name)"))
          if form == "ts" { modules.append("\(name)/\(file.path.dropLast(3))") }
        }
      }
    }
    try #"{ "type": "module" }"#
      .write(to: folder.appendingPathComponent("package.json"), atomically: true, encoding: .utf8)
    return modules
  }

  @Test func `has the runtime that the compiler makes of the TypeScript`() async throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.runtime.path).filter {
      !$0.hasSuffix(".ts") || $0.hasSuffix(".d.ts")
    }
    #expect(names.count >= 6)
    try await TypeScriptToolchain.withTemporaryFolder { folder in
      let script = Repository.root.appendingPathComponent("Scripts/typescript-runtime.sh").path
      try await TypeScriptToolchain.run(script, [folder.path], in: folder)
      let made = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(made.sorted() == names.sorted())
      for name in made {
        let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        let url = Self.runtime.appendingPathComponent(name)
        if Repository.updatesFixtures { try text.write(to: url, atomically: true, encoding: .utf8) }
        #expect(try String(contentsOf: url, encoding: .utf8) == text, "\(name) differs")
      }
    }
  }

  @Test func `is the TypeScript without its types`() async throws {
    try await TypeScriptToolchain.withTemporaryFolder { folder in
      let modules = try writeCases(below: folder)
      for form in ["ts", "js"] {
        try await TypeScriptToolchain.run(
          "esbuild",
          modules.map { "\(form)/\($0).\(form)" } + [
            "--outdir=plain/\(form)", "--outbase=\(form)", "--format=esm", "--target=es2022", "--minify-whitespace",
            "--log-level=error",
          ], in: folder)
      }
      for module in modules where !module.contains("/runtime") {
        let plain = folder.appendingPathComponent("plain")
        let compiled = try String(contentsOf: plain.appendingPathComponent("ts/\(module).js"), encoding: .utf8)
        let written = try String(contentsOf: plain.appendingPathComponent("js/\(module).js"), encoding: .utf8)
        #expect(written == compiled, "\(module)")
      }
    }
  }

  @Test func `has the declarations that the compiler makes of the TypeScript`() async throws {
    try await TypeScriptToolchain.withTemporaryFolder { folder in
      let modules = try writeCases(below: folder)
      try await TypeScriptToolchain.run(
        "tsc",
        TypeScriptToolchain.strictOptions + ["--declaration", "--emitDeclarationOnly", "--rootDir", "ts"]
          + ["--outDir", "declarations"] + modules.map { "ts/\($0).ts" }, in: folder)
      for module in modules where !module.contains("/runtime") {
        let compiled = try String(
          contentsOf: folder.appendingPathComponent("declarations/\(module).d.ts"), encoding: .utf8)
        let written = try String(contentsOf: folder.appendingPathComponent("js/\(module).d.ts"), encoding: .utf8)
        #expect(Self.essence(of: written) == Self.essence(of: compiled), "\(module)")
      }
    }
  }

  /// The text without what tells two ways of writing the same apart.
  private static func essence(of declarations: String) -> String {
    declarations.replacing(/^\/\/.*\n/, with: "")
      .replacing("export declare type", with: "export type")
      .replacing(/\s+/, with: "")
      .replacing(/[;,](?=[}\])>])/, with: "")
      .replacing(/(=|\*\/)\|/) { String($0.1) }
      .replacing("export{};", with: "")
  }

  @Test func `compiles with what people write against it, and does the same when it runs`() async throws {
    try await TypeScriptToolchain.withTemporaryFolder { folder in
      let usages = ["usage.ts", "react.d.ts", "react-usage.ts"]
      _ = try writeCases(below: folder)
      for usage in usages {
        try FileManager.default.copyItem(
          at: Self.execution.appendingPathComponent(usage), to: folder.appendingPathComponent("js/Blog/\(usage)"))
      }
      let paths = usages.map { "js/Blog/\($0)" }
      try await TypeScriptToolchain.run("tsc", TypeScriptToolchain.strictOptions + ["--noEmit"] + paths, in: folder)
      let check =
        [Self.execution.appendingPathComponent("check.mjs").path]
        + ["Blog", "Names"].map { folder.appendingPathComponent("js/\($0)").path }
      let report = try await TypeScriptToolchain.run("node", check, in: folder)
      #expect(report.hasSuffix("checks passed\n"), "\(report)")
      if let deno = TypeScriptToolchain.deno {
        try TypeScriptToolchain.newestConfiguration
          .write(to: folder.appendingPathComponent("deno.json"), atomically: true, encoding: .utf8)
        try await TypeScriptToolchain.run(deno, ["check", "--sloppy-imports"] + paths, in: folder)
        let report = try await TypeScriptToolchain.run(
          deno, ["run", "--allow-net", "--allow-read", "--allow-env"] + check, in: folder)
        #expect(report.hasSuffix("checks passed\n"), "\(report)")
      }
    }
  }
}
