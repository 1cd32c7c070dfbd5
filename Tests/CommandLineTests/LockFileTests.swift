import SFGenEmitters
import SFGenInterface
import Testing

@testable import sfgen

struct LockFileTests {
  private func lock(_ functions: [ServerFunction], base: String = "/_server") -> LockFile {
    let interface = Interface(
      module: "App", base: base, files: [InterfaceFile(module: "App", path: "Posts.swift", functions: functions)])
    return LockFile(Array(LockFileEmitter.contents(for: [interface]).utf8))
  }

  private func differences(_ old: [ServerFunction], _ new: [ServerFunction]) -> [String] {
    LockFile.differences(from: lock(old), to: lock(new), fileName: "sfgen.lock.json")
  }

  @Test func `The file lists endpoints sorted, each with signature, digest and guard`() {
    let functions = [
      ServerFunction(
        id: "Posts.create", name: "create",
        parameters: [Parameter(label: "title", name: "title", key: "title", type: .string)], result: .integer(.int),
        failure: .untyped, options: FunctionOptions(guardName: "admin"), line: 3),
      ServerFunction(id: "Posts.all", name: "all", line: 9),
    ]
    let interface = Interface(
      module: "App", base: "/_server",
      files: [InterfaceFile(module: "App", path: "Posts.swift", functions: functions)])
    let digests = functions.map(interface.signatureDigest(of:))
    #expect(
      LockFileEmitter.contents(for: [interface]) == """
        {
          "generator": "sfgen",
          "version": 1,
          "modules": {
            "App": {
              "base": "/_server",
              "functions": {
                "Posts.all": {
                  "signature": "() async",
                  "digest": "\(digests[1])"
                },
                "Posts.create": {
                  "signature": "(title: String) async throws -> Int",
                  "digest": "\(digests[0])",
                  "guard": "admin"
                }
              }
            }
          }
        }

        """)
  }

  @Test func `New, removed and changed endpoints get a sentence each`() {
    let ping = ServerFunction(id: "ping", name: "ping", line: 1)
    let guarded = ServerFunction(
      id: "ping", name: "ping", options: FunctionOptions(guardName: "admin"), line: 1)
    let throwing = ServerFunction(id: "ping", name: "ping", failure: .untyped, line: 1)
    #expect(differences([], [ping]) == ["new endpoint App.ping is not in sfgen.lock.json"])
    #expect(differences([ping], []) == ["endpoint App.ping is in sfgen.lock.json and no longer in the sources"])
    #expect(
      differences([guarded], [ping])
        == ["endpoint App.ping has no guard, and the guard admin in sfgen.lock.json"])
    #expect(
      differences([ping], [throwing])
        == ["endpoint App.ping is () async throws, and () async in sfgen.lock.json"])
    #expect(differences([ping], [ping]).isEmpty)
  }

  @Test func `A moved base is named`() {
    let ping = ServerFunction(id: "ping", name: "ping", line: 1)
    #expect(
      LockFile.differences(from: lock([ping]), to: lock([ping], base: "/api"), fileName: "sfgen.lock.json")
        == ["the endpoints of App were below /_server and are now below /api"])
  }

  @Test(arguments: ["", "{}", "[]", "{ \"generator\": 1 }", "<<<<<<< HEAD\n{}"])
  func `A file without the generator's name is not ours`(text: String) {
    #expect(!LockFile.isOurs(Array(text.utf8)))
  }

  @Test func `A guard that is taken away fails the check`() async throws {
    let workspace = try Workspace.project()
    try workspace.write(
      Workspace.posts.replacing("func create", with: "// sfgen: requires=admin\nfunc create"),
      to: "Sources/App/Posts.swift")
    #expect(try await workspace.sfgen("generate").status == 0)
    try workspace.write(Workspace.posts, to: "Sources/App/Posts.swift")
    let outcome = try await workspace.sfgen("check")
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains(
        "endpoint App.createPost has no guard, and the guard admin in sfgen.lock.json: run sfgen generate\n"))
  }
}
