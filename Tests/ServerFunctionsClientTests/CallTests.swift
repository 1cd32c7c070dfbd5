import Foundation
import HTTPTypes
import ServerFunctionsClient
import ServerFunctionsWire
import Synchronization
import Testing

/// What happens around the request: interceptors, time, cancellation, size.
struct CallTests {
  private func failure(
    _ transport: some ServerFunctionTransport, interceptors: [any ClientInterceptor] = [],
    configuration: ClientConfiguration = ClientConfiguration()
  ) async throws -> ServerFunctionError<Never>? {
    let caller = ServerFunctionCaller(
      base: "/_server", baseURL: try #require(URL(string: "https://example.com")), transport: transport,
      interceptors: interceptors, configuration: configuration)
    do throws(ServerFunctionError<Never>) {
      _ = try await caller.call(
        "count", signature: "0", arguments: CallArguments(), returning: Int.init(wire:))
      return nil
    } catch {
      return error
    }
  }

  @Test func `The first interceptor sees the request first and the reply last`() async throws {
    let log = Log()
    let transport = RecordingTransport {
      log.add("transport")
      return TransportReply(200, "application/json", "3")
    }
    let interceptors = ["a", "b"].map { Tracing(name: $0, log: log) }
    #expect(try await failure(transport, interceptors: interceptors) == nil)
    #expect(log.lines == ["a> count", "b> count", "transport", "b< 200", "a< 200"])
    let headers = try #require(transport.requests.first).request.headerFields
    #expect(headers[try #require(HTTPField.Name("X-Trace"))] == "b")
  }

  @Test func `An interceptor may answer in the transport's place`() async throws {
    let transport = RecordingTransport(500, nil, "")
    #expect(try await failure(transport, interceptors: [Cached()]) == nil)
    #expect(transport.requests.isEmpty)
  }

  @Test func `What a transport throws is a transport error`() async throws {
    let transport = RecordingTransport { throw NoNetwork() }
    guard case .transport(let reason) = try await failure(transport) else {
      Issue.record("The error did not arrive.")
      return
    }
    #expect(reason is NoNetwork)
  }

  @Test func `A call that takes too long is cancelled and is a transport error`() async throws {
    let wasCancelled = Mutex(false)
    let transport = RecordingTransport {
      do { try await Task.sleep(for: .seconds(60)) } catch { wasCancelled.withLock { $0 = true } }
      throw NoNetwork()
    }
    let configuration = ClientConfiguration(timeout: .milliseconds(50))
    guard case .transport(let reason) = try await failure(transport, configuration: configuration) else {
      Issue.record("The call did not end.")
      return
    }
    #expect((reason as? CallTimedOut)?.timeout == .milliseconds(50))
    #expect(wasCancelled.withLock { $0 })
  }

  @Test func `A cancelled task ends the call, whatever the transport throws`() async throws {
    let (started, start) = AsyncStream.makeStream(of: Void.self)
    let transport = RecordingTransport {
      start.yield()
      try? await Task.sleep(for: .seconds(60))
      throw NoNetwork()
    }
    let task = Task { try await failure(transport) }
    for await _ in started { break }
    task.cancel()
    guard case .cancelled = try await task.value else {
      Issue.record("The call was not cancelled.")
      return
    }
  }

  @Test func `A body of several pieces is put together`() async throws {
    let transport = RecordingTransport {
      var reply = TransportReply(200, "application/json", "")
      reply.body = ReplyBody(Pieces(["1", "2", "3"]))
      return reply
    }
    let caller = ServerFunctionCaller(
      base: "/_server", baseURL: try #require(URL(string: "https://example.com")), transport: transport)
    let count = try await caller.call(
      "count", signature: "0", arguments: CallArguments(), returning: Int.init(wire:))
    #expect(count == 123)
  }

  @Test(arguments: [(4, false), (5, true)])
  func `A body may have as many bytes as the configuration says`(length: Int, isTooLarge: Bool) async throws {
    let transport = RecordingTransport(200, "application/json", String(repeating: "1", count: length))
    let failure = try await failure(transport, configuration: ClientConfiguration(maximumReplySize: 4))
    guard isTooLarge else {
      #expect(failure == nil)
      return
    }
    guard case .transport(let reason) = failure else {
      Issue.record("The reply was read.")
      return
    }
    #expect((reason as? ReplyTooLarge)?.limit == 4)
  }

  @Test func `A mock's errors arrive where a client's would`() {
    func kind(_ error: any Error) -> String {
      switch ServerFunctionError<NoNetwork>(error) {
      case .thrown: "thrown"
      case .problem(let problem): problem.code
      case .notAServerFunction: "not a server function"
      case .transport: "transport"
      case .cancelled: "cancelled"
      }
    }
    #expect(kind(NoNetwork()) == "thrown")
    #expect(kind(CancellationError()) == "cancelled")
    #expect(kind(ServerFunctionError<NoNetwork>.problem(.notMocked("f"))) == "not-mocked")
    #expect(kind(Problem(status: 403, code: "forbidden")) == "forbidden")
    #expect(kind(UnexpectedReply(status: 200, contentType: nil, detail: "")) == "not a server function")
    #expect(kind(ServerFunctionError<Never>.cancelled) == "transport")
    #expect(kind(Cached.Failure()) == "transport")
  }
}

private struct NoNetwork: Error {}

private final class Log: Sendable {
  private let entries = Mutex<[String]>([])
  var lines: [String] { entries.withLock { $0 } }
  func add(_ line: String) { entries.withLock { $0.append(line) } }
}

private struct Tracing: ClientInterceptor {
  let name: String
  let log: Log

  func intercept(_ call: InterceptedCall, next: Next) async throws -> TransportReply {
    log.add("\(name)> \(call.function)")
    var call = call
    if let trace = HTTPField.Name("X-Trace") { call.request.headerFields[trace] = name }
    let reply = try await next(call)
    log.add("\(name)< \(reply.response.status.code)")
    return reply
  }
}

private struct Cached: ClientInterceptor {
  func intercept(_ call: InterceptedCall, next: Next) async throws -> TransportReply {
    TransportReply(200, "application/json", "3")
  }

  struct Failure: Error {}
}

private struct Pieces: AsyncSequence, Sendable {
  let pieces: [String]

  init(_ pieces: [String]) { self.pieces = pieces }

  func makeAsyncIterator() -> Iterator { Iterator(pieces: pieces[...]) }

  struct Iterator: AsyncIteratorProtocol {
    var pieces: ArraySlice<String>
    mutating func next() async throws -> [UInt8]? { pieces.popFirst().map { Array($0.utf8) } }
  }
}
