import Foundation
import ServiceLifecycle
import Synchronization

/// Tells everybody who watches of new entries.
final class EntryFeed: Sendable {
  /// How many entries wait for a watcher who reads slowly, before they fall behind.
  static let bufferSize = 64

  private let watchers = Mutex<[UUID: EntryWatch.Continuation]>([:])

  /// How many are watching.
  var count: Int { watchers.withLock { $0.count } }

  /// The entries from now on. Whoever stops to watch is forgotten.
  func watch() -> EntryWatch {
    let (results, continuation) = AsyncStream.makeStream(
      of: EntryWatch.Result.self, bufferingPolicy: .bufferingNewest(Self.bufferSize))
    let id = UUID()
    continuation.onTermination = { [weak self] _ in self?.watchers.withLock { $0[id] = nil } }
    watchers.withLock { $0[id] = continuation }
    return EntryWatch(results: results, continuation: continuation)
  }

  /// Tells of an entry. Nobody is waited for: who has no room left for it learns that entries are missing.
  func send(_ entry: Entry) {
    // What ends a stream takes the lock again, so that it is not held here.
    for continuation in watchers.withLock({ Array($0.values) }) {
      if case .dropped = continuation.yield(.success(entry)) { continuation.end(with: .fellBehind) }
    }
  }
}

/// The entries that somebody watches.
struct EntryWatch: AsyncSequence {
  typealias Result = Swift.Result<Entry, GuestbookError>
  typealias Continuation = AsyncStream<Result>.Continuation

  fileprivate let results: AsyncStream<Result>
  fileprivate let continuation: Continuation
  /// Entries from before, which come first.
  var missed: [Entry] = []

  func makeAsyncIterator() -> Iterator {
    Iterator(
      results: results.makeAsyncIterator(), continuation: continuation, missed: missed[...],
      lastMissed: missed.last?.id ?? 0)
  }

  struct Iterator: AsyncIteratorProtocol {
    fileprivate var results: AsyncStream<Result>.Iterator
    fileprivate let continuation: Continuation
    fileprivate var missed: ArraySlice<Entry>
    fileprivate let lastMissed: Int

    mutating func next() async throws(GuestbookError) -> Entry? { try await next(isolation: nil) }

    mutating func next(isolation: isolated (any Actor)?) async throws(GuestbookError) -> Entry? {
      if let entry = missed.popFirst() { return entry }
      while let entry = try await nextSigned(isolation: isolation) {
        // One that was signed while the others were read has come with them.
        if entry.id > lastMissed { return entry }
      }
      return nil
    }

    /// Ends when the server is told to stop, which waits for those who watch, and says so to them.
    private mutating func nextSigned(isolation: isolated (any Actor)?) async throws(GuestbookError) -> Entry? {
      let result = await withGracefulShutdownHandler(isolation: isolation) {
        await results.next(isolation: isolation)
      } onGracefulShutdown: { [continuation] in
        continuation.end(with: .closing)
      }
      return try result?.get()
    }
  }
}

extension EntryWatch.Continuation {
  /// Ends the stream after what still waits in it.
  fileprivate func end(with error: GuestbookError) {
    yield(.failure(error))
    finish()
  }
}
