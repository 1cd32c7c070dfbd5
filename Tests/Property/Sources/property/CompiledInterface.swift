import Foundation
import PropertyModel

/// An interface that is written, generated and compiled in a folder of its own.
struct CompiledInterface {
  let folder: URL
  let server: URL
  let client: URL
  /// The golden vectors.
  let vectors: String
  /// The server's coding of the types.
  let coding: String

  private static let module = "App"

  /// - Parameter progress: Is told what takes time.
  init(_ interface: ModelInterface, root: URL, folder: URL, progress: (String) -> Void) throws {
    self.folder = folder
    let files = FileManager.default
    if files.fileExists(atPath: folder.path) { try files.removeItem(at: folder) }
    for name in ["App", "harness"] {
      try files.createDirectory(at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
    }
    func write(_ text: String, _ path: String) throws {
      try text.write(to: folder.appendingPathComponent(path), atomically: true, encoding: .utf8)
    }
    try write(SwiftSource(interface).text, "App/App.swift")
    var harness = HarnessSource(interface)
    try write(harness.server(table: "AppServerFunctions"), "harness/Server.swift")
    var clientHarness = HarnessSource(interface)
    try write(clientHarness.client(type: "AppClient"), "harness/Client.swift")

    try Command.check(
      root.appendingPathComponent(".build/debug/sfgen").path,
      [
        "generate", "--server", "server", "--typescript", "typescript", "--swift-client", "client", "--vectors",
        "vectors",
        "App", "--module", Self.module,
      ], in: folder)
    progress("generated")
    vectors = try String(contentsOf: folder.appendingPathComponent("vectors/App.vectors.json"), encoding: .utf8)
    coding = try String(contentsOf: folder.appendingPathComponent("server/App+WireCoding.swift"), encoding: .utf8)

    server = folder.appendingPathComponent("app-server")
    client = folder.appendingPathComponent("app-client")
    try Self.compile(
      ["App", "server"], with: "harness/Server.swift", module: "App", to: server, root: root, in: folder)
    progress("server compiled")
    try Self.compile(["client"], with: "harness/Client.swift", module: "AppClient_", to: client, root: root, in: folder)
    progress("Swift client compiled")
  }

  private static func compile(
    _ folders: [String], with harness: String, module: String, to output: URL, root: URL, in folder: URL
  ) throws {
    let built = root.appendingPathComponent("Tests/Property/.build/debug").path
    let sources = try folders.flatMap { name in
      try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(name).path)
        .filter { $0.hasSuffix(".swift") }.sorted().map { "\(name)/\($0)" }
    }
    let text = try Command.check(
      "swiftc",
      [
        "-swift-version", "6", "-Onone", "-parse-as-library", "-module-name", module, "-I", "\(built)/Modules", "-L",
        built,
        "-lPropertySupport", "-Xlinker", "-rpath", "-Xlinker", built, "-enable-upcoming-feature", "ExistentialAny",
        "-enable-upcoming-feature", "InternalImportsByDefault", "-o", output.path, harness,
      ] + sources, in: folder)
    // What a person wrote may be warned of; what is generated may not.
    let warnings = text.split(separator: "\n").filter { line in
      line.contains(": warning: ") && !line.hasPrefix(folder.appendingPathComponent("App/").path)
        && !line.hasPrefix("App/") && !line.contains("/harness/") && !line.hasPrefix("harness/")
    }
    guard warnings.isEmpty else {
      throw Command.Failure(
        description: "Generated code compiles with warnings in \(folder.path):\n"
          + warnings.prefix(20).joined(separator: "\n"))
    }
  }

  /// Compiles the TypeScript client with calls, and runs it; a report is a line.
  func runTypeScript(_ program: String, port: Int) throws -> [(engine: String, lines: [Substring])] {
    let web = folder.appendingPathComponent("typescript")
    try TypeScriptSource.harness.write(to: web.appendingPathComponent("harness.ts"), atomically: true, encoding: .utf8)
    try program.write(to: web.appendingPathComponent("calls.ts"), atomically: true, encoding: .utf8)
    let files = try FileManager.default.contentsOfDirectory(atPath: web.path).filter { $0.hasSuffix(".ts") }.sorted()
    try Command.check(
      "tsc",
      [
        "--strict", "--noUncheckedIndexedAccess", "--exactOptionalPropertyTypes", "--noImplicitOverride",
        "--noPropertyAccessFromIndexSignature", "--isolatedModules", "--noUnusedLocals", "--noUnusedParameters",
        "--target", "es2022", "--module", "es2022", "--moduleResolution", "node", "--lib", "es2022,dom", "--rootDir",
        ".",
        "--outDir", "out",
      ] + files, in: web)
    try #"{ "type": "module" }"#
      .write(to: web.appendingPathComponent("package.json"), atomically: true, encoding: .utf8)
    let url = "http://127.0.0.1:\(port)"
    var reports = [("node", try Command.check("node", ["out/calls.js", url], in: web).split(separator: "\n"))]
    if let deno = ProcessInfo.processInfo.environment["SFGEN_DENO"] {
      let text = try Command.check(deno, ["run", "--allow-net", "--allow-env", "out/calls.js", url], in: web)
      reports.append(("deno", text.split(separator: "\n")))
    }
    return reports
  }
}
