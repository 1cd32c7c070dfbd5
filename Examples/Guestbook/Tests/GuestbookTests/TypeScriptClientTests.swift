import Foundation
import Testing

@Suite("The TypeScript client against a live server")
struct TypeScriptClientTests {
  @Test("The demo calls every function and prints what came back")
  func demo() async throws {
    let bundle = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).mjs")
    defer { try? FileManager.default.removeItem(at: bundle) }
    try await run("esbuild", "Demo/demo.ts", "--bundle", "--format=esm", "--outfile=\(bundle.path)")
    try await withGuestbook { server in
      let output = try await run("node", bundle.path, server.url.absoluteString, LiveGuestbook.token)
      let printed = output.replacing(/\d{4}-\d\d-\d\dT[\d:.]+Z/, with: "<date>")
      let expectedFile = LiveGuestbook.folder.appending(path: "Tests/GuestbookTests/Expected/demo.txt")
      if ProcessInfo.processInfo.environment["SFGEN_UPDATE_FIXTURES"] != nil {
        try printed.write(to: expectedFile, atomically: true, encoding: .utf8)
      }
      #expect(try printed == String(contentsOf: expectedFile, encoding: .utf8))

      let lock = try String(contentsOf: LiveGuestbook.folder.appending(path: "sfgen.lock.json"), encoding: .utf8)
      for match in lock.matches(of: /"([\w.]+)": \{\s*"signature"/) {
        #expect(output.contains("  \(match.1)("))
      }
    }
  }

  @Test("The page and the demo pass the strictest checks of the TypeScript compiler")
  func compiler() async throws {
    try await run("tsc", "-p", "tsconfig.json")
  }

  @Test("The page and the demo pass the checks of deno", .enabled(if: deno != nil))
  func denoCheck() async throws {
    try await run(try #require(deno), "check", "Web/page.ts", "Demo/demo.ts")
  }
}

private let deno = ProcessInfo.processInfo.environment["SFGEN_DENO"]

struct CommandFailed: Error {
  let command: [String]
  let output: String
}

/// Runs a program in the example's folder.
@discardableResult
func run(_ command: String...) async throws -> String {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = command
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
  guard process.terminationStatus == 0 else { throw CommandFailed(command: command, output: output) }
  return output
}
