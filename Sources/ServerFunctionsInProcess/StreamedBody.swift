internal import ServerFunctions

/// The chunks of a reply, as a transport reads them from a connection that could break.
struct StreamedBody: AsyncSequence, Sendable {
  private let stream: ReplyStream

  init(_ stream: ReplyStream) { self.stream = stream }

  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(chunks: stream.makeAsyncIterator()) }

  struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate var chunks: ReplyStream.AsyncIterator

    mutating func next() async throws -> [UInt8]? { await chunks.next(isolation: nil) }

    mutating func next(isolation actor: isolated (any Actor)?) async throws(any Error) -> [UInt8]? {
      await chunks.next(isolation: actor)
    }
  }
}
