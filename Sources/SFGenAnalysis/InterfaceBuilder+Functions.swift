import SFGenInterface
import SFGenLexer
import SFGenOutline
import SFGenSource

extension InterfaceBuilder {
  /// The function's model, or `nil` where it cannot be a server function; the reason has been reported.
  mutating func check(
    _ declaration: Declaration, in file: ParsedFile, namespace: [String], checker: DirectiveChecker
  ) -> ServerFunction? {
    guard let signature = file.outline.signature(of: declaration) else { return nil }
    let source = file.source
    let name = file.name(of: declaration)
    let start = diagnostics.count
    let startOfTypes = resolver.diagnostics.count
    if !namespace.isEmpty, !file.outline.hasModifier(.static, declaration) {
      report(
        .unregistrableInstance, "'\(name)' is an instance method: only static methods can be server functions", file,
        declaration.nameRange)
    }
    if signature.asyncRange == nil {
      let edit = SourceEdit(.empty(at: signature.effectsOffset), " async")
      report(
        .notAsync, "the server function '\(name)' is not 'async'", file, declaration.nameRange,
        FixIt("add 'async'", edits: [edit], exposesEndpoint: true))
    }
    if declaration.genericClause != nil || declaration.whereClause != nil {
      report(.genericFunction, "the server function '\(name)' is generic", file, declaration.nameRange)
      return nil
    }
    if signature.isRethrows {
      report(.rethrowing, "the server function '\(name)' rethrows", file, declaration.nameRange)
    }
    let availability = file.outline.attributes(of: declaration)
      .compactMap { AvailabilityAttribute(source.text($0.range)) }
    if availability.contains(where: \.isUnavailableEverywhere) {
      report(.unavailableFunction, "the server function '\(name)' is unavailable", file, declaration.nameRange)
    }

    let parameters = check(file.outline.parameters(of: signature), of: name, in: file, namespace: namespace)
    let result = signature.result.flatMap { range -> WireType? in
      let syntax = TypeSyntax(source.text(range))
      if syntax == .void { return nil }
      return resolver.resolve(syntax, context(range, file, namespace, path: "the result of \(name)"))
    }
    let failure = check(failureOf: signature, in: file, namespace: namespace)
    let trivia = Trivia(of: declaration, in: source)
    let options = parseOptions(trivia, file, checker: checker)

    guard diagnostics.count == start, resolver.diagnostics.count == startOfTypes else { return nil }
    return ServerFunction(
      id: options.id ?? (namespace + [name]).joined(separator: "."), name: name, namespace: namespace,
      parameters: parameters, result: result, failure: failure,
      options: FunctionOptions(
        guardName: options.guardName ?? settings.defaultGuard, bodyLimit: options.bodyLimit),
      documentation: trivia.documentation, deprecation: availability.lazy.compactMap(\.deprecation).first,
      availability: availability.map(\.text),
      globalActor: file.outline.attributes(of: declaration).lazy.map { source.text($0.name) }
        .first { $0.hasSuffix("Actor") },
      conditions: file.conditions(of: declaration),
      line: LineTable(source).position(at: declaration.nameRange.start).line)
  }

  private func context(
    _ range: ByteRange, _ file: ParsedFile, _ namespace: [String], path: String, isError: Bool = false
  ) -> TypeContext {
    TypeContext(
      module: module.name, otherModules: otherModules.map(\.name), file: file, scope: namespace, range: range,
      path: path, isError: isError)
  }

  private mutating func check(
    _ syntax: ArraySlice<SFGenOutline.Parameter>, of function: String, in file: ParsedFile, namespace: [String]
  ) -> [SFGenInterface.Parameter] {
    var keys: Set<String> = []
    var parameters: [SFGenInterface.Parameter] = []
    for (position, each) in syntax.enumerated() {
      let firstName = each.firstName.map { file.name($0) }
      let label = firstName == "_" ? nil : firstName
      let inner = each.secondName.map { file.name($0) } ?? firstName
      let name = inner == "_" ? nil : inner
      let key = label ?? name ?? "_\(position)"
      let defaultText = each.defaultValue.map { file.source.text($0) }
      // The place of a call is no argument.
      if let defaultText, ["#line", "#file", "#fileID", "#filePath", "#function", "#column"].contains(defaultText) {
        continue
      }
      if each.isInout {
        report(.inoutParameter, "'\(key)' is 'inout', and nothing travels back into an argument", file, each.range)
      }
      if each.isVariadic {
        report(.variadicParameter, "'\(key)' is variadic: take an array instead", file, each.range)
      }
      if !keys.insert(key).inserted {
        report(.duplicateArgumentKey, "two arguments of '\(function)' have the key '\(key)'", file, each.range)
      }
      let type = resolver.resolve(
        TypeSyntax(file.source.text(each.bareType)), context(each.bareType, file, namespace, path: key))
      guard let type else { continue }
      parameters.append(
        SFGenInterface.Parameter(
          label: label, name: name, key: key, type: type,
          defaultValue: defaultText.map { DefaultValue(text: $0, isSelfContained: isSelfContained($0)) }))
    }
    return parameters
  }

  private func isSelfContained(_ text: String) -> Bool {
    if ["nil", "true", "false", "[]", "[:]", ".init()"].contains(text) || text.hasPrefix("\"") { return true }
    if text.hasPrefix("."), text.dropFirst().allSatisfy({ $0.isLetter || $0.isNumber }) { return true }
    return text.allSatisfy { $0.isNumber || "-._xobe".contains($0) }
  }

  private mutating func check(failureOf signature: FunctionSignature, in file: ParsedFile, namespace: [String])
    -> Failure
  {
    guard signature.throwsRange != nil else { return .never }
    guard let range = signature.thrownType else { return .untyped }
    let text = file.source.text(range)
    if text == "any Error" { return .untyped }
    if text == "Never" { return .never }
    guard
      case .named(let name)? = resolver.resolve(
        TypeSyntax(text), context(range, file, namespace, path: "the error \(text)", isError: true))
    else { return .untyped }
    return .typed(name)
  }

  private mutating func parseOptions(
    _ trivia: Trivia, _ file: ParsedFile, checker: DirectiveChecker
  ) -> ParsedOptions {
    var options = ParsedOptions()
    if let directive = checker.fileDirective {
      // A file's options stand directly below its directive, without a blank line between.
      let end = fileOptionsEnd(after: directive.range.end, in: file.source)
      let above = Trivia(before: directive.range.end, to: end, in: file.source)
      for option in above.options { apply(option, to: &options, file) }
    }
    options.id = nil
    for option in trivia.options { apply(option, to: &options, file) }
    return options
  }

  private mutating func apply(
    _ option: (text: String, range: ByteRange), to options: inout ParsedOptions, _ file: ParsedFile
  ) {
    for mistake in options.apply(option.text) { report(.unknownOption, mistake, file, option.range) }
  }

  private func fileOptionsEnd(after start: UInt32, in source: SourceFile) -> UInt32 {
    let bytes = source.bytesAndSentinel
    var offset = Int(start)
    while offset < source.count, bytes[offset] != 0x0A { offset += 1 }
    offset += 1
    while offset + 1 < source.count, bytes[offset] == 0x2F, bytes[offset + 1] == 0x2F {
      while offset < source.count, bytes[offset] != 0x0A { offset += 1 }
      offset += 1
    }
    return UInt32(Swift.min(offset, source.count))
  }
}
