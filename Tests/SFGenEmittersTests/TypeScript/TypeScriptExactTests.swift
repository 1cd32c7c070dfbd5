import FixtureSupport
import Foundation
import Testing

/// Holds the runtime's codings to what a module that uses all of them sends and receives.
@Suite struct `TypeScript codings of exact numbers, sets and maps` {
  private static let programs = Repository.root
    .appendingPathComponent("Tests/SFGenEmittersTests/TypeScript/Execution")
  private static let runtime = Repository.root
    .appendingPathComponent("Sources/SFGenEmitters/TypeScript/Runtime/runtime.ts")
  private static let modules = ["Ledger.ts", "ledger-usage.ts"]

  /// Calls `body` with a folder that has the runtime and the modules.
  private func withModules(_ body: (URL) async throws -> Void) async throws {
    try await TypeScriptToolchain.withTemporaryFolder { folder in
      let sources = [Self.runtime] + Self.modules.map { Self.programs.appendingPathComponent($0) }
      for source in sources {
        try FileManager.default.copyItem(at: source, to: folder.appendingPathComponent(source.lastPathComponent))
      }
      try await body(folder)
    }
  }

  @Test func `lose nothing in either direction, with raw JSON and without`() async throws {
    try await withModules { folder in
      try await TypeScriptToolchain.run(
        "tsc", TypeScriptToolchain.strictOptions + ["--outDir", "out"] + Self.modules, in: folder)
      try #"{ "type": "module" }"#
        .write(to: folder.appendingPathComponent("package.json"), atomically: true, encoding: .utf8)
      let check = [
        Self.programs.appendingPathComponent("exact.mjs").path, folder.appendingPathComponent("out").path,
      ]
      let report = try await TypeScriptToolchain.run("node", check, in: folder)
      #expect(report.hasSuffix("checks passed\n"), "\(report)")
      if let deno = TypeScriptToolchain.deno {
        let report = try await TypeScriptToolchain.run(
          deno, ["run", "--allow-read", "--allow-env"] + check, in: folder)
        #expect(report.hasSuffix("checks passed\n"), "\(report)")
      }
    }
  }

  @Test(.enabled(if: TypeScriptToolchain.deno != nil, "SFGEN_DENO names no deno"))
  func `compile with the newest TypeScript`() async throws {
    let deno = try #require(TypeScriptToolchain.deno)
    try await withModules { folder in
      try TypeScriptToolchain.newestConfiguration
        .write(to: folder.appendingPathComponent("deno.json"), atomically: true, encoding: .utf8)
      try await TypeScriptToolchain.run(deno, ["check", "--sloppy-imports"] + Self.modules, in: folder)
    }
  }

  @Test func `cost nothing where no imported function has them`() async throws {
    try await withModules { folder in
      func bundle(importing function: String) async throws -> String {
        try #"import { \#(function) } from "./Ledger.js"; globalThis.used = \#(function);"#
          .write(to: folder.appendingPathComponent("page.ts"), atomically: true, encoding: .utf8)
        return try await TypeScriptToolchain.run(
          "esbuild", ["page.ts", "--bundle", "--minify", "--format=esm", "--target=es2022", "--log-level=error"],
          in: folder)
      }
      let plain = try await bundle(importing: "plant")
      let exact = try await bundle(importing: "integers")
      // What they say of values that do not fit shows which codings are there.
      #expect(plain.contains("a valid Date"))
      for trace in ["rawJSON", "a bigint", "38 digits", "a Set", "a Map", "a key and a value"] {
        #expect(!plain.contains(trace), "\(trace)")
      }
      for trace in ["rawJSON", "a bigint"] { #expect(exact.contains(trace), "\(trace)") }
      for trace in ["38 digits", "a Set", "a Map", "a key and a value"] { #expect(!exact.contains(trace), "\(trace)") }
    }
  }
}
