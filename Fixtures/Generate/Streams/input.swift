// "use server"

import Foundation

/// Prices as they change.
///
/// - Parameter symbol: What is traded.
func prices(of symbol: String, every seconds: Double = 1) async -> AsyncStream<Price> {
  AsyncStream { $0.finish() }
}

/// Every line of a log, and those that follow.
func lines(of log: String, from first: Int64?) async throws -> AsyncThrowingStream<String, any Error> {
  AsyncThrowingStream { $0.finish() }
}

enum Orders {
  /// How an order fares.
  @MainActor
  static func updates(
    _ id: UUID
  ) async throws(OrderError) -> some AsyncSequence<Update, DeliveryError> & Sendable {
    Updates()
  }

  @available(*, deprecated, message: "Use updates.")
  static func ticks() async -> some AsyncSequence<Date?, Never> { AsyncStream<Date?> { $0.finish() } }
}

struct Price: Codable {
  var amount: Decimal
  var at: Date
}

enum Update: String, Codable {
  case packed, sent, delivered
}

enum OrderError: Error, Codable {
  case unknown(id: UUID)
}

enum DeliveryError: Error, Codable {
  case lost
  case returned(to: String)
}

struct Updates: AsyncSequence, AsyncIteratorProtocol {
  func makeAsyncIterator() -> Updates { self }
  mutating func next() async throws(DeliveryError) -> Update? { throw .lost }
}
