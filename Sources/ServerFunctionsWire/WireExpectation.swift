/// What a place in a JSON value should have held: what a `WireFailure` names, and what its texts are made of.
public enum WireExpectation: UInt8, Sendable {
  /// Anything at all, where only the absence is wrong.
  case value
  /// A JSON string.
  case string
  /// A string of exactly one character.
  case character
  /// `true` or `false`.
  case bool
  /// A number, whole or not.
  case number
  /// An integer in the range of the Swift type with this name.
  case int, int8, int16, int32, int64, int128, uint, uint8, uint16, uint32, uint64, uint128
  /// A string that holds a date of the wire.
  case date
  /// A string of base64.
  case data
  /// A string that holds a UUID.
  case uuid
  /// A string that holds a URL.
  case url
  /// A JSON array.
  case array
  /// A JSON object.
  case object
  /// A value out of a closed set, such as an enum's.
  case allowed

  /// The expectation in words for the person who writes a client.
  package var words: String {
    switch self {
    case .value: "a value"
    case .string: Expectation.words(for: String.self)
    case .character: "a string of one character"
    case .bool: Expectation.words(for: Bool.self)
    case .number: Expectation.words(for: Double.self)
    case .int: Self.words(Int.self)
    case .int8: Self.words(Int8.self)
    case .int16: Self.words(Int16.self)
    case .int32: Self.words(Int32.self)
    case .int64: Self.words(Int64.self)
    case .int128: Self.words(Int128.self)
    case .uint: Self.words(UInt.self)
    case .uint8: Self.words(UInt8.self)
    case .uint16: Self.words(UInt16.self)
    case .uint32: Self.words(UInt32.self)
    case .uint64: Self.words(UInt64.self)
    case .uint128: Self.words(UInt128.self)
    case .date: Expectation.date
    case .data: "a base64 string"
    case .uuid: "a UUID such as E621E1F8-C36C-495A-93FC-0C247A3E6E5F"
    case .url: "a URL"
    case .array: Expectation.array
    case .object: Expectation.object
    case .allowed: Expectation.allowed
    }
  }

  /// The words for a required value that is absent.
  package var wordsIfMissing: String { "\(words), but it is missing" }

  private static func words<Value: FixedWidthInteger>(_ type: Value.Type) -> String {
    "an integer from \(Value.min) to \(Value.max)"
  }
}
