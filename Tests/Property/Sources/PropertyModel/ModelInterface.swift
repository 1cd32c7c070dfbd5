/// The types and functions of one module.
package struct ModelInterface: Sendable {
  package private(set) var definitions: [ModelDefinition] = []
  package private(set) var aliases: [ModelAlias] = []
  package private(set) var functions: [ModelFunction] = []
  private var definitionsByName: [String: ModelDefinition] = [:]
  private var aliasesByName: [String: ModelAlias] = [:]

  package init() {}

  package mutating func add(_ definition: ModelDefinition) {
    definitions.append(definition)
    definitionsByName[definition.name] = definition
  }

  package mutating func add(_ alias: ModelAlias) {
    aliases.append(alias)
    aliasesByName[alias.name] = alias
  }

  package mutating func add(_ function: ModelFunction) { functions.append(function) }

  /// - Precondition: The interface declares it.
  package func definition(_ name: String) -> ModelDefinition {
    guard let definition = definitionsByName[name] else { preconditionFailure("no type \(name)") }
    return definition
  }

  package func alias(_ name: String) -> ModelAlias {
    guard let alias = aliasesByName[name] else { preconditionFailure("no alias \(name)") }
    return alias
  }

  /// The type without aliases.
  package func expanding(_ type: ModelType) -> ModelType {
    switch type {
    case .scalar, .parameter: type
    case .optional(let wrapped): .optional(expanding(wrapped))
    case .array(let element): .array(expanding(element))
    case .contiguousArray(let element): .contiguousArray(expanding(element))
    case .set(let element): .set(expanding(element))
    case .dictionary(let key, let value): .dictionary(key: expanding(key), value: expanding(value))
    case .tuple(let members): .tuple(members.map { ModelMember($0.label, expanding($0.type)) })
    case .named(let name, let arguments): .named(name, arguments.map(expanding))
    case .alias(let name, let arguments):
      expanding(
        alias(name).target.substituting(
          Dictionary(zip(alias(name).parameters, arguments), uniquingKeysWith: { first, _ in first })))
    }
  }

  /// Whether the type is an optional, under whatever name.
  package func isOptional(_ type: ModelType) -> Bool { expanding(type).isOptional }

  package func mayBeAbsent(_ parameter: ModelParameter) -> Bool {
    parameter.defaultValue != nil || isOptional(parameter.type)
  }

  /// The declared types and aliases that a type needs, in the order of their declarations.
  package func names(reachedFrom types: [ModelType]) -> Set<String> {
    var reached: Set<String> = []
    var pending = types
    while let type = pending.popLast() {
      switch type {
      case .scalar, .parameter: break
      case .optional(let inner), .array(let inner), .contiguousArray(let inner), .set(let inner): pending.append(inner)
      case .dictionary(let key, let value): pending += [key, value]
      case .tuple(let members): pending += members.map(\.type)
      case .named(let name, let arguments):
        pending += arguments
        guard reached.insert(name).inserted else { break }
        let definition = definition(name)
        pending += definition.memberTypes
        if let outer = definition.outerName { pending.append(.named(outer)) }
      case .alias(let name, let arguments):
        pending += arguments
        if reached.insert(name).inserted { pending.append(alias(name).target) }
      }
    }
    return reached
  }
}

extension ModelInterface {
  /// Whether one of the types that are needed is a struct without a member to decode.
  package func decodesNothing(in types: [ModelType]) -> Bool {
    names(reachedFrom: types).contains { name in
      guard let definition = definitions.first(where: { $0.name == name }),
        case .structure(let fields, _) = definition.shape
      else { return false }
      return fields.allSatisfy { $0.isOmitted || $0.isConstant || $0.missingUnder != nil }
    }
  }
}

extension ModelInterface {
  /// Whether one of the types that are needed is an enum with a payload that has a default value. The server takes it for an
  /// absent member, as SE-0295 has it, and `JSONDecoder` does not.
  package func hasPayloadDefaults(in types: [ModelType]) -> Bool {
    names(reachedFrom: types).contains { name in
      guard let definition = definitions.first(where: { $0.name == name }),
        case .enumeration(let cases) = definition.shape
      else { return false }
      return cases.flatMap(\.payload).contains { $0.defaultValue != nil && !$0.isOmitted && !isOptional($0.type) }
    }
  }
}

extension ModelInterface {
  /// Whether an integer of 128 bits is a part of the value itself, not of an array's or a dictionary's storage.
  package func holdsWideInteger(_ type: ModelType) -> Bool {
    var seen: Set<String> = []
    func holds(_ type: ModelType) -> Bool {
      switch expanding(type) {
      case .scalar(let scalar): scalar == .int128 || scalar == .uint128
      case .optional(let inner): holds(inner)
      case .tuple(let members): members.contains { holds($0.type) }
      case .named(let name, let arguments):
        arguments.contains(where: holds)
          || seen.insert(name).inserted && definition(name).memberTypes.contains(where: holds)
      case .array, .contiguousArray, .set, .dictionary, .parameter, .alias: false
      }
    }
    return holds(type)
  }
}

extension ModelDefinition {
  package var memberTypes: [ModelType] {
    switch shape {
    case .structure(let fields, _): fields.map(\.type)
    case .rawEnumeration(let scalar, _), .rawStructure(let scalar, _), .declared(let scalar): [.scalar(scalar)]
    case .enumeration(let cases): cases.flatMap { $0.payload.map(\.type) }
    }
  }
}

extension ModelType {
  package func substituting(_ arguments: [String: ModelType]) -> ModelType {
    switch self {
    case .scalar: self
    case .parameter(let name): arguments[name] ?? self
    case .optional(let wrapped): .optional(wrapped.substituting(arguments))
    case .array(let element): .array(element.substituting(arguments))
    case .contiguousArray(let element): .contiguousArray(element.substituting(arguments))
    case .set(let element): .set(element.substituting(arguments))
    case .dictionary(let key, let value):
      .dictionary(key: key.substituting(arguments), value: value.substituting(arguments))
    case .tuple(let members): .tuple(members.map { ModelMember($0.label, $0.type.substituting(arguments)) })
    case .named(let name, let inner): .named(name, inner.map { $0.substituting(arguments) })
    case .alias(let name, let inner): .alias(name, inner.map { $0.substituting(arguments) })
    }
  }
}
