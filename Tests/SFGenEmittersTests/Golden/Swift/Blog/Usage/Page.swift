import Foundation
import ServerFunctionsClient

func useClient(_ url: URL, _ transport: any ServerFunctionTransport) async throws {
  try await use(AppClient(baseURL: url, transport: transport))
}

func use(_ server: any AppAPI) async throws {
  do throws(ServerFunctionError<PostError>) {
    let post = try await server.createPost(title: "Title", content: "Content")
    _ = try await server.createPost(title: "Title", content: "Content", tags: ["swift"])
    try await server.posts.publish(post.id)
  } catch {
    switch error {
    case .thrown(let postError): print(postError)
    case .problem(let problem): print(problem.code)
    case .notAServerFunction, .transport, .cancelled: print("again")
    }
  }
  _ = try await server.posts(author: nil)
  _ = try await server.posts(author: nil, after: Date())
  _ = try await server.posts(author: nil, limit: 3)
  _ = try await server.posts(author: nil, after: nil, limit: nil)
}

@MainActor func follow(_ server: any AppAPI) async throws {
  for try await tick in try await server.ticks(from: 3) { print(tick) }
  do throws(ServerFunctionError<PostError>) {
    for try await post in try await server.newPosts(about: "swift") { print(post.title) }
  } catch {
    if case .thrown(let postError) = error { print(postError) }
  }
  for try await range in try await server.feed.ranges() { print(range.lower, range.upper) }
}

func useMock() async throws {
  var mock = AppMock()
  mock.onCreatePost = { title, content, tags in
    guard !title.isEmpty else { throw PostError.emptyTitle }
    return Post(id: UUID(), title: title, content: content, tags: tags ?? [], status: .draft)
  }
  mock.posts.onPublish = { _ in }
  mock.onTicks = { _, _ in ServerFunctionStream(AsyncStream { $0.finish() }) }
  try await use(mock)
}

/// A type of one's own needs the requirements alone.
struct Fake: AppAPI {
  let posts = FakePosts()
  let editor = FakeEditor()
  let guestbook = FakeGuestbook()
  let board = FakeBoard()
  let greeter = FakeGreeter()
  let shelf = FakeShelf()
  let feed = FakeFeed()

  func createPost(
    title: String, content: String, tags: [String]?
  ) async throws(ServerFunctionError<PostError>) -> Post { throw .cancelled }

  func posts(author: String?, after: Date?, limit: Int?) async throws(ServerFunctionError<Never>) -> [Post] { [] }

  func count() async throws(ServerFunctionError<Never>) -> Int { 0 }

  func ticks(from first: Int?, count: Int?) async throws(ServerFunctionError<Never>) -> ServerFunctionStream<Int, Never> {
    throw .cancelled
  }

  func newPosts(
    about tag: String, limit: Int?
  ) async throws(ServerFunctionError<PostError>) -> ServerFunctionStream<Post, PostError> { throw .cancelled }

  func words(_ text: String) async throws(ServerFunctionError<Never>) -> ServerFunctionStream<String, Never> {
    throw .cancelled
  }
}

struct FakeFeed: AppFeedAPI {
  func ranges() async throws(ServerFunctionError<Never>) -> ServerFunctionStream<(lower: Int, upper: Int), Never> {
    throw .cancelled
  }

  func oldTicks() async throws(ServerFunctionError<Never>) -> ServerFunctionStream<Int, Never> { throw .cancelled }
}

struct FakePosts: AppPostsAPI {
  func publish(_ id: UUID) async throws(ServerFunctionError<PostError>) {}
  func find(_ id: UUID) async throws(ServerFunctionError<Never>) -> Post? { nil }
}

struct FakeGuestbook: AppGuestbookAPI {
  func sign(_ name: String) async throws(ServerFunctionError<PostError>) -> Visit { Visit(name: name, number: 1) }
  func all() async throws(ServerFunctionError<Never>) -> [Visit] { [] }
}

struct FakeBoard: AppBoardAPI {
  func pin(title: String) async throws(ServerFunctionError<Never>) -> [String] { [title] }
}

struct FakeEditor: AppEditorAPI {
  func rename(bound: String, to name: String) async throws(ServerFunctionError<PostError>) -> String { name }
}

struct FakeGreeter: AppGreeterAPI {
  func greet(name: String?) async throws(ServerFunctionError<Never>) -> String { name ?? "" }
}

struct FakeShelf: AppShelfAPI {
  func put(_ title: String) async throws(ServerFunctionError<PostError>) -> Int { title.count }
}
