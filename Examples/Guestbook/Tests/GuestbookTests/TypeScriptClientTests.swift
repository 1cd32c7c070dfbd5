import Foundation
import Testing

@Suite("The TypeScript client against a live server", .timeLimit(.minutes(2)))
struct TypeScriptClientTests {
  @Test("The demo calls every function and prints what came back")
  func demo() async throws {
    try await withGuestbook { server in
      let output = try await TypeScriptRuntime.node.run("Demo/demo.ts", server.url.absoluteString, LiveGuestbook.token)
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

  @Test("Every kind of function keeps its promises, in node and in deno", arguments: TypeScriptRuntime.available)
  func kinds(runtime: TypeScriptRuntime) async throws {
    try await withGuestbook { server in
      let output = try await runtime.run(
        "Tests/GuestbookTests/Scripts/kinds.ts", server.url.absoluteString, LiveGuestbook.token)
      let promises = output.split(separator: "\n")
      #expect(promises.count == 29)
      for promise in promises { #expect(promise.hasPrefix("kept: ")) }
      #expect(await server.isWatched(by: 0))
    }
  }

  @Test("A server that is told to stop says so to those who watch", arguments: TypeScriptRuntime.available)
  func closing(runtime: TypeScriptRuntime) async throws {
    let watching = try await withGuestbook { server in
      let watching = Task { try await runtime.run("Tests/GuestbookTests/Scripts/watch.ts", server.url.absoluteString) }
      #expect(await server.isWatched(by: 1))
      _ = try await server.client().sign(name: "Ada", message: "Hello")
      return watching
    }
    #expect(try await watching.value == "Hello\nclosing\nover\n")
  }

  @Test("The page, the demo and the programs of the tests pass the strictest checks of the TypeScript compiler")
  func compiler() async throws {
    try await run("tsc", ["-p", "tsconfig.json"])
  }

  @Test("They pass the checks of deno", .enabled(if: TypeScriptRuntime.denoPath != nil))
  func denoCheck() async throws {
    let scripts = ["kinds.ts", "watch.ts"].map { "Tests/GuestbookTests/Scripts/\($0)" }
    try await run(try #require(TypeScriptRuntime.denoPath), ["check", "Web/page.ts", "Demo/demo.ts"] + scripts)
  }
}
