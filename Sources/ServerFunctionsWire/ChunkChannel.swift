internal import Synchronization

/// Passes chunks of bytes from one task to another, one at a time: who sends waits until the chunk has been taken.
///
/// So a producer is asked for its next value only when somebody has taken the last one, and nothing piles up in between.
package final class ChunkChannel: Sendable {
  private struct State {
    var chunk: [UInt8]?
    var sender: CheckedContinuation<Bool, Never>?
    var receiver: CheckedContinuation<[UInt8]?, Never>?
    /// Nothing more is sent.
    var isFinished = false
    /// Nothing more is received.
    var isClosed = false
    var failure: (any Error)?
    /// Since when the receiver has been waiting, or busy with the last chunk.
    var since = ContinuousClock.now
  }

  private let state = Mutex(State())

  package init() {}

  /// Hands over a chunk and waits until it has been taken.
  ///
  /// - Returns: Whether more is wanted. Cancelling the task closes the channel.
  package func send(_ chunk: [UInt8], isolation: isolated (any Actor)? = #isolation) async -> Bool {
    await withTaskCancellationHandler {
      await withCheckedContinuation { sender in
        let (receiver, isOpen) = state.withLock { state -> (CheckedContinuation<[UInt8]?, Never>?, Bool?) in
          guard !state.isClosed, !state.isFinished else { return (nil, false) }
          guard let receiver = state.receiver.take() else {
            state.chunk = chunk
            state.sender = sender
            return (nil, nil)
          }
          state.since = .now
          return (receiver, true)
        }
        receiver?.resume(returning: chunk)
        if let isOpen { sender.resume(returning: isOpen) }
      }
    } onCancel: {
      close()
    }
  }

  /// The next chunk; `nil` when there are no more. Cancelling the task closes the channel.
  package func receive(isolation: isolated (any Actor)? = #isolation) async -> [UInt8]? {
    await withTaskCancellationHandler {
      await withCheckedContinuation { receiver in
        let displaced = state.withLock { $0.receiver.take() }
        // There is one receiver at a time: an earlier one that still waits has nothing more to wait for.
        displaced?.resume(returning: nil)
        let (chunk, sender, isReady) = state.withLock { state -> ([UInt8]?, CheckedContinuation<Bool, Never>?, Bool) in
          state.since = .now
          let chunk = state.chunk.take()
          if chunk == nil, !state.isClosed, !state.isFinished {
            state.receiver = receiver
            return (nil, nil, false)
          }
          return (chunk, state.sender.take(), true)
        }
        sender?.resume(returning: true)
        if isReady { receiver.resume(returning: chunk) }
      }
    } onCancel: {
      close()
    }
  }

  /// Ends the channel for its receiver, who gets what has been sent before. Only the sender does this, and does it last.
  package func finish(_ last: [UInt8]? = nil, failure: (any Error)? = nil) {
    let receiver = state.withLock { state -> CheckedContinuation<[UInt8]?, Never>? in
      guard !state.isClosed, !state.isFinished else { return nil }
      state.isFinished = true
      state.failure = failure
      guard let receiver = state.receiver.take() else {
        state.chunk = last
        return nil
      }
      return receiver
    }
    receiver?.resume(returning: last)
  }

  /// Ends the channel for both sides at once.
  package func close(failure: (any Error)? = nil) {
    let (sender, receiver) = state.withLock { state in
      if !state.isClosed { state.failure = state.failure ?? failure }
      state.isClosed = true
      state.chunk = nil
      return (state.sender.take(), state.receiver.take())
    }
    sender?.resume(returning: false)
    receiver?.resume(returning: nil)
  }

  /// Hands a chunk to a receiver that waits for one, and to no other.
  package func offer(_ chunk: [UInt8]) {
    let receiver = state.withLock { state in
      state.since = .now
      return state.receiver.take()
    }
    receiver?.resume(returning: chunk)
  }

  /// Counts the receiver's time from now on: it could not take anything before.
  package func restartClock() { state.withLock { $0.since = .now } }

  /// Why the channel has ended, where it has not simply come to its end.
  package var failure: (any Error)? { state.withLock { $0.failure } }

  /// What the receiver does, and for how long.
  package var idleness: Idleness {
    state.withLock { state in
      let time = ContinuousClock.now - state.since
      if state.receiver != nil { return .waiting(time) }
      // A receiver that has yet to fetch the last chunk is busy, even if nothing follows.
      return state.isClosed || state.isFinished && state.chunk == nil ? .ended : .busy(time)
    }
  }

  package enum Idleness {
    case waiting(Duration)
    case busy(Duration)
    case ended
  }
}
