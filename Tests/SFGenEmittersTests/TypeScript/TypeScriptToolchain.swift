import FixtureSupport
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
  static func run(_ program: String, _ arguments: [String], in folder: URL) async throws -> String {
    let outcome = try await Command(program, arguments, in: folder).run()
    let text = outcome.output + outcome.errors
    guard outcome.status != 127 else {
      throw Failure(description: "\(program) is missing: install node, node-typescript and esbuild (\(text))")
    }
    guard outcome.status == 0 else {
      throw Failure(description: "\(program) \(arguments.joined(separator: " ")) failed:\n\(text)")
    }
    return text
  }

  /// Calls `body` with an empty folder that is removed afterwards.
  static func withTemporaryFolder<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sfgen-typescript-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
  }
}
