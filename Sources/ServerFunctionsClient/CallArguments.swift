internal import ServerFunctionsWire

/// The arguments of one call: a JSON object, in the order in which they are set.
///
/// Generated clients fill it. A value that cannot be encoded is reported when the call is made.
public struct CallArguments: Sendable {
  private var object = JSONObjectWriter()
  private var failure: ArgumentNotEncodable?

  /// No arguments.
  public init() {}

  /// Sets an argument; `nil` is sent as `null`.
  public mutating func set<Value: Encodable>(_ key: String, _ value: Value) {
    do {
      object.append(key, json: try WireCoding.encode(value))
    } catch {
      failure = failure ?? ArgumentNotEncodable(key: key, reason: error)
    }
  }

  /// Sets an argument that the function has a default value for; `nil` leaves it out, so that the default holds.
  public mutating func setIfPresent<Value: Encodable>(_ key: String, _ value: Value?) {
    guard let value else { return }
    set(key, value)
  }

  func encoded() throws(ArgumentNotEncodable) -> [UInt8] {
    if let failure { throw failure }
    return object.bytes
  }
}

/// An argument has no form on the wire, as a date before the year 0.
public struct ArgumentNotEncodable: Error, Sendable {
  /// The argument's key.
  public let key: String
  /// What its encoding threw.
  public let reason: any Error
}
