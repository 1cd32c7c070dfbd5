import Foundation

/// How a reading went.
struct Reading: Codable {
  enum CodingKeys: String, CodingKey { case value, takenAt = "taken_at" }
  var value: Double
  var takenAt: Date
  var raw: Data?
}

enum Sensors {
  /// Reads a sensor.
  ///
  /// - Parameter id: the sensor's number.
  @available(*, deprecated, message: "Use readAll.")
  static func read(_ id: Int) async throws -> Reading {
    // "use server"
    throw CancellationError()
  }

  static func readAll(labels: [String: Bool], limit: Int = 10, newestFirst: Bool = true) async -> [Reading?] {
    // "use server"
    []
  }

  static func notExported() {}
}

#if DEBUG
// sfgen: id=debug.reset, body=2KB
@MainActor func reset() async {
  "use server"
  print("reset")
}
#endif
