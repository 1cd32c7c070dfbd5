#if Hummingbird
  internal import Hummingbird
  internal import ServerFunctions

  extension ResponseBody {
    /// The chunks of a stream as they come. It ends with the connection, even while no chunk comes.
    init(_ stream: ReplyStream, of request: Request) {
      self.init { writer in
        // Whatever keeps the stream from being sent ends the work that makes it.
        defer { stream.cancel() }
        try await request.body.whileOpen(onClose: { stream.cancel() }) {
          for await chunk in stream { try await writer.write(ByteBuffer(bytes: chunk)) }
        }
        try await writer.finish(nil)
      }
    }
  }

  extension RequestBody {
    /// Runs an operation and tells when the client closes its side of the connection meanwhile.
    ///
    /// The client has sent its request by then, so that nothing is lost where the rest of what it sends is read.
    fileprivate func whileOpen(
      onClose: @escaping @Sendable () -> Void, _ operation: () async throws -> Void
    ) async throws {
      guard isFromConnection else { return try await operation() }
      try await consumeWithInboundCloseHandler({ _ in try await operation() }, onInboundClosed: onClose)
    }

    /// Whether Hummingbird can say when the connection closes. It traps where it cannot, as for requests that tests make
    /// without a connection, and does not say so otherwise. Where the answer is wrongly no, a heartbeat that cannot be
    /// written ends the stream.
    private var isFromConnection: Bool {
      guard let backing = Mirror(reflecting: self).children.first?.value,
        let (label, content) = Mirror(reflecting: backing).children.first
      else { return false }
      if label == "nioAsyncChannelRequestBody" { return true }
      // A body that was collected or replaced stands in a pair with the connection's own, if there was one.
      guard let original = Mirror(reflecting: content).children.dropFirst().first?.value else { return false }
      return !Mirror(reflecting: original).children.isEmpty
    }
  }
#endif
