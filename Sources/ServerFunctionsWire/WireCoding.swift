#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The one place that turns Swift values into the wire's JSON and back.
///
/// Nothing else in the runtime knows that Foundation's coders do the work.
package enum WireCoding {
  package static func encode<Value: Encodable>(_ value: Value) throws -> [UInt8] {
    let encoder = JSONEncoder()
    // Sorted, since Foundation's order of keys differs from one process to the next and a reply should not.
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .custom { date, encoder in
      var container = encoder.singleValueContainer()
      try container.encode(WireDate.text(date))
    }
    encoder.dataEncodingStrategy = .base64
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    return try Array(encoder.encode(value))
  }

  /// Decodes a value from JSON that `JSONScanner` has accepted.
  ///
  /// What does not decode throws a `WireDecodingFailure`, whoever found it.
  package static func decode<Value: Decodable>(
    _ type: Value.Type, from bytes: some Sequence<UInt8>
  ) throws(WireDecodingFailure) -> Value {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .custom { decoder in
      guard let text = try? decoder.singleValueContainer().decode(String.self), let date = WireDate.date(text) else {
        throw WireDecodingFailure(path: WirePath(decoder.codingPath), expected: Expectation.date)
      }
      return date
    }
    decoder.dataDecodingStrategy = .base64
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    do {
      return try decoder.decode(type, from: Data(bytes))
    } catch {
      throw WireDecodingFailure(error, decoding: type)
    }
  }
}
