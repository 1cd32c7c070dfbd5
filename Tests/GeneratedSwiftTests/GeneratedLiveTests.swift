#if Hummingbird && AsyncHTTPClient
  import Foundation
  import GoldenClient
  import GoldenServer
  import Hummingbird
  import HummingbirdTesting
  import Logging
  import ServerFunctions
  import ServerFunctionsAsyncHTTPClient
  import ServerFunctionsClient
  import ServerFunctionsHummingbird
  import Testing

  /// The golden client calls the golden server over a real connection: a function of each kind that can be called.
  struct GeneratedLiveTests {
    private func withServer(_ body: @Sendable (AppClient) async throws -> Void) async throws {
      let router = Router()
      router.addServerFunctions(makeServerFunctions(), configuration: .init(middleware: [Login(caller: "ada")]))
      let application = Application(
        router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
        logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
      try await application.test(.live) { client in
        let port = try #require(client.port)
        let url = try #require(URL(string: "http://127.0.0.1:\(port)"))
        try await body(AppClient(baseURL: url, transport: .asyncHTTPClient))
      }
    }

    @Test func `Functions at the top of a file and static ones are called`() async throws {
      try await withServer { (server: AppClient) async throws in
        #expect(try await server.count() == 3)
        let post = try await server.createPost(title: "One", content: "é")
        #expect(post.tags == ["untagged"])
        await #expect(throws: ServerFunctionError<PostError>.self) { try await server.posts.publish(post.id) }
        await #expect {
          try await server.createPost(title: "", content: "")
        } throws: { error in
          guard case ServerFunctionError<PostError>.thrown(.emptyTitle) = error else { return false }
          return true
        }
      }
    }

    @Test func `Methods of an actor, of a struct, and of classes on global actors are called`() async throws {
      try await withServer { (server: AppClient) async throws in
        let name = UUID().uuidString
        #expect(try await server.guestbook.sign(name).name == name)
        #expect(try await server.greeter.greet() == "Hello, you!")
        #expect(try await server.greeter.greet(name: name) == "Hello, \(name)!")
        #expect(try await server.board.pin(title: name).last == name)
        #expect(try await server.shelf.put(name) > 0)
        await #expect {
          try await server.shelf.put(name)
        } throws: { error in
          guard case ServerFunctionError<PostError>.thrown(.emptyTitle) = error else { return false }
          return true
        }
      }
    }

    @Test func `Streams arrive value by value`() async throws {
      try await withServer { (server: AppClient) async throws in
        var ticks: [Int] = []
        for try await tick in try await server.ticks(from: 5, count: 3) { ticks.append(tick) }
        #expect(ticks == [5, 6, 7])
        var ranges: [[Int]] = []
        for try await range in try await server.feed.ranges() { ranges.append([range.lower, range.upper]) }
        #expect(ranges == [[1, 2], [2, 4]])
      }
    }

    @Test func `A nested function takes what its page had, sealed`() async throws {
      try await withServer { (server: AppClient) async throws in
        let bound = try #require(try editor(of: "One", revision: 3).bound)
        #expect(try await server.editor.rename(bound: bound, to: "Two") == "One (3) is now Two")
        await #expect(throws: ServerFunctionError<PostError>.self) {
          try await server.editor.rename(bound: "A" + bound, to: "Two")
        }
      }
    }
  }
#endif
