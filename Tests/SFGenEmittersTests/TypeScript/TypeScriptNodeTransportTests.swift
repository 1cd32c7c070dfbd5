import FixtureSupport
import Foundation
import SFGenEmitters
import Testing

/// `"node": true`: a transport that only programs import, since browsers have no use for it.
@Suite struct `TypeScript transport for node` {
  private static let check = Repository.root
    .appendingPathComponent("Tests/SFGenEmittersTests/TypeScript/Execution/node.mjs")

  private func withClient(_ body: (_ folder: URL, _ paths: [String]) async throws -> Void) async throws {
    try await TypeScriptToolchain.withTemporaryFolder { folder in
      let files = TypeScriptEmitter.files(for: [TypeScriptCases.blog], TypeScriptOptions(hasNodeTransport: true))
      for file in files { try file.write(below: folder) }
      let usage = """
        import { createClient } from "./runtime.js";
        import { createNodeTransport } from "./runtime.node.js";
        import { removeAll } from "./Blog/Posts.js";
        const transport = createNodeTransport({ maxSockets: 4, tls: { rejectUnauthorized: false } });
        const client = createClient({ baseUrl: "https://localhost", fetch: transport.fetch });
        await removeAll.safe({ client });
        transport.close();

        """
      try usage.write(to: folder.appendingPathComponent("usage.ts"), atomically: true, encoding: .utf8)
      try await body(folder, files.map(\.path) + ["usage.ts"])
    }
  }

  @Test func `compiles without the types of node, and carries calls in node and deno`() async throws {
    try await withClient { folder, paths in
      try await TypeScriptToolchain.run(
        "tsc", TypeScriptToolchain.strictOptions + ["--rootDir", ".", "--outDir", "out"] + paths,
        in: folder)
      try #"{ "type": "module" }"#
        .write(to: folder.appendingPathComponent("package.json"), atomically: true, encoding: .utf8)
      let arguments = [Self.check.path, folder.appendingPathComponent("out").path]
      let report = try await TypeScriptToolchain.run("node", arguments, in: folder)
      #expect(report.hasSuffix("checks passed\n"), "\(report)")
      if let deno = TypeScriptToolchain.deno {
        let report = try await TypeScriptToolchain.run(
          deno, ["run", "--allow-net", "--allow-read", "--allow-env"] + arguments, in: folder)
        #expect(report.hasSuffix("checks passed\n"), "\(report)")
      }
    }
  }

  @Test(.enabled(if: TypeScriptToolchain.deno != nil, "SFGEN_DENO names no deno"))
  func `compiles with the types of node, and the newest TypeScript`() async throws {
    let deno = try #require(TypeScriptToolchain.deno)
    try await withClient { folder, paths in
      try TypeScriptToolchain.newestConfiguration
        .write(to: folder.appendingPathComponent("deno.json"), atomically: true, encoding: .utf8)
      try await TypeScriptToolchain.run(deno, ["check", "--sloppy-imports"] + paths, in: folder)
    }
  }
}
