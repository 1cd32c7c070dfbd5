import Foundation
import GoldenClient
import GoldenServer
import HTTPTypes
import ServerFunctions
import ServerFunctionsClient
import ServerFunctionsInProcess
import Testing

/// The golden client takes streams from the golden server, in one process and without a network.
struct GeneratedStreamTests {
  private let server: any AppAPI

  init() throws {
    server = AppClient(baseURL: try #require(URL(string: "http://localhost")), transport: InProcessTransport())
  }

  @Test func `The values of a stream arrive in their order`() async throws {
    var ticks: [Int] = []
    for try await tick in try await server.ticks(from: 4) { ticks.append(tick) }
    #expect(ticks == [4, 5, 6])
    ticks = []
    for try await tick in try await server.ticks(count: 1) { ticks.append(tick) }
    #expect(ticks == [0])
  }

  @Test func `A typed error ends a stream behind the values before it`() async throws {
    var tags: [[String]] = []
    do throws(ServerFunctionError<PostError>) {
      for try await post in try await server.newPosts(about: "swift") { tags.append(post.tags) }
      Issue.record("The stream ended without an error.")
    } catch {
      guard case .thrown(.tooLong(limit: 2)) = error else {
        Issue.record("Another error arrived: \(error)")
        return
      }
    }
    #expect(tags == [["swift"], ["swift"]])
  }

  @Test func `An error that is thrown instead of a stream is that of a plain call`() async {
    do throws(ServerFunctionError<PostError>) {
      _ = try await server.newPosts(about: "", limit: 1)
      Issue.record("There is a stream.")
    } catch {
      guard case .thrown(.emptyTitle) = error else {
        Issue.record("Another error arrived: \(error)")
        return
      }
    }
    await #expect {
      try await server.words("")
    } throws: { error in
      guard case ServerFunctionError<Never>.problem(let problem) = error else { return false }
      return problem.code == "internal" && problem.status == 500
    }
  }

  @Test func `An error of unknown type is masked inside of a stream too`() async throws {
    var words: [String] = []
    do {
      for try await word in try await server.words("a b") { words.append(word) }
      Issue.record("The stream ended without an error.")
    } catch {
      guard case ServerFunctionError<Never>.problem(let problem) = error else {
        Issue.record("Another error arrived: \(error)")
        return
      }
      #expect(problem.code == "internal")
      #expect(problem.status == 500)
      #expect(problem.id != nil)
    }
    #expect(words == ["a", "b"])
  }

  @Test func `A sequence that is bound to the main actor stays there`() async throws {
    var ranges: [[Int]] = []
    for try await range in try await server.feed.ranges() { ranges.append([range.lower, range.upper]) }
    #expect(ranges == [[1, 2], [2, 4]])
  }

  @Test func `A mock answers with any sequence`() async throws {
    var mock = AppMock()
    mock.onTicks = { first, _ in
      ServerFunctionStream(
        AsyncStream {
          $0.yield(first ?? 7); $0.finish()
        })
    }
    mock.onNewPosts = { _, _ in ServerFunctionStream(AsyncThrowingStream { $0.finish(throwing: PostError.emptyTitle) })
    }
    let server: any AppAPI = mock
    var ticks: [Int] = []
    for try await tick in try await server.ticks() { ticks.append(tick) }
    #expect(ticks == [7])
    do throws(ServerFunctionError<PostError>) {
      for try await _ in try await server.newPosts(about: "") {}
      Issue.record("The stream ended without an error.")
    } catch {
      guard case .thrown(.emptyTitle) = error else {
        Issue.record("Another error arrived: \(error)")
        return
      }
    }
  }
}
