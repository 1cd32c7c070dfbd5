internal import Foundation

/// `JSONDecoder` and `JSONEncoder` with the strategies of the wire, written down once more.
public enum OracleCoding {
  /// Decodes a value as Foundation does.
  public static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .custom { decoder in
      let container = try decoder.singleValueContainer()
      guard let date = OracleDate.date(try container.decode(String.self)) else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "no date")
      }
      return date
    }
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    return try decoder.decode(type, from: Data(bytes))
  }

  /// Encodes a value as Foundation does, with its keys sorted.
  public static func encode<Value: Encodable>(_ value: Value) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .custom { date, encoder in
      var container = encoder.singleValueContainer()
      try container.encode(OracleDate.text(date))
    }
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    return try Array(encoder.encode(value))
  }
}

/// A `Character`, which has no coding of its own, as a string of one.
public struct CodableCharacter: Codable, Hashable, Sendable {
  /// The character that stands as a string.
  public let value: Character

  /// Wraps a character.
  public init(_ value: Character) { self.value = value }

  /// Decodes a string of one character.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let first = text.first, text.count == 1 else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no character")
    }
    value = first
  }

  /// Encodes the character as a string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(String(value))
  }
}

/// Any name of a member.
public struct JSONName: CodingKey {
  /// The key itself.
  public let stringValue: String
  /// No key is a number.
  public var intValue: Int? { nil }

  /// Makes the key of a name.
  public init(_ name: String) { stringValue = name }
  /// Makes the key of a text.
  public init?(stringValue: String) { self.stringValue = stringValue }
  /// Makes none, since no key is a number.
  public init?(intValue: Int) { nil }
}
