import FixtureSupport
import Foundation
import Testing

/// Compiles the golden files with the modules of this very build.
struct SwiftCompilationTests {
  /// The modes that a user's target may be in.
  private static let modes: [[String]] = [
    [],
    [
      "ExistentialAny", "MemberImportVisibility", "InternalImportsByDefault", "NonisolatedNonsendingByDefault",
      "InferIsolatedConformances",
    ].flatMap { ["-enable-upcoming-feature", $0] },
    ["-default-isolation", "MainActor", "-D", "DEBUG"],
  ]

  @Test(arguments: SwiftCase.all, modes)
  func `The server's Swift compiles without a warning beside its source`(_ each: SwiftCase, mode: [String]) async throws
  {
    try await typecheck(folders: ["Source", "Server"], of: each, module: "App", mode: mode)
  }

  @Test(arguments: SwiftCase.all, modes)
  func `The client's Swift compiles without a warning beside its use`(_ each: SwiftCase, mode: [String]) async throws {
    try await typecheck(folders: ["Client", "Usage"], of: each, module: "AppClient", mode: mode)
  }

  private func typecheck(folders: [String], of each: SwiftCase, module: String, mode: [String]) async throws {
    let files = folders.flatMap { each.swiftFiles(in: $0) }
    try #require(!files.isEmpty)
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("sfgen-\(UUID())")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    for shared in each.sharedModules {
      try await swiftc(
        ["-emit-module", "-module-name", shared, "-emit-module-path", "\(scratch.path)/\(shared).swiftmodule"]
          + each.swiftFiles(in: shared))
    }
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

extension SwiftCase {
  fileprivate func swiftFiles(in folder: String) -> [String] {
    let directory = self.directory.appendingPathComponent(folder)
    let names = FileManager.default.subpaths(atPath: directory.path) ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().map { directory.appendingPathComponent($0).path }
  }
}
