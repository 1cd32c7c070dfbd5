/// A reply's body, in the pieces that it arrives in.
public struct ReplyBody: AsyncSequence, Sendable {
  /// Some bytes of the body, of any number.
  public typealias Element = [UInt8]

  private enum Source {
    case bytes([UInt8])
    case pieces(any AsyncSequence<[UInt8], any Error> & Sendable)
  }

  private let source: Source

  /// A body that is there already.
  public init(_ bytes: [UInt8] = []) {
    source = .bytes(bytes)
  }

  /// A body that is still arriving.
  public init(_ pieces: some AsyncSequence<[UInt8], any Error> & Sendable) {
    source = .pieces(pieces)
  }

  /// Reads the body piece by piece; can be used once.
  public func makeAsyncIterator() -> AsyncIterator {
    switch source {
    case .bytes(let bytes): AsyncIterator(state: .bytes(bytes))
    case .pieces(let pieces): AsyncIterator(state: .pieces(pieces.makeAsyncIterator()))
    }
  }

  /// Steps through a body.
  public struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate enum State {
      case bytes([UInt8])
      case pieces(any AsyncIteratorProtocol<[UInt8], any Error>)
      case ended
    }

    fileprivate var state: State

    /// The next piece, `nil` at the end.
    ///
    /// - Throws: What the transport reports when the connection breaks.
    public mutating func next() async throws -> [UInt8]? {
      switch state {
      case .bytes(let bytes):
        state = .ended
        return bytes
      case .pieces(var iterator):
        guard let piece = try await iterator.next(isolation: nil) else {
          state = .ended
          return nil
        }
        state = .pieces(iterator)
        return piece
      case .ended:
        return nil
      }
    }
  }

  /// The whole body.
  ///
  /// - Parameter limit: In bytes.
  /// - Throws: `ReplyTooLarge` as soon as more has arrived, or what the transport reports.
  func collect(upTo limit: Int) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await piece in self {
      guard bytes.count + piece.count <= limit else { throw ReplyTooLarge(limit: limit) }
      bytes += piece
    }
    return bytes
  }
}

/// A reply's body is longer than `ClientConfiguration.maximumReplySize` allows.
public struct ReplyTooLarge: Error, Sendable, Hashable {
  /// The limit in bytes.
  public let limit: Int
}
