import Foundation
import Testing

struct ModulesTests {
  private static let configuration = """
    {
      "modules": {
        "App": { "role": "server", "path": "Sources", "stub": "Sources/Generated", "base": "/api" },
        "Models": { "role": "shared", "path": "Sources/Models" },
        "Phone": { "role": "client", "path": "Phone" }
      },
      "outputs": [
        { "kind": "typescript", "of": ["App"], "path": "web" },
        { "kind": "swift-client", "of": ["App"], "path": "AppClient", "import": ["Models"] }
      ]
    }
    """

  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(ModulesTests.configuration, to: "sfgen.json")
    try workspace.write(
      "// \"use server\"\n\nimport Models\n\nfunc load(id: Int) async -> Post { Post(id: id) }\n",
      to: "Sources/Load.swift")
    try workspace.write(
      "public struct Post: Codable, Sendable { public let id: Int }\n", to: "Sources/Models/Post.swift")
    try workspace.write("let phone = 1\n", to: "Phone/Phone.swift")
    return workspace
  }

  @Test func `A module inside another's folder keeps its files`() async throws {
    let workspace = try workspace()
    let outcome = try await workspace.sfgen("generate")
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    #expect(try workspace.text(of: "web/Models/Post.ts").contains("interface Post"))
    let client = try FileManager.default.subpathsOfDirectory(atPath: workspace.url("AppClient").path)
      .filter { $0.hasSuffix(".swift") }
      .map { try workspace.text(of: "AppClient/\($0)") }
    #expect(client.contains { $0.contains("import Models") })
    #expect(!client.contains { $0.contains("struct Post") })
  }

  @Test func `A server function in a client module is an error there`() async throws {
    let workspace = try workspace()
    try workspace.write("// \"use server\"\n\nfunc call() async {}\n", to: "Phone/Call.swift")
    let outcome = try await workspace.sfgen("lint")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("[SF402]"))
  }

  @Test func `A type that two modules send is written once into the folder of their clients`() async throws {
    let workspace = try Workspace()
    let module = "\"role\": \"server\", \"path\": "
    try workspace.write(
      """
      {
        "modules": {
          "Blog": { \(module)"Sources/Blog", "stub": "Sources/Blog/Generated", "base": "/blog" },
          "Shop": { \(module)"Sources/Shop", "stub": "Sources/Shop/Generated", "base": "/shop" },
          "Models": { "role": "shared", "path": "Sources/Models" }
        },
        "outputs": [
          { "kind": "swift-client", "of": ["Blog", "Shop"], "path": "Clients" },
          { "kind": "typescript", "of": ["Blog", "Shop"], "path": "web" }
        ]
      }
      """, to: "sfgen.json")
    try workspace.write("public struct User: Codable { public let id: Int }\n", to: "Sources/Models/User.swift")
    for module in ["Blog", "Shop"] {
      try workspace.write(
        "// \"use server\"\n\nimport Models\n\nfunc user\(module)() async -> User { User(id: 1) }\n",
        to: "Sources/\(module)/Users.swift")
    }
    let outcome = try await workspace.sfgen("generate")
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    let clients = try FileManager.default.contentsOfDirectory(atPath: workspace.url("Clients").path)
    let declarations = try clients.filter { try workspace.text(of: "Clients/\($0)").contains("struct User") }
    #expect(declarations == ["UserTypes.swift"])
    #expect(clients.contains("BlogClient.swift") && clients.contains("ShopClient.swift"))
  }

  @Test func `Two outputs of one path are an error`() async throws {
    let workspace = try workspace()
    try workspace.write(
      ModulesTests.configuration.replacing(
        "\"outputs\": [", with: "\"outputs\": [ { \"kind\": \"typescript\", \"of\": [\"App\"], \"path\": \"./web/\" },"),
      to: "sfgen.json")
    let outcome = try await workspace.sfgen("generate")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("sfgen: error: web/Load.ts: two outputs write this file\n"))
    #expect(!workspace.exists("web"))
  }

  @Test func `A project without outputs is linted by check`() async throws {
    let workspace = try Workspace()
    try workspace.write(Workspace.posts, to: "Sources/Posts.swift")
    #expect(try await workspace.sfgen("check").status == 0)
    try workspace.write("// \"use server\"\n\nfunc slow() {}\n", to: "Sources/Slow.swift")
    #expect(try await workspace.sfgen("check").status == 1)
  }
}
