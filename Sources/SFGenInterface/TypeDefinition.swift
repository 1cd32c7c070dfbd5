/// A declared type that travels, with everything that the other side has to know of it.
package final class TypeDefinition: Sendable {
  package let name: TypeName
  /// The names of a generic type's parameters.
  package let parameters: [String]
  package let shape: TypeShape
  /// The declared types that its members name. Whatever asks which types lead to which begins here.
  package let memberNames: [TypeName]
  /// Which of its parts generated coding may touch.
  package let access: MemberAccess
  package let isClass: Bool
  /// Whether it is declared `nonisolated`, whatever its module isolates types to by default.
  package let isNonisolated: Bool
  package let documentation: Documentation?
  package let deprecation: Deprecation?
  /// Whether it conforms to `Error`.
  package let isError: Bool
  /// Whether a dictionary that it is the key of is written as an object.
  package let isCodingKeyRepresentable: Bool
  /// Whether other modules know that it is `Hashable`, and `Sendable`.
  package let isHashable: Bool
  package let isSendable: Bool
  /// `@available(…)` attributes to repeat, as the author wrote them.
  package let availability: [String]
  /// The conditions of the `#if` blocks around the type, outermost first.
  package let conditions: [String]

  package init(
    name: TypeName, parameters: [String] = [], shape: TypeShape, access: MemberAccess = MemberAccess(),
    isClass: Bool = false, isNonisolated: Bool = false, documentation: Documentation? = nil,
    deprecation: Deprecation? = nil,
    isError: Bool = false, isCodingKeyRepresentable: Bool = false, isHashable: Bool = true, isSendable: Bool = true,
    availability: [String] = [], conditions: [String] = []
  ) {
    self.name = name
    self.parameters = parameters
    self.shape = shape
    memberNames = shape.memberTypes.flatMap(\.names)
    self.access = access
    self.isClass = isClass
    self.isNonisolated = isNonisolated
    self.documentation = documentation
    self.deprecation = deprecation
    self.isError = isError
    self.isCodingKeyRepresentable = isCodingKeyRepresentable
    self.isHashable = isHashable
    self.isSendable = isSendable
    self.availability = availability
    self.conditions = conditions
  }
}

/// From where the stored properties of a type can be read and set.
package struct MemberAccess: Hashable, Sendable {
  package enum Reach: Hashable, Sendable, Comparable {
    /// In the file that declares them, or not by assignment at all.
    case file
    case module
    case everywhere
  }

  package let reading: Reach
  package let setting: Reach

  package init(reading: Reach = .module, setting: Reach = .module) {
    self.reading = reading
    self.setting = setting
  }
}

package enum TypeShape: Sendable {
  /// A JSON object with one member a field.
  case structure([Field])
  /// The raw value of the case: `"draft"` or `3`.
  case rawEnumeration(RawValueKind, [RawCase])
  /// `{"name":{…}}`, the object empty where the case has no payload.
  case enumeration([EnumerationCase])
  /// A type that is `RawRepresentable` by hand: its raw value.
  case rawValue(WireType)
  /// A type that codes itself by hand, in the form that its author has declared.
  case declared(WireType)
}

/// A stored property as it travels.
package final class Field: Sendable {
  package let name: String
  /// The member's name in JSON.
  package let key: String
  package let type: WireType
  /// A constant with an initial value: it is in what a function returns and ignored in what it takes.
  package let isFixed: Bool
  package let documentation: Documentation?
  /// The conditions of the `#if` blocks around the property, outermost first.
  package let conditions: [String]

  package init(
    name: String, key: String, type: WireType, isFixed: Bool = false, documentation: Documentation? = nil,
    conditions: [String] = []
  ) {
    self.name = name
    self.key = key
    self.type = type
    self.isFixed = isFixed
    self.documentation = documentation
    self.conditions = conditions
  }

  /// Whether a value may be without it.
  package var mayBeAbsent: Bool { type.isOptional || !conditions.isEmpty }
}

package enum RawValueKind: Hashable, Sendable {
  case string
  case integer(IntegerKind)
  case floating(FloatingKind)

  package var type: WireType {
    switch self {
    case .string: .string
    case .integer(let kind): .integer(kind)
    case .floating(let kind): .floating(kind)
    }
  }
}

package struct RawCase: Hashable, Sendable {
  package let name: String
  package let value: RawValue
  package let documentation: Documentation?
  package let conditions: [String]

  package init(name: String, value: RawValue, documentation: Documentation? = nil, conditions: [String] = []) {
    self.name = name
    self.value = value
    self.documentation = documentation
    self.conditions = conditions
  }
}

package enum RawValue: Hashable, Sendable {
  case string(String)
  case integer(Int128)
  case floating(Double)
}

package struct EnumerationCase: Hashable, Sendable {
  package let name: String
  /// The case's name in JSON; `nil` where its coding keys leave it out, so that it never travels.
  package let key: String?
  /// What travels of the associated values; empty where the case has none.
  package let payload: [PayloadField]
  /// How many associated values the case has, those that do not travel among them.
  package let valueCount: Int
  package let documentation: Documentation?
  package let conditions: [String]

  package init(
    name: String, key: String?, payload: [PayloadField] = [], valueCount: Int? = nil,
    documentation: Documentation? = nil, conditions: [String] = []
  ) {
    self.name = name
    self.key = key
    self.payload = payload
    self.valueCount = valueCount ?? payload.count
    self.documentation = documentation
    self.conditions = conditions
  }

  /// A case of which all values travel.
  package init(name: String, payload: [PayloadField] = [], documentation: Documentation? = nil) {
    let fields = payload.enumerated().map { position, field in
      PayloadField(
        label: field.label, key: field.key, type: field.type, position: position, defaultValue: field.defaultValue)
    }
    self.init(name: name, key: name, payload: fields, documentation: documentation)
  }
}

package struct PayloadField: Hashable, Sendable {
  /// The label in Swift, `nil` where the value has none.
  package let label: String?
  /// The member's name in JSON: the label, or `_0`, `_1`, … by position, unless coding keys say otherwise.
  package let key: String
  package let type: WireType
  /// Its place among the case's associated values.
  package let position: Int
  /// What stands for an absent value, where it means the same in any place.
  package let defaultValue: DefaultValue?

  package init(label: String?, key: String, type: WireType, position: Int = 0, defaultValue: DefaultValue? = nil) {
    self.label = label
    self.key = key
    self.type = type
    self.position = position
    self.defaultValue = defaultValue
  }

  /// Whether a value may be without it.
  package var mayBeAbsent: Bool { type.isOptional || defaultValue != nil }
}

extension TypeShape {
  /// The types of all members that travel.
  package var memberTypes: [WireType] {
    switch self {
    case .structure(let fields): fields.map(\.type)
    case .rawEnumeration: []
    case .enumeration(let cases): cases.flatMap { $0.payload.map(\.type) }
    case .rawValue(let type), .declared(let type): [type]
    }
  }

  /// The cases of an enum that travel.
  package var travellingCases: [EnumerationCase] {
    guard case .enumeration(let cases) = self else { return [] }
    return cases.filter { $0.key != nil }
  }

  /// An enum of which no case has a payload, with raw values or without: Swift makes it `Hashable`.
  package var isEnumerationWithoutValues: Bool {
    if case .rawEnumeration = self { return true }
    return isPlainEnumeration
  }

  /// An enum of which no case has a payload and that has no raw values: clients see plain names.
  package var isPlainEnumeration: Bool {
    guard case .enumeration(let cases) = self else { return false }
    return cases.allSatisfy { $0.valueCount == 0 }
  }
}
