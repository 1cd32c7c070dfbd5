import FixtureSupport
import Foundation
import Testing

/// Compiles what the fixtures of `generate` expect, which `GenerateFixtureTests` holds to be what is written.
struct FixtureCompilationTests {
  private static let fixtures = (try? Repository.cases(in: "Generate").map(\.lastPathComponent)) ?? []

  @Test(arguments: fixtures, SwiftCompiler.modes)
  func `A fixture's stubs compile without a warning beside its source`(fixture: String, mode: [String]) async throws {
    // In a module that isolates everything to the main actor these sources are wrong by themselves: a type of it cannot be
    // the argument for a parameter that is `Sendable`, and an actor waits for what the module generates.
    guard !mode.contains("MainActor") || !["Generics", "Nested", "Streams"].contains(fixture) else { return }
    try await typecheck("Server", withSource: true, of: fixture, module: "App", mode: mode)
  }

  @Test(arguments: fixtures, SwiftCompiler.modes)
  func `A fixture's Swift client compiles without a warning`(fixture: String, mode: [String]) async throws {
    try await typecheck("SwiftClient", withSource: false, of: fixture, module: "AppClient", mode: mode)
  }

  private func typecheck(
    _ folder: String, withSource: Bool, of fixture: String, module: String, mode: [String]
  ) async throws {
    let directory = Repository.fixtures.appendingPathComponent("Generate/\(fixture)")
    let expected = directory.appendingPathComponent("expected/\(folder)")
    let compiler = try SwiftCompiler()
    defer { compiler.removeScratch() }
    var files: [String] = []
    for name in try FileManager.default.subpathsOfDirectory(atPath: expected.path) where name.hasSuffix(".swift.txt") {
      let copy = compiler.scratch.appendingPathComponent(String(name.dropLast(".txt".count)))
      try FileManager.default.createDirectory(
        at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: expected.appendingPathComponent(name), to: copy)
      files.append(copy.path)
    }
    try #require(!files.isEmpty)
    if withSource {
      // A bare directive is a literal that nothing uses, which the compiler says.
      let source = try String(contentsOf: directory.appendingPathComponent("input.swift"), encoding: .utf8)
        .replacingOccurrences(of: "\n  \"use server\"\n", with: "\n  _ = \"use server\"\n")
      let copy = compiler.scratch.appendingPathComponent("input.swift")
      try Data(source.utf8).write(to: copy)
      files.append(copy.path)
    }
    try await compiler.typecheck(files, module: module, mode: mode)
  }
}
