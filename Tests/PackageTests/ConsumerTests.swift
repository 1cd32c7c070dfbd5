import FixtureSupport
import Foundation
import Testing

/// A package that uses one part of sfgen resolves what that part needs, and nothing else.
@Suite(.serialized) struct ConsumerTests {
  private static let always = ["swift-argument-parser", "swift-http-types", "swift-log"]

  @Test(
    arguments: [
      ([], [], ["hummingbird", "async-http-client", "swift-nio", "swift-service-lifecycle"]),
      (["AsyncHTTPClient"], ["async-http-client", "swift-nio"], ["hummingbird"]),
      (["Hummingbird"], ["hummingbird", "swift-nio"], []),
      (["Sealing"], ["swift-crypto"], ["hummingbird", "swift-nio", "async-http-client", "swift-service-lifecycle"]),
    ] as [([String], [String], [String])])
  func `A consumer resolves the dependencies of the traits that it names`(
    traits: [String], needed: [String], refused: [String]
  ) async throws {
    try await withConsumer(traits: traits) { folder in
      let outcome = try await Command("swift", ["package", "show-dependencies", "--format", "flatlist"], in: folder)
        .run()
      #expect(outcome.status == 0, "\(outcome.errors)")
      let resolved = outcome.output.split(separator: "\n").map(String.init)
      for name in Self.always + needed { #expect(resolved.contains(name), "\(name) is missing") }
      for name in refused { #expect(!resolved.contains(name), "\(name) was resolved") }
    }
  }

  @Test func `A consumer that names no trait builds and runs the runtime and the Swift client`() async throws {
    try await withConsumer(traits: []) { folder in
      let outcome = try await Command("swift", ["run", "--quiet", "Consumer"], in: folder).run()
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
      #expect(outcome.output == "1048576\n")
    }
  }

  private func withConsumer(traits: [String], _ body: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sfgen-consumer-\(UUID())")
    let sources = folder.appendingPathComponent("Sources/Consumer")
    try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try """
    // swift-tools-version: 6.1
    import PackageDescription
    let package = Package(
      name: "Consumer",
      platforms: [.macOS(.v15)],
      dependencies: [.package(name: "sfgen", path: "\(Repository.root.path)", traits: \(traits))],
      targets: [
        .executableTarget(
          name: "Consumer",
          dependencies: [
            .product(name: "ServerFunctions", package: "sfgen"),
            .product(name: "ServerFunctionsClient", package: "sfgen"),
          ])
      ])
    """.write(to: folder.appendingPathComponent("Package.swift"), atomically: true, encoding: .utf8)
    try """
    import ServerFunctions
    import ServerFunctionsClient
    print(ServerFunctionsConfiguration().limits.bodySize)
    """.write(to: sources.appendingPathComponent("main.swift"), atomically: true, encoding: .utf8)
    try await body(folder)
  }
}
