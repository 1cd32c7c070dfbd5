import SFGenLexer
import SFGenOutline
import SFGenSource

/// What our outline of a file says.
struct OutlineFacts {
  private let outline: Outline
  private(set) var facts: [Fact] = []
  private(set) var functionCount = 0

  init(_ file: ParsedFile) {
    outline = file.outline
    for declaration in outline.declarations { add(declaration) }
    for each in outline.imports {
      facts.append(
        Fact("import", at: each.path.start, [each.path.named("path"), each.kind == .none ? "" : each.kind.spelling]))
      add(outline.attributes[each.attributes.indices], outline.modifiers[each.modifiers.indices], each.path.start)
    }
    facts.sort()
  }

  private func condition(_ index: Int32) -> String {
    guard index >= 0 else { return "" }
    let clause = outline.conditions[Int(index)]
    return clause.kind == .else ? " under else" : " under \(clause.range.start)..<\(clause.range.end)"
  }

  private mutating func add(_ declaration: Declaration) {
    let name = declaration.nameRange.start
    let enclosing =
      (outline.parent(of: declaration).map { "in \($0.nameRange.start)" } ?? "") + condition(declaration.condition)
    add(outline.attributes(of: declaration), outline.modifiers(of: declaration), name)
    switch declaration.kind {
    case .property:
      for binding in outline.bindings(of: declaration) {
        facts.append(
          Fact(
            "property", at: binding.name.start,
            [
              binding.name.named("name"), binding.isConstant ? "let" : "var", binding.type.named("type"),
              binding.initialValue.named("value"), binding.isComputed ? "computed" : "", enclosing,
            ]))
      }
      return
    case .enumCase:
      for element in outline.enumCases(of: declaration) {
        facts.append(
          Fact(
            "case", at: element.name.start,
            [
              element.name.named("name"), element.hasPayloadClause ? "payload" : "", element.rawValue.named("value"),
              enclosing,
            ]))
        for parameter in outline.payload(of: element) { add(parameter, of: element.name.start) }
      }
      return
    default: break
    }
    var signature: [String] = []
    if let syntax = outline.signature(of: declaration) {
      functionCount += 1
      signature =
        SignatureFact(
          asyncRange: syntax.asyncRange, isReasync: syntax.isReasync, throwsRange: syntax.throwsRange,
          thrownType: syntax.thrownType, isRethrows: syntax.isRethrows, result: syntax.result, hasBody: syntax.hasBody
        ).parts
      for parameter in outline.parameters(of: syntax) { add(parameter, of: name) }
    }
    facts.append(
      Fact(
        Self.name(of: declaration.kind), at: name,
        [declaration.nameRange.named("name"), declaration.genericClause.named("generics")]
          + outline.types(of: declaration).map { $0.named("type") } + signature
          + [declaration.whereClause.named("where"), enclosing]))
  }

  private mutating func add(_ parameter: Parameter, of owner: UInt32) {
    facts.append(
      ParameterFact(
        firstName: parameter.firstName, secondName: parameter.secondName, type: parameter.type,
        isVariadic: parameter.isVariadic, defaultValue: parameter.defaultValue
      ).fact(of: owner))
    add(
      outline.attributes[parameter.attributes.indices], outline.modifiers[parameter.modifiers.indices],
      parameter.type.start)
  }

  private mutating func add(
    _ attributes: ArraySlice<Attribute>, _ modifiers: ArraySlice<Modifier>, _ owner: UInt32
  ) {
    for each in attributes {
      facts.append(
        Fact("attribute", at: each.range.start, ["of \(owner)", each.name.named("name"), each.range.named("whole")]))
    }
    for each in modifiers {
      facts.append(
        Fact("modifier", at: each.range.start, ["of \(owner)", each.range.named("whole"), each.detail.named("detail")]))
    }
  }

  private static func name(of kind: DeclarationKind) -> String {
    switch kind {
    case .subscriptDeclaration: "subscript"
    default: "\(kind)"
    }
  }
}
