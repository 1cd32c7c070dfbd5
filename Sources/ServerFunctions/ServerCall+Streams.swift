internal import HTTPTypes
public import ServerFunctionsWire

extension ServerCall {
  /// Sends the elements of a sequence until it ends or the client has gone. Errors of the sequence are masked.
  ///
  /// It runs where the caller runs, so that neither the sequence nor its iterator leaves the caller's isolation.
  ///
  /// - Returns: What the stream ends with, for the stub to return.
  @inlinable
  public func stream<Values: AsyncSequence>(
    _ values: Values, isolation: isolated (any Actor)? = #isolation,
    _ write: (inout WireWriter, Values.Element) throws(WireFailure) -> Void
  ) async -> ServerReply {
    await forward(values, isolation: isolation, write) { error in
      ending(with: error)
    }
  }

  /// Sends the elements of a sequence that may end with an error which the client gets to read.
  @inlinable
  public func stream<Values: AsyncSequence>(
    _ values: Values, isolation: isolated (any Actor)? = #isolation,
    _ write: (inout WireWriter, Values.Element) throws(WireFailure) -> Void,
    failing writeError: (inout WireWriter, Values.Failure) throws(WireFailure) -> Void
  ) async -> ServerReply {
    await forward(values, isolation: isolation, write) { error in
      do {
        return try ServerReply.thrown(error, writeError)
      } catch {
        return ending(with: error)
      }
    }
  }

  @inlinable
  func forward<Values: AsyncSequence>(
    _ values: Values, isolation: isolated (any Actor)?,
    _ write: (inout WireWriter, Values.Element) throws(WireFailure) -> Void,
    _ failure: (Values.Failure) -> ServerReply
  ) async -> ServerReply {
    guard let events else { return unregistered() }
    events.begin()
    var iterator = values.makeAsyncIterator()
    do throws(Values.Failure) {
      while let value = try await iterator.next(isolation: isolation) {
        var writer = WireWriter()
        do throws(WireFailure) {
          try write(&writer, value)
        } catch {
          return ending(with: error)
        }
        guard await events.send(writer.finish(), isolation: isolation) else { return cancelled() }
      }
    } catch {
      // What a sequence says of its end by cancellation is no failure that anybody has to look into.
      return Task.isCancelled ? cancelled() : failure(error)
    }
    // Sequences of the library end when their task is cancelled, as if they were done.
    return Task.isCancelled ? cancelled() : ServerReply(streamed: ())
  }

  @usableFromInline
  func ending(with error: any Error) -> ServerReply { ErrorReply.reply(to: error, context: context) }

  @usableFromInline
  func cancelled() -> ServerReply { ServerReply(Problem.cancelled) }

  /// The reply of a stub whose entry in the table does not say that it streams, which generated tables always do.
  @usableFromInline
  func unregistered() -> ServerReply { ending(with: UnregisteredStream(function: context.functionID)) }
}

/// A table's entry says of a function that it returns its result at once, and it returns a stream.
private struct UnregisteredStream: Error {
  let function: String
}

extension ServerReply {
  /// What a stub returns that has sent every element of a stream.
  @usableFromInline
  init(streamed: Void) { self.init(status: .ok, contentType: MediaType.eventStream) }
}
