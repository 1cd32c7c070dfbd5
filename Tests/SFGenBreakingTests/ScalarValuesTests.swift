import Foundation
import ServerFunctionsWire
import Testing

@testable import SFGenBreaking

/// The table of scalar types against the coding that server and Swift client use.
struct ScalarValuesTests {
  private struct Scalar: Sendable {
    let name: String
    /// The JSON of values at the edges of the type.
    let samples: [String]
    /// Whether a text decodes.
    let reads: @Sendable (String) -> Bool
  }

  private static func scalar<Value: Codable & SendableMetatype>(
    _ name: String, _ type: Value.Type, _ values: [Value]
  ) -> Scalar {
    let samples = values.compactMap { try? WireCoding.encode($0) }.map { String(decoding: $0, as: UTF8.self) }
    return Scalar(name: name, samples: samples) { text in
      (try? WireCoding.decode(type, from: text.utf8)) != nil
    }
  }

  private static func integer<Value: FixedWidthInteger & Codable & SendableMetatype>(_ name: String, _ type: Value.Type)
    -> Scalar
  {
    scalar(name, type, [.min, 0, 1, .max])
  }

  private static let scalars: [Scalar] = [
    integer("Int8", Int8.self), integer("Int16", Int16.self), integer("Int32", Int32.self),
    integer("Int64", Int64.self), integer("Int", Int.self), integer("UInt8", UInt8.self),
    integer("UInt16", UInt16.self), integer("UInt32", UInt32.self), integer("UInt64", UInt64.self),
    integer("UInt", UInt.self),
    scalar("Double", Double.self, [0.5, -1e300, .nan, .infinity]), scalar("Float", Float.self, [0.5, -1e38, .nan]),
    scalar("Bool", Bool.self, [true, false]), scalar("String", String.self, ["", "a", "1", "https://example.com"]),
    scalar("UUID", UUID.self, [UUID()]), scalar("Date", Date.self, [Date(timeIntervalSince1970: 0)]),
    scalar("Data", Data.self, [Data([0, 255]), Data()]),
  ]

  @Test func `What fits decodes`() {
    for writer in Self.scalars {
      for reader in Self.scalars where ScalarValues.fit(writer.name, reader.name) {
        for sample in writer.samples { #expect(reader.reads(sample), "\(writer.name) \(sample) as \(reader.name)") }
      }
    }
  }

  /// What decodes all the same loses digits, or is a text that means something else.
  private static let accepted: Set<String> = [
    "Int32 Float", "UInt32 Float", "Int64 Float", "Int Float", "UInt64 Float", "UInt Float",
  ]

  @Test func `What does not fit fails for some value, or would be rounded`() {
    for writer in Self.scalars {
      for reader in Self.scalars where !ScalarValues.fit(writer.name, reader.name) {
        if Self.accepted.contains("\(writer.name) \(reader.name)") { continue }
        #expect(!writer.samples.allSatisfy(reader.reads), "\(writer.name) as \(reader.name)")
      }
    }
  }

  @Test(arguments: [
    ("\"a\"", "String", true), ("\"a\"", "UUID", false), ("1", "String", false), ("1", "Int8", true),
    ("200", "Int8", false), ("200", "UInt8", true), ("-1", "UInt8", false), ("-128", "Int8", true),
    ("-129", "Int8", false), ("1", "Double", true), ("9223372036854775807", "Int64", true),
    ("18446744073709551615", "Int64", false), ("18446744073709551615", "UInt64", true),
    ("18446744073709551615", "Int128", true), ("-1", "UInt64", false),
  ])
  func `A raw value is read by types that have it`(value: String, type: String, isRead: Bool) {
    #expect(ScalarValues.reads(value, as: type) == isRead)
  }
}
