import SFGenInterface

/// How the generated Swift of one module reads and writes the types that travel: straight-line where their members can be
/// reached, through `Codable` where not.
///
/// It is a class, and never changes: everything that writes coding holds one, and is copied often.
final class SwiftCoding: Sendable {
  private let routes: SwiftCodingRoutes
  /// The structs that the client declares as classes.
  private let recursion: SwiftRecursion
  private let tupleNames: [SwiftTupleCoding: String]
  /// The types of which a value is ever read here, and those of which one is ever written.
  private let read: Set<TypeName>
  private let written: Set<TypeName>

  init(_ interface: Interface, home: SwiftCodingRoutes.Home) {
    let routes = SwiftCodingRoutes(
      definitions: Dictionary(interface.types.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }),
      home: home)
    self.routes = routes
    recursion = SwiftRecursion(interface.types)
    tupleNames = SwiftTupleCoding.names(
      in: interface.functions.flatMap { $0.parameters.map(\.type) + $0.boundTypes + ($0.result.map { [$0] } ?? []) })
    // What is bound goes out and comes back.
    let bound = interface.functions.flatMap(\.boundTypes)
    let taken = interface.functions.flatMap(\.parameters).map(\.type) + bound
    let returned = interface.functions.flatMap(\.returnedTypes) + bound
    read = routes.reached(from: routes.isClient ? returned : taken, by: routes.reading)
    written = routes.reached(from: routes.isClient ? taken : returned, by: routes.writing)
  }

  var definitions: [TypeName: TypeDefinition] { routes.definitions }
  var isClient: Bool { routes.isClient }

  func reading(_ definition: TypeDefinition) -> SwiftCodingRoutes.Route { routes.reading(definition) }
  func writing(_ definition: TypeDefinition) -> SwiftCodingRoutes.Route { routes.writing(definition) }

  func readName(of tuple: SwiftTupleCoding) -> String { "readTuple\(tupleNames[tuple] ?? "")" }
  func writeName(of tuple: SwiftTupleCoding) -> String { "writeTuple\(tupleNames[tuple] ?? "")" }

  func isClass(_ definition: TypeDefinition) -> Bool {
    isClient && routes.isAtHome(definition) ? recursion.needsClass(definition) : definition.isClass
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

  /// The type that stands for a client's alias.
  func resolved(_ type: WireType) -> WireType {
    guard isClient, case .named(let name, _) = type, let definition = definitions[name],
      case .declared(let declared) = definition.shape, routes.isAtHome(definition)
    else { return type }
    return resolved(declared)
  }

  /// What a place that holds the type expects, as a case of the runtime's `WireExpectation`.
  func expectation(_ type: WireType) -> Code {
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
