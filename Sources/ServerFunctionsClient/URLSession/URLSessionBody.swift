#if canImport(Darwin) || SFGEN_URLSESSION
  /// A reply's body as a session reads it. Who lets go of it ends the request.
  struct URLSessionBody: AsyncSequence, Sendable {
    private let request: Request

    init(_ exchange: URLSessionExchange) {
      request = Request(exchange)
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(request: request) }

    struct AsyncIterator: AsyncIteratorProtocol {
      fileprivate let request: Request

      mutating func next() async throws -> [UInt8]? { try await request.exchange.nextChunk() }

      mutating func next(isolation actor: isolated (any Actor)?) async throws(any Error) -> [UInt8]? {
        try await request.exchange.nextChunk()
      }
    }

    /// The session holds the exchange for as long as the request runs, so that another object has to notice when nobody
    /// wants the body any more.
    fileprivate final class Request: Sendable {
      let exchange: URLSessionExchange

      init(_ exchange: URLSessionExchange) {
        self.exchange = exchange
      }

      deinit { exchange.cancel() }
    }
  }
#endif
