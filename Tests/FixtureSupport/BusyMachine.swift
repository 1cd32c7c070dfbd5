/// What tests of time need on a machine that runs a thousand others meanwhile.
public enum BusyMachine {
  /// Waits until something is true, and says whether that came to be.
  ///
  /// - Parameter milliseconds: How long that may take. They are counted by sleeps, each of which takes as much longer as
  ///   everything else does.
  public static func eventually(within milliseconds: Int = 10_000, _ isTrue: () -> Bool) async -> Bool {
    for _ in 0..<(milliseconds / 5) {
      if isTrue() { return true }
      try? await Task.sleep(for: .milliseconds(5))
    }
    return isTrue()
  }

  /// Whether something holds in one of a few attempts. What only a machine breaks that is busy with something else is
  /// seldom broken each time.
  public static func holds(attempts: Int = 6, _ isTrue: () async throws -> Bool) async rethrows -> Bool {
    for _ in 1..<attempts {
      if try await isTrue() { return true }
    }
    return try await isTrue()
  }
}
