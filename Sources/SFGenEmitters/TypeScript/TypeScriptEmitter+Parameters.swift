import SFGenInterface

/// The parameters of generic types. One that a type does not use begins with an underscore, which a compiler that is told to
/// report unused names passes over:
///
/// ```ts
/// export interface Tagged<Value, _Tag> { value: Value }
/// export const $Tagged = ($Value: Coding, _$Tag: Coding): Coding => /* @__PURE__ */ object(() => ({ value: $Value }));
/// ```
extension TypeScriptModuleEmitter {
  func typeParameters(of definition: TypeDefinition) -> [String] {
    guard !definition.parameters.isEmpty else { return [] }
    let used = Set(definition.clientMemberTypes.flatMap(\.parameters))
    return definition.parameters.map { (used.contains($0) ? "" : "_") + TypeScriptNames.identifier($0) }
  }

  func codingParameters(of definition: TypeDefinition) -> [String] {
    guard !definition.parameters.isEmpty else { return [] }
    let used = Set(definition.clientMemberTypes.flatMap(codedParameters))
    return definition.parameters.map { (used.contains($0) ? "" : "_") + TypeScriptNames.parameterCoding($0) }
  }

  /// The parameters whose codings stand in the coding of a type.
  private func codedParameters(of type: WireType) -> [String] {
    guard needsCoding(type) else { return [] }
    switch type {
    case .parameter(let name): return [name]
    case .dictionary(_, let value, .object), .dictionary(_, let value, .objectWithOwnKeys):
      return codedParameters(of: value)
    default: return type.parts.flatMap(codedParameters)
    }
  }
}

extension TypeDefinition {
  /// The types of all members that clients see.
  fileprivate var clientMemberTypes: [WireType] {
    switch shape {
    case .structure: clientFields.map(\.type)
    case .enumeration: clientCases.flatMap { $0.payload.map(\.type) }
    case .rawEnumeration, .rawValue, .declared: shape.memberTypes
    }
  }
}

extension WireType {
  /// The generic parameters that the type names.
  fileprivate var parameters: [String] {
    if case .parameter(let name) = self { return [name] }
    return parts.flatMap(\.parameters)
  }
}
