import SFGenInterface
import SFGenLexer
import SFGenOutline
import SFGenSource

extension InterfaceBuilder {
  /// The function's model, or `nil` where it cannot be a server function; the reason has been reported.
  ///
  /// - Parameter isSound: whether the rules for functions found nothing; its types are looked at in any case.
  mutating func model(
    of function: MarkedFunction, _ lines: LineTable, isSound: Bool, nested: NestedFunction? = nil
  ) -> ServerFunction? {
    // The types of a generic function are its own, and not to be found anywhere; one that rethrows takes a function.
    guard function.declaration.genericClause == nil, function.declaration.whereClause == nil,
      !function.signature.isRethrows
    else { return nil }
    let source = function.source
    let start = diagnostics.count
    let startOfTypes = resolver.errorCount
    let parameters = parameters(of: function)
    let result = result(of: function)
    let failure = failure(of: function)
    let trivia = Trivia(of: function.declaration, in: source)
    let options = options(of: function, trivia)

    guard isSound, diagnostics.count == start, resolver.errorCount == startOfTypes else { return nil }
    let availability = availability(around: function)
    return ServerFunction(
      id: options.id ?? (function.namespace + [function.name]).joined(separator: "."), name: function.name,
      namespace: function.namespace, instance: instanceType(of: function), nested: nested,
      parameters: parameters, result: result.type, stream: result.stream,
      failure: failure,
      options: FunctionOptions(
        guardName: options.guardName ?? settings.defaultGuard, bodyLimit: options.bodyLimit),
      documentation: trivia.documentation, deprecation: availability.lazy.compactMap(\.deprecation).first,
      availability: availability.map(\.text),
      globalActor: globalActor(of: function),
      conditions: function.file.conditions(of: function.declaration),
      line: lines.position(at: function.declaration.nameRange.start).line)
  }

  /// What the function and the types around it say of their availability; the innermost first.
  private func availability(around function: MarkedFunction) -> [AvailabilityAttribute] {
    var attributes = attributes(of: function.surroundings, in: function.file)
    if let type = function.surroundingType { attributes += self.attributes(of: type.surroundings, in: type.file) }
    var known: Set<String> = []
    return attributes.filter { known.insert($0.text).inserted }
  }

  private func attributes(of declarations: [Declaration], in file: ParsedFile) -> [AvailabilityAttribute] {
    declarations.flatMap(file.outline.attributes).compactMap { AvailabilityAttribute(file.text($0.range)) }
  }

  /// The global actor that the function names, or a function around it, whose isolation it shares.
  private func globalActor(of function: MarkedFunction) -> String? {
    ([function.declaration] + function.enclosingFunctions.reversed()).lazy
      .compactMap { resolver.index.globalActor(of: $0, in: function.file, module: module.name) }.first
  }

  private func instanceType(of function: MarkedFunction) -> InstanceType? {
    guard function.isInstanceMethod, let type = function.surroundingType else { return nil }
    let globalActor = resolver.index.globalActor(of: type.declaration, in: type.file, module: module.name)
    return InstanceType(
      name: type.name,
      isolation: type.declaration.kind == .actor ? .actor : globalActor.map { .globalActor($0) } ?? .none,
      availability: attributes(of: type.surroundings, in: type.file).map(\.text),
      conditions: type.file.conditions(of: type.declaration))
  }

  func context(
    _ range: ByteRange, _ function: MarkedFunction, path: String, isError: Bool = false
  ) -> TypeContext {
    TypeContext(
      module: module.name, otherModules: otherModules.map(\.name), file: function.file, scope: function.namespace,
      range: range, path: path, isError: isError, isCodedByStub: !isError)
  }

  private mutating func parameters(of function: MarkedFunction) -> [SFGenInterface.Parameter] {
    var parameters: [SFGenInterface.Parameter] = []
    for (position, each) in function.parameters.enumerated() {
      let defaultText = each.defaultValue.map { function.source.text($0) }
      let expression = defaultText.map(DefaultExpression.init)
      if expression?.isPlaceOfCall == true || function.isIsolated(each) { continue }
      let firstName = each.firstName.map { function.file.name($0) }
      let inner = each.secondName.map { function.file.name($0) } ?? firstName
      let key = function.key(of: each, at: position)
      let text = function.source.text(each.bareType)
      let type =
        resolver.resolvePlain(text)
        ?? resolver.resolve(TypeSyntax(text), context(each.bareType, function, path: key))
      guard let type else { continue }
      parameters.append(
        SFGenInterface.Parameter(
          label: firstName == "_" ? nil : firstName, name: inner == "_" ? nil : inner, key: key, type: type,
          defaultValue: defaultText.map {
            DefaultValue(text: $0, isSelfContained: expression?.isSelfContained == true)
          }))
    }
    return parameters
  }

  private mutating func failure(of function: MarkedFunction) -> Failure {
    guard function.signature.throwsRange != nil else { return .never }
    guard let range = function.signature.thrownType else { return .untyped }
    let text = function.source.text(range)
    if text == "any Error" { return .untyped }
    if text == "Never" { return .never }
    return typedFailure(text, range, function)
  }

  /// The error that a function throws, or ends its stream with; what cannot travel is reported.
  mutating func typedFailure(_ text: String, _ range: ByteRange, _ function: MarkedFunction) -> Failure {
    guard
      let type = resolver.resolve(
        TypeSyntax(text), context(range, function, path: "the error \(text)", isError: true)),
      case .named = type
    else { return .untyped }
    return .typed(type)
  }
}
