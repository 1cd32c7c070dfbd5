/// What `JSONDecoder` and `JSONEncoder` make of each function's arguments.
public struct Oracle: Sendable {
  private var functions: [String: @Sendable ([UInt8]) throws -> CallOutcome] = [:]

  /// Makes an oracle that knows no function.
  public init() {}

  /// Adds the answer that a function gives, by its id.
  public mutating func add(_ id: String, _ answer: @escaping @Sendable ([UInt8]) throws -> CallOutcome) {
    functions[id] = answer
  }

  func outcome(of id: String, _ bytes: [UInt8]) throws -> CallOutcome? { try functions[id]?(bytes) }
}

/// What a call brings back, as JSON.
public enum CallOutcome: Sendable {
  case value([UInt8])
  case thrown([UInt8])
  case nothing
}
