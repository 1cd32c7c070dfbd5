// "use server"

import Foundation

/// Counts, as long as somebody listens.
func ticks(from first: Int = 0, count: Int = 3) async -> AsyncStream<Int> {
  AsyncStream { stream in
    for tick in first..<(first + count) { stream.yield(tick) }
    stream.finish()
  }
}

/// The posts that are published from now on.
///
/// - Throws: `PostError` where nobody writes about this, and at the end of the stream where somebody has written too much.
func newPosts(about tag: String, limit: Int? = 2) async throws(PostError) -> some AsyncSequence<Post, PostError> {
  guard !tag.isEmpty else { throw .emptyTitle }
  let posts = (0..<(limit ?? 1)).map { number in
    Post(id: UUID(), title: "\(number)", content: "", tags: [tag], publishedAt: nil, status: .published)
  }
  return LimitedPosts(posts: posts, limit: posts.count)
}

func words(_ text: String) async throws -> AsyncThrowingStream<String, any Error> {
  guard !text.isEmpty else { throw FeedError() }
  return AsyncThrowingStream { stream in
    for word in text.split(separator: " ") { stream.yield(String(word)) }
    stream.finish(throwing: FeedError())
  }
}

enum Feed {
  /// A sequence that never leaves the main actor, since it is not `Sendable`.
  @MainActor static func ranges() async -> some AsyncSequence<(lower: Int, upper: Int), Never> {
    MainRanges()
  }

  @available(*, deprecated, message: "Use ticks.")
  static func oldTicks() async -> AsyncStream<Int> { await ticks() }
}

private struct FeedError: Error {}

private nonisolated struct LimitedPosts: AsyncSequence, AsyncIteratorProtocol {
  var posts: [Post]
  let limit: Int

  func makeAsyncIterator() -> LimitedPosts { self }

  mutating func next() async throws(PostError) -> Post? { try await next(isolation: nil) }

  mutating func next(isolation actor: isolated (any Actor)?) async throws(PostError) -> Post? {
    guard !posts.isEmpty else { throw .tooLong(limit: limit) }
    return posts.removeFirst()
  }
}

/// It is not `Sendable`, and checks that it stays on the main actor.
private nonisolated final class MainRanges: AsyncSequence, AsyncIteratorProtocol {
  private var count = 0

  func makeAsyncIterator() -> MainRanges { self }

  func next() async -> (lower: Int, upper: Int)? { await next(isolation: nil) }

  func next(isolation actor: isolated (any Actor)?) async -> (lower: Int, upper: Int)? {
    precondition(actor === MainActor.shared)
    count += 1
    return count < 3 ? (count, count * 2) : nil
  }
}
