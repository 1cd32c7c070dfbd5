/// Runs an operation and cancels it when its time is over.
///
/// - Throws: `CallTimedOut`, or what the operation throws.
func withTimeout<Value: Sendable>(
  _ timeout: Duration, _ operation: @escaping @Sendable () async throws -> Value
) async throws -> Value {
  try await withThrowingTaskGroup(of: Value.self) { group in
    group.addTask { try await operation() }
    group.addTask {
      try await Task.sleep(for: timeout)
      throw CallTimedOut(timeout: timeout)
    }
    defer { group.cancelAll() }
    guard let first = try await group.next() else { throw CancellationError() }
    return first
  }
}

extension Duration {
  /// The duration in whole milliseconds, at least one.
  var milliseconds: Int64 {
    let (seconds, attoseconds) = components
    let (product, overflows) = seconds.multipliedReportingOverflow(by: 1000)
    return overflows ? Int64.max : max(1, product + attoseconds / 1_000_000_000_000_000)
  }
}
