import Synchronization

/// A request's body that counts how often a chunk of it was asked for.
final class CountingBody: AsyncSequence, Sendable {
  typealias Element = [UInt8]
  typealias Failure = any Error

  private let chunk: [UInt8]
  private let repetitions: Int
  private let breaksOff: Bool
  private let count = Mutex(0)

  /// A body of one chunk again and again, which may end with an error instead of an end.
  init(_ chunk: [UInt8], repetitions: Int? = nil, breaksOff: Bool = false) {
    self.chunk = chunk
    self.repetitions = repetitions ?? (chunk.isEmpty ? 0 : 1)
    self.breaksOff = breaksOff
  }

  convenience init(_ text: String) { self.init(Array(text.utf8)) }

  var reads: Int { count.withLock { $0 } }

  struct ConnectionReset: Error {}

  struct Iterator: AsyncIteratorProtocol {
    let body: CountingBody
    var left: Int

    mutating func next() async throws -> [UInt8]? {
      body.count.withLock { $0 += 1 }
      guard left > 0 else {
        if body.breaksOff { throw ConnectionReset() }
        return nil
      }
      left -= 1
      return body.chunk
    }
  }

  func makeAsyncIterator() -> Iterator { Iterator(body: self, left: repetitions) }
}
