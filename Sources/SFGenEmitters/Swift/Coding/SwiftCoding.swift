import SFGenInterface

/// How the generated Swift of one module reads and writes the types that travel: straight-line where their members can be
/// reached, through `Codable` where not.
struct SwiftCoding {
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
  private let home: Home
  /// The structs that the client declares as classes.
  private let recursion: SwiftRecursion
  private let tupleNames: [SwiftTupleCoding: String]
  /// The types of which a value is ever read here, and those of which one is ever written.
  private var read: Set<TypeName> = []
  private var written: Set<TypeName> = []

  init(_ interface: Interface, home: Home) {
    let definitions = interface.types
    self.definitions = Dictionary(definitions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.home = home
    recursion = SwiftRecursion(definitions)
    tupleNames = SwiftTupleCoding.names(
      in: interface.functions.flatMap { $0.parameters.map(\.type) + $0.boundTypes + ($0.result.map { [$0] } ?? []) })
    // What is bound goes out and comes back.
    let bound = interface.functions.flatMap(\.boundTypes)
    let taken = interface.functions.flatMap(\.parameters).map(\.type) + bound
    let returned = interface.functions.flatMap(\.returnedTypes) + bound
    read = reached(from: isClient ? returned : taken, by: reading)
    written = reached(from: isClient ? taken : returned, by: writing)
  }

  func readName(of tuple: SwiftTupleCoding) -> String { "readTuple\(tupleNames[tuple] ?? "")" }
  func writeName(of tuple: SwiftTupleCoding) -> String { "writeTuple\(tupleNames[tuple] ?? "")" }

  /// Whether a declaration of the type stands in the module, with all members in reach.
  private func isAtHome(_ definition: TypeDefinition) -> Bool {
    switch home {
    case .module(let name): definition.name.module == name
    case .client(let sharedModules): !sharedModules.contains(definition.name.module)
    }
  }

  var isClient: Bool {
    if case .client = home { return true }
    return false
  }

  func isClass(_ definition: TypeDefinition) -> Bool {
    isClient && isAtHome(definition) ? recursion.needsClass(definition) : definition.isClass
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

  /// Whether the type gets an `init(wire:)`.
  func hasReading(_ definition: TypeDefinition) -> Bool {
    read.contains(definition.name) && reading(definition) == .generated
  }

  /// Whether the type gets a `write(to:)`. Raw values are written where they are.
  func hasWriting(_ definition: TypeDefinition) -> Bool {
    switch definition.shape {
    case .rawEnumeration, .rawValue, .declared: false
    case .structure, .enumeration: written.contains(definition.name) && writing(definition) == .generated
    }
  }

  /// The types that some types lead to, through those whose coding is generated.
  private func reached(from types: [WireType], by route: (TypeDefinition) -> Route) -> Set<TypeName> {
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

  /// The type that stands for a client's alias.
  func resolved(_ type: WireType) -> WireType {
    guard isClient, case .named(let name, _) = type, let definition = definitions[name],
      case .declared(let declared) = definition.shape, isAtHome(definition)
    else { return type }
    return resolved(declared)
  }

  /// What a place that holds the type expects, as a case of the runtime's `WireExpectation`.
  func expectation(_ type: WireType) -> String {
    switch resolved(type) {
    case .string: ".string"
    case .character: ".character"
    case .uuid: ".uuid"
    case .url: ".url"
    case .bool: ".bool"
    case .integer(let kind): ".\(kind.rawValue.lowercased())"
    case .floating, .decimal: ".number"
    case .date: ".date"
    case .data: ".data"
    case .optional(let wrapped): expectation(wrapped)
    case .array, .contiguousArray, .set, .dictionary(_, _, .pairs): ".array"
    case .dictionary, .tuple: ".object"
    case .parameter: ".value"
    case .named(let name, _):
      switch definitions[name]?.shape {
      case .rawValue(let type)?: expectation(type)
      case .rawEnumeration?: ".allowed"
      case .structure?, .enumeration?: ".object"
      case .declared?, nil: ".value"
      }
    }
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
