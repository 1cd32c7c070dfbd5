/// A type with what the generic parameters in it stand for.
///
/// Parameters are not replaced, since a member of type `T` is required where `T` is an optional, and a `Set<T>` is an array
/// in TypeScript whatever `T` is.
package indirect enum BoundType: Sendable {
  case bound(ModelType, [String: BoundType])

  package init(_ type: ModelType, in interface: ModelInterface) { self = .bound(interface.expanding(type), [:]) }

  /// The type as it is written, without aliases.
  package var written: ModelType {
    switch self {
    case .bound(let type, _): type
    }
  }

  /// The type itself: what a parameter stands for.
  package var resolved: BoundType {
    guard case .bound(.parameter(let name), let bindings) = self else { return self }
    guard let target = bindings[name] else { preconditionFailure("\(name) is bound to nothing") }
    return target.resolved
  }

  /// Another type in the same place.
  package func with(_ type: ModelType) -> BoundType {
    switch self {
    case .bound(_, let bindings): .bound(type, bindings)
    }
  }

  /// What a member of the definition is that this type, a use of it, names.
  package func member(_ type: ModelType, of definition: ModelDefinition, _ interface: ModelInterface) -> BoundType {
    guard case .bound(.named(_, let arguments), _) = self else { preconditionFailure("\(written) has no members") }
    return .bound(
      interface.expanding(type),
      Dictionary(zip(definition.parameters, arguments.map(with)), uniquingKeysWith: { first, _ in first }))
  }
}

/// A member of a JSON object that a type makes.
package struct BoundMember {
  package let key: String
  package let type: BoundType
  /// Whether `nil` is written by leaving the member out.
  package let isLeftOut: Bool
  /// Whether a value that is read may be without it.
  package let mayBeAbsent: Bool
}

extension BoundType {
  package func members(
    of fields: [ModelField], _ definition: ModelDefinition, _ interface: ModelInterface
  ) -> [BoundMember] {
    fields.filter { !$0.isOmitted }.map { field in
      let type = interface.expanding(field.type)
      return BoundMember(
        key: field.key, type: member(type, of: definition, interface), isLeftOut: type.isOptional,
        mayBeAbsent: type.isOptional || field.isConstant || field.missingUnder != nil)
    }
  }

  package func members(
    of payload: [ModelPayload], _ definition: ModelDefinition, _ interface: ModelInterface
  ) -> [BoundMember] {
    payload.enumerated().filter { !$0.element.isOmitted }.map { position, value in
      let type = interface.expanding(value.type)
      return BoundMember(
        key: value.key ?? value.label ?? "_\(position)", type: member(type, of: definition, interface),
        // A default value does not help: unlike SE-0295 says, the compiler's synthesis requires the member.
        isLeftOut: type.isOptional, mayBeAbsent: type.isOptional)
    }
  }

  package func members(ofTuple members: [ModelMember]) -> [BoundMember] {
    members.enumerated().map { position, member in
      BoundMember(
        key: member.label ?? "_\(position)", type: with(member.type), isLeftOut: member.type.isOptional,
        mayBeAbsent: member.type.isOptional)
    }
  }
}

extension ModelInterface {
  /// Whether a dictionary with such keys is an object in JSON, by the type as it is written.
  package func makesObject(key: ModelType) -> Bool {
    switch expanding(key) {
    case .scalar(.string), .scalar(.int): true
    case .named(let name, _): definition(name).isCodingKeyRepresentable
    default: false
    }
  }

  /// Whether values of the type are compared by what they are in TypeScript.
  package func isPrimitive(_ type: ModelType) -> Bool {
    switch expanding(type) {
    case .scalar(let scalar): scalar.isPrimitive
    case .optional(let wrapped): isPrimitive(wrapped)
    case .named(let name, _):
      switch definition(name).shape {
      case .rawEnumeration, .rawStructure: true
      case .declared(let scalar): scalar.isPrimitive
      case .enumeration(let cases): cases.allSatisfy { $0.payload.isEmpty }
      case .structure: false
      }
    default: false
    }
  }
}
