// "use server"

func ticks() async -> some AsyncSequence<Int, Never> {
  AsyncStream { $0.finish() }
}

func lines() async throws -> AsyncThrowingStream<String, any Error> {
  AsyncThrowingStream { $0.finish() }
}

func words() async throws -> Swift.AsyncThrowingStream<[String?], Error> {
  AsyncThrowingStream { $0.finish() }
}

enum FeedError: Error, Codable { case closed }

func feed() async throws(FeedError) -> some Sendable & AsyncSequence<(name: String, count: Int), FeedError> {
  Feed()
}

func letters() async -> sending AsyncStream<Character> {
  AsyncStream { $0.finish() }
}

struct Feed: AsyncSequence, AsyncIteratorProtocol {
  func makeAsyncIterator() -> Feed { self }
  mutating func next() async throws(FeedError) -> (name: String, count: Int)? { nil }
}
