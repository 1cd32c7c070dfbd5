internal import HTTPTypes
internal import ServerFunctionsWire
internal import Synchronization

/// Where a stub puts the values of a stream, and what tells the dispatcher whether there is a stream at all.
@usableFromInline
final class EventSink: Sendable {
  /// What the function did first.
  enum Beginning: Sendable {
    case stream
    /// It returned no stream, so that this is the whole reply.
    case reply(Result<ServerReply, any Error>)
  }

  let channel = ChunkChannel()

  private struct State {
    var beginning: Beginning?
    var waiter: CheckedContinuation<Beginning, Never>?
  }

  private let state = Mutex(State())

  /// Says that there is a stream, so that the reply's head can be sent.
  @usableFromInline
  func begin() { resolve(.stream) }

  /// Sends the JSON of a value and waits until it has been taken.
  ///
  /// - Returns: Whether the client wants more.
  @usableFromInline
  func send(_ json: [UInt8], isolation: isolated (any Actor)?) async -> Bool {
    await channel.send(ServerEvent.value(json), isolation: isolation)
  }

  /// Takes what the stub returned: the whole reply, or what its stream ends with.
  func finish(_ result: Result<ServerReply, any Error>, context: ServerContext) {
    guard !resolve(.reply(result)) else { return }
    let reply: ServerReply
    switch result {
    case .success(let value): reply = value
    case .failure(let error): reply = ErrorReply.reply(to: error, context: context)
    }
    channel.finish(reply.status.kind == .successful ? ServerEvent.end : ServerEvent.error(reply.body))
  }

  /// Waits until the function has returned its stream or something else.
  func beginning() async -> Beginning {
    await withCheckedContinuation { continuation in
      let known = state.withLock { state -> Beginning? in
        if state.beginning == nil { state.waiter = continuation }
        return state.beginning
      }
      if let known { continuation.resume(returning: known) }
    }
  }

  /// - Returns: Whether it was not known before.
  @discardableResult
  private func resolve(_ beginning: Beginning) -> Bool {
    let (isFirst, waiter) = state.withLock { state -> (Bool, CheckedContinuation<Beginning, Never>?) in
      guard state.beginning == nil else { return (false, nil) }
      state.beginning = beginning
      return (true, state.waiter.take())
    }
    waiter?.resume(returning: beginning)
    return isFirst
  }
}

/// The events of a stream as bytes. None of our JSON has a line break in it, so that a value is one line.
enum ServerEvent {
  static let heartbeat = Array(":\n\n".utf8)
  /// A connection that breaks off ends without it.
  static let end = Array("event: end\ndata:\n\n".utf8)

  static func value(_ json: [UInt8]) -> [UInt8] { event("data: ", json) }

  /// - Parameter document: What would be the body of a reply that is no stream.
  static func error(_ document: [UInt8]) -> [UInt8] { event("event: error\ndata: ", document) }

  private static func event(_ prefix: StaticString, _ json: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(prefix.utf8CodeUnitCount + json.count + 2)
    bytes += UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount)
    bytes += json
    bytes += [0x0A, 0x0A]
    return bytes
  }
}
