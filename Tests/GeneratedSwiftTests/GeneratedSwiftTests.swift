import Foundation
import GoldenClient
import GoldenServer
import HTTPTypes
import ServerFunctions
import ServerFunctionsClient
import ServerFunctionsInProcess
import ServerFunctionsWire
import Testing

/// The golden client calls the golden server, in one process and without a network.
struct GeneratedSwiftTests {
  private let server: any AppAPI
  private let known = UUID(uuid: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16))

  init() throws {
    server = AppClient(baseURL: try #require(URL(string: "http://localhost")), transport: InProcessTransport())
  }

  @Test func `A value travels to the server and back`() async throws {
    let post = try await server.createPost(title: "Title \"é\"", content: "Body", tags: ["a", "b"])
    #expect(post.title == "Title \"é\"")
    #expect(post.content == "Body")
    #expect(post.tags == ["a", "b"])
    #expect(post.publishedAt == nil)
    #expect(post.status == .draft)
    #expect(post.version == 1)
  }

  @Test func `An argument that is left out takes the server's default`() async throws {
    #expect(try await server.createPost(title: "One", content: "").tags == ["untagged"])
    #expect(try await server.createPost(title: "One", content: "", tags: nil).tags == ["untagged"])
  }

  @Test func `Each combination of default arguments reaches the function`() async throws {
    let date = Date(timeIntervalSince1970: 1.5)
    let none = try await server.posts(author: "Ada")
    #expect(none.map(\.title) == ["Ada", "Ada"])
    #expect(none.first?.publishedAt == Date(timeIntervalSince1970: 0))
    let after = try await server.posts(author: nil, after: date)
    #expect(after.map(\.publishedAt) == [date, date])
    #expect(after.first?.title == "anonymous")
    let limit = try await server.posts(author: nil, limit: 1)
    #expect(limit.map(\.publishedAt) == [Date(timeIntervalSince1970: 0)])
    let both = try await server.posts(author: nil, after: date, limit: 3)
    #expect(both.map(\.publishedAt) == [date, date, date])
  }

  @Test func `Methods are called on the one instance that the table was given`() async throws {
    #expect(try await server.guestbook.sign("Ada").number == 1)
    #expect(try await server.guestbook.sign("Grace").number == 2)
    await #expect {
      try await server.guestbook.sign("")
    } throws: { error in
      guard case ServerFunctionError<PostError>.thrown(.emptyTitle) = error else { return false }
      return true
    }
    #expect(try await server.board.pin(title: "One") == ["One"])
    #expect(try await server.board.pin(title: "Two") == ["One", "Two"])
  }

  @Test func `A base that no table has is an error of the transport`() async throws {
    let lost = AppClient(
      baseURL: try #require(URL(string: "http://localhost/elsewhere")), transport: InProcessTransport())
    await #expect {
      try await lost.count()
    } throws: { error in
      guard case ServerFunctionError<Never>.transport(let reason) = error else { return false }
      return (reason as? NoSuchBase)?.path == "/elsewhere/_server/count"
    }
  }

  @Test func `A nested function gets what its page had, sealed`() async throws {
    _ = serverFunctions
    let bound = try #require(try editor(of: "One", revision: 3).bound)
    let caller = AppClient(
      baseURL: try #require(URL(string: "http://localhost")), transport: InProcessTransport(caller: "ada"))
    #expect(try await caller.editor.rename(bound: bound, to: "Two") == "One (3) is now Two")
    await #expect {
      try await caller.editor.rename(bound: bound, to: "")
    } throws: { error in
      guard case ServerFunctionError<PostError>.thrown(.emptyTitle) = error else { return false }
      return true
    }
    // The reference is Ada's alone.
    await #expect {
      try await server.editor.rename(bound: bound, to: "Two")
    } throws: { error in
      guard case ServerFunctionError<PostError>.problem(let problem) = error else { return false }
      return problem.status == 403 && problem.code == "forbidden"
    }
  }

  @Test func `A typed error arrives as the value that was thrown`() async {
    await #expect {
      try await server.createPost(title: "", content: "")
    } throws: { error in
      guard case ServerFunctionError<PostError>.thrown(.emptyTitle) = error else { return false }
      return true
    }
    await #expect {
      try await server.createPost(title: "A title too long", content: "")
    } throws: { error in
      guard case ServerFunctionError<PostError>.thrown(.tooLong(limit: 10)) = error else { return false }
      return true
    }
  }

  @Test func `An error of unknown type is masked`() async {
    await #expect {
      try await server.posts(author: nil, limit: 0)
    } throws: { error in
      guard case ServerFunctionError<Never>.problem(let problem) = error else { return false }
      return problem.code == "internal" && problem.status == 500 && problem.id != nil
    }
  }

  @Test func `A function without arguments is called`() async throws {
    #expect(try await server.count() == 3)
  }

  @Test func `Static methods are called through their namespace`() async throws {
    try await server.posts.publish(known)
    await #expect(throws: ServerFunctionError<PostError>.self) { try await server.posts.publish(UUID()) }
  }

  @Test func `A guard lets in who shows what it asks for`() async throws {
    await #expect {
      try await server.posts.find(known)
    } throws: { error in
      guard case ServerFunctionError<Never>.problem(let problem) = error else { return false }
      return problem.code == "unauthenticated" && problem.status == 401
    }
    let signedIn = AppClient(
      baseURL: try #require(URL(string: "http://localhost")), transport: InProcessTransport(),
      configuration: ClientConfiguration(headers: [.cookie: "session=1"]))
    #expect(try await signedIn.posts.find(known)?.title == "Known")
    #expect(try await signedIn.posts.find(UUID()) == nil)
  }

  @Test func `The server names every argument that does not decode`() async throws {
    let arguments = CallArguments { writer throws(WireFailure) in
      writer.key("title")
      writer.int(3)
      writer.key("tags")
      try writer.array(["a", nil]) { writer, tag throws(WireFailure) in
        try writer.optional(tag) { $0.string($1) }
      }
    }
    let caller = ServerFunctionCaller(
      base: "/_server", baseURL: try #require(URL(string: "http://localhost")), transport: InProcessTransport())
    let signature = try #require(serverFunctions.functions.first { $0.id == "createPost" }).signature
    do throws(ServerFunctionError<Never>) {
      try await caller.call("createPost", signature: signature, arguments: arguments)
      Issue.record("The call succeeded.")
    } catch {
      guard case .problem(let problem) = error else {
        Issue.record("No problem arrived: \(error)")
        return
      }
      #expect(problem.code == "invalid-arguments")
      #expect(problem.invalidArguments.map(\.path) == ["title", "tags[1]", "content"])
    }
  }

  @Test func `A client of another signature is told so`() async throws {
    let caller = ServerFunctionCaller(
      base: "/_server", baseURL: try #require(URL(string: "http://localhost")), transport: InProcessTransport())
    do throws(ServerFunctionError<Never>) {
      try await caller.call("createPost", signature: "0", arguments: CallArguments())
      Issue.record("The call succeeded.")
    } catch {
      guard case .problem(let problem) = error else {
        Issue.record("No problem arrived: \(error)")
        return
      }
      #expect(problem.code == "interface-mismatch")
      #expect(problem.invalidArguments.map(\.path) == ["title", "content"])
    }
  }

  @Test func `A mock answers with its closures, and says where it has none`() async throws {
    var mock = AppMock()
    mock.onCount = { 7 }
    mock.posts.onPublish = { _ in throw PostError.emptyTitle }
    let server: any AppAPI = mock
    #expect(try await server.count() == 7)
    await #expect {
      try await server.posts.publish(known)
    } throws: { error in
      guard case ServerFunctionError<PostError>.thrown(.emptyTitle) = error else { return false }
      return true
    }
    await #expect {
      try await server.posts(author: nil)
    } throws: { error in
      guard case ServerFunctionError<Never>.problem(let problem) = error else { return false }
      return problem.code == "not-mocked" && problem.detail?.contains("posts") == true
    }
  }
}
