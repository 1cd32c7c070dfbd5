import FixtureSupport
import Foundation
import Testing

/// Compiles what the fixtures of several modules expect, which `ModuleFixtureTests` holds to be what is written.
struct ModuleCompilationTests {
  private static let fixtures = (try? Repository.cases(in: "Modules").map(\.lastPathComponent)) ?? []

  @Test(arguments: fixtures, SwiftCompiler.modes.prefix(2))
  func `Stubs and clients of several modules compile without a warning`(fixture: String, mode: [String]) async throws {
    let directory = Repository.fixtures.appendingPathComponent("Modules/\(fixture)")
    let compiler = try SwiftCompiler()
    defer { compiler.removeScratch() }
    var sources: [String: [String]] = [:]
    // Shared modules import those whose names come before theirs.
    for folder in try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted() {
      let parts = folder.split(separator: ".").map(String.init)
      guard parts.count == 2 else { continue }
      let names = try FileManager.default.contentsOfDirectory(atPath: directory.appendingPathComponent(folder).path)
      let files = names.map { directory.appendingPathComponent("\(folder)/\($0)").path }
      if parts[1] == "shared" { try await compiler.emitModule(parts[0], of: files) } else { sources[parts[0]] = files }
    }
    try #require(sources.count > 1)
    for module in sources.keys.sorted() + ["ImportingClient", "CopyingClient"] {
      let generated = try copies(of: directory.appendingPathComponent("expected/\(module)"), in: compiler.scratch)
      try await compiler.typecheck(generated + (sources[module] ?? []), module: module, mode: mode)
    }
  }

  /// The files with the ending that the compiler asks for.
  private func copies(of folder: URL, in scratch: URL) throws -> [String] {
    let target = scratch.appendingPathComponent(folder.lastPathComponent)
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).map { name in
      let copy = target.appendingPathComponent(String(name.dropLast(".txt".count)))
      try FileManager.default.copyItem(at: folder.appendingPathComponent(name), to: copy)
      return copy.path
    }
  }
}
