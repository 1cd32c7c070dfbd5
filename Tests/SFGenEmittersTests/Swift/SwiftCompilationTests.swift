import FixtureSupport
import Foundation
import Testing

/// Compiles the golden files with the modules of this very build.
struct SwiftCompilationTests {
  @Test(arguments: SwiftCase.all, SwiftCompiler.modes)
  func `The server's Swift compiles without a warning beside its source`(_ each: SwiftCase, mode: [String]) async throws
  {
    try await typecheck(folders: ["Source", "Server"], of: each, module: "App", mode: mode)
  }

  @Test(arguments: SwiftCase.all, SwiftCompiler.modes)
  func `The client's Swift compiles without a warning beside its use`(_ each: SwiftCase, mode: [String]) async throws {
    try await typecheck(folders: ["Client", "Usage"], of: each, module: "AppClient", mode: mode)
  }

  private func typecheck(folders: [String], of each: SwiftCase, module: String, mode: [String]) async throws {
    let files = folders.flatMap { each.swiftFiles(in: $0) }
    try #require(!files.isEmpty)
    let compiler = try SwiftCompiler()
    defer { compiler.removeScratch() }
    for shared in each.sharedModules { try await compiler.emitModule(shared, of: each.swiftFiles(in: shared)) }
    try await compiler.typecheck(files, module: module, mode: mode)
  }
}

extension SwiftCase {
  fileprivate func swiftFiles(in folder: String) -> [String] {
    let directory = self.directory.appendingPathComponent(folder)
    let names = FileManager.default.subpaths(atPath: directory.path) ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().map { directory.appendingPathComponent($0).path }
  }
}
