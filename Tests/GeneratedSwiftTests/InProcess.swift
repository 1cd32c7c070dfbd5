import GoldenServer
import HTTPTypes
import ServerFunctions
import ServerFunctionsClient
import Testing

/// Hands requests to the dispatcher.
struct InProcess: ServerFunctionTransport {
  private let dispatcher: ServerFunctionDispatcher

  init(caller: String? = nil) {
    dispatcher = ServerFunctionDispatcher(
      serverFunctions, configuration: .init(middleware: caller.map { [Login(caller: $0)] } ?? []))
  }

  func send(_ request: HTTPRequest, body: [UInt8]) async throws -> TransportReply {
    let prefix = "\(serverFunctions.base)/"
    let path = try #require(request.path)
    try #require(path.hasPrefix(prefix))
    let response = await dispatcher.respond(
      to: request, id: String(path.dropFirst(prefix.count)), body: ReplyBody(body))
    guard let stream = response.stream else {
      return TransportReply(response: response.head, body: ReplyBody(response.body))
    }
    return TransportReply(
      response: response.head, body: ReplyBody(Chunks(stream: stream)))
  }
}

/// The chunks of a reply, as a transport reads them from a connection that may break.
private struct Chunks: AsyncSequence {
  let stream: ReplyStream

  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(base: stream.makeAsyncIterator()) }

  struct AsyncIterator: AsyncIteratorProtocol {
    var base: ReplyStream.AsyncIterator

    mutating func next() async throws -> [UInt8]? { await base.next(isolation: nil) }

    mutating func next(isolation actor: isolated (any Actor)?) async throws(any Error) -> [UInt8]? {
      await base.next(isolation: actor)
    }
  }
}

private struct Login: ServerFunctionMiddleware {
  let caller: String

  func respond(
    to context: ServerContext, next: @Sendable (ServerContext) async throws -> ServerReply
  ) async throws -> ServerReply {
    context.setCaller(caller)
    return try await next(context)
  }
}
