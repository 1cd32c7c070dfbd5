extension InterfaceGenerator {
  mutating func addTypes(count: Int) {
    // One of each kind first, so that even a small interface has them all.
    let kinds: [(inout InterfaceGenerator) -> Void] = [
      { $0.addRawEnumeration(.string, isKey: true) }, { $0.addRawStructure() }, { $0.addPlainEnumeration() },
      { $0.addStructure() }, { $0.addEnumeration() }, { $0.addGenericStructure() }, { $0.addError() },
      { $0.addClass() }, { $0.addDeclared() },
      { $0.addGenericEnumeration() }, { $0.addMutuallyRecursive() }, { $0.addRecursiveStructure() },
      {
        $0.addRawEnumeration($0.pick([.string, .double, .float] + Scalar.allCases.filter(\.isInteger)), isKey: false)
      },
    ]
    for kind in kinds { kind(&self) }
    for _ in kinds.count..<max(kinds.count, count) {
      let kind = pick(kinds + [{ $0.addStructure() }, { $0.addEnumeration() }, { $0.addStructure() }])
      kind(&self)
    }
  }

  // MARK: Raw values

  private mutating func addRawEnumeration(_ scalar: Scalar, isKey: Bool) {
    var taken: Set<String> = []
    var cases: [ModelRawCase] = []
    // As a member's name that may be left out, TypeScript would take it for that of every object.
    func fitting(_ names: [String]) -> [String] { names.filter { !isKey || !HostileNames.inherited.contains($0) } }
    for (index, name) in some(fitting(HostileNames.cases), 1...5).enumerated() {
      switch scalar {
      case .string:
        let text = once(in: 2) ? pick(fitting(HostileNames.keys)) : name
        guard taken.insert(text).inserted else { continue }
        cases.append(ModelRawCase(name, text == name ? nil : SwiftText.literal(text), json: .string(text)))
      case .double, .float:
        cases.append(ModelRawCase(name, "\(index).5", json: .number("\(index).5")))
      default:
        let bounds = scalar.bounds ?? ("0", "1")
        // Numbers of JavaScript end before `Int` does, and literals before the widest integers do.
        let isWide = [.int, .uint, .int128, .uint128].contains(scalar)
        let greatest = isWide ? "9007199254740991" : bounds.greatest
        let text =
          index == 1 ? greatest : index == 2 && !isWide && bounds.least != "0" ? bounds.least : String(index * 3)
        guard taken.insert(text).inserted else { continue }
        cases.append(ModelRawCase(name, text, json: .number(text)))
      }
    }
    var definition = ModelDefinition(typeName("Raw"), .rawEnumeration(scalar, cases))
    definition.isCodingKeyRepresentable = isKey && (scalar == .string || scalar == .int)
    interface.add(definition)
  }

  private mutating func addRawStructure() {
    let scalar: Scalar = pick([.string, .string, .int, .uint8, .int64, .double, .bool, .uint64])
    let isOptionSet = scalar.isInteger && once(in: 2)
    var definition = ModelDefinition(typeName("Id"), .rawStructure(scalar, isOptionSet: isOptionSet))
    definition.isCodingKeyRepresentable = (scalar == .string || scalar == .int) && once(in: 2)
    interface.add(definition)
  }

  private mutating func addDeclared() {
    let scalar: Scalar = pick([.string, .int, .date, .data, .uint64, .decimal, .double, .url])
    var definition = ModelDefinition(typeName("Declared"), .declared(scalar))
    // As a key it would be another type for clients, which see what it declares.
    definition.isHashable = false
    interface.add(definition)
  }

  // MARK: Structures

  private mutating func fields(_ place: Place, _ count: ClosedRange<Int>) -> [ModelField] {
    let names = some(HostileNames.members, count)
    var keys = Set(names)
    return names.map { name in
      var key = name
      if once(in: 5) {
        let other = pick(HostileNames.keys)
        if keys.insert(other).inserted { key = other }
      }
      switch Int.random(in: 0..<14, using: &random) {
      case 0 where !place.isHashable:
        return ModelField(name, .int, key: key, .initialized("4"))
      case 1 where !HostileNames.inherited.contains(key):
        return ModelField(name, .optional(.int), key: key, .initialized("9"))
      case 2: return ModelField(name, .string, key: key, .omitted("\"left out\""))
      case 3...4 where !HostileNames.inherited.contains(key):
        return ModelField(name, .optional(notOptional(type(place))), key: key)
      default:
        let type = type(place)
        return ModelField(name, HostileNames.inherited.contains(key) ? notOptional(type) : type, key: key)
      }
    }
  }

  /// The fields, with one in ten private, a constant that has its value, or behind a condition.
  private mutating func withOddities(_ fields: [ModelField]) -> (fields: [ModelField], areOdd: Bool) {
    var areOdd = false
    let result = fields.map { field -> ModelField in
      guard case .variable = field.kind, !HostileNames.inherited.contains(field.key), once(in: 8) else { return field }
      if once(in: 3) {
        var hidden = field
        hidden.isPrivate = true
        return hidden
      }
      areOdd = true
      if once(in: 2) { return ModelField(field.name, .string, key: field.key, .constant("\"fixed\"")) }
      var conditional = field
      conditional.missingUnder = "os(Windows)"
      return conditional
    }
    return (result, areOdd)
  }

  private mutating func addStructure() {
    // Types in types stand in structures that are not generic.
    let outers = interface.definitions.filter { definition in
      guard case .structure = definition.shape else { return false }
      return definition.parameters.isEmpty && definition.outerName == nil
    }
    let own = typeName("Structure")
    let name = !outers.isEmpty && once(in: 4) ? pick(outers).name + "." + own : own
    let (fields, areOdd) = withOddities(fields(Place(), 0...6))
    var definition = ModelDefinition(name, .structure(fields))
    definition.isHashable = !areOdd && fields.allSatisfy { isHashable($0.type) }
    interface.add(definition)
  }

  private mutating func addRecursiveStructure() {
    let name = typeName("Tree")
    var fields = fields(Place(isHashable: true), 1...3)
    let itself = ModelType.named(name)
    fields.append(ModelField("children", pick([.array(itself), .optional(.array(itself)), .contiguousArray(itself)])))
    if once(in: 2) { fields.append(ModelField("byName", .dictionary(key: .string, value: itself))) }
    interface.add(ModelDefinition(name, .structure(fields)))
  }

  private mutating func addMutuallyRecursive() {
    let (first, second) = (typeName("Left"), typeName("Right"))
    interface.add(
      ModelDefinition(
        first, .structure(fields(Place(isHashable: true), 0...2) + [ModelField("others", .array(.named(second)))])))
    interface.add(
      ModelDefinition(
        second,
        .structure(
          fields(Place(isHashable: true), 0...2) + [
            ModelField("back", .dictionary(key: .string, value: .optional(.named(first))))
          ])))
  }

  private mutating func addClass() {
    let name = typeName("Node")
    let itself = ModelType.named(name)
    var fields = fields(Place(), 1...4).map { field in
      if field.isOmitted { return field }
      return ModelField(field.name, field.type, key: field.key)
    }
    fields.append(ModelField("next", .optional(itself)))
    if once(in: 2) { fields.append(ModelField("children", .array(itself))) }
    var definition = ModelDefinition(name, .structure(fields, isClass: true))
    definition.isHashable = false
    interface.add(definition)
  }

  private mutating func addGenericStructure() {
    let parameters = pick([["Item"], ["Left", "Right"], ["T"], ["Value", "Key_"]])
    let name = typeName("Page")
    let place = Place(parameters: parameters, isHashable: true, depth: 1)
    var fields = fields(place, 1...3)
    fields.append(ModelField("held", .parameter(parameters[0])))
    if once(in: 2) {
      fields.append(ModelField("below", .array(.named(name, parameters.map { .parameter($0) }))))
    }
    add(ModelDefinition(name, parameters: parameters, .structure(fields)))
  }

  /// Adds a generic type, and finds out whether optionals may be arguments of it.
  private mutating func add(_ definition: ModelDefinition) {
    var definition = definition
    func isInsideOther(_ type: ModelType) -> Bool {
      switch interface.expanding(type) {
      case .optional(.parameter): true
      case .optional(let inner), .array(let inner), .contiguousArray(let inner), .set(let inner): isInsideOther(inner)
      case .dictionary(let key, let value): isInsideOther(key) || isInsideOther(value)
      // What the other type makes of it is not looked into.
      case .named(let name, let arguments): name != definition.name && !arguments.isEmpty
      default: false
      }
    }
    definition.takesOptionals = !definition.memberTypes.contains(where: isInsideOther)
    interface.add(definition)
  }

  // MARK: Enumerations

  private mutating func payload(_ place: Place, mayBeOmitted: Bool) -> [ModelPayload] {
    let labels = some(HostileNames.members.filter { $0 != "inout" }, 0...3)
    let isRenamed = mayBeOmitted && once(in: 3)
    var keys = Set(labels).union((0..<labels.count).map { "_\($0)" })
    return labels.map { label in
      let own: String? = once(in: 3) ? nil : label
      var key: String?
      if isRenamed {
        let other = pick(HostileNames.keys)
        if keys.insert(other).inserted { key = other }
      }
      if isRenamed, once(in: 4) {
        return ModelPayload(own, .int, defaultValue: "7", isOmitted: true)
      }
      if HostileNames.inherited.contains(key ?? own ?? "") {
        return ModelPayload(own, notOptional(type(place)), key: key)
      }
      switch Int.random(in: 0..<9, using: &random) {
      case 0 where !place.isHashable: return ModelPayload(own, .string, key: key, defaultValue: "\"given\"")
      case 1: return ModelPayload(own, .optional(.int), key: key, defaultValue: "nil")
      case 2: return ModelPayload(own, .optional(notOptional(type(place))), key: key)
      default: return ModelPayload(own, type(place), key: key)
      }
    }
  }

  private mutating func cases(_ place: Place, itself: ModelType?) -> [ModelCase] {
    let names = some(HostileNames.cases, 1...5)
    var keys = Set(names)
    var cases = names.map { name in
      var key = name
      if once(in: 6) {
        let other = pick(HostileNames.keys)
        if keys.insert(other).inserted { key = other }
      }
      return ModelCase(name, key: key, once(in: 4) ? [] : payload(place, mayBeOmitted: true))
    }
    if let itself {
      cases.append(ModelCase("branch", [ModelPayload(nil, itself), ModelPayload("more", .optional(itself))]))
      if once(in: 2) { cases.append(ModelCase("list", [ModelPayload("all", .array(itself))])) }
    }
    return cases
  }

  private mutating func addPlainEnumeration() {
    let cases = some(HostileNames.cases, 1...4).map { ModelCase($0) }
    interface.add(ModelDefinition(typeName("Plain"), .enumeration(cases)))
  }

  private mutating func addEnumeration() {
    let name = typeName("Choice")
    let isHashable = once(in: 2)
    let cases = cases(
      Place(isHashable: isHashable), itself: once(in: 2) ? .named(name) : nil)
    var definition = ModelDefinition(name, .enumeration(cases))
    definition.isHashable = isHashable
    interface.add(definition)
  }

  private mutating func addGenericEnumeration() {
    let name = typeName("Either")
    let parameters = pick([["Left", "Right"], ["T"]])
    let itself = once(in: 2) ? ModelType.named(name, parameters.map { .parameter($0) }) : nil
    let cases = cases(Place(parameters: parameters, isHashable: true, depth: 1), itself: itself)
    add(ModelDefinition(name, parameters: parameters, .enumeration(cases)))
  }

  private mutating func addError() {
    var definition = ModelDefinition(typeName("Failure"), .enumeration(cases(Place(), itself: nil)))
    if once(in: 3) { definition = ModelDefinition(definition.name, .structure(fields(Place(), 0...3))) }
    definition.isError = true
    definition.isHashable = definition.memberTypes.allSatisfy { isHashable($0) }
    interface.add(definition)
  }
}
