import SFGenInterface

/// Functions.
///
/// ```ts
/// /** Moves a post. */
/// export const move: ServerFunction<
///   [id: number, labels: { to: number }],
///   Post,
///   PostError
/// > = /* @__PURE__ */ serverFunction({
///   url: "/_server/move",
///   signature: "0123456789abcdef",
///   positional: ["id"],
///   labels: ["to"],
///   coding: () => ({ arguments: { id: integer, to: integer }, result: $Post, error: $PostError }),
/// });
/// ```
///
/// A function that a form can have fields for is a `FormFunction`, and one that returns a stream is a `ServerStream`. The
/// labelled tuple makes an editor show the arguments' names.
extension TypeScriptModuleEmitter {
  mutating func writeFunction(at index: Int) {
    let each = module.functions[index]
    let function = each.function
    let exportedName = scope.exportedName(ofFunctionAt: index)
    let name = scope.localName(ofFunctionAt: index)
    let isExportedByName = name == exportedName

    writer.line()
    writer.lines(
      TypeScriptDocumentation.lines(
        function.documentation, deprecation: function.deprecation, parameterNames: parameterNames(function)))
    let (type, maker, runtime) =
      if function.stream != nil {
        ("ServerStream", "serverStream", TypeScriptRuntime.streams)
      } else if program.isForm(function) {
        ("FormFunction", "formFunction", .forms)
      } else {
        ("ServerFunction", "serverFunction", .calls)
      }
    writeConstant(name, isExported: isExportedByName) { emitter in
      [.text("\(emitter.scope.runtimeType(type, of: runtime))"), .typeArguments(emitter.typeArguments(function))]
    } value: { emitter in
      [
        .text("/* @__PURE__ */ \(emitter.scope.runtimeValue(maker, of: runtime))("),
        .object(emitter.definition(each), separator: ",", alwaysBreaks: true), .text(")"),
      ]
    }
    if !isExportedByName {
      writer.line()
      writer.line("export { \(name) as \(exportedName) };")
    }
  }

  private mutating func typeArguments(_ function: ServerFunction) -> [TypeScriptLayout] {
    var result = [TypeScriptLayout.list(argumentTuple(function))]
    result.append(.text("\(function.result.map { typeText($0) } ?? "void")"))
    // The loop over a stream throws what the function throws, and what the stream ends with.
    let errors = [function.failure.type, function.stream?.failure.type].compactMap { $0.map { typeText($0) } }
    let distinct = errors.indices.filter { errors.firstIndex(of: errors[$0]) == $0 }.map { errors[$0] }
    if !distinct.isEmpty { result.append(.text("\(distinct.joined(separator: " | "))")) }
    return result
  }

  /// `id: number, labels?: { note?: string | undefined }`
  private mutating func argumentTuple(_ function: ServerFunction) -> [TypeScriptLayout] {
    var members: [TypeScriptLayout] = []
    let positional = function.positionalParameters
    let labelled = function.labelledParameters
    let labelsAreOptional = labelled.allSatisfy(\.mayBeAbsent)
    for (index, parameter) in positional.enumerated() {
      // TypeScript leaves out only what nothing required follows.
      let isLast = labelsAreOptional && positional[index...].allSatisfy(\.mayBeAbsent)
      members.append(
        .text(
          "\(TypeScriptNames.tupleLabel(parameter.name ?? parameter.key))\(isLast ? "?" : ""): \(argumentType(parameter))"
        ))
    }
    guard !labelled.isEmpty else { return members }
    let labels = labelled.map { parameter -> TypeScriptLayout in
      let key = TypeScriptNames.memberName(parameter.key)
      return .text("\(key)\(parameter.mayBeAbsent ? "?" : ""): \(argumentType(parameter))")
    }
    members.append(
      .sequence([.text("labels\(labelsAreOptional ? "?" : ""): "), .object(labels, separator: ";")]))
    return members
  }

  private mutating func argumentType(_ parameter: Parameter) -> String {
    typeText(parameter.type) + (parameter.mayBeAbsent ? " | undefined" : "")
  }

  private mutating func definition(_ each: TypeScriptFunction) -> [TypeScriptLayout] {
    let function = each.function
    var members: [TypeScriptLayout] = [
      .text("url: \(TypeScriptNames.literal(each.url))"),
      .text("signature: \(TypeScriptNames.literal(each.signature))"),
    ]
    func keys(_ name: String, _ parameters: [Parameter]) {
      guard !parameters.isEmpty else { return }
      let list = TypeScriptLayout.list(parameters.map { .text("\(TypeScriptNames.literal($0.key))") })
      members.append(.sequence([.text("\(name): "), list]))
    }
    keys("positional", function.positionalParameters)
    keys("labels", function.labelledParameters)
    if function.result == nil { members.append(.text("isVoid: true")) }
    if program.isForm(function) {
      let fields = fields(of: function)
      if !fields.isEmpty {
        members.append(.sequence([.text("fields: () => ("), .object(fields, separator: ","), .text(")")]))
      }
    }
    if program.isExact(function) { members.append(.text("exact: \(scope.runtimeValue("exactJSON"))")) }

    var coded: [TypeScriptLayout] = []
    let arguments = function.parameters.map { ($0.key, $0.type) }
    if arguments.contains(where: { needsCoding($0.1) }) {
      coded.append(.sequence([.text("arguments: "), codings(arguments)]))
    }
    if let result = function.result, let coding = coding(of: result) { coded.append(.text("result: \(coding)")) }
    if case .typed(let error) = function.failure {
      // Named even where it is plain: it says that the function throws a value at all.
      coded.append(.text("error: \(coding(of: error) ?? scope.runtimeValue("plain"))"))
    }
    if let error = function.stream?.failure.type {
      coded.append(.text("failure: \(coding(of: error) ?? scope.runtimeValue("plain"))"))
    }
    if !coded.isEmpty {
      members.append(.sequence([.text("coding: () => ("), .object(coded, separator: ","), .text(")")]))
    }
    return members
  }

  /// Where TypeScript has what Swift's documentation calls by a parameter's name.
  private func parameterNames(_ function: ServerFunction) -> [String: String] {
    var names: [String: String] = [:]
    for parameter in function.parameters {
      guard let name = parameter.name ?? parameter.label else { continue }
      names[name] = parameter.label == nil ? TypeScriptNames.tupleLabel(name) : "labels.\(parameter.key)"
    }
    return names
  }
}

extension ServerFunction {
  fileprivate var positionalParameters: [Parameter] { parameters.filter { $0.label == nil } }
  fileprivate var labelledParameters: [Parameter] { parameters.filter { $0.label != nil } }
}

extension Parameter {
  /// Whether a caller may leave it out.
  var mayBeAbsent: Bool {
    type.isOptional || defaultValue != nil
  }
}
