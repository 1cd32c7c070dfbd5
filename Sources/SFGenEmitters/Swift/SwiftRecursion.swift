import SFGenInterface

/// Which of the types that travel hold a value of their own type in place, through other types or not, without an array
/// or a dictionary between.
struct SwiftRecursion {
  private let recursive: Set<TypeName>

  init(_ types: [TypeDefinition]) {
    let held = Dictionary(
      types.map { ($0.name, $0.shape.memberTypes.flatMap(\.heldNames)) }, uniquingKeysWith: { first, _ in first })
    var recursive: Set<TypeName> = []
    for definition in types {
      var pending = held[definition.name] ?? []
      var seen: Set<TypeName> = []
      while let name = pending.popLast() {
        guard seen.insert(name).inserted else { continue }
        pending += held[name] ?? []
      }
      if seen.contains(definition.name) { recursive.insert(definition.name) }
    }
    self.recursive = recursive
  }

  func needsIndirection(_ definition: TypeDefinition) -> Bool { recursive.contains(definition.name) }

  /// A struct cannot hold itself: what is a class on the server for that reason remains one.
  func needsClass(_ definition: TypeDefinition) -> Bool { definition.isClass && recursive.contains(definition.name) }
}

extension WireType {
  /// The declared types that a value of this type may hold in place.
  fileprivate var heldNames: [TypeName] {
    switch self {
    case .named(let name, let arguments): [name] + arguments.flatMap(\.heldNames)
    case .optional(let wrapped): wrapped.heldNames
    default: []
    }
  }
}
