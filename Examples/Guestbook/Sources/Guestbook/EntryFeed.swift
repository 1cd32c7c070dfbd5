import Foundation
import ServiceLifecycle
import Synchronization

/// Tells everybody who watches of new entries.
final class EntryFeed: Sendable {
  /// How many can watch.
  static let capacity = 500
  /// How many entries wait for a watcher who reads slowly, before they fall behind.
  static let bufferSize = 64

  private let watchers = Mutex<[UUID: EntryWatch.Continuation]>([:])

  /// How many are watching.
  var count: Int { watchers.withLock { $0.count } }

  /// The entries from now on, and before them those after one that is known. Whoever stops to watch is forgotten.
  func watch(after known: Int?) throws(GuestbookError) -> EntryWatch {
    // With one place more, which is kept for the error that the stream ends with.
    let (results, continuation) = AsyncStream.makeStream(
      of: EntryWatch.Result.self, bufferingPolicy: .bufferingOldest(Self.bufferSize + 1))
    let id = UUID()
    continuation.onTermination = { [weak self] _ in self?.watchers.withLock { $0[id] = nil } }
    let isAdmitted = watchers.withLock { watchers in
      if watchers.count < Self.capacity { watchers[id] = continuation }
      return watchers[id] != nil
    }
    guard isAdmitted else { throw .crowded }
    return EntryWatch(results: results, continuation: continuation, known: known)
  }

  /// Tells of an entry. Nobody is waited for: a stream whose buffer is full ends after what is in it.
  func send(_ entry: Entry) {
    // What ends a stream takes the lock again, so that it is not held here.
    for continuation in watchers.withLock({ Array($0.values) }) {
      if case .enqueued(remaining: ...1) = continuation.yield(.success(entry)) { continuation.end(with: .fellBehind) }
    }
  }
}

/// The entries that somebody watches.
struct EntryWatch: AsyncSequence {
  typealias Result = Swift.Result<Entry, GuestbookError>
  typealias Continuation = AsyncStream<Result>.Continuation

  fileprivate let results: AsyncStream<Result>
  fileprivate let continuation: Continuation
  fileprivate let known: Int?

  func makeAsyncIterator() -> Iterator {
    Iterator(results: results.makeAsyncIterator(), continuation: continuation, known: known)
  }

  struct Iterator: AsyncIteratorProtocol {
    fileprivate var results: AsyncStream<Result>.Iterator
    fileprivate let continuation: Continuation
    /// Where the next page of entries from before begins, until there is none.
    fileprivate var known: Int?
    fileprivate var page: ArraySlice<Entry> = []
    fileprivate var last = 0

    mutating func next() async throws(GuestbookError) -> Entry? { try await next(isolation: nil) }

    mutating func next(isolation: isolated (any Actor)?) async throws(GuestbookError) -> Entry? {
      if page.isEmpty, let known {
        page = try await EntryStore.answer { try await $0.page(after: known)[...] }
        self.known = page.last?.id
        last = page.last?.id ?? last
      }
      if let entry = page.popFirst() { return entry }
      while let entry = try await nextSigned(isolation: isolation) {
        // One that was signed while the others were read has come with them.
        if entry.id > last { return entry }
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
