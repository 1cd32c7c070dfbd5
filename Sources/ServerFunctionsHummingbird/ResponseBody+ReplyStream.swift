#if Hummingbird
  internal import HTTPTypes
  internal import Hummingbird
  internal import ServerFunctions
  internal import ServiceLifecycle
  internal import Synchronization

  extension ResponseBody {
    /// The chunks of a stream as they come. It ends with the connection, even while no chunk comes.
    ///
    /// - Parameter shutdownGrace: How long it may go on after the server was told to stop.
    init(_ stream: ReplyStream, of request: Request, shutdownGrace: Duration) {
      self.init { writer in
        let grace = Mutex<Task<Void, any Error>?>(nil)
        // Whatever keeps the stream from being sent ends the work that makes it.
        defer {
          stream.cancel()
          grace.withLock { $0?.cancel() }
        }
        try await withGracefulShutdownHandler {
          try await request.whileOpen(onClose: { stream.cancel() }) {
            for await chunk in stream { try await writer.write(ByteBuffer(bytes: chunk)) }
          }
        } onGracefulShutdown: {
          // The function may know of it too, and end its stream with a word of its own until then.
          let task = Task {
            try await Task.sleep(for: shutdownGrace)
            stream.cancel()
          }
          grace.withLock { $0 = task }
        }
        try await writer.finish(nil)
      }
    }
  }

  extension Request {
    /// The headers of a reply whose connection cannot take another request, since watching it has taken what follows.
    ///
    /// HTTP/2 refuses to send `Connection`, and a request does not say which version it came in. One that has that field, or
    /// a capital in the name of any, did not come in HTTP/2.
    func headersOfStream(_ headers: HTTPFields) -> HTTPFields {
      let isOld = self.headers.contains { field in
        field.name == .connection
          || field.name.rawName.utf8.contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
      }
      var headers = headers
      if isOld { headers[.connection] = "close" }
      return headers
    }

    /// Runs an operation after the request has been read, and tells when the client closes its side of the connection.
    fileprivate func whileOpen(
      onClose: @escaping @Sendable () -> Void, _ operation: () async throws -> Void
    ) async throws {
      var request = self
      // What follows a body that is replaced is watched as what follows one that arrives, and this one has arrived.
      request.body = RequestBody(buffer: ByteBuffer())
      guard request.body.hasConnection else { return try await operation() }
      try await request.body.consumeWithInboundCloseHandler({ _ in try await operation() }, onInboundClosed: onClose)
    }
  }

  extension RequestBody {
    /// Whether Hummingbird can say when the connection closes. It traps where it cannot, as for requests that tests make
    /// without a connection, and has no other way to ask: a body that was replaced stands in a pair with the connection's
    /// own, if there is one. Where the answer is wrongly no, a heartbeat that cannot be written ends the stream.
    fileprivate var hasConnection: Bool {
      guard let backing = Mirror(reflecting: self).children.first?.value,
        let pair = Mirror(reflecting: backing).children.first?.value,
        let original = Mirror(reflecting: pair).children.dropFirst().first?.value
      else { return false }
      let mirror = Mirror(reflecting: original)
      return mirror.displayStyle == .optional && !mirror.children.isEmpty
    }
  }
#endif
