/// A type that travels between a client and a server function.
package indirect enum WireType: Hashable, Sendable {
  case string
  /// A string of one character; in arguments and results alone, since it is not `Codable`.
  case character
  case uuid
  case url
  case bool
  case integer(IntegerKind)
  case floating(FloatingKind)
  case decimal
  case date
  case data
  case optional(WireType)
  case array(WireType)
  case contiguousArray(WireType)
  case set(WireType)
  case dictionary(key: WireType, value: WireType, form: DictionaryForm)
  /// In arguments and results alone, since it is not `Codable`.
  case tuple([TupleElement])
  /// A declared type, with the arguments of a generic one.
  case named(TypeName, arguments: [WireType] = [])
  /// A generic parameter of the definition that the type stands in.
  case parameter(String)
}

package enum IntegerKind: String, Hashable, Sendable, CaseIterable {
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

  /// Whether every value is exact in an IEEE double.
  package var fitsInDouble: Bool {
    switch self {
    case .int8, .int16, .int32, .uint8, .uint16, .uint32: true
    case .int, .int64, .int128, .uint, .uint64, .uint128: false
    }
  }

  /// Whether clients must keep all digits. `Int` and `UInt` are not among them: that is how Swift counts things, and a
  /// client refuses a count that it cannot hold.
  package var isExact: Bool {
    switch self {
    case .int64, .int128, .uint64, .uint128: true
    case .int, .int8, .int16, .int32, .uint, .uint8, .uint16, .uint32: false
    }
  }
}

package enum FloatingKind: String, Hashable, Sendable, CaseIterable {
  case float16 = "Float16"
  case float = "Float"
  case double = "Double"
}

/// How `Codable` writes a dictionary, which depends on its keys.
package enum DictionaryForm: Hashable, Sendable {
  /// An object: keys that are `String`, `Int` or `CodingKeyRepresentable`.
  case object
  /// An object whose keys a hand-written `codingKey` makes.
  case objectWithOwnKeys
  /// An array in which keys and values alternate.
  case pairs
}

package struct TupleElement: Hashable, Sendable {
  package let label: String?
  /// The member's name in JSON: the label, or `_0`, `_1`, … by position.
  package let key: String
  package let type: WireType

  package init(label: String?, key: String, type: WireType) {
    self.label = label
    self.key = key
    self.type = type
  }
}

extension WireType {
  /// The types directly inside this one.
  package var parts: [WireType] {
    switch self {
    case .optional(let wrapped), .array(let wrapped), .contiguousArray(let wrapped), .set(let wrapped): [wrapped]
    case .dictionary(let key, let value, _): [key, value]
    case .tuple(let elements): elements.map(\.type)
    case .named(_, let arguments): arguments
    case .string, .character, .uuid, .url, .bool, .integer, .floating, .decimal, .date, .data, .parameter: []
    }
  }

  /// Whether something is true of a type directly inside this one. Unlike ``parts`` it allocates nothing.
  package func anyPart(_ isOne: (WireType) -> Bool) -> Bool {
    switch self {
    case .optional(let wrapped), .array(let wrapped), .contiguousArray(let wrapped), .set(let wrapped): isOne(wrapped)
    case .dictionary(let key, let value, _): isOne(key) || isOne(value)
    case .tuple(let elements): elements.contains { isOne($0.type) }
    case .named(_, let arguments): arguments.contains(where: isOne)
    case .string, .character, .uuid, .url, .bool, .integer, .floating, .decimal, .date, .data, .parameter: false
    }
  }

  /// Every declared type that the type names, itself included.
  package var names: [TypeName] {
    var names: [TypeName] = []
    addNames(to: &names)
    return names
  }

  private func addNames(to names: inout [TypeName]) {
    switch self {
    case .optional(let wrapped), .array(let wrapped), .contiguousArray(let wrapped), .set(let wrapped):
      wrapped.addNames(to: &names)
    case .dictionary(let key, let value, _):
      key.addNames(to: &names)
      value.addNames(to: &names)
    case .tuple(let elements): for element in elements { element.type.addNames(to: &names) }
    case .named(let name, let arguments):
      names.append(name)
      for argument in arguments { argument.addNames(to: &names) }
    case .string, .character, .uuid, .url, .bool, .integer, .floating, .decimal, .date, .data, .parameter: break
    }
  }

  /// The type with the parameters of a generic definition replaced by a use's arguments.
  package func substituting(_ arguments: [String: WireType]) -> WireType {
    if case .parameter(let name) = self { return arguments[name] ?? self }
    return mappingParts { $0.substituting(arguments) }
  }

  /// The type with every declared type's name replaced.
  func namingTypes(_ rename: (TypeName) -> TypeName) -> WireType {
    let type = mappingParts { $0.namingTypes(rename) }
    guard case .named(let name, let arguments) = type else { return type }
    return .named(rename(name), arguments: arguments)
  }

  private func mappingParts(_ transform: (WireType) -> WireType) -> WireType {
    switch self {
    case .optional(let wrapped): .optional(transform(wrapped))
    case .array(let element): .array(transform(element))
    case .contiguousArray(let element): .contiguousArray(transform(element))
    case .set(let element): .set(transform(element))
    case .dictionary(let key, let value, let form):
      .dictionary(key: transform(key), value: transform(value), form: form)
    case .tuple(let elements):
      .tuple(elements.map { TupleElement(label: $0.label, key: $0.key, type: transform($0.type)) })
    case .named(let name, let arguments): .named(name, arguments: arguments.map(transform))
    case .string, .character, .uuid, .url, .bool, .integer, .floating, .decimal, .date, .data, .parameter: self
    }
  }

  package var isOptional: Bool {
    if case .optional = self { return true }
    return false
  }
}
