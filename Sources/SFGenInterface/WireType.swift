/// A type that travels between a client and a server function.
package indirect enum WireType: Hashable, Sendable {
  case string
  case uuid
  case url
  case bool
  case integer(IntegerKind)
  case floating(FloatingKind)
  case date
  case data
  case optional(WireType)
  case array(WireType)
  /// A dictionary with string keys: a JSON object.
  case dictionary(WireType)
  case named(TypeName)
}

/// The integers of Swift that JSON clients hold without loss, or refuse.
package enum IntegerKind: String, Hashable, Sendable, CaseIterable {
  case int = "Int"
  case int8 = "Int8"
  case int16 = "Int16"
  case int32 = "Int32"
  case uint = "UInt"
  case uint8 = "UInt8"
  case uint16 = "UInt16"
  case uint32 = "UInt32"

  /// Whether every value is exact in an IEEE double.
  package var fitsInDouble: Bool { self != .int && self != .uint }
}

package enum FloatingKind: String, Hashable, Sendable, CaseIterable {
  case float = "Float"
  case double = "Double"
}

/// The name of a type that the sources declare: the module, then the path through the types around it.
package struct TypeName: Hashable, Sendable, Comparable {
  package let module: String
  package let path: [String]

  package init(module: String, path: [String]) {
    self.module = module
    self.path = path
  }

  /// The name as Swift writes it at the top of a file of its module: `Outer.Inner`.
  package var qualified: String { path.joined(separator: ".") }

  package static func < (left: TypeName, right: TypeName) -> Bool {
    left.module != right.module ? left.module < right.module : left.qualified < right.qualified
  }
}

extension WireType {
  /// Every declared type that the type names, itself included.
  package var names: [TypeName] {
    switch self {
    case .named(let name): [name]
    case .optional(let wrapped), .array(let wrapped), .dictionary(let wrapped): wrapped.names
    case .string, .uuid, .url, .bool, .integer, .floating, .date, .data: []
    }
  }
}
