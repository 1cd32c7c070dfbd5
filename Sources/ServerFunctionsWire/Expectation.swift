#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What a place in the arguments should have held, in words for the person who writes a client.
package enum Expectation {
  package static let present = "a value, but it is missing"
  package static let allowed = "one of the values that are allowed here"
  package static let inRange = "values in the range of their types"
  package static let date = "a date such as 2026-11-24T14:34:50.000Z"
  package static let array = "an array"
  package static let object = "an object"

  /// The words for a required value that is absent.
  package static func missing(_ type: any Any.Type) -> String { "\(words(for: type)), but it is missing" }

  /// The words for a type: the same for every type that is not one of the wire's own, so that no type's name gets out.
  package static func words(for type: any Any.Type) -> String {
    if let known = known[ObjectIdentifier(type)] { return known }
    switch type {
    case let integer as any FixedWidthInteger.Type: return words(forInteger: integer)
    case let optional as any OptionalType.Type: return words(for: optional.wrapped)
    case is any ArrayType.Type: return array
    case is any DictionaryType.Type: return object
    default: return allowed
    }
  }

  private static let known: [ObjectIdentifier: String] = [
    ObjectIdentifier(String.self): "a string",
    ObjectIdentifier(Bool.self): "true or false",
    ObjectIdentifier(Float.self): "a number",
    ObjectIdentifier(Double.self): "a number",
    ObjectIdentifier(Decimal.self): "a number",
    ObjectIdentifier(Date.self): date,
    ObjectIdentifier(Data.self): "a base64 string",
    ObjectIdentifier(UUID.self): "a UUID such as E621E1F8-C36C-495A-93FC-0C247A3E6E5F",
    ObjectIdentifier(URL.self): "a URL",
  ]

  private static func words<Value: FixedWidthInteger>(forInteger type: Value.Type) -> String {
    "an integer from \(Value.min) to \(Value.max)"
  }
}

private protocol OptionalType { static var wrapped: any Any.Type { get } }
extension Optional: OptionalType { fileprivate static var wrapped: any Any.Type { Wrapped.self } }
private protocol ArrayType {}
extension Array: ArrayType {}
extension Set: ArrayType {}
private protocol DictionaryType {}
extension Dictionary: DictionaryType {}
