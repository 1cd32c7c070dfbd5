import SFGenLexer
import SFGenSource

extension OutlineParser {
  private static let modifierNames: Set<String> = [
    "public", "private", "fileprivate", "internal", "package", "open", "static", "class", "final", "override",
    "mutating",
    "nonmutating", "lazy", "weak", "unowned", "required", "convenience", "indirect", "nonisolated", "isolated",
    "dynamic",
    "optional", "prefix", "postfix", "infix", "distributed", "borrowing", "consuming",
  ]

  /// Parses declarations up to a closing brace or the end of the file.
  mutating func parseMembers(into path: WritableKeyPath<Outline, [Declaration]>) {
    let members = parseMemberList(depth: 0, isEnumeration: false)
    outline[keyPath: path] = members
  }

  mutating func parseMemberList(depth: Int, isEnumeration: Bool) -> [Declaration] {
    var members: [Declaration] = []
    let outerConditions = conditions
    while current.kind != .endOfFile, !at("}") {
      if current.kind == .pound, parseCondition() { continue }
      if parseDirectiveStatement() { continue }
      let start = current.range.start
      if let declaration = parseDeclaration(depth: depth, isEnumeration: isEnumeration) {
        members.append(declaration)
      } else if current.range.start != start {
        // An import, an initializer or the like has been read; it is no member.
        continue
      } else if at("{") {
        open(.unsupported("a closure or block"))
        skipBody()
        close()
      } else {
        advance()
      }
    }
    conditions = outerConditions
    return members
  }

  /// `#if` and its kin: what they say holds for the declarations below them.
  mutating func parseCondition() -> Bool {
    let name = text(current.range)
    switch name {
    case "#if", "#elseif", "#else", "#endif": break
    default: return false
    }
    let negated = name == "#if" ? nil : conditions.popLast()
    let start = current.range.end
    advance()
    while current.kind != .endOfFile, !startsLine { advance() }
    let condition = text(ByteRange(start: start, end: previousEnd)).drop { $0 == " " }
    switch name {
    case "#if": conditions.append(String(condition))
    case "#elseif": conditions.append("!(\(negated ?? "true")) && (\(condition))")
    case "#else": conditions.append("!(\(negated ?? "true"))")
    default: break
    }
    return true
  }

  private mutating func parseDeclaration(depth: Int, isEnumeration: Bool) -> Declaration? {
    let saved = self
    let triviaStart = previousEnd
    let start = current.range.start
    var attributes: [Attribute] = []
    var modifiers: [Modifier] = []
    while true {
      if current.kind == .at {
        let name = String(text(current.range).dropFirst())
        let attributeStart = current.range.start
        advance()
        while atOperator("."), !startsLine { advance(); advance() }
        if atOperator("<"), previousEnd == current.range.start { skipAngles() }
        if at("("), previousEnd == current.range.start { skipBalanced() }
        attributes.append(Attribute(name: name, range: ByteRange(start: attributeStart, end: previousEnd)))
        continue
      }
      guard current.kind == .identifier || current.kind == .keyword else { break }
      let name = text(current.range)
      guard Self.modifierNames.contains(name) else { break }
      let range = current.range
      advance()
      if name == "class", current.kind == .identifier, current.keyword == .none || startsLine {
        // `class Name` declares a class; `class func` is a modifier.
        return finish(.classType, triviaStart, start, attributes, modifiers, depth: depth)
      }
      var detail: String?
      if at("("), previousEnd == current.range.start {
        advance()
        detail = text(current.range)
        advance()
        if at(")") { advance() }
      }
      modifiers.append(Modifier(name: name, detail: detail, range: range))
    }
    let keyword = current.keyword
    switch keyword {
    case .import:
      advance()
      while [.struct, .class, .enum, .protocol, .typealias, .func, .let, .var].contains(current.keyword) { advance() }
      let module = text(current.range)
      advance()
      while atOperator("."), !startsLine { advance(); advance() }
      outline.imports.append(ImportDeclaration(range: ByteRange(start: start, end: previousEnd), module: module))
      return nil
    case .func:
      advance()
      return parseFunction(triviaStart, start, attributes, modifiers)
    case .struct, .enum, .protocol, .extension, .typealias, .actor:
      let kinds: [Keyword: DeclarationKind] = [
        .struct: .structure, .enum: .enumeration, .protocol: .protocolType, .extension: .extensionType,
        .typealias: .typeAlias, .actor: .actor,
      ]
      advance()
      guard let kind = kinds[keyword], current.kind == .identifier || current.kind == .keyword else { break }
      return finish(kind, triviaStart, start, attributes, modifiers, depth: depth)
    case .let, .var:
      advance()
      return parseProperties(isConstant: keyword == .let, triviaStart, start, attributes, modifiers)
    case .case where isEnumeration:
      advance()
      return parseCases(triviaStart, start, attributes, modifiers)
    case .`init`, .subscript, .deinit:
      guard depth > 0 else { break }
      let place = keyword == .`init` ? "an initializer" : keyword == .deinit ? "a deinitializer" : "a subscript"
      advance()
      while current.kind == .operator, atOperator("?") || atOperator("!") { advanceOperator(by: 1) }
      if atOperator("<") { skipAngles() }
      if at("(") { skipBalanced() }
      while current.kind != .endOfFile, !at("{"), !at("}"), !(startsLine && !atOperator("-")) { advance() }
      if at("{") {
        open(.unsupported(place))
        skipBody()
        close()
      }
      return nil
    default: break
    }
    self = saved
    if !modifiers.isEmpty || !attributes.isEmpty { advance() }
    return nil
  }

  private mutating func finish(
    _ kind: DeclarationKind, _ triviaStart: UInt32, _ start: UInt32, _ attributes: [Attribute], _ modifiers: [Modifier],
    depth: Int
  ) -> Declaration {
    let nameRange = current.range
    let extended = kind == .extensionType ? skipType() : nil
    if kind != .extensionType { advance() }
    var declaration = Declaration(
      kind: kind, name: name(extended ?? nameRange), nameRange: extended ?? nameRange, start: start,
      triviaStart: triviaStart)
    declaration.attributes = attributes
    declaration.modifiers = modifiers
    declaration.conditions = conditions
    if atOperator("<") {
      skipAngles()
      declaration.hasGenericParameters = true
    }
    if kind == .typeAlias {
      if atOperator("=") { advanceOperator(by: 1) }
      declaration.types = [skipType()]
      return declaration
    }
    if at(":") {
      repeat {
        advance()
        declaration.types.append(skipType())
      } while at(",")
    }
    if current.keyword == .where {
      let whereStart = current.range.start
      while current.kind != .endOfFile, !at("{"), !at("}") { advance() }
      declaration.whereClause = ByteRange(start: whereStart, end: previousEnd)
    }
    guard at("{") else { return declaration }
    declaration.bodyStart = current.range.end
    if kind == .protocolType {
      open(.unsupported("a protocol"))
    } else {
      open(.type(declaration.nameRange.start))
    }
    if depth < Self.deepestTypeNesting {
      declaration.members = parseMemberList(depth: depth + 1, isEnumeration: kind == .enumeration)
    } else {
      skipBody()
    }
    close()
    return declaration
  }

  func name(_ range: ByteRange) -> String {
    let name = text(range)
    return name.hasPrefix("`") && name.hasSuffix("`") && name.utf8.count > 2
      ? String(name.dropFirst().dropLast()) : name
  }

  private mutating func parseProperties(
    isConstant: Bool, _ triviaStart: UInt32, _ start: UInt32, _ attributes: [Attribute], _ modifiers: [Modifier]
  ) -> Declaration? {
    var declaration: Declaration?
    repeat {
      if at(",") { advance() }
      guard current.kind == .identifier else { return declaration }
      let range = current.range
      advance()
      var binding = PropertyBinding(name: name(range), nameRange: range, isConstant: isConstant)
      if at(":") {
        advance()
        binding.type = skipType()
      }
      if atOperator("=") {
        let valueStart = current.range.start + 1
        advanceOperator(by: 1)
        skipExpression()
        binding.initialValue = ByteRange(start: valueStart, end: previousEnd)
      }
      if at("{") {
        open(.unsupported("an accessor"))
        let isObserved = current.keyword == .willSet || current.keyword == .didSet
        binding.isComputed = binding.initialValue == nil && !isObserved
        skipBody()
        close()
      }
      if declaration == nil {
        declaration = Declaration(
          kind: .property, name: binding.name, nameRange: range, start: start, triviaStart: triviaStart)
        declaration?.attributes = attributes
        declaration?.modifiers = modifiers
        declaration?.conditions = conditions
      }
      declaration?.properties.append(binding)
    } while at(",")
    return declaration
  }

  private mutating func parseCases(
    _ triviaStart: UInt32, _ start: UInt32, _ attributes: [Attribute], _ modifiers: [Modifier]
  ) -> Declaration {
    var declaration = Declaration(
      kind: .enumCase, name: name(current.range), nameRange: current.range, start: start, triviaStart: triviaStart)
    declaration.attributes = attributes
    declaration.modifiers = modifiers
    declaration.conditions = conditions
    var isFirst = true
    while current.kind == .identifier || current.kind == .keyword {
      var each = EnumCaseSyntax(name: name(current.range), triviaStart: isFirst ? triviaStart : previousEnd)
      isFirst = false
      advance()
      if at("(") { each.payload = parseParameters(isPayload: true) }
      if atOperator("=") {
        let valueStart = current.range.start + 1
        advanceOperator(by: 1)
        skipExpression()
        each.rawValue = ByteRange(start: valueStart, end: previousEnd)
      }
      declaration.cases.append(each)
      guard at(",") else { break }
      advance()
    }
    return declaration
  }
}
