extension InterfaceGenerator {
  mutating func addFunction(_ index: Int) {
    let namespace = once(in: 8) ? "Area" : nil
    let name = functionName(index)
    let place = Place(isCodedByStub: true)
    switch Int.random(in: 0..<8, using: &random) {
    case 0..<4:
      let drawn = type(place)
      var type = drawn
      if case .tuple = interface.expanding(drawn) { type = fittingBesideOthers(drawn) }
      let parameter = parameter(pick(HostileNames.parameters), type, mayDefault: false)
      interface.add(ModelFunction(name, namespace: namespace, [parameter], .returns(parameter: 0)))
    case 4, 5:
      let parameters = parameters(1...4)
      let outcome = ModelFunction.Outcome.returns(parameter: Int.random(in: 0..<parameters.count, using: &random))
      interface.add(ModelFunction(name, namespace: namespace, parameters, outcome))
    case 6:
      let error = use(of: pick(interface.definitions.filter(\.isError)), Place())
      var parameters = interface.holdsWideInteger(error) ? [] : parameters(0...2)
      let names = HostileNames.parameters.filter { name in !parameters.contains { $0.key == name } }
      parameters.append(parameter(pick(names), error, mayDefault: false))
      let result = once(in: 2) ? nil : type(place)
      let outcome = ModelFunction.Outcome.throws(parameter: parameters.count - 1, result: result)
      interface.add(ModelFunction(name, namespace: namespace, parameters, outcome))
    default:
      interface.add(ModelFunction(name, namespace: namespace, parameters(0...3), .returnsNothing))
    }
  }

  private mutating func parameters(_ count: ClosedRange<Int>) -> [ModelParameter] {
    some(HostileNames.parameters, count).map { name in
      let drawn = type(Place(isCodedByStub: true))
      return parameter(name, fittingBesideOthers(drawn), mayDefault: true)
    }
  }

  /// The type, or an array of it where it holds an integer of 128 bits: Swift 6.3 crashes in `async` functions that take one on the
  /// stack, behind the arguments that have registers.
  private func fittingBesideOthers(_ type: ModelType) -> ModelType {
    interface.holdsWideInteger(type) ? .array(type) : type
  }

  private mutating func parameter(_ name: String, _ type: ModelType, mayDefault: Bool) -> ModelParameter {
    let label: String? = once(in: 2) ? nil : name
    // TypeScript takes the member of every object for an argument that is left out.
    guard !HostileNames.inherited.contains(name) else { return ModelParameter(label, name, notOptional(type)) }
    guard mayDefault, once(in: 3), let value = defaultValue(of: type) else { return ModelParameter(label, name, type) }
    return ModelParameter(label, name, type, defaultValue: value)
  }

  private func defaultValue(of type: ModelType) -> String? {
    switch interface.expanding(type) {
    case .optional: "nil"
    case .array, .contiguousArray, .set: "[]"
    case .dictionary: "[:]"
    case .scalar(.string): "\"given\""
    case .scalar(.bool): "true"
    case .scalar(let scalar) where scalar.isInteger || scalar.isFloating: "5"
    default: nil
    }
  }
}
