#if canImport(Darwin) || SFGEN_URLSESSION
  internal import Foundation
  internal import Synchronization

  #if canImport(FoundationNetworking)
    internal import FoundationNetworking
  #endif

  /// One request and its reply, as the session's delegate queue reports it.
  ///
  /// A body that is taken slower than it arrives is held back: the task is suspended while more than `mostBuffered` bytes
  /// wait.
  final class URLSessionExchange: Sendable {
    private static let mostBuffered = 256 * 1024

    private struct State {
      var head: Result<HTTPURLResponse, any Error>?
      var headWaiter: CheckedContinuation<HTTPURLResponse, any Error>?
      var chunks: [[UInt8]] = []
      var buffered = 0
      var isSuspended = false
      var end: Result<Void, any Error>?
      var chunkWaiter: CheckedContinuation<[UInt8]?, any Error>?
    }

    private let state = Mutex(State())
    private let task: URLSessionDataTask

    init(_ task: URLSessionDataTask) {
      self.task = task
    }

    /// Starts the request and waits for the reply's head.
    func response() async throws -> HTTPURLResponse {
      try await withCheckedThrowingContinuation { continuation in
        let known = state.withLock { state in
          if state.head == nil { state.headWaiter = continuation }
          return state.head
        }
        if let known { continuation.resume(with: known) }
        task.resume()
      }
    }

    /// The next bytes of the body, `nil` at its end.
    func nextChunk() async throws -> [UInt8]? {
      try await withTaskCancellationHandler {
        try await withCheckedThrowingContinuation { continuation in
          let next = state.withLock { state -> Result<[UInt8]?, any Error>? in
            guard !state.chunks.isEmpty else {
              if state.end == nil { state.chunkWaiter = continuation }
              return state.end?.map { nil }
            }
            let chunk = state.chunks.removeFirst()
            state.buffered -= chunk.count
            // Under the lock, as the other order of the two calls would leave the task suspended for ever.
            if state.isSuspended, state.buffered <= Self.mostBuffered {
              state.isSuspended = false
              task.resume()
            }
            return .success(chunk)
          }
          if let next { continuation.resume(with: next) }
        }
      } onCancel: {
        task.cancel()
      }
    }

    func cancel() { task.cancel() }

    // MARK: The session's reports

    func receive(_ response: HTTPURLResponse) { resolveHead(.success(response)) }

    func receive(_ data: Data) {
      let chunk = [UInt8](data)
      let waiter = state.withLock { state -> CheckedContinuation<[UInt8]?, any Error>? in
        if let waiter = state.chunkWaiter.take() { return waiter }
        state.chunks.append(chunk)
        state.buffered += chunk.count
        // Foundation's session for Linux delivers bytes again that it had when it was suspended.
        #if canImport(Darwin)
          if !state.isSuspended, state.buffered > Self.mostBuffered {
            state.isSuspended = true
            task.suspend()
          }
        #endif
        return nil
      }
      waiter?.resume(returning: chunk)
    }

    func complete(_ error: (any Error)?) {
      let end: Result<Void, any Error> = error.map { .failure($0) } ?? .success(())
      resolveHead(.failure(error ?? URLError(.badServerResponse)))
      let waiter = state.withLock { state in
        state.end = state.end ?? end
        return state.chunkWaiter.take()
      }
      waiter?.resume(with: end.map { nil })
    }

    private func resolveHead(_ head: Result<HTTPURLResponse, any Error>) {
      let waiter = state.withLock { state in
        guard state.head == nil else { return nil as CheckedContinuation<HTTPURLResponse, any Error>? }
        state.head = head
        return state.headWaiter.take()
      }
      waiter?.resume(with: head)
    }
  }
#endif
