import SFGenInterface

/// Which types are coded straight-line in the generated Swift of one module, and which through `Codable`.
struct SwiftCodingRoutes: Sendable {
  enum Route {
    case generated
    case codable
  }

  /// Whose types are declared in the module that the coding is generated into.
  enum Home {
    /// A server's: the sources of this module declare them.
    case module(String)
    /// A client's: copies of all but those of the shared modules.
    case client(sharedModules: Set<String>)
  }

  let definitions: [TypeName: TypeDefinition]
  let home: Home

  /// Whether a declaration of the type stands in the module, with all members in reach.
  func isAtHome(_ definition: TypeDefinition) -> Bool {
    switch home {
    case .module(let name): definition.name.module == name
    case .client(let sharedModules): !sharedModules.contains(definition.name.module)
    }
  }

  var isClient: Bool {
    if case .client = home { return true }
    return false
  }

  /// How a value is read. Where it is generated, the type has an `init(wire:)`.
  func reading(_ definition: TypeDefinition) -> Route {
    // What a client imports from a shared module gets no extension of the client's.
    if isClient, !isAtHome(definition) { return .codable }
    switch definition.shape {
    case .declared: return .codable
    case .rawEnumeration(_, let cases): return cases.isEmpty ? .codable : .generated
    case .rawValue: return definition.isClass ? .codable : .generated
    case .enumeration(let cases):
      let needsSource = cases.contains(where: \.hidesValueBeforeBareOne)
      return needsSource && !isClient || definition.shape.travellingCases.isEmpty ? .codable : .generated
    case .structure:
      if isClient { return .generated }
      return isAtHome(definition) && definition.access.setting >= .module ? .generated : .codable
    }
  }

  /// How a value is written. Where it is generated, the type has a `write(to:)`.
  func writing(_ definition: TypeDefinition) -> Route {
    switch definition.shape {
    case .declared: return .codable
    case .rawEnumeration, .rawValue: return .generated
    case .enumeration: return reading(definition)
    case .structure:
      if isClient { return reading(definition) }
      let reach = definition.access.reading
      return isAtHome(definition) && reach >= .module || reach == .everywhere ? .generated : .codable
    }
  }

  /// The types that some types lead to, through those whose coding is generated.
  func reached(from types: [WireType], by route: (TypeDefinition) -> Route) -> Set<TypeName> {
    var reached: Set<TypeName> = []
    var pending = types.flatMap(\.names)
    while let name = pending.popLast() {
      guard reached.insert(name).inserted, let definition = definitions[name] else { continue }
      if isClient, case .declared(let type) = definition.shape { pending += type.names }
      guard route(definition) == .generated else { continue }
      pending += definition.memberNames
    }
    return reached
  }
}

extension EnumerationCase {
  /// Whether coding keys leave out a value before one without a label, which Swift would take for the value left out.
  fileprivate var hidesValueBeforeBareOne: Bool {
    var next = 0
    for field in payload {
      if field.label == nil, field.position > next { return true }
      next = field.position + 1
    }
    return false
  }
}
