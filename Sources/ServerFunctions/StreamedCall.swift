internal import HTTPTypes
internal import ServerFunctionsWire

/// Calls functions that return streams.
enum StreamedCall {
  /// Runs a stub in a task of its own, which goes on after the reply's head has been made, and answers with that head.
  ///
  /// The task is a child of nothing, so that a deadline, which cancels what it waits for, bounds the time to the head alone.
  static func reply(
    from function: ServerFunction, _ settings: ServerFunctionsConfiguration.Streams,
    call makeCall: (EventSink) -> ServerCall
  ) async throws -> ServerReply {
    let events = EventSink()
    let call = makeCall(events)
    let task = Task {
      let result: Result<ServerReply, any Error>
      do {
        result = .success(try await function.body(call))
      } catch {
        result = .failure(error)
      }
      events.finish(result, context: call.context)
    }
    let beginning = await withTaskCancellationHandler {
      await events.beginning()
    } onCancel: {
      task.cancel()
    }
    if case .reply(let reply) = beginning { return try reply.get() }
    return ServerReply(
      status: .ok, contentType: MediaType.eventStream, headers: [.xAccelBuffering: "no"],
      stream: ReplyStream(events.channel, from: task, settings))
  }
}
