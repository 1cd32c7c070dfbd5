import SFGenInterface

/// Which of the types that travel hold a value of their own type in place, through other types or not, without an array
/// or a dictionary between.
struct SwiftRecursion {
  private let recursive: Set<TypeName>

  init(_ types: [TypeDefinition]) {
    let indices = Dictionary(types.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let edges = types.map { $0.shape.memberTypes.flatMap(\.heldNames).compactMap { indices[$0] } }
    var search = CircleSearch(edges: edges)
    let inCircles = search.circles().map(\.members).filter { members in
      members.count > 1 || members.contains { edges[$0].contains($0) }
    }
    recursive = Set(inCircles.joined().map { types[$0].name })
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
