/// A type that an interface declares.
package struct ModelDefinition: Hashable, Sendable {
  /// The qualified name, `Outer.Inner`.
  package let name: String
  package let parameters: [String]
  package let shape: ModelShape
  package var isHashable: Bool
  package var isError: Bool
  /// Whether dictionaries that it is the key of are objects.
  package var isCodingKeyRepresentable: Bool
  /// Whether arguments for its parameters may be optionals.
  package var takesOptionals: Bool

  package init(
    _ name: String, parameters: [String] = [], _ shape: ModelShape, isHashable: Bool = true, isError: Bool = false,
    isCodingKeyRepresentable: Bool = false, takesOptionals: Bool = false
  ) {
    self.name = name
    self.parameters = parameters
    self.shape = shape
    self.isHashable = isHashable
    self.isError = isError
    self.isCodingKeyRepresentable = isCodingKeyRepresentable
    self.takesOptionals = takesOptionals
  }

  /// Whether a generic parameter may be the key of a dictionary in it, or in a generic type inside.
  package var hasParameterKeys: Bool { memberTypes.contains { $0.hasParameterKeys } }

  /// The name of the type that it stands in.
  package var outerName: String? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    return String(name[..<dot])
  }

  package var lastName: String { String(name.split(separator: ".").last ?? "") }
}

package enum ModelShape: Hashable, Sendable {
  case structure([ModelField], isClass: Bool = false)
  /// An enum with raw values; the texts of a case's value in Swift (`nil` for the implied one) and in JSON.
  case rawEnumeration(Scalar, [ModelRawCase])
  /// A struct that is `RawRepresentable` by hand.
  case rawStructure(Scalar, isOptionSet: Bool)
  /// A struct that codes itself by hand, with a comment that says as what.
  case declared(Scalar)
  case enumeration([ModelCase])
}

package struct ModelField: Hashable, Sendable {
  package let name: String
  package let key: String
  package let type: ModelType
  package var kind: Kind
  /// The condition of an `#if` around the property that does not hold where the test runs.
  package var missingUnder: String?
  /// Whether generated coding cannot reach it, and the type goes through its own `Codable`.
  package var isPrivate = false

  package enum Kind: Hashable, Sendable {
    case variable
    /// `let x: Int = 3`, with the value in Swift: in results, ignored in arguments.
    case constant(String)
    /// A variable with an initial value, which `Codable` does not heed.
    case initialized(String)
    /// A variable with an initial value that the coding keys leave out.
    case omitted(String)
  }

  package init(_ name: String, _ type: ModelType, key: String? = nil, _ kind: Kind = .variable) {
    self.name = name
    self.key = key ?? name
    self.type = type
    self.kind = kind
  }

  package var isOmitted: Bool {
    if case .omitted = kind { return true }
    return false
  }

  package var isConstant: Bool {
    if case .constant = kind { return true }
    return false
  }
}

package struct ModelRawCase: Hashable, Sendable {
  package let name: String
  package let literal: String?
  package let json: JSON

  package init(_ name: String, _ literal: String? = nil, json: JSON) {
    self.name = name
    self.literal = literal
    self.json = json
  }
}

package struct ModelCase: Hashable, Sendable {
  package let name: String
  /// The name in JSON.
  package let key: String
  package let payload: [ModelPayload]

  package init(_ name: String, key: String? = nil, _ payload: [ModelPayload] = []) {
    self.name = name
    self.key = key ?? name
    self.payload = payload
  }
}

package struct ModelPayload: Hashable, Sendable {
  package let label: String?
  /// The member's name in JSON, where it is another than the label or `_n`.
  package let key: String?
  package let type: ModelType
  /// The default value in Swift.
  package let defaultValue: String?
  /// Whether the case's coding keys leave it out.
  package let isOmitted: Bool

  package init(
    _ label: String?, _ type: ModelType, key: String? = nil, defaultValue: String? = nil, isOmitted: Bool = false
  ) {
    self.label = label
    self.key = key
    self.type = type
    self.defaultValue = defaultValue
    self.isOmitted = isOmitted
  }
}

package struct ModelAlias: Hashable, Sendable {
  package let name: String
  package let parameters: [String]
  package let target: ModelType

  package init(_ name: String, parameters: [String] = [], _ target: ModelType) {
    self.name = name
    self.parameters = parameters
    self.target = target
  }
}
