/// A type of an interface, as its source writes it.
package indirect enum ModelType: Hashable, Sendable {
  case scalar(Scalar)
  case optional(ModelType)
  case array(ModelType)
  case contiguousArray(ModelType)
  case set(ModelType)
  case dictionary(key: ModelType, value: ModelType)
  case tuple([ModelMember])
  /// A declared type by its qualified name, `Outer.Inner`.
  case named(String, [ModelType] = [])
  case alias(String, [ModelType] = [])
  /// A parameter of the generic type or alias around it.
  case parameter(String)

  package static let string = ModelType.scalar(.string)
  package static let int = ModelType.scalar(.int)
  package static let date = ModelType.scalar(.date)

  /// Whether a generic parameter is the key of a dictionary in it, or may be in what it is given to.
  package var hasParameterKeys: Bool {
    switch self {
    case .scalar, .parameter: false
    case .optional(let inner), .array(let inner), .contiguousArray(let inner), .set(let inner): inner.hasParameterKeys
    case .dictionary(.parameter, _): true
    case .dictionary(let key, let value): key.hasParameterKeys || value.hasParameterKeys
    case .tuple(let members): members.contains { $0.type.hasParameterKeys }
    case .named(_, let arguments), .alias(_, let arguments):
      arguments.contains { if case .parameter = $0 { true } else { $0.hasParameterKeys } }
    }
  }

  package var isOptional: Bool {
    if case .optional = self { return true }
    return false
  }
}

package enum Scalar: String, Hashable, Sendable, CaseIterable {
  case string = "String"
  case character = "Character"
  case uuid = "UUID"
  case url = "URL"
  case bool = "Bool"
  case int = "Int"
  case int8 = "Int8"
  case int16 = "Int16"
  case int32 = "Int32"
  case int64 = "Int64"
  case int128 = "Int128"
  case uint = "UInt"
  case uint8 = "UInt8"
  case uint16 = "UInt16"
  case uint32 = "UInt32"
  case uint64 = "UInt64"
  case uint128 = "UInt128"
  case float16 = "Float16"
  case float = "Float"
  case double = "Double"
  case decimal = "Decimal"
  case date = "Date"
  case data = "Data"

  /// Those that are `bigint` in TypeScript.
  package var isBigInteger: Bool { [.int64, .int128, .uint64, .uint128].contains(self) }

  /// Those that are compared by what they are in TypeScript.
  package var isPrimitive: Bool { self != .date && self != .data }

  package var isFloating: Bool { [.float16, .float, .double].contains(self) }

  package var isInteger: Bool { bounds != nil }

  /// The least and the greatest value of an integer.
  package var bounds: (least: String, greatest: String)? {
    func bounds<Value: FixedWidthInteger>(_ type: Value.Type) -> (String, String) {
      (String(Value.min), String(Value.max))
    }
    return switch self {
    case .int: bounds(Int.self)
    case .int8: bounds(Int8.self)
    case .int16: bounds(Int16.self)
    case .int32: bounds(Int32.self)
    case .int64: bounds(Int64.self)
    case .int128: bounds(Int128.self)
    case .uint: bounds(UInt.self)
    case .uint8: bounds(UInt8.self)
    case .uint16: bounds(UInt16.self)
    case .uint32: bounds(UInt32.self)
    case .uint64: bounds(UInt64.self)
    case .uint128: bounds(UInt128.self)
    default: nil
    }
  }
}

/// An element of a tuple or a value of an enum's case, by position.
package struct ModelMember: Hashable, Sendable {
  package let label: String?
  package let type: ModelType

  package init(_ label: String?, _ type: ModelType) {
    self.label = label
    self.type = type
  }
}
