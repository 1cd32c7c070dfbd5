import SFGenInterface

extension Collection<TypeDefinition> {
  /// The types for which something is true of themselves, or of a type that they hold, directly or through others.
  func names(whereTypeOrMember isOne: (TypeDefinition) -> Bool) -> Set<TypeName> {
    var holders: [TypeName: [TypeName]] = [:]
    for definition in self {
      for name in definition.memberNames { holders[name, default: []].append(definition.name) }
    }
    var pending = filter(isOne).map(\.name)
    var found: Set<TypeName> = []
    while let name = pending.popLast() {
      guard found.insert(name).inserted else { continue }
      pending += holders[name] ?? []
    }
    return found
  }
}
