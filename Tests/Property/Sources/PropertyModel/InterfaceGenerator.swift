/// Draws an interface: types of every kind, and functions that hand their arguments back.
package struct InterfaceGenerator {
  var interface = ModelInterface()
  var random: SplitMix
  private var typeCount = 0
  private var usedFunctionNames: Set<String> = []
  private var usedTypeNames: Set<String> = []

  private init(seed: UInt64) { random = SplitMix(seed: seed) }

  package static func interface(seed: UInt64, functions count: Int) -> ModelInterface {
    var generator = InterfaceGenerator(seed: seed)
    generator.addTypes(count: max(12, count * 2 / 3))
    generator.addAliases(count: max(4, count / 12))
    for index in 0..<count { generator.addFunction(index) }
    return generator.interface
  }

  // MARK: Choosing

  mutating func pick<Element>(_ elements: [Element]) -> Element { RandomScalars.pick(elements, &random) }

  /// True once in so many times.
  mutating func once(in count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

  /// Different elements.
  mutating func some<Element>(_ elements: [Element], _ range: ClosedRange<Int>) -> [Element] {
    Array(elements.shuffled(using: &random).prefix(Int.random(in: range, using: &random)))
  }

  mutating func typeName(_ kind: String) -> String {
    typeCount += 1
    if once(in: 4) {
      let name = pick(HostileNames.types)
      if usedTypeNames.insert(name).inserted { return name }
    }
    return "\(kind)\(typeCount)"
  }

  // MARK: Types

  /// Where a type stands.
  struct Place {
    /// The generic parameters that it may name.
    var parameters: [String] = []
    /// Whether it must be `Hashable`.
    var isHashable = false
    /// Whether generated coding alone touches it: tuples and `Character` are fine.
    var isCodedByStub = false
    var depth = 0

    var inner: Place {
      var inner = self
      inner.depth += 1
      return inner
    }
  }

  mutating func type(_ place: Place) -> ModelType {
    if place.depth > 2 || once(in: 3) { return leaf(place) }
    switch Int.random(in: 0..<12, using: &random) {
    case 0, 1: return .array(type(place.inner))
    case 2: return .contiguousArray(type(place.inner))
    case 3: return .set(type(hashable(place)))
    case 4: return .dictionary(key: pick([.string, .int]), value: type(place.inner))
    case 5: return .dictionary(key: objectKey(), value: type(place.inner))
    case 6, 7: return .dictionary(key: type(hashable(place)), value: type(place.inner))
    case 8, 9:
      let wrapped = type(place.inner)
      return wrapped.isOptional || isAliasOfOptional(wrapped) ? wrapped : .optional(wrapped)
    case 10 where place.isCodedByStub && !place.isHashable: return tuple(place)
    default: return leaf(place)
    }
  }

  private func hashable(_ place: Place) -> Place {
    var inner = place.inner
    inner.isHashable = true
    return inner
  }

  private func isAliasOfOptional(_ type: ModelType) -> Bool { interface.expanding(type).isOptional }

  private mutating func tuple(_ place: Place) -> ModelType {
    let names = some(HostileNames.members.filter { !["self_", "inout"].contains($0) }, 2...4)
    return .tuple(
      names.map { name in
        let type = type(place.inner)
        let isInherited = HostileNames.inherited.contains(name)
        return ModelMember(once(in: 3) ? nil : name, isInherited ? notOptional(type) : type)
      })
  }

  private mutating func leaf(_ place: Place) -> ModelType {
    if !place.parameters.isEmpty, once(in: 2) { return .parameter(pick(place.parameters)) }
    if once(in: 3) { return .scalar(scalar(place)) }
    if once(in: 6), let alias = alias(place) { return alias }
    let fitting = interface.definitions.filter { $0.isHashable || !place.isHashable }
    guard !fitting.isEmpty else { return .scalar(scalar(place)) }
    return use(of: pick(fitting), place)
  }

  private mutating func scalar(_ place: Place) -> Scalar {
    let scalar = pick(Scalar.allCases)
    return scalar == .character && !place.isCodedByStub ? .string : scalar
  }

  private mutating func alias(_ place: Place) -> ModelType? {
    let fitting = interface.aliases.filter { isHashable($0.target) || !place.isHashable }
    guard !fitting.isEmpty else { return nil }
    let alias = pick(fitting)
    var inner = Place(parameters: place.parameters, isHashable: true)
    inner.depth = place.depth + 2
    return .alias(alias.name, alias.parameters.map { _ in notOptional(type(inner)) })
  }

  /// A use of a declared type, with arguments where it is generic.
  mutating func use(of definition: ModelDefinition, _ place: Place) -> ModelType {
    var inner = Place(parameters: place.parameters, isHashable: definition.isHashable)
    inner.depth = place.depth + 1
    return .named(
      definition.name,
      definition.parameters.map { _ in
        var argument = notOptional(type(inner))
        // One form of a dictionary cannot be both: an object for these keys, an array for others.
        if definition.hasParameterKeys, interface.makesObject(key: argument) { argument = .array(argument) }
        return definition.takesOptionals && once(in: 4) ? .optional(argument) : argument
      })
  }

  func notOptional(_ type: ModelType) -> ModelType {
    guard case .optional(let wrapped) = interface.expanding(type) else { return type }
    return wrapped
  }

  /// A key that is a name in JSON.
  private mutating func objectKey() -> ModelType {
    let keys = interface.definitions.filter(\.isCodingKeyRepresentable)
    return keys.isEmpty ? .string : .named(pick(keys).name)
  }

  func isHashable(_ type: ModelType) -> Bool {
    switch interface.expanding(type) {
    case .scalar, .parameter, .alias: true
    case .tuple: false
    case .optional(let inner), .array(let inner), .contiguousArray(let inner), .set(let inner): isHashable(inner)
    case .dictionary(_, let value): isHashable(value)
    case .named(let name, let arguments):
      (!interface.definitions.contains { $0.name == name } || interface.definition(name).isHashable)
        && arguments.allSatisfy(isHashable)
    }
  }

  private mutating func addAliases(count: Int) {
    for index in 0..<count {
      let parameters = once(in: 2) ? ["Element"] : []
      let target = type(Place(parameters: parameters))
      interface.add(ModelAlias("Alias\(index)", parameters: parameters, target))
    }
  }

  mutating func functionName(_ index: Int) -> String {
    if once(in: 5) {
      let name = pick(HostileNames.functions)
      if usedFunctionNames.insert(name).inserted { return name }
    }
    return "call\(index)"
  }
}
