import FixtureSupport
import Foundation
import SFGenEmitters
import Testing

/// `Documentation/TypeScript.md` tells how the guestbook's client is used; its examples compile and do what they say.
@Suite struct `Documentation of the TypeScript client` {
  private static let document = Repository.root.appendingPathComponent("Documentation/TypeScript.md")
  private static let execution = Repository.root
    .appendingPathComponent("Tests/SFGenEmittersTests/TypeScript/Execution")

  /// The code blocks in one language, one below the other.
  private func blocks(_ language: String) throws -> String {
    let pieces = try String(contentsOf: Self.document, encoding: .utf8).components(separatedBy: "```")
    let blocks = stride(from: 1, to: pieces.count, by: 2).map { pieces[$0] }.filter { $0.hasPrefix("\(language)\n") }
    #expect(!blocks.isEmpty)
    return blocks.map { String($0.dropFirst(language.count + 1)) }.joined(separator: "\n")
  }

  @Test func `has examples that compile, run and print what they say`() async throws {
    try await TypeScriptToolchain.withTemporaryFolder { folder in
      try FileManager.default.copyItem(
        at: Repository.root.appendingPathComponent("Examples/Guestbook/Web/server"),
        to: folder.appendingPathComponent("server"))
      let transport = TypeScriptEmitter.files(for: [], TypeScriptOptions(hasNodeTransport: true))
      for file in transport { try file.write(below: folder.appendingPathComponent("server")) }
      for name in ["jsx.d.ts", "react.d.ts"] {
        try FileManager.default.copyItem(
          at: Self.execution.appendingPathComponent(name), to: folder.appendingPathComponent(name))
      }
      for (name, language) in [("examples.ts", "ts"), ("page.tsx", "tsx")] {
        // React's own package is not needed to know what it declares.
        try blocks(language).replacing("from \"react\"", with: "from \"./react.js\"").write(
          to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
      }
      try await TypeScriptToolchain.run(
        "tsc",
        TypeScriptToolchain.strictOptions
          + ["--jsx", "preserve", "--outDir", "out", "examples.ts", "page.tsx", "jsx.d.ts"], in: folder)
      try #"{ "type": "module" }"#
        .write(to: folder.appendingPathComponent("package.json"), atomically: true, encoding: .utf8)
      let report = try await TypeScriptToolchain.run(
        "node",
        [
          Self.execution.appendingPathComponent("documentation.mjs").path, Self.document.path,
          folder.appendingPathComponent("out/examples.js").path,
        ], in: folder)
      #expect(report.hasSuffix("checks passed\n"), "\(report)")
    }
  }
}
