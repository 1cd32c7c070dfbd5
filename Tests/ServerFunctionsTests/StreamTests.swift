import FixtureSupport
import HTTPTypes
import Logging
import ServerFunctions
import ServerFunctionsWire
import Synchronization
import Testing

/// Streams as the dispatcher answers with them.
struct StreamTests {
  @Test func `Each value is an event, and so is the end`() async throws {
    let response = await Exchange(table: Streams()).send("numbers")
    #expect(response.head.status == .ok)
    #expect(response.head.headerFields[.contentType] == "text/event-stream")
    #expect(response.head.headerFields[.cacheControl] == "no-store")
    #expect(response.head.headerFields[.init("X-Accel-Buffering")!] == "no")
    #expect(response.body.isEmpty)
    #expect(try await response.events() == ["data: 1\n\n", "data: 2\n\n", "data: 3\n\n", "event: end\ndata:\n\n"])
  }

  @Test func `A function that throws before there is a stream answers as any other`() async {
    let response = await Exchange(table: Streams()).send("refused")
    #expect(response.head.status.code == 410)
    #expect(response.stream == nil)
    #expect(response.code == "error")
    let invalid = await Exchange(table: Streams()).send("numbers", CountingBody("[]"))
    #expect(invalid.head.status.code == 400)
    #expect(invalid.code == "invalid-arguments")
  }

  @Test func `A typed error in the middle is an event with the error object`() async throws {
    let response = await Exchange(table: Streams()).send("typed")
    #expect(
      try await response.events() == [
        "data: 1\n\n",
        #"event: error"# + "\n"
          + #"data: {"type":"about:blank","title":"The server function threw an error.","status":410,"code":"error","value":{"gone":{}}}"#
          + "\n\n",
      ])
  }

  @Test func `Any other error in the middle is masked, and logged with its id`() async throws {
    let log = Log()
    var exchange = Exchange(table: Streams())
    exchange.configuration.logger = Logger(label: "test") { _ in RecordingLogHandler(log: log) }
    let events = try await exchange.send("secret").events()
    #expect(events.count == 2)
    let event = try #require(events.last)
    #expect(event.hasPrefix("event: error\ndata: {"))
    #expect(event.contains(#""code":"internal""#))
    #expect(!event.contains("hunter2"))
    let entry = try #require(log.entries.first)
    #expect(log.entries.count == 1)
    #expect(entry.contains("hunter2") && entry.contains("function=secret"))
    let id = try #require(event.components(separatedBy: #""id":""#).last?.prefix(16))
    #expect(entry.contains(id))
  }

  @Test func `A problem in the middle is sent as it is`() async throws {
    let events = try await Exchange(table: Streams()).send("forbidden").events()
    #expect(events.last?.contains(#""code":"forbidden""#) == true)
  }

  @Test func `A value that has no form on the wire ends the stream with an error that is masked`() async throws {
    let events = try await Exchange(table: Streams()).send("infinite").events()
    #expect(events.count == 2)
    #expect(events.first == "data: 1\n\n")
    #expect(events.last?.contains(#""code":"internal""#) == true)
  }

  @Test func `A producer is asked for its next value when the last one has been taken, and not before`() async throws {
    let asked = Counter()
    var exchange = Exchange(table: Streams(asked: asked))
    exchange.configuration.streams = .init(heartbeatInterval: .seconds(3600), stallTimeout: .seconds(3600))
    var chunks = try #require(await exchange.send("counted").stream).makeAsyncIterator()
    for taken in 0..<20 {
      // Time for a producer that does not wait to run away.
      try await Task.sleep(for: .milliseconds(5))
      #expect(asked.value <= taken + 1)
      #expect(await chunks.next() != nil)
    }
  }

  @Test func `A client that never reads holds one value, and is given up after a while`() async throws {
    let asked = Counter()
    let ended = Counter()
    var exchange = Exchange(table: Streams(asked: asked, ended: ended))
    exchange.configuration.streams.stallTimeout = .milliseconds(100)
    let response = await exchange.send("counted")
    let stream = try #require(response.stream)
    #expect(await BusyMachine.eventually { ended.value == 1 })
    #expect(asked.value == 1)
    var chunks = stream.makeAsyncIterator()
    #expect(await chunks.next() == nil)
  }

  @Test func `A client that stops to read is given up whatever the interval of heartbeats`() async throws {
    let ended = Counter()
    var exchange = Exchange(table: Streams(ended: ended))
    exchange.configuration.streams = .init(heartbeatInterval: .seconds(60), stallTimeout: .milliseconds(100))
    var chunks = try #require(await exchange.send("counted").stream).makeAsyncIterator()
    // The reader waits first, which is the state that heartbeats are for.
    for _ in 0..<3 { #expect(await chunks.next() != nil) }
    #expect(await BusyMachine.eventually { ended.value == 1 })
    #expect(await chunks.next() == nil)
  }

  @Test func `What a function takes to return its stream does not count as its client's idleness`() async throws {
    var exchange = Exchange(table: Streams())
    exchange.configuration.streams.stallTimeout = .milliseconds(300)
    let isWhole = try await BusyMachine.holds {
      let response = await exchange.send("tardy")
      return try await response.events().count == 4
    }
    #expect(isWhole)
  }

  @Test func `A second reader ends the wait of the first`() async throws {
    let stream = try #require(await Exchange(table: Streams()).send("silent").stream)
    let first = Task {
      var chunks = stream.makeAsyncIterator()
      return await chunks.next()
    }
    try await Task.sleep(for: .milliseconds(50))
    let second = Task {
      var chunks = stream.makeAsyncIterator()
      return await chunks.next()
    }
    #expect(await first.value == nil)
    second.cancel()
    #expect(await second.value == nil)
  }

  @Test func `A client that reads slowly is no client that does not read`() async throws {
    var exchange = Exchange(table: Streams())
    exchange.configuration.streams.stallTimeout = .seconds(1)
    let isPatient = try await BusyMachine.holds {
      var chunks = try #require(await exchange.send("numbers").stream).makeAsyncIterator()
      var count = 0
      while await chunks.next() != nil {
        count += 1
        try await Task.sleep(for: .milliseconds(300))
      }
      return count == 4
    }
    #expect(isPatient)
  }

  @Test func `A silent stream has heartbeats`() async throws {
    var exchange = Exchange(table: Streams())
    exchange.configuration.streams.heartbeatInterval = .milliseconds(20)
    var chunks = try #require(await exchange.send("silent").stream).makeAsyncIterator()
    for _ in 0..<3 { #expect(await chunks.next() == Array(":\n\n".utf8)) }
  }

  @Test func `A stream that is busy has no heartbeats`() async throws {
    var exchange = Exchange(table: Streams())
    exchange.configuration.streams.heartbeatInterval = .milliseconds(700)
    let expected = (1...10).map { "data: \($0)\n\n" } + ["event: end\ndata:\n\n"]
    #expect(try await BusyMachine.holds { try await exchange.send("slow").events() == expected })
  }

  @Test func `Letting go of a stream cancels the function that waits for its next value`() async throws {
    let ended = Counter()
    do {
      let response = await Exchange(table: Streams(ended: ended)).send("waiting")
      var chunks = try #require(response.stream).makeAsyncIterator()
      #expect(await chunks.next() == Array("data: 1\n\n".utf8))
    }
    #expect(await BusyMachine.eventually { ended.value == 1 })
  }

  @Test func `Letting go of a stream that was never looked at cancels the function`() async throws {
    let ended = Counter()
    _ = await Exchange(table: Streams(ended: ended)).send("waiting")
    #expect(await BusyMachine.eventually { ended.value == 1 })
  }

  @Test func `Cancelling who waits for a chunk cancels the function`() async throws {
    let ended = Counter()
    let response = await Exchange(table: Streams(ended: ended)).send("waiting")
    let stream = try #require(response.stream)
    let task = Task {
      var count = 0
      for await _ in stream { count += 1 }
      return count
    }
    try await Task.sleep(for: .milliseconds(50))
    task.cancel()
    #expect(await task.value == 1)
    #expect(await BusyMachine.eventually { ended.value == 1 })
  }

  @Test func `The context is there while the values are made`() async throws {
    let events = try await Exchange(table: Streams()).send("context").events()
    #expect(events.first == "data: \"context\"\n\n")
  }

  @Test func `A deadline bounds the time to the head`() async throws {
    let timeout = Exchange.json.merging([.init("Sf-Timeout")!: "500"])
    let late = await Exchange(table: Streams()).send("late", headers: timeout)
    #expect(late.head.status.code == 504)
    #expect(late.code == "deadline-exceeded")
    // It takes longer than the deadline as a whole.
    let isWhole = try await BusyMachine.holds {
      let response = await Exchange(table: Streams()).send("slow", headers: timeout)
      guard response.stream != nil else { return false }
      return try await response.events().count == 11
    }
    #expect(isWhole)
  }

  @Test func `A stub whose entry does not say that it streams answers with an error`() async {
    let response = await Exchange(table: Streams()).send("unregistered")
    #expect(response.head.status.code == 500)
    #expect(response.stream == nil)
  }
}

extension ServerFunctionResponse {
  /// The chunks of a stream as text.
  fileprivate func events() async throws -> [String] {
    var events: [String] = []
    for await chunk in try #require(stream) { events.append(String(decoding: chunk, as: UTF8.self)) }
    return events
  }
}

private final class Counter: Sendable {
  private let count = Mutex(0)
  var value: Int { count.withLock { $0 } }
  func add() { count.withLock { $0 += 1 } }
}

/// A sequence that counts how often it is asked, and waits where it is told to.
private struct Numbers<Failure: Error>: AsyncSequence {
  var last = 3
  var pause = Duration.zero
  var asked = Counter()
  /// What comes behind the last number.
  var ending: @Sendable () async throws(Failure) -> Void

  func makeAsyncIterator() -> Iterator { Iterator(numbers: self) }

  struct Iterator: AsyncIteratorProtocol {
    let numbers: Numbers
    var next = 1

    mutating func next() async throws(Failure) -> Int? { try await next(isolation: nil) }

    mutating func next(isolation actor: isolated (any Actor)?) async throws(Failure) -> Int? {
      numbers.asked.add()
      if numbers.pause > .zero { try? await Task.sleep(for: numbers.pause) }
      guard next <= numbers.last else {
        try await numbers.ending()
        return nil
      }
      defer { next += 1 }
      return next
    }
  }
}

private struct Streams: ServerFunctionTable {
  let base = "/_server"
  let functions: [ServerFunction]

  init(asked: Counter = Counter(), ended: Counter = Counter()) {
    func function(_ id: String, _ body: @escaping ServerFunction.Body) -> ServerFunction {
      ServerFunction(id: id, signature: "", isStream: true, body: body)
    }
    functions = [
      function("numbers") { call in
        var arguments = call.arguments()
        try arguments.skipAll()
        return await call.stream(Numbers<Never> {}) { $0.int($1) }
      },
      function("refused") { _ in
        try ServerReply.thrown(PostError.gone) { writer, error throws(WireFailure) in try writer.encodable(error) }
      },
      function("typed") { call in
        await call.stream(
          Numbers<PostError>(last: 1) { () throws(PostError) in throw .gone }, { $0.int($1) },
          failing: { writer, error throws(WireFailure) in try writer.encodable(error) })
      },
      function("secret") { call in
        await call.stream(Numbers<any Error>(last: 1) { throw DatabaseError() }) { $0.int($1) }
      },
      function("forbidden") { call in
        await call.stream(Numbers<any Error>(last: 1) { throw Problem.forbidden }) { $0.int($1) }
      },
      function("infinite") { call in
        await call.stream(Numbers<Never> {}) { writer, number throws(WireFailure) in
          try writer.decimal(number == 1 ? 1 : .nan)
        }
      },
      function("counted") { call in
        defer { ended.add() }
        return await call.stream(Numbers<Never>(last: .max, asked: asked) {}) { $0.int($1) }
      },
      function("silent") { call in
        await call.stream(Numbers<Never>(last: 0) { try? await Task.sleep(for: .seconds(60)) }) { $0.int($1) }
      },
      function("tardy") { call in
        try await Task.sleep(for: .milliseconds(400))
        return await call.stream(Numbers<Never>(last: 3) {}) { $0.int($1) }
      },
      function("waiting") { call in
        defer { ended.add() }
        return await call.stream(Numbers<Never>(last: 1) { try? await Task.sleep(for: .seconds(60)) }) { $0.int($1) }
      },
      function("slow") { call in
        await call.stream(Numbers<Never>(last: 10, pause: .milliseconds(100)) {}) { $0.int($1) }
      },
      function("late") { call in
        try await Task.sleep(for: .seconds(60))
        return await call.stream(Numbers<Never> {}) { $0.int($1) }
      },
      function("context") { call in
        await call.stream(Numbers<Never>(last: 1) {}) { writer, _ in
          writer.string(ServerContext.current?.functionID ?? "none")
        }
      },
      ServerFunction(id: "unregistered", signature: "") { call in
        await call.stream(Numbers<Never> {}) { $0.int($1) }
      },
    ]
  }
}
