internal import ServerFunctionsWire
internal import Synchronization

/// Reads a reply's body in a task of its own, a piece ahead at most, so that waiting for a piece can have an end.
final class ReplyPump: Sendable {
  private struct State {
    var body: ReplyBody?
    var tasks: [Task<Void, Never>] = []
  }

  private let channel = ChunkChannel()
  private let timeout: Duration
  private let state: Mutex<State>

  /// - Parameter timeout: How long a piece may take to arrive.
  init(_ body: ReplyBody, timeout: Duration) {
    self.timeout = timeout
    state = Mutex(State(body: body))
  }

  deinit { cancel() }

  /// Begins to read.
  ///
  /// - Returns: Whether it is the first time, which is the only one that something comes of.
  func start() -> Bool {
    guard let body = state.withLock({ $0.body.take() }) else { return false }
    let reading = Task { [channel] in
      do {
        for try await piece in body {
          guard await channel.send(piece) else { return }
        }
        channel.finish()
      } catch {
        channel.finish(failure: error)
      }
    }
    let watching = Task { [channel, timeout] in
      await Self.watch(channel, timeout)
      reading.cancel()
    }
    state.withLock { $0.tasks = [reading, watching] }
    return true
  }

  /// The next piece; `nil` when there are no more.
  func next(isolation: isolated (any Actor)?) async -> [UInt8]? {
    await channel.receive(isolation: isolation)
  }

  /// Why there are no more pieces, where the body has not come to its end.
  var failure: (any Error)? { channel.failure }

  func cancel() {
    let tasks = state.withLock { state in
      state.body = nil
      defer { state.tasks = [] }
      return state.tasks
    }
    for task in tasks { task.cancel() }
    channel.close()
  }

  /// Returns when the channel has ended, and ends it where its receiver has waited for too long.
  private static func watch(_ channel: ChunkChannel, _ timeout: Duration) async {
    while !Task.isCancelled {
      var pause = timeout
      switch channel.idleness {
      case .ended: return
      case .waiting(let time) where time >= timeout: return channel.close(failure: CallTimedOut(timeout: timeout))
      case .waiting(let time): pause = timeout - time
      case .busy: break
      }
      try? await Task.sleep(for: max(pause, .milliseconds(1)))
    }
  }
}
