import Foundation

/// What runs the TypeScript client.
enum TypeScriptRuntime: CaseIterable {
  case node
  case deno

  /// Where deno is, if the tests are told.
  static let denoPath = ProcessInfo.processInfo.environment["SFGEN_DENO"]

  /// Those that are there.
  static var available: [TypeScriptRuntime] { denoPath == nil ? [.node] : allCases }

  /// Runs a program in TypeScript: node what esbuild makes of it, deno the program itself.
  func run(_ program: String, _ arguments: String...) async throws -> String {
    switch self {
    case .node:
      let bundle = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).mjs")
      defer { try? FileManager.default.removeItem(at: bundle) }
      try await GuestbookTests.run("esbuild", [program, "--bundle", "--format=esm", "--outfile=\(bundle.path)"])
      return try await GuestbookTests.run("node", [bundle.path] + arguments)
    case .deno:
      let options = ["run", "--quiet", "--no-check", "--allow-net=127.0.0.1", program]
      return try await GuestbookTests.run(Self.denoPath ?? "deno", options + arguments)
    }
  }
}

struct CommandFailed: Error {
  let command: [String]
  let output: String
}

/// Runs a program in the example's folder.
@discardableResult
func run(_ command: String, _ arguments: [String]) async throws -> String {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = [command] + arguments
  process.currentDirectoryURL = LiveGuestbook.folder
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  // The server answers on other threads while this one waits.
  let output = await withCheckedContinuation { continuation in
    DispatchQueue.global().async {
      let data = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      continuation.resume(returning: String(decoding: data, as: UTF8.self))
    }
  }
  guard process.terminationStatus == 0 else { throw CommandFailed(command: [command] + arguments, output: output) }
  return output
}
