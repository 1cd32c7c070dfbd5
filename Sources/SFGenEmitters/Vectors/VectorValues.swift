import SFGenInterface

/// Makes values of the types that travel, as JSON.
struct VectorValues {
  private static let randomCount = 6
  private static let mostElements = 3
  /// How deep values of recursive types go before they end as soon as they can.
  private static let deepest = 4

  private let definitions: [TypeName: TypeDefinition]
  private let heights: TypeHeights
  private var random: VectorRandom

  init(_ definitions: [TypeDefinition], seed: String) {
    self.definitions = Dictionary(definitions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    heights = TypeHeights(self.definitions)
    random = VectorRandom(seed: seed)
  }

  /// The corner cases of a type, and some values drawn at random; each once.
  mutating func all(of type: WireType) -> [String] {
    guard heights.height(of: type) != nil else { return [] }
    var values: [String] = corners(of: type)
    for _ in 0..<Self.randomCount { values.append(value(of: type, depth: 0)) }
    var taken: Set<String> = []
    return values.filter { taken.insert($0).inserted }
  }

  /// The corner cases of the type itself; those of what it holds come up at random.
  private mutating func corners(of type: WireType) -> [String] {
    switch type {
    case .optional(let wrapped): return ["null"] + corners(of: wrapped)
    case .array, .contiguousArray, .set, .dictionary(_, _, .pairs): return ["[]"]
    case .dictionary: return ["{}"]
    case .named(let name, let arguments):
      guard let definition = definitions[name] else { return [] }
      switch definition.shape {
      case .rawEnumeration(_, let cases): return cases.map { VectorScalars.text(of: $0.value) }
      case .enumeration: return enumeration(definition, arguments, depth: 0, all: true)
      case .rawValue(let raw), .declared(let raw): return corners(of: raw.substituting(definition.bindings(arguments)))
      case .structure: return []
      }
    case .tuple, .parameter: return []
    default: return VectorScalars.corners(of: type)
    }
  }

  private mutating func value(of type: WireType, depth: Int) -> String {
    switch type {
    case .optional(let wrapped):
      let isOver = depth > Self.deepest || heights.height(of: wrapped) == nil
      return isOver || random.next(3) == 0 ? "null" : value(of: wrapped, depth: depth)
    case .array(let element), .contiguousArray(let element):
      return "[" + values(of: element, depth: depth).joined(separator: ",") + "]"
    case .set(let element):
      // In an order of their own, so that equal sets are one text, which cannot be two keys of a dictionary.
      return "[" + distinct(values(of: element, depth: depth)).sorted(by: precedes).joined(separator: ",") + "]"
    case .dictionary(let key, let item, let form): return dictionary(key, item, form, depth: depth)
    case .tuple(let elements):
      return object(elements.map { ($0.key, $0.type) }, [:], depth: depth)
    case .named(let name, let arguments):
      guard let definition = definitions[name] else { return "null" }
      return value(of: definition, arguments, depth: depth)
    case .parameter: return "null"
    default:
      let corners = VectorScalars.corners(of: type)
      return corners[random.next(corners.count)]
    }
  }

  private mutating func value(of definition: TypeDefinition, _ arguments: [WireType], depth: Int) -> String {
    let bindings = definition.bindings(arguments)
    switch definition.shape {
    case .structure:
      return object(definition.clientFields.map { ($0.key, $0.type) }, bindings, depth: depth + 1)
    case .rawEnumeration(_, let cases):
      return cases.isEmpty ? "null" : VectorScalars.text(of: cases[random.next(cases.count)].value)
    case .rawValue(let type), .declared(let type): return value(of: type.substituting(bindings), depth: depth)
    case .enumeration: return enumeration(definition, arguments, depth: depth, all: false).first ?? "null"
    }
  }

  /// One value of each case, or of a case drawn at random: deep down, of one that ends soonest.
  private mutating func enumeration(
    _ definition: TypeDefinition, _ arguments: [WireType], depth: Int, all: Bool
  ) -> [String] {
    let bindings = definition.bindings(arguments)
    let cases = definition.clientCases.filter { each in
      each.payload.allSatisfy { $0.type.isOptional || heights.height(of: $0.type.substituting(bindings)) != nil }
    }
    guard !cases.isEmpty else { return [] }
    var chosen = cases
    if !all {
      let height = { [heights] (each: ClientCase) in each.payload.compactMap { heights.height(of: $0.type) }.max() ?? 0
      }
      let soonest = cases.map(height).min() ?? 0
      let candidates = depth > Self.deepest ? cases.filter { height($0) == soonest } : cases
      chosen = [candidates[random.next(candidates.count)]]
    }
    return chosen.map { each in
      let payload = object(each.payload.map { ($0.key, $0.type) }, bindings, depth: depth + 1)
      return "{\(VectorScalars.quoted(each.key)):\(payload)}"
    }
  }

  private mutating func values(of element: WireType, depth: Int) -> [String] {
    guard depth <= Self.deepest, heights.height(of: element) != nil else { return [] }
    return (0..<random.next(Self.mostElements + 1)).map { _ in value(of: element, depth: depth + 1) }
  }

  private func precedes(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }

  private func distinct(_ values: [String]) -> [String] {
    var taken: Set<String> = []
    return values.filter { taken.insert($0).inserted }
  }

  /// The members of an object; those that are nil are left out. A member of a generic parameter's type never is: it is null
  /// where an optional stands for the parameter.
  private mutating func object(
    _ members: [(key: String, type: WireType)], _ bindings: [String: WireType], depth: Int
  ) -> String {
    let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    let texts = sorted.compactMap { key, type -> String? in
      let value = value(of: type.substituting(bindings), depth: depth)
      return type.isOptional && value == "null" ? nil : "\(VectorScalars.quoted(key)):\(value)"
    }
    return "{" + texts.joined(separator: ",") + "}"
  }

  private mutating func dictionary(
    _ key: WireType, _ item: WireType, _ form: DictionaryForm, depth: Int
  ) -> String {
    let keys = distinct(values(of: key, depth: depth))
    if form == .pairs {
      let keys = keys.sorted(by: precedes)
      return "[" + keys.flatMap { [$0, value(of: item, depth: depth + 1)] }.joined(separator: ",") + "]"
    }
    // A key of an object is a string, whatever it is elsewhere.
    let texts = keys.map { $0.hasPrefix("\"") ? $0 : "\"\($0)\"" }.sorted {
      VectorScalars.unquoted($0).utf8.lexicographicallyPrecedes(VectorScalars.unquoted($1).utf8)
    }
    return "{" + texts.map { "\($0):\(value(of: item, depth: depth + 1))" }.joined(separator: ",") + "}"
  }
}

extension TypeDefinition {
  /// What the parameters of a generic type stand for in a use of it.
  func bindings(_ arguments: [WireType]) -> [String: WireType] {
    Dictionary(zip(parameters, arguments), uniquingKeysWith: { first, _ in first })
  }
}
