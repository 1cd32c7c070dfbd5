import FixtureSupport
import Foundation
import Testing

/// Compiles Swift files with the modules of this very build, in a folder of its own.
struct SwiftCompiler {
  /// The modes that a user's target may be in.
  static let modes: [[String]] = [
    [],
    [
      "ExistentialAny", "MemberImportVisibility", "InternalImportsByDefault", "NonisolatedNonsendingByDefault",
      "InferIsolatedConformances", "ImmutableWeakCaptures",
    ].flatMap { ["-enable-upcoming-feature", $0] },
    ["-default-isolation", "MainActor", "-D", "DEBUG"],
  ]

  let scratch: URL

  init() throws {
    scratch = FileManager.default.temporaryDirectory.appendingPathComponent("sfgen-\(UUID())")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
  }

  func removeScratch() { try? FileManager.default.removeItem(at: scratch) }

  func emitModule(_ name: String, of files: [String]) async throws {
    try await swiftc(
      ["-emit-module", "-module-name", name, "-emit-module-path", "\(scratch.path)/\(name).swiftmodule"]
        + ["-I", scratch.path] + files)
  }

  func typecheck(_ files: [String], module: String, mode: [String]) async throws {
    try await swiftc(
      ["-typecheck", "-warnings-as-errors", "-module-name", module, "-I", scratch.path] + Self.moduleSearchPath + mode
        + files)
  }

  private func swiftc(_ arguments: [String]) async throws {
    let outcome = try await Command("swiftc", ["-swift-version", "6", "-parse-as-library"] + arguments).run()
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }

  /// The build puts the modules beside the test program, or beside the bundle that it is in.
  private static let moduleSearchPath: [String] = {
    var directory = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
    while directory.path != "/" {
      let modules = directory.appendingPathComponent("Modules")
      if FileManager.default.fileExists(atPath: modules.appendingPathComponent("ServerFunctions.swiftmodule").path) {
        return ["-I", modules.path]
      }
      directory.deleteLastPathComponent()
    }
    return []
  }()
}
