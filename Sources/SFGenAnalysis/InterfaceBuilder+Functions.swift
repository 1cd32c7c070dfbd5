import SFGenInterface
import SFGenLexer
import SFGenOutline
import SFGenSource

extension InterfaceBuilder {
  /// The function's model, or `nil` where it cannot be a server function; the reason has been reported.
  ///
  /// - Parameter isSound: whether the rules for functions found nothing; its types are looked at in any case.
  mutating func model(of function: MarkedFunction, _ lines: LineTable, isSound: Bool) -> ServerFunction? {
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
    let attributes = function.outline.attributes(of: function.declaration)
    let availability = attributes.compactMap { AvailabilityAttribute(source.text($0.range)) }
    return ServerFunction(
      id: options.id ?? (function.namespace + [function.name]).joined(separator: "."), name: function.name,
      namespace: function.namespace, parameters: parameters, result: result.type,
      stream: result.stream, failure: failure,
      options: FunctionOptions(
        guardName: options.guardName ?? settings.defaultGuard, bodyLimit: options.bodyLimit),
      documentation: trivia.documentation, deprecation: availability.lazy.compactMap(\.deprecation).first,
      availability: availability.map(\.text),
      globalActor: attributes.lazy.map { source.text($0.name) }.first { $0.hasSuffix("Actor") },
      conditions: function.file.conditions(of: function.declaration),
      line: lines.position(at: function.declaration.nameRange.start).line)
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
      let type = resolver.resolve(
        TypeSyntax(function.source.text(each.bareType)), context(each.bareType, function, path: key))
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
