internal import HTTPTypes

/// Ends a call when the time is over that its client waits for.
enum Deadline {
  /// A day: nobody waits longer, and the clock's arithmetic stays far from its bounds.
  private static let longest = 86_400_000

  /// The time that a client waits; `nil` where it does not say so in a positive number of milliseconds.
  static func milliseconds(in request: HTTPRequest) -> Int? {
    guard let milliseconds = request.headerFields[.timeout].flatMap({ Int($0) }), milliseconds > 0 else { return nil }
    return min(milliseconds, longest)
  }

  /// Runs a call and cancels it after a time. The reply waits until the call has ended: no work goes on unattended.
  ///
  /// - Throws: ``Problem`` `deadline-exceeded` where the call failed after the time was over.
  static func run(
    milliseconds: Int?, _ call: @escaping @Sendable () async throws -> ServerReply
  ) async throws -> ServerReply {
    guard let milliseconds else { return try await call() }
    return try await withThrowingTaskGroup(of: ServerReply?.self) { group in
      group.addTask { try await call() }
      group.addTask {
        try? await Task.sleep(for: .milliseconds(milliseconds))
        return nil
      }
      // One that ends first with an error leaves the group, which cancels the other.
      if let reply = try await group.next() ?? nil {
        group.cancelAll()
        return reply
      }
      let isOver = !Task.isCancelled
      group.cancelAll()
      do {
        if let reply = try await group.next() ?? nil { return reply }
      } catch  where isOver {
        throw Problem.deadlineExceeded
      }
      throw CancellationError()
    }
  }
}
