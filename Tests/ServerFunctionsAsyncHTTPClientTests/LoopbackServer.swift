#if AsyncHTTPClient
  import NIOCore
  import NIOHTTP1
  import NIOPosix
  import Synchronization

  /// A server on the loopback interface that gives prepared answers, the last of them again and again.
  final class LoopbackServer: Sendable {
    struct Answer: Sendable {
      let status: Int
      let headers: [String: String]
      let body: String

      init(_ status: Int, _ headers: [String: String], _ body: String) {
        self.status = status
        self.headers = headers
        self.body = body
      }
    }

    struct Request: Sendable {
      let method: String
      let path: String
      let headers: [String: String]
      let body: String
    }

    let port: Int
    private let received: Received

    var requests: [Request] { received.requests.withLock { $0 } }

    private init(port: Int, received: Received) {
      self.port = port
      self.received = received
    }

    /// - Parameter answer: `nil` for a server that never answers.
    static func run(
      answering answer: Answer?, then next: Answer? = nil, _ body: (LoopbackServer) async throws -> Void
    ) async throws {
      let received = Received()
      let answers = [answer, next ?? answer]
      let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .childChannelInitializer { channel in
          channel.pipeline.configureHTTPServerPipeline().flatMapThrowing {
            try channel.pipeline.syncOperations.addHandler(Handler(received: received, answers: answers))
          }
        }
        .bind(host: "127.0.0.1", port: 0).get()
      let server = LoopbackServer(port: channel.localAddress?.port ?? 0, received: received)
      do {
        try await body(server)
      } catch {
        try await channel.close()
        throw error
      }
      try await channel.close()
    }
  }

  private final class Received: Sendable {
    let requests = Mutex<[LoopbackServer.Request]>([])
  }

  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let received: Received
    private let answers: [LoopbackServer.Answer?]
    private var head: HTTPRequestHead?
    private var body = ""

    init(received: Received, answers: [LoopbackServer.Answer?]) {
      self.received = received
      self.answers = answers
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      switch unwrapInboundIn(data) {
      case .head(let head):
        self.head = head
        body = ""
      case .body(let buffer):
        body += String(buffer: buffer)
      case .end:
        guard let head else { return }
        let headers = Dictionary(head.headers.map { ($0.name.lowercased(), $0.value) }) { first, _ in first }
        let index = received.requests.withLock { requests in
          requests.append(.init(method: head.method.rawValue, path: head.uri, headers: headers, body: body))
          return requests.count - 1
        }
        guard let answer = answers[min(index, answers.count - 1)] else { return }
        write(answer, context: context)
      }
    }

    private func write(_ answer: LoopbackServer.Answer, context: ChannelHandlerContext) {
      var head = HTTPResponseHead(version: .http1_1, status: .init(statusCode: answer.status))
      for (name, value) in answer.headers { head.headers.add(name: name, value: value) }
      if answer.status != 204 { head.headers.add(name: "Content-Length", value: "\(answer.body.utf8.count)") }
      context.write(wrapOutboundOut(.head(head)), promise: nil)
      context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: answer.body)))), promise: nil)
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
  }
#endif
