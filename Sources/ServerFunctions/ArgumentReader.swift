internal import ServerFunctionsWire

/// Reads the arguments of a call one by one and remembers every one that does not decode.
///
/// Each argument is decoded by itself, so that one wrong argument does not hide the next.
public struct ArgumentReader {
  private let bytes: [UInt8]
  private let values: [String: Range<Int>]
  private var failures: [WireDecodingFailure] = []

  init(bytes: [UInt8], members: [JSONScanner.Member]) {
    self.bytes = bytes
    // The scanner has refused equal keys; the first wins here, so that no input can trap.
    self.values = Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether every argument that was asked for so far has decoded.
  public var isValid: Bool { failures.isEmpty }

  /// The error to throw where the arguments are not valid: it lists every failing path.
  public var invalid: InvalidArguments { InvalidArguments(failures: failures) }

  /// A required argument; `nil` where it is absent or does not decode, which is remembered.
  public mutating func value<Value: Decodable>(_ name: String, as type: Value.Type) -> Value? {
    guard let range = values[name] else {
      fail(name, WireDecodingFailure(path: WirePath(), expected: Expectation.missing(type)))
      return nil
    }
    return decode(name, range, as: type)
  }

  /// An argument that may be absent or null, both of which are `nil`, as is one that does not decode.
  public mutating func optionalValue<Value: Decodable>(_ name: String, as type: Value.Type) -> Value? {
    guard let range = values[name] else { return nil }
    return decode(name, range, as: Value?.self) ?? nil
  }

  /// An argument with a default; `nil` where it is absent, or does not decode, which is remembered.
  public mutating func valueIfPresent<Value: Decodable>(_ name: String, as type: Value.Type) -> Value? {
    guard let range = values[name] else { return nil }
    return decode(name, range, as: type)
  }

  private mutating func decode<Value: Decodable>(_ name: String, _ range: Range<Int>, as type: Value.Type) -> Value? {
    do throws(WireDecodingFailure) {
      return try WireCoding.decode(type, from: bytes[range])
    } catch {
      fail(name, error)
      return nil
    }
  }

  private mutating func fail(_ name: String, _ failure: WireDecodingFailure) {
    failures.append(WireDecodingFailure(path: failure.path.below(name), expected: failure.expected))
  }
}
