internal import HTTPTypes
internal import ServerFunctionsWire

/// A reply whose body is an event stream, and what the events in it mean.
///
/// | event | meaning |
/// | --- | --- |
/// | without a name | a value |
/// | `error` | a problem document; with the code `error` and a `value`, what the function's stream threw |
/// | `end` | all values have arrived; a connection that ends without it was cut off |
/// | any other | passed over: a later server may send more |
struct StreamedReply<Element, Thrown: Error & Sendable>: AsyncSequence, Sendable {
  typealias Failure = ServerFunctionError<Thrown>

  private let response: HTTPResponse
  private let pump: ReplyPump
  private let limit: Int
  private let read: WireReading<Element>
  private let readError: WireReading<Thrown>?

  init(
    _ reply: TransportReply, _ configuration: ClientConfiguration, _ read: @escaping WireReading<Element>,
    failing readError: WireReading<Thrown>?
  ) {
    response = reply.response
    pump = ReplyPump(reply.body, timeout: configuration.timeout)
    limit = configuration.maximumReplySize
    self.read = read
    self.readError = readError
  }

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(reply: self, parser: EventParser(limit: limit), isFirst: pump.start())
  }

  struct AsyncIterator: AsyncIteratorProtocol {
    enum State {
      case open
      /// Another iterator has the values.
      case taken
      case ended
    }

    private let reply: StreamedReply
    /// Closes the connection when the iterator is gone, even where somebody still has the stream.
    private let lease: Lease?
    private var parser: EventParser
    private var state: State
    /// The events that have arrived, and how many of them have been taken.
    private var events: [ReplyEvent] = []
    private var taken = 0

    fileprivate init(reply: StreamedReply, parser: EventParser, isFirst: Bool) {
      self.reply = reply
      self.parser = parser
      lease = isFirst ? Lease(pump: reply.pump) : nil
      state = isFirst ? .open : .taken
    }

    mutating func next() async throws(ServerFunctionError<Thrown>) -> Element? {
      try await next(isolation: nil)
    }

    mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(ServerFunctionError<Thrown>) -> Element? {
      if state == .taken { throw .transport(StreamAlreadyRead()) }
      while state == .open {
        if Task.isCancelled { throw end(with: .cancelled) }
        if let event = nextEvent() {
          switch event.name {
          case "message": return try value(of: event)
          case "error": throw end(with: reply.failure(in: event))
          case "end": state = .ended
          default: break
          }
        } else if let piece = await reply.pump.next(isolation: actor) {
          do throws(ReplyTooLarge) {
            try parser.read(piece, into: &events)
          } catch {
            throw end(with: .transport(error))
          }
        } else if Task.isCancelled {
          throw end(with: .cancelled)
        } else {
          throw end(with: ServerFunctionError(reply.pump.failure ?? StreamInterrupted()))
        }
      }
      return nil
    }

    private mutating func nextEvent() -> ReplyEvent? {
      guard taken < events.count else {
        events.removeAll(keepingCapacity: true)
        taken = 0
        return nil
      }
      taken += 1
      return events[taken - 1]
    }

    private mutating func value(of event: ReplyEvent) throws(ServerFunctionError<Thrown>) -> Element {
      var reader = WireReader(event.data)
      do throws(WireFailure) {
        let value = try reply.read(&reader)
        try reader.finish()
        return value
      } catch {
        throw end(with: .notAServerFunction(reply.unexpected(error, at: reader.path(of: error))))
      }
    }

    private mutating func end(with error: ServerFunctionError<Thrown>) -> ServerFunctionError<Thrown> {
      state = .ended
      reply.pump.cancel()
      return error
    }
  }

  private final class Lease {
    private let pump: ReplyPump

    init(pump: ReplyPump) { self.pump = pump }

    deinit { pump.cancel() }
  }

  private func failure(in event: ReplyEvent) -> ServerFunctionError<Thrown> {
    var reader = WireReader(event.data)
    do throws(WireFailure) {
      let document = try ProblemDocument(wire: &reader)
      // The head of the reply has said that there is a stream, and its status says nothing of this problem.
      let problem = Problem(document, status: document.status ?? 500, retryAfter: nil)
      return document.error(problem, readError, from: &reader)
    } catch {
      return .notAServerFunction(unexpected(error, at: reader.path(of: error)))
    }
  }

  private func unexpected(_ failure: WireFailure, at path: WirePath) -> UnexpectedReply {
    UnexpectedReply(response, failure, at: path)
  }
}
