#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What a place in the arguments should have held, in words for the person who writes a client.
package enum Expectation {
  package static let present = "a value, but it is missing"
  package static let allowed = "one of the values that are allowed here"
  package static let date = "a date such as 2026-11-24T14:34:50.000Z"
  package static let object = "an object"

  /// The words for a required value that is absent.
  package static func missing(_ type: any Any.Type) -> String { "\(words(for: type)), but it is missing" }

  /// The words for a type: the same for every type that is not one of the wire's own, so that no type's name gets out.
  package static func words(for type: any Any.Type) -> String {
    if let known = known[ObjectIdentifier(type)] { return known }
    if let integer = integers.first(where: { $0.type == ObjectIdentifier(type) }) { return integer.words }
    switch type {
    case let optional as any OptionalType.Type: return words(for: optional.wrapped)
    case is any ArrayType.Type: return "an array"
    case is any DictionaryType.Type: return object
    default: return allowed
    }
  }

  /// The words for the integer type that Foundation names at the end of "Number <300> does not fit in Int8".
  ///
  /// The text is only compared with a list, and nothing of it is passed on.
  static func integer(thatDidNotFit description: String) -> String? {
    integers.first { description.hasSuffix(" in \($0.name).") || description.hasSuffix(" in \($0.name)") }?.words
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

  private struct IntegerType {
    let type: ObjectIdentifier
    let name: String
    let words: String

    init<Value: FixedWidthInteger>(_ type: Value.Type, _ name: String) {
      self.type = ObjectIdentifier(type)
      self.name = name
      self.words = "an integer from \(Value.min) to \(Value.max)"
    }
  }

  private static let integers = [
    IntegerType(Int.self, "Int"), IntegerType(Int8.self, "Int8"), IntegerType(Int16.self, "Int16"),
    IntegerType(Int32.self, "Int32"), IntegerType(Int64.self, "Int64"), IntegerType(Int128.self, "Int128"),
    IntegerType(UInt.self, "UInt"), IntegerType(UInt8.self, "UInt8"), IntegerType(UInt16.self, "UInt16"),
    IntegerType(UInt32.self, "UInt32"), IntegerType(UInt64.self, "UInt64"), IntegerType(UInt128.self, "UInt128"),
  ]
}

private protocol OptionalType { static var wrapped: any Any.Type { get } }
extension Optional: OptionalType { fileprivate static var wrapped: any Any.Type { Wrapped.self } }
private protocol ArrayType {}
extension Array: ArrayType {}
extension Set: ArrayType {}
private protocol DictionaryType {}
extension Dictionary: DictionaryType {}
