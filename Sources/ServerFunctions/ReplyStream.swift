internal import ServerFunctionsWire

/// The body of a reply that is still being made, chunk by chunk.
///
/// The function is asked for its next value when a chunk has been taken, and not before. Whoever stops to take them ends
/// the function's work: by cancelling the task that waits for a chunk, by ``cancel()``, or by letting go of the stream and
/// its iterator.
public struct ReplyStream: AsyncSequence, Sendable {
  /// Some bytes of the body, one event or a comment.
  public typealias Element = [UInt8]
  /// What goes wrong is part of the body.
  public typealias Failure = Never

  private let production: Production

  init(_ channel: ChunkChannel, from task: Task<Void, Never>, _ settings: ServerFunctionsConfiguration.Streams) {
    production = Production(channel, task, settings)
  }

  /// Takes the body chunk by chunk. There is one iterator at a time.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(production: production) }

  /// Ends the function's work: its task is cancelled, and nothing more arrives.
  public func cancel() { production.cancel() }

  /// Steps through the chunks of a body.
  public struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate let production: Production

    /// The next chunk, `nil` at the end.
    public mutating func next() async -> [UInt8]? {
      await next(isolation: #isolation)
    }

    /// The next chunk, `nil` at the end.
    public mutating func next(isolation actor: isolated (any Actor)?) async -> [UInt8]? {
      await withTaskCancellationHandler {
        await production.channel.receive(isolation: actor)
      } onCancel: { [production] in
        production.cancel()
      }
    }
  }

  /// The tasks behind a stream, which end with it.
  fileprivate final class Production: Sendable {
    let channel: ChunkChannel
    private let stub: Task<Void, Never>
    private let pulse: Task<Void, Never>

    init(_ channel: ChunkChannel, _ stub: Task<Void, Never>, _ settings: ServerFunctionsConfiguration.Streams) {
      self.channel = channel
      // What the function took to return its stream is none of the client's idleness.
      channel.restartClock()
      self.stub = stub
      pulse = Task {
        await StreamPulse.keep(channel, settings)
        // Where nothing more is taken, nothing more is made.
        stub.cancel()
      }
    }

    deinit { cancel() }

    func cancel() {
      stub.cancel()
      channel.close()
      pulse.cancel()
    }
  }
}
