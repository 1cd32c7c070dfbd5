import FixtureSupport
import Foundation
import HTTPTypes
import ServerFunctionsClient
import ServerFunctionsWire
import Synchronization
import Testing

private enum FeedError: Error, Codable, Hashable, Sendable {
  case gone
}

extension FeedError {
  init(wire reader: inout WireReader) throws(WireFailure) { self = try reader.decodable(Self.self) }
}

/// What the client makes of event streams.
struct StreamReplyTests {
  private typealias Failure = ServerFunctionError<FeedError>

  @Test func `Values arrive whatever the pieces are that they come in`() async throws {
    let text = "data: \"a\"\n\n:\n\ndata:\"é\u{1F600}\"\r\n\r\n: a comment\ndata: \"c\"\r\rid: 7\nevent: end\ndata:\n\n"
    let bytes = Array(text.utf8)
    for size in 1...bytes.count {
      let pieces = stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min($0 + size, bytes.count)]) }
      #expect(try await values(Connection(pieces)) == ["a", "é\u{1F600}", "c"], "pieces of \(size)")
    }
  }

  @Test func `An event of a later version is passed over, and data on two lines is one value`() async throws {
    let text = "event: later\ndata: {}\n\ndata: [\"a\"\ndata: ][0]\n\n"
    #expect(await failure(Connection(text)).isNotAServerFunction)
    #expect(try await values(Connection("event: later\ndata: {}\n\ndata:\ndata: \"a\"\n\n" + end)) == ["a"])
  }

  @Test func `A stream may begin with a byte-order mark, and an event without a name is a message`() async throws {
    #expect(try await values(Connection("\u{FEFF}data: \"a\"\n\nevent:\ndata: \"b\"\n\n" + end)) == ["a", "b"])
  }

  @Test func `A stream that ends without saying so was cut off`() async throws {
    for text in ["", "data: \"a\"\n\n", "data: \"a\"\n\nevent: end\ndata:", "event: end\n\n"] {
      guard case .transport(let error) = await failure(Connection(text)) else {
        Issue.record("The stream ended: \(text)")
        continue
      }
      #expect(error is StreamInterrupted)
    }
  }

  @Test func `A connection that breaks is a failure of the transport`() async {
    guard case .transport(let error) = await failure(Connection(["data: \"a\"\n\n"], breaksOff: true)) else {
      Issue.record("The stream ended.")
      return
    }
    #expect(error is Connection.Reset)
  }

  @Test func `A typed error behind some values arrives as the value that was thrown`() async {
    let text = "data: \"a\"\n\nevent: error\ndata: {\"status\":410,\"code\":\"error\",\"value\":{\"gone\":{}}}\n\n"
    guard case .thrown(.gone) = await failure(Connection(text)) else {
      Issue.record("The error did not arrive.")
      return
    }
  }

  @Test func `Any other error behind some values is a problem with the status that it names`() async {
    let text = "event: error\ndata: {\"status\":403,\"code\":\"forbidden\",\"title\":\"No.\"}\n\n"
    guard case .problem(let problem) = await failure(Connection(text)) else {
      Issue.record("The problem did not arrive.")
      return
    }
    #expect(problem == Problem(status: 403, code: "forbidden", title: "No."))
  }

  @Test(arguments: ["data: 1\n\n", "data: \"a\"x\n\n", "data: \n\n", "event: error\ndata: []\n\n"])
  func `What no server function sends is no value`(_ text: String) async {
    #expect(await failure(Connection(text)).isNotAServerFunction)
  }

  @Test func `A reply that is no stream is none of a server function, and an error is that of a plain call`() async {
    for (status, type, body) in [
      (200, "application/json", "\"a\""), (200, "text/html", "data: 1\n\n"), (204, "text/event-stream", ""),
      (500, "text/event-stream", "data: \"a\"\n\n"),
    ] {
      let transport = RecordingTransport(status, type, body)
      #expect(await failure(transport).isNotAServerFunction, "\(status) \(type)")
    }
    let problem = RecordingTransport(422, "application/problem+json", #"{"code":"error","value":{"gone":{}}}"#)
    guard case .thrown(.gone) = await failure(problem) else {
      Issue.record("The error did not arrive.")
      return
    }
  }

  @Test func `The request says that it takes a stream`() async throws {
    let transport = RecordingTransport(200, "text/event-stream", end)
    #expect(try await values(transport) == [])
    let request = try #require(transport.requests.first).request
    #expect(request.headerFields[.accept] == "text/event-stream, application/problem+json")
    #expect(request.headerFields[.init("Sf-Timeout")!] == "30000")
  }

  @Test func `An event may have as many bytes as a reply, and not one more`() async throws {
    let configuration = ClientConfiguration(maximumReplySize: 100)
    let fitting = "data: \"" + String(repeating: "a", count: 90) + "\"\n\n"
    #expect(try await values(Connection(fitting + fitting + end), configuration).count == 2)
    for text in [
      "data: \"" + String(repeating: "a", count: 120) + "\"\n\n", ":" + String(repeating: "a", count: 120),
      String(repeating: "data: 1\n", count: 60),
    ] {
      for size in [1, 7, 1000] {
        guard case .transport(let error) = await failure(Connection(text, size: size), configuration) else {
          Issue.record("The event was read.")
          continue
        }
        #expect(error is ReplyTooLarge)
      }
    }
  }

  @Test func `A long event costs time in proportion to its bytes, however small the pieces`() async throws {
    func time(_ count: Int) async throws -> Duration {
      let connection = Connection("data: \"" + String(repeating: "a", count: count) + "\"\n\n" + end, size: 1024)
      let start = ContinuousClock.now
      #expect(try await values(connection).first?.count == count)
      return ContinuousClock.now - start
    }
    _ = try await time(10_000)
    // Eight times the bytes: quadratic work takes sixty-four times as long.
    #expect(try await BusyMachine.holds { try await time(2_000_000) < time(250_000) * 30 })
  }

  @Test func `Silence of the connection ends a stream, and comments keep it`() async throws {
    // What a busy machine adds to a pause must stay below the timeout: both grow with each attempt.
    var seconds = 1
    let isKept = await BusyMachine.holds {
      let pause = Duration.milliseconds(300 * seconds)
      let configuration = ClientConfiguration(timeout: .seconds(seconds))
      seconds *= 2
      let lively = Connection([":\n\n", ":\n\n", ":\n\n", "data: \"a\"\n\n", end], pause: pause)
      return (try? await values(lively, configuration)) == ["a"]
    }
    #expect(isKept)
    let configuration = ClientConfiguration(timeout: .seconds(1))
    let silent = Connection(["data: \"a\"\n\n"], hangs: true)
    guard case .transport(let error) = await failure(silent, configuration) else {
      Issue.record("The stream ended.")
      return
    }
    #expect(error is CallTimedOut)
    #expect(await BusyMachine.eventually { silent.isClosed })
  }

  @Test func `A caller that takes its time with a value is no silence of the connection`() async throws {
    let configuration = ClientConfiguration(timeout: .milliseconds(500))
    let isPatient = await BusyMachine.holds {
      var count = 0
      do {
        let stream = try await stream(Connection(["data: \"a\"\n\n", "data: \"b\"\n\n", end]), configuration)
        for try await _ in stream {
          count += 1
          try await Task.sleep(for: .milliseconds(800))
        }
      } catch {
        return false
      }
      return count == 2
    }
    #expect(isPatient)
  }

  @Test func `The connection is read no further than a piece ahead of its reader`() async throws {
    let connection = Connection(Array(repeating: "data: \"a\"\n\n", count: 1000))
    var iterator = try await stream(connection).makeAsyncIterator()
    for taken in 0..<10 {
      try await Task.sleep(for: .milliseconds(5))
      #expect(connection.reads <= taken + 2)
      #expect(try await iterator.next() == "a")
    }
  }

  @Test func `Leaving the loop closes the connection, even while somebody has the stream`() async throws {
    let connection = Connection(Array(repeating: "data: \"a\"\n\n", count: 1000))
    let stream = try await stream(connection)
    for try await _ in stream { break }
    #expect(await BusyMachine.eventually { connection.isClosed })
    await #expect {
      for try await _ in stream {}
    } throws: { error in
      guard case Failure.transport(let error) = error else { return false }
      return error is StreamAlreadyRead
    }
  }

  @Test func `A stream that is never looked at closes its connection`() async throws {
    let connection = Connection(["data: \"a\"\n\n"], hangs: true)
    _ = try await stream(connection)
    #expect(await BusyMachine.eventually { connection.isClosed })
  }

  @Test func `Cancelling the task that waits for a value closes the connection`() async throws {
    let connection = Connection(["data: \"a\"\n\n"], hangs: true)
    let stream = try await stream(connection)
    let task = Task {
      do throws(Failure) {
        for try await _ in stream {}
        return false
      } catch {
        if case .cancelled = error { return true }
        return false
      }
    }
    try await Task.sleep(for: .milliseconds(50))
    task.cancel()
    #expect(await task.value)
    #expect(await BusyMachine.eventually { connection.isClosed })
  }

  @Test(arguments: ["stream", "stream-typed-error", "stream-internal", "stream-empty", "stream-refused"])
  func `The client understands the replies of the wire's fixtures`(_ name: String) async throws {
    let file = Repository.fixtures.appendingPathComponent("Wire/\(name)/reply.http")
    let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n\n")
    let status = try #require(Int(parts[0].split(separator: "\n")[0].split(separator: " ")[1]))
    let isStream = parts[0].contains("Content-Type: text/event-stream")
    let transport = RecordingTransport(
      status, isStream ? "text/event-stream" : "application/problem+json",
      parts.dropFirst().joined(separator: "\n\n"))
    var titles: [String] = []
    var failure: Failure?
    do throws(Failure) {
      let posts: ServerFunctionStream<String, FeedError> = try await caller(transport).stream(
        "feed", signature: "0", arguments: CallArguments(),
        returning: { reader throws(WireFailure) in
          try reader.decodable([String: JSONText].self)["title"]?.text ?? ""
        }, throwing: FeedError.init(wire:), failing: FeedError.init(wire:))
      for try await title in posts { titles.append(title) }
    } catch {
      failure = error
    }
    switch (name, failure) {
    case ("stream", nil): #expect(titles == ["One", "Two\nlines"])
    case ("stream-empty", nil): #expect(titles == [])
    case ("stream-typed-error", .thrown(.gone)?): #expect(titles == ["One"])
    case ("stream-refused", .thrown(.gone)?): #expect(titles == [])
    case ("stream-internal", .problem(let problem)?): #expect(problem.code == "internal" && problem.status == 500)
    default: Issue.record("\(name): \(String(describing: failure))")
    }
  }

  // Helpers.

  private let end = "event: end\ndata:\n\n"

  private func caller(
    _ transport: some ServerFunctionTransport, _ configuration: ClientConfiguration = ClientConfiguration()
  ) throws(Failure) -> ServerFunctionCaller {
    guard let url = URL(string: "https://example.com") else { throw .cancelled }
    return ServerFunctionCaller(base: "/_server", baseURL: url, transport: transport, configuration: configuration)
  }

  private func stream(
    _ transport: some ServerFunctionTransport, _ configuration: ClientConfiguration = ClientConfiguration()
  ) async throws(Failure) -> ServerFunctionStream<String, FeedError> {
    try await caller(transport, configuration).stream(
      "feed", signature: "0", arguments: CallArguments(), returning: String.init(wire:),
      throwing: FeedError.init(wire:), failing: FeedError.init(wire:))
  }

  private func values(
    _ transport: some ServerFunctionTransport, _ configuration: ClientConfiguration = ClientConfiguration()
  ) async throws(Failure) -> [String] {
    var values: [String] = []
    for try await value in try await stream(transport, configuration) { values.append(value) }
    return values
  }

  private func failure(
    _ transport: some ServerFunctionTransport, _ configuration: ClientConfiguration = ClientConfiguration()
  ) async -> Failure? {
    do throws(Failure) {
      _ = try await values(transport, configuration)
      return nil
    } catch {
      return error
    }
  }
}

extension ServerFunctionError<FeedError>? {
  fileprivate var isNotAServerFunction: Bool {
    guard case .notAServerFunction? = self else { return false }
    return true
  }
}

/// Any JSON value, of which only a string says something.
private struct JSONText: Decodable {
  let text: String?

  init(from decoder: any Decoder) throws {
    text = try? decoder.singleValueContainer().decode(String.self)
  }
}

/// A connection that sends an event stream in pieces, and knows how often it was read and whether it is closed.
private final class Connection: ServerFunctionTransport, Sendable {
  struct Reset: Error {}

  private let pieces: [[UInt8]]
  private let pause: Duration
  private let breaksOff: Bool
  private let hangs: Bool
  private let state = Mutex((reads: 0, isClosed: false))

  init(_ pieces: [[UInt8]], pause: Duration = .zero, breaksOff: Bool = false, hangs: Bool = false) {
    self.pieces = pieces
    self.pause = pause
    self.breaksOff = breaksOff
    self.hangs = hangs
  }

  convenience init(_ pieces: [String], pause: Duration = .zero, breaksOff: Bool = false, hangs: Bool = false) {
    self.init(pieces.map { Array($0.utf8) }, pause: pause, breaksOff: breaksOff, hangs: hangs)
  }

  convenience init(_ text: String, size: Int = 1000) {
    let bytes = Array(text.utf8)
    self.init(stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min($0 + size, bytes.count)]) })
  }

  var reads: Int { state.withLock { $0.reads } }
  var isClosed: Bool { state.withLock { $0.isClosed } }

  func send(_ request: HTTPRequest, body: [UInt8]) async throws -> TransportReply {
    var reply = TransportReply(200, "text/event-stream", "")
    reply.body = ReplyBody(Lease(connection: self))
    return reply
  }

  /// Closes the connection when nobody reads from it any more.
  final class Lease: AsyncSequence, Sendable {
    typealias Element = [UInt8]
    typealias Failure = any Error

    private let connection: Connection

    init(connection: Connection) { self.connection = connection }

    deinit { connection.close() }

    func makeAsyncIterator() -> Iterator { Iterator(lease: self, connection: connection) }
  }

  private func close() { state.withLock { $0.isClosed = true } }

  struct Iterator: AsyncIteratorProtocol {
    let lease: Lease
    let connection: Connection
    var next = 0

    mutating func next() async throws -> [UInt8]? {
      connection.state.withLock { $0.reads += 1 }
      if connection.pause > .zero { try await Task.sleep(for: connection.pause) }
      guard next < connection.pieces.count else {
        if connection.breaksOff { throw Reset() }
        if connection.hangs { try await Task.sleep(for: .seconds(60)) }
        return nil
      }
      defer { next += 1 }
      return connection.pieces[next]
    }
  }
}
