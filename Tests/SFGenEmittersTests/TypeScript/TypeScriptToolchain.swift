import Foundation

/// Runs the compilers and engines that judge generated TypeScript. One that is missing is a failure, never a skipped test.
enum TypeScriptToolchain {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Has the newest compiler; only the environment says where it is, since no distribution packages it.
  static let deno = ProcessInfo.processInfo.environment["SFGEN_DENO"]

  /// What a project that is as strict as the compiler can be would set.
  static let strictOptions = [
    "--strict", "--noUncheckedIndexedAccess", "--exactOptionalPropertyTypes", "--noImplicitOverride",
    "--noPropertyAccessFromIndexSignature", "--isolatedModules", "--noUnusedLocals", "--noUnusedParameters",
    "--target", "es2022", "--module", "es2022", "--moduleResolution", "node", "--lib", "es2022,dom",
  ]

  /// The same for the newest compiler, with what has been added since.
  static let newestConfiguration = """
    { "compilerOptions": {
        "strict": true, "noUncheckedIndexedAccess": true, "exactOptionalPropertyTypes": true,
        "noImplicitOverride": true, "noPropertyAccessFromIndexSignature": true, "noUnusedLocals": true,
        "noUnusedParameters": true, "verbatimModuleSyntax": true, "isolatedDeclarations": true,
        "erasableSyntaxOnly": true } }
    """

  /// Runs a program, and returns what it wrote.
  @discardableResult
  static func run(_ program: String, _ arguments: [String], in folder: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(["NO_COLOR": "1"]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus != 127 else {
      throw Failure(description: "\(program) is missing: install node, node-typescript and esbuild (\(text))")
    }
    guard process.terminationStatus == 0 else {
      throw Failure(description: "\(program) \(arguments.joined(separator: " ")) failed:\n\(text)")
    }
    return text
  }

  /// Calls `body` with an empty folder that is removed afterwards.
  static func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sfgen-typescript-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
