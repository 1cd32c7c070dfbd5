#if Hummingbird
  import FixtureSupport
  import Foundation
  import HTTPTypes
  import Hummingbird
  import HummingbirdTesting
  import Logging
  import NIOCore
  import NIOPosix
  import ServerFunctions
  import ServerFunctionsHummingbird
  import Synchronization
  import Testing

  /// Streams over a router, and over real connections that clients close, break and leave unread.
  struct HummingbirdStreamTests {
    private let functions = Functions()

    private func application(_ streams: ServerFunctionsConfiguration.Streams = .init()) -> some ApplicationProtocol {
      let router = Router()
      router.addServerFunctions(functions, configuration: .init(streams: streams))
      return Application(
        router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
        logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    @Test(arguments: [TestingSetup.router, .live])
    func `A stream is sent over a router and over a real connection`(setup: TestingSetup) async throws {
      try await application().test(setup) { client in
        try await client.execute(uri: "/_server/three", method: .post) { response in
          #expect(response.status == .ok)
          #expect(response.headers[.contentType] == "text/event-stream")
          #expect(response.headers[.contentLength] == nil)
          #expect(String(buffer: response.body) == "data: 1\n\ndata: 2\n\ndata: 3\n\nevent: end\ndata:\n\n")
        }
      }
    }

    @Test func `The function ends within a second of its client, while it waits for the next value`() async throws {
      try await application().test(.live) { client in
        let connection = try await Connection(port: #require(client.port))
        try await connection.call("endless")
        try await connection.read(until: "data: 1\n\n")
        #expect(functions.endings == 0)
        try await connection.close()
        #expect(await BusyMachine.eventually(within: 1000) { functions.endings == 1 })
      }
    }

    @Test func `A client that never reads is not sent to for ever, and takes no memory meanwhile`() async throws {
      try await application(.init(stallTimeout: .milliseconds(300))).test(.live) { client in
        let connection = try await Connection(port: #require(client.port), reads: false)
        try await connection.call("large")
        #expect(await BusyMachine.eventually { functions.endings == 1 })
        // The buffers of the two sockets take some mebibytes, and nothing else does.
        #expect(functions.asked < 400, "\(functions.asked)")
        try await connection.close()
      }
    }

    @Test func `Heartbeats go over the connection`() async throws {
      try await application(.init(heartbeatInterval: .milliseconds(50))).test(.live) { client in
        let connection = try await Connection(port: #require(client.port))
        try await connection.call("endless")
        try await connection.read(until: ":\n\n")
        try await connection.close()
        #expect(await BusyMachine.eventually { functions.endings == 1 })
      }
    }

    @Test(.timeLimit(.minutes(1)))
    func `A server that is told to stop waits a while for a stream that does not end, and no longer`() async throws {
      let connection = try await application(.init(shutdownGrace: .milliseconds(200))).test(.live) { client in
        let connection = try await Connection(port: #require(client.port))
        try await connection.call("endless")
        try await connection.read(until: "data: 1\n\n")
        return connection
      }
      #expect(functions.endings == 1)
      // A stream that was broken off is not to be taken for one that has ended.
      #expect(try await !connection.read(until: "data: 1\n\n").contains("event: end"))
      try await connection.close()
    }

    /// In HTTP/2 the field `Connection` would be an error, and only what is surely HTTP/1 gets it.
    @Test(arguments: [
      ("Host: a\r\nAccept: */*\r\n", true), ("host: a\r\nconnection: keep-alive\r\n", true),
      ("host: a\r\naccept: */*\r\n", false),
    ])
    func `A connection on which a stream has ended is not used again`(headers: String, isSaid: Bool) async throws {
      try await application().test(.live) { client in
        let connection = try await Connection(port: #require(client.port))
        try await connection.call("three", headers: headers + "content-length: 0\r\n")
        let reply = try await connection.read(until: "event: end\ndata:\n\n")
        #expect(reply.lowercased().contains("connection: close") == isSaid)
        try await connection.close()
      }
    }
  }

  private final class Functions: ServerFunctionTable {
    let base = "/_server"
    private let counts = Mutex((endings: 0, asked: 0))

    /// How many streams are over, and how many large values have been asked for.
    var endings: Int { counts.withLock { $0.endings } }
    var asked: Int { counts.withLock { $0.asked } }

    var functions: [ServerFunction] {
      [
        ServerFunction(id: "three", signature: "", isStream: true) { call in
          let numbers = AsyncStream { stream in
            for number in 1...3 { stream.yield(number) }
            stream.finish()
          }
          return await call.stream(numbers) { $0.int($1) }
        },
        ServerFunction(id: "endless", signature: "", isStream: true) { [self] call in
          defer { counts.withLock { $0.endings += 1 } }
          let (numbers, continuation) = AsyncStream.makeStream(of: Int.self)
          continuation.yield(1)
          return await call.stream(numbers) { $0.int($1) }
        },
        ServerFunction(id: "large", signature: "", isStream: true) { [self] call in
          defer { counts.withLock { $0.endings += 1 } }
          let text = String(repeating: "a", count: 65_536)
          let texts = AsyncStream {
            self.counts.withLock { $0.asked += 1 }
            return text
          }
          return await call.stream(texts) { $0.string($1) }
        },
      ]
    }
  }

  /// A connection that reads what it is told to read.
  private struct Connection {
    private let channel: any Channel
    private let received: Received

    init(port: Int, reads: Bool = true) async throws {
      let received = Received()
      self.received = received
      channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .channelOption(.autoRead, value: reads)
        .channelInitializer { channel in
          channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(received) }
        }
        .connect(host: "127.0.0.1", port: port).get()
    }

    func call(_ id: String, headers: String = "Host: a\r\nContent-Length: 0\r\n") async throws {
      let head = "POST /_server/\(id) HTTP/1.1\r\n\(headers)\r\n"
      try await channel.writeAndFlush(ByteBuffer(string: head))
    }

    @discardableResult
    func read(until text: String) async throws -> String {
      #expect(await BusyMachine.eventually { received.text.contains(text) })
      return received.text
    }

    func close() async throws { try? await channel.close() }
  }

  private final class Received: ChannelInboundHandler, Sendable {
    typealias InboundIn = ByteBuffer

    private let bytes = Mutex("")
    var text: String { bytes.withLock { $0 } }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      let text = String(buffer: unwrapInboundIn(data))
      bytes.withLock { $0 += text }
    }
  }
#endif
