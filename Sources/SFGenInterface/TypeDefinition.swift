/// A declared type that travels, with everything that the other side has to know of it.
package struct TypeDefinition: Hashable, Sendable {
  package let name: TypeName
  package let shape: TypeShape
  package let documentation: Documentation?
  package let deprecation: Deprecation?
  /// Whether it conforms to `Error`.
  package let isError: Bool

  package init(
    name: TypeName, shape: TypeShape, documentation: Documentation? = nil, deprecation: Deprecation? = nil,
    isError: Bool = false
  ) {
    self.name = name
    self.shape = shape
    self.documentation = documentation
    self.deprecation = deprecation
    self.isError = isError
  }
}

package enum TypeShape: Hashable, Sendable {
  /// A JSON object with one member a field.
  case structure([Field])
  /// The raw value of the case: `"draft"` or `3`.
  case rawEnumeration(RawValueKind, [RawCase])
  /// `{"name":{…}}`, the object empty where the case has no payload.
  case enumeration([EnumerationCase])
}

/// A stored property as it travels.
package struct Field: Hashable, Sendable {
  package let name: String
  /// The member's name in JSON.
  package let key: String
  package let type: WireType
  /// A constant with an initial value: it is in what a function returns and ignored in what it takes.
  package let isFixed: Bool
  package let documentation: Documentation?

  package init(name: String, key: String, type: WireType, isFixed: Bool = false, documentation: Documentation? = nil) {
    self.name = name
    self.key = key
    self.type = type
    self.isFixed = isFixed
    self.documentation = documentation
  }
}

package enum RawValueKind: Hashable, Sendable {
  case string
  case integer(IntegerKind)
}

package struct RawCase: Hashable, Sendable {
  package let name: String
  package let value: RawValue
  package let documentation: Documentation?

  package init(name: String, value: RawValue, documentation: Documentation? = nil) {
    self.name = name
    self.value = value
    self.documentation = documentation
  }
}

package enum RawValue: Hashable, Sendable {
  case string(String)
  case integer(Int)
}

package struct EnumerationCase: Hashable, Sendable {
  package let name: String
  /// Empty where the case has no payload.
  package let payload: [PayloadField]
  package let documentation: Documentation?

  package init(name: String, payload: [PayloadField] = [], documentation: Documentation? = nil) {
    self.name = name
    self.payload = payload
    self.documentation = documentation
  }
}

package struct PayloadField: Hashable, Sendable {
  /// The label in Swift, `nil` where the value has none.
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

extension TypeShape {
  /// The types of all members.
  package var memberTypes: [WireType] {
    switch self {
    case .structure(let fields): fields.map(\.type)
    case .rawEnumeration: []
    case .enumeration(let cases): cases.flatMap { $0.payload.map(\.type) }
    }
  }

  /// An enum of which no case has a payload and that has no raw values: clients see plain names.
  package var isPlainEnumeration: Bool {
    guard case .enumeration(let cases) = self else { return false }
    return cases.allSatisfy { $0.payload.isEmpty }
  }
}
