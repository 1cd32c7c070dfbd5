import SFGenSource
import SwiftSyntax

/// What SwiftParser's tree of a file says.
final class ReferenceFacts: SyntaxVisitor {
  private(set) var facts: [Fact] = []
  /// The places of the names of the declarations around the node.
  private var enclosing: [UInt32] = []
  /// The clauses of `#if` around the node.
  private var conditions: [String] = []

  static func facts(of tree: SourceFileSyntax) -> [Fact] {
    let reference = ReferenceFacts(viewMode: .sourceAccurate)
    reference.walk(tree)
    return reference.facts.sorted()
  }

  // MARK: What all declarations have

  private func range(_ node: (some SyntaxProtocol)?) -> ByteRange? {
    guard let node else { return nil }
    return ByteRange(
      node.positionAfterSkippingLeadingTrivia.utf8Offset, node.endPositionBeforeTrailingTrivia.utf8Offset)
  }

  private func start(_ node: some SyntaxProtocol) -> UInt32 {
    UInt32(truncatingIfNeeded: node.positionAfterSkippingLeadingTrivia.utf8Offset)
  }

  /// The declaration and the clause of `#if` that a declaration stands in.
  private var place: String { (enclosing.last.map { "in \($0)" } ?? "") + (conditions.last ?? "") }

  private func add(_ attributes: AttributeListSyntax, _ modifiers: DeclModifierListSyntax, of owner: UInt32) {
    add(attributes, of: owner)
    for each in modifiers {
      facts.append(
        Fact(
          "modifier", at: start(each),
          ["of \(owner)", range(each).named("whole"), range(each.detail?.detail).named("detail")]))
    }
  }

  private func add(_ attributes: AttributeListSyntax, of owner: UInt32) {
    for element in attributes {
      switch element {
      case .attribute(let each):
        facts.append(
          Fact(
            "attribute", at: start(each),
            ["of \(owner)", range(each.attributeName).named("name"), range(each).named("whole")]))
      case .ifConfigDecl(let block):
        for clause in block.clauses {
          if case .attributes(let inner)? = clause.elements { add(inner, of: owner) }
        }
      }
    }
  }

  private func enter(
    _ kind: String, _ name: some SyntaxProtocol, _ node: some WithAttributesSyntax & WithModifiersSyntax,
    generics: GenericParameterClauseSyntax? = nil, types: [ByteRange?] = [], signature: [String] = [],
    condition: GenericWhereClauseSyntax? = nil
  ) -> SyntaxVisitorContinueKind {
    let owner = start(name)
    add(node.attributes, node.modifiers, of: owner)
    facts.append(
      Fact(
        kind, at: owner,
        [range(name).named("name"), range(generics).named("generics")] + types.map { $0.named("type") } + signature
          + [range(condition).named("where"), place]))
    enclosing.append(owner)
    return .visitChildren
  }

  private func leave() { enclosing.removeLast() }

  private func types(_ clause: InheritanceClauseSyntax?) -> [ByteRange?] {
    clause?.inheritedTypes.map { range($0.type) } ?? []
  }

  private func signature(
    _ effects: FunctionEffectSpecifiersSyntax?, _ result: ReturnClauseSyntax?, hasBody: Bool
  ) -> [String] {
    var fact = SignatureFact()
    if let specifier = effects?.asyncSpecifier {
      if specifier.text == "reasync" { fact.isReasync = true } else { fact.asyncRange = range(specifier) }
    }
    if let clause = effects?.throwsClause {
      if clause.throwsSpecifier.text == "rethrows" {
        fact.isRethrows = true
      } else {
        fact.throwsRange = range(clause.throwsSpecifier)
        fact.thrownType = range(clause.type)
      }
    }
    fact.result = range(result?.type)
    fact.hasBody = hasBody
    return fact.parts
  }

  private func add(_ clause: FunctionParameterClauseSyntax, of owner: UInt32) {
    for each in clause.parameters {
      guard let type = range(each.type) else { continue }
      facts.append(
        ParameterFact(
          firstName: range(each.firstName), secondName: range(each.secondName), type: type,
          isVariadic: each.ellipsis != nil, defaultValue: range(each.defaultValue?.value)
        ).fact(of: owner))
      add(each.attributes, each.modifiers, of: type.start)
    }
  }

  /// What stands in the arguments of an attribute, as in `@abi(func old())`, is not declared there.
  override func visit(_ node: AttributeSyntax) -> SyntaxVisitorContinueKind { .skipChildren }

  /// A string literal is one token to the lexer, with the code that it interpolates.
  override func visit(_ node: StringLiteralExprSyntax) -> SyntaxVisitorContinueKind { .skipChildren }

  override func visit(_ node: IfConfigClauseSyntax) -> SyntaxVisitorContinueKind {
    conditions.append(range(node.condition).map { " under \($0.start)..<\($0.end)" } ?? " under else")
    return .visitChildren
  }
  override func visitPost(_ node: IfConfigClauseSyntax) { conditions.removeLast() }

  // MARK: Functions and their like

  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
    add(node.signature.parameterClause, of: start(node.name))
    return enter(
      "function", node.name, node, generics: node.genericParameterClause,
      signature: signature(node.signature.effectSpecifiers, node.signature.returnClause, hasBody: node.body != nil),
      condition: node.genericWhereClause)
  }
  override func visitPost(_ node: FunctionDeclSyntax) { leave() }

  override func visit(_ node: InitializerDeclSyntax) -> SyntaxVisitorContinueKind {
    add(node.signature.parameterClause, of: start(node.initKeyword))
    return enter(
      "initializer", node.initKeyword, node, generics: node.genericParameterClause,
      signature: signature(node.signature.effectSpecifiers, node.signature.returnClause, hasBody: node.body != nil),
      condition: node.genericWhereClause)
  }
  override func visitPost(_ node: InitializerDeclSyntax) { leave() }

  override func visit(_ node: DeinitializerDeclSyntax) -> SyntaxVisitorContinueKind {
    enter("deinitializer", node.deinitKeyword, node)
  }
  override func visitPost(_ node: DeinitializerDeclSyntax) { leave() }

  override func visit(_ node: SubscriptDeclSyntax) -> SyntaxVisitorContinueKind {
    add(node.parameterClause, of: start(node.subscriptKeyword))
    return enter(
      "subscript", node.subscriptKeyword, node, generics: node.genericParameterClause,
      signature: signature(nil, node.returnClause, hasBody: node.accessorBlock != nil),
      condition: node.genericWhereClause)
  }
  override func visitPost(_ node: SubscriptDeclSyntax) { leave() }

  override func visit(_ node: MacroDeclSyntax) -> SyntaxVisitorContinueKind {
    add(node.signature.parameterClause, of: start(node.name))
    return enter(
      "macro", node.name, node, generics: node.genericParameterClause,
      signature: signature(node.signature.effectSpecifiers, node.signature.returnClause, hasBody: false),
      condition: node.genericWhereClause)
  }
  override func visitPost(_ node: MacroDeclSyntax) { leave() }

  // MARK: Types

  override func visit(_ node: StructDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(
      "structure", node.name, node, generics: node.genericParameterClause, types: types(node.inheritanceClause),
      condition: node.genericWhereClause)
  }
  override func visitPost(_ node: StructDeclSyntax) { leave() }

  override func visit(_ node: ClassDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(
      "classType", node.name, node, generics: node.genericParameterClause, types: types(node.inheritanceClause),
      condition: node.genericWhereClause)
  }
  override func visitPost(_ node: ClassDeclSyntax) { leave() }

  override func visit(_ node: EnumDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(
      "enumeration", node.name, node, generics: node.genericParameterClause, types: types(node.inheritanceClause),
      condition: node.genericWhereClause)
  }
  override func visitPost(_ node: EnumDeclSyntax) { leave() }

  override func visit(_ node: ActorDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(
      "actor", node.name, node, generics: node.genericParameterClause, types: types(node.inheritanceClause),
      condition: node.genericWhereClause)
  }
  override func visitPost(_ node: ActorDeclSyntax) { leave() }

  override func visit(_ node: ProtocolDeclSyntax) -> SyntaxVisitorContinueKind {
    let primary = range(node.primaryAssociatedTypeClause)
    let owner = start(node.name)
    add(node.attributes, node.modifiers, of: owner)
    facts.append(
      Fact(
        "protocolType", at: owner,
        [range(node.name).named("name"), primary.named("generics")]
          + types(node.inheritanceClause).map { $0.named("type") }
          + [range(node.genericWhereClause).named("where"), place]))
    enclosing.append(owner)
    return .visitChildren
  }
  override func visitPost(_ node: ProtocolDeclSyntax) { leave() }

  override func visit(_ node: ExtensionDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(
      "extensionType", node.extendedType, node, types: types(node.inheritanceClause),
      condition: node.genericWhereClause)
  }
  override func visitPost(_ node: ExtensionDeclSyntax) { leave() }

  override func visit(_ node: TypeAliasDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(
      "typeAlias", node.name, node, generics: node.genericParameterClause, types: [range(node.initializer.value)],
      condition: node.genericWhereClause)
  }
  override func visitPost(_ node: TypeAliasDeclSyntax) { leave() }

  override func visit(_ node: AssociatedTypeDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(
      "associatedType", node.name, node, types: types(node.inheritanceClause), condition: node.genericWhereClause)
  }
  override func visitPost(_ node: AssociatedTypeDeclSyntax) { leave() }

  // MARK: Imports, operators

  override func visit(_ node: ImportDeclSyntax) -> SyntaxVisitorContinueKind {
    let owner = start(node.path)
    facts.append(Fact("import", at: owner, [range(node.path).named("path"), node.importKindSpecifier?.text ?? ""]))
    add(node.attributes, node.modifiers, of: owner)
    return .skipChildren
  }

  override func visit(_ node: OperatorDeclSyntax) -> SyntaxVisitorContinueKind {
    let owner = start(node.name)
    // The fixity is a modifier to us and a keyword of its own to the parser.
    let fixity = range(node.fixitySpecifier)
    facts.append(
      Fact("modifier", at: start(node.fixitySpecifier), ["of \(owner)", fixity.named("whole")]))
    facts.append(Fact("operatorDeclaration", at: owner, [range(node.name).named("name"), place]))
    return .skipChildren
  }

  override func visit(_ node: PrecedenceGroupDeclSyntax) -> SyntaxVisitorContinueKind {
    _ = enter("precedenceGroup", node.name, node)
    return .skipChildren
  }
  override func visitPost(_ node: PrecedenceGroupDeclSyntax) { leave() }

  // MARK: Properties and cases

  override func visit(_ node: VariableDeclSyntax) -> SyntaxVisitorContinueKind {
    guard isOutsideBodies(node), let first = node.bindings.first else { return .visitChildren }
    let owner = start(first.pattern)
    add(node.attributes, node.modifiers, of: owner)
    for each in node.bindings {
      facts.append(
        Fact(
          "property", at: start(each.pattern),
          [
            range(each.pattern).named("name"), node.bindingSpecifier.text,
            range(each.typeAnnotation?.type).named("type"),
            range(each.initializer?.value).named("value"), isComputed(each) ? "computed" : "", place,
          ]))
    }
    enclosing.append(owner)
    return .visitChildren
  }
  override func visitPost(_ node: VariableDeclSyntax) {
    if isOutsideBodies(node), !node.bindings.isEmpty { leave() }
  }

  /// Whether a variable is a member or stands at the top of the file, `#if` aside.
  private func isOutsideBodies(_ node: VariableDeclSyntax) -> Bool {
    var parent = node.parent
    if parent?.is(MemberBlockItemSyntax.self) == true { return true }
    while let each = parent {
      if each.is(SourceFileSyntax.self) { return true }
      guard
        each.is(CodeBlockItemSyntax.self) || each.is(CodeBlockItemListSyntax.self) || each.is(IfConfigClauseSyntax.self)
          || each.is(IfConfigClauseListSyntax.self) || each.is(IfConfigDeclSyntax.self)
      else { return false }
      parent = each.parent
    }
    return false
  }

  private func isComputed(_ binding: PatternBindingSyntax) -> Bool {
    switch binding.accessorBlock?.accessors {
    case .getter: return true
    case .accessors(let list):
      return !list.contains { ["willSet", "didSet"].contains($0.accessorSpecifier.text) }
    case nil: return false
    }
  }

  override func visit(_ node: EnumCaseDeclSyntax) -> SyntaxVisitorContinueKind {
    guard let first = node.elements.first else { return .visitChildren }
    let owner = start(first.name)
    add(node.attributes, node.modifiers, of: owner)
    for each in node.elements {
      let name = start(each.name)
      facts.append(
        Fact(
          "case", at: name,
          [
            range(each.name).named("name"), each.parameterClause == nil ? "" : "payload",
            range(each.rawValue?.value).named("value"), place,
          ]))
      for parameter in each.parameterClause?.parameters ?? [] {
        guard let type = range(parameter.type) else { continue }
        facts.append(
          ParameterFact(
            firstName: range(parameter.firstName), secondName: range(parameter.secondName), type: type,
            isVariadic: false, defaultValue: range(parameter.defaultValue?.value)
          ).fact(of: name))
        for each in parameter.modifiers {
          facts.append(
            Fact("modifier", at: start(each), ["of \(type.start)", range(each).named("whole")]))
        }
      }
    }
    enclosing.append(owner)
    return .visitChildren
  }
  override func visitPost(_ node: EnumCaseDeclSyntax) {
    if !node.elements.isEmpty { leave() }
  }
}
