internal import HTTPTypes

/// Reads a request's body up to a limit.
enum BodyReader {
  /// The whole body. What a client declares only ever refuses a body; memory is taken for what has arrived alone.
  static func read<Body: AsyncSequence & Sendable>(
    _ body: Body, of request: HTTPRequest, limit: Int
  ) async throws -> [UInt8] where Body.Element == [UInt8] {
    if let declared = request.headerFields[.contentLength], exceeds(declared, limit) {
      throw Problem.bodyTooLarge(limit: limit)
    }
    var bytes: [UInt8] = []
    var chunks = body.makeAsyncIterator()
    while let chunk = try await next(&chunks) {
      guard chunk.count <= limit - bytes.count else { throw Problem.bodyTooLarge(limit: limit) }
      bytes.append(contentsOf: chunk)
      if !bytes.isEmpty, request.headerFields[.contentType] == nil { throw Problem.unsupportedMediaType }
    }
    return bytes
  }

  /// Whether a declared length is above the limit; one of more digits than an integer holds is.
  private static func exceeds(_ declared: String, _ limit: Int) -> Bool {
    guard !declared.isEmpty, declared.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else {
      return false
    }
    return Int(declared).map { $0 > limit } ?? true
  }

  /// The next chunk. A body that breaks off means that the client has gone, which is no error of the server.
  private static func next<Iterator: AsyncIteratorProtocol>(
    _ chunks: inout Iterator
  ) async throws -> [UInt8]? where Iterator.Element == [UInt8] {
    do {
      return try await chunks.next()
    } catch {
      throw CancellationError()
    }
  }
}
