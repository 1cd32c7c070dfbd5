import SFGenInterface

/// Which of the types that a client has copies of cannot be `Hashable` or `Sendable`, since they hold an imported type that is
/// not.
struct ClientConformances: Sendable {
  private let unhashable: Set<TypeName>
  private let unsendable: Set<TypeName>

  init(_ interface: Interface, sharedModules: Set<String>) {
    let imported = interface.types.filter { sharedModules.contains($0.name.module) }
    let unhashable = imported.filter { !$0.isHashable }.map(\.name)
    let unsendable = imported.filter { !$0.isSendable }.map(\.name)
    let users = unhashable.isEmpty && unsendable.isEmpty ? [:] : Self.users(in: interface)
    self.unhashable = Self.names(unhashable, with: users)
    self.unsendable = Self.names(unsendable, with: users)
  }

  func isHashable(_ definition: TypeDefinition) -> Bool { !unhashable.contains(definition.name) }

  /// What a copy conforms to.
  func protocols(of definition: TypeDefinition) -> [String] {
    protocols(isHashable: isHashable(definition), isSendable: !unsendable.contains(definition.name))
  }

  /// What a generic copy asks of its arguments.
  func protocolsOfArguments(of definition: TypeDefinition) -> [String] {
    protocols(
      isHashable: isHashable(definition) || definition.shape.memberTypes.contains(where: \.hashesParameter),
      isSendable: !unsendable.contains(definition.name))
  }

  private func protocols(isHashable: Bool, isSendable: Bool) -> [String] {
    ["Codable"] + (isHashable ? ["Hashable"] : []) + (isSendable ? ["Sendable"] : [])
  }

  /// By type: those that hold it, and the generic ones that it is an argument of, or its own parameters are.
  private static func users(in interface: Interface) -> [TypeName: Set<TypeName>] {
    var users: [TypeName: Set<TypeName>] = [:]
    func noteArguments(of type: WireType, in definition: TypeName?) {
      if case .named(let name, let arguments) = type {
        for used in arguments.flatMap(\.names) { users[used, default: []].insert(name) }
        if let definition, arguments.contains(where: \.namesParameter) {
          users[definition, default: []].insert(name)
        }
      }
      for part in type.parts { noteArguments(of: part, in: definition) }
    }
    for type in interface.functions.flatMap(\.namedTypes) { noteArguments(of: type, in: nil) }
    for definition in interface.types {
      for name in definition.memberNames { users[name, default: []].insert(definition.name) }
      for type in definition.shape.memberTypes { noteArguments(of: type, in: definition.name) }
    }
    return users
  }

  private static func names(_ first: [TypeName], with users: [TypeName: Set<TypeName>]) -> Set<TypeName> {
    var names: Set<TypeName> = []
    var pending = first
    while let name = pending.popLast() {
      if names.insert(name).inserted { pending += users[name] ?? [] }
    }
    return names
  }
}

extension WireType {
  /// Whether there is a set of a parameter in it, or a dictionary with such keys.
  fileprivate var hashesParameter: Bool {
    switch self {
    case .set(let element) where element.namesParameter: true
    case .dictionary(let key, _, _) where key.namesParameter: true
    default: anyPart(\.hashesParameter)
    }
  }

  fileprivate var namesParameter: Bool {
    if case .parameter = self { return true }
    return anyPart(\.namesParameter)
  }
}
