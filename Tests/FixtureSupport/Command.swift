package import Foundation

/// Runs another program and waits for it without holding a thread of the concurrency pool: tests that measure time run
/// beside those that compile, and there are as few such threads as cores.
package struct Command: Sendable {
  /// How a run ended.
  package struct Outcome: Sendable {
    package let status: Int32
    package let output: String
    package let errors: String
  }

  package let arguments: [String]
  package let folder: URL?
  package let input: Data?

  /// - Parameters:
  ///   - program: A path, or a name that the environment finds.
  ///   - folder: Where to run; the tests' own folder by default.
  ///   - input: What standard input holds; nothing by default.
  package init(_ program: String, _ arguments: [String], in folder: URL? = nil, input: Data? = nil) {
    self.input = input
    self.arguments = [program] + arguments
    self.folder = folder
  }

  package func run() async throws -> Outcome {
    await CommandGate.shared.enter()
    do {
      let outcome = try await runNow()
      await CommandGate.shared.leave()
      return outcome
    } catch {
      await CommandGate.shared.leave()
      throw error
    }
  }

  private func runNow() async throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    process.environment = ProcessInfo.processInfo.environment.merging(["NO_COLOR": "1"]) { $1 }
    // Files instead of pipes: a pipe that nobody empties would stop the program.
    let files = ["output", "errors", "input"].map { name in
      FileManager.default.temporaryDirectory.appendingPathComponent("sfgen-test-\(name)-\(UUID().uuidString)")
    }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    for file in files { try Data().write(to: file) }
    try input?.write(to: files[2])
    let handles = try files[..<2].map { try FileHandle(forWritingTo: $0) } + [FileHandle(forReadingFrom: files[2])]
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    process.standardInput = handles[2]
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in continuation.resume() }
      do { try process.run() } catch {
        process.terminationHandler = nil
        continuation.resume(throwing: error)
      }
    }
    for handle in handles { try handle.close() }
    let texts = try files[..<2].map { try String(decoding: Data(contentsOf: $0), as: UTF8.self) }
    return Outcome(status: process.terminationStatus, output: texts[0], errors: texts[1])
  }
}
