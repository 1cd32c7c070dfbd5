import SFGenLexer
import SFGenSource

extension OutlineParser {
  /// Reads a declaration with what stands before it; `false` where nothing has been read.
  mutating func parseDeclaration(in context: ItemContext) -> Bool {
    let begin = index
    let head = parseHead(in: context)
    if parseDeclaration(head, in: context) { return true }
    discard(head)
    // A lone word can be a name after all. What is longer is no expression, and must not be read again: a file of
    // modifiers would take quadratic time.
    guard index <= begin &+ 1 else { return true }
    rewind(to: begin)
    return false
  }

  private mutating func parseDeclaration(_ head: DeclarationHead, in context: ItemContext) -> Bool {
    let following = next
    switch keyword {
    case .func:
      guard following.isWord || following.shape == .operator || following.shape == .literal else { return false }
      parseFunction(head)
    case .struct: return parseType(.structure, head)
    case .class: return parseType(.classType, head)
    case .enum: return parseType(.enumeration, head)
    case .protocol: return parseType(.protocolType, head)
    case .actor where following.shape == .identifier || following.isName: return parseType(.actor, head)
    case .extension: parseExtension(head)
    case .typealias: return parseAlias(.typeAlias, head)
    case .import: parseImport(head)
    case .macro where following.isName: parseMacro(head)
    case .operator where context != .code: parseOperator(head)
    case .precedencegroup: parsePrecedenceGroup(head)
    case .let where context != .code: return parseProperty(isConstant: true, head)
    case .var where context != .code: return parseProperty(isConstant: false, head)
    case .associatedtype where context != .code: return parseAlias(.associatedType, head)
    case .case where context == .members: parseEnumCase(head)
    case .`init` where context != .code: parseInitializer(head)
    case .deinit where context != .code: parseDeinitializer(head)
    case .subscript where context != .code: parseSubscript(head)
    default: return false
    }
    return true
  }

  private mutating func parseType(_ kind: DeclarationKind, _ head: DeclarationHead) -> Bool {
    guard next.isWord else { return false }
    advance()
    let declaration = open(kind, token.range, head)
    advance()
    parseGenericClause(declaration)
    parseTypeBody(declaration)
    return true
  }

  private mutating func parseExtension(_ head: DeclarationHead) {
    advance()
    let begin = start
    skipType()
    let declaration = open(.extensionType, range(from: begin), head)
    parseTypeBody(declaration)
  }

  private mutating func parseTypeBody(_ declaration: Int) {
    parseInheritedTypes(declaration)
    parseWhereClause(declaration)
    guard shape == .leftBrace else { return close(declaration) }
    outline.declarations[declaration].bodyStart = token.end
    if nesting >= Self.deepestNesting {
      skipBlock()
      return close(declaration)
    }
    let outerCondition = condition
    advance()
    parseMemberItems()
    condition = outerCondition
    if shape == .rightBrace { advance() } else { problem("'}' is missing", .empty(at: start)) }
    close(declaration)
  }

  mutating func parseGenericClause(_ declaration: Int) {
    guard isAtOperator(beginningWith: UInt8(ascii: "<")) else { return }
    let begin = start
    skipAngles()
    outline.declarations[declaration].genericClause = range(from: begin)
  }

  private mutating func parseInheritedTypes(_ declaration: Int) {
    guard shape == .colon else { return }
    let first = outline.types.count
    repeat {
      advance()
      let type = skipType()
      if !type.isEmpty { outline.types.append(type) }
    } while shape == .comma
    outline.declarations[declaration].types = ElementSlice(from: first, to: outline.types.count)
  }

  mutating func parseWhereClause(_ declaration: Int) {
    guard case .where = keyword else { return }
    let begin = start
    repeat {
      advance()
      if isAtOperator(beginningWith: UInt8(ascii: "-")) { advance() }
      skipType()
      if shape == .colon || shape == .operator && firstByte == UInt8(ascii: "=") {
        advance()
        if isAtOperator(beginningWith: UInt8(ascii: "-")) { advance() }
        skipType()
      }
    } while shape == .comma
    outline.declarations[declaration].whereClause = range(from: begin)
  }

  private mutating func parseAlias(_ kind: DeclarationKind, _ head: DeclarationHead) -> Bool {
    guard next.isWord else { return false }
    advance()
    let declaration = open(kind, token.range, head)
    advance()
    parseGenericClause(declaration)
    parseInheritedTypes(declaration)
    if isAtOperator(beginningWith: UInt8(ascii: "=")) {
      advance(to: start &+ 1)
      let type = skipType()
      if kind == .typeAlias {
        outline.declarations[declaration].types = ElementSlice(from: outline.types.count, to: outline.types.count &+ 1)
        outline.types.append(type)
      }
    }
    parseWhereClause(declaration)
    close(declaration)
    return true
  }

  private mutating func parseImport(_ head: DeclarationHead) {
    advance()
    var kind = Keyword.none
    switch keyword {
    case .struct, .class, .enum, .protocol, .typealias, .func, .let, .var:
      kind = keyword
      advance()
    default: break
    }
    let module = token.range
    advance()
    while isAtPeriod || shape == .doubleColon {
      advance()
      if token.isWord || shape == .operator { advance() }
    }
    outline.imports.append(
      ImportDeclaration(
        range: range(from: head.start), path: range(from: module.start), module: module, kind: kind,
        attributes: head.attributes, modifiers: head.modifiers, condition: condition))
  }

  private mutating func parseOperator(_ head: DeclarationHead) {
    advance()
    let declaration = open(.operatorDeclaration, token.range, head)
    advance()
    if shape == .colon {
      repeat {
        advance()
        if token.isWord { advance() }
      } while shape == .comma
    }
    close(declaration)
  }

  private mutating func parsePrecedenceGroup(_ head: DeclarationHead) {
    advance()
    let declaration = open(.precedenceGroup, token.range, head)
    if token.isWord { advance() }
    if shape == .leftBrace { skipBlock() }
    close(declaration)
  }
}

// MARK: Properties and cases

extension OutlineParser {
  private mutating func parseProperty(isConstant: Bool, _ head: DeclarationHead) -> Bool {
    switch next.shape {
    case .identifier, .modifier, .wildcard, .leftParenthesis, .introducer: break
    case .keyword where next.keyword == .let || next.keyword == .var: break
    default: return false
    }
    advance()
    let firstName = patternRange()
    let declaration = open(.property, firstName, head)
    var bindings = ElementRun(after: outline.bindings)
    var name = firstName
    while true {
      let binding = parseBinding(name, isConstant: isConstant)
      bindings.add(binding, to: &outline.bindings)
      guard shape == .comma else { break }
      advance()
      name = patternRange()
    }
    outline.declarations[declaration].elements = bindings.finish(in: &outline.bindings)
    close(declaration)
    return true
  }

  private mutating func patternRange() -> ByteRange {
    let begin = start
    // A pattern can introduce its bindings once more.
    while keyword == .let || keyword == .var { advance() }
    if shape == .leftParenthesis {
      skipBracketsOnly()
    } else if token.isWord {
      advance()
    }
    return range(from: begin)
  }

  private mutating func parseBinding(_ name: ByteRange, isConstant: Bool) -> PropertyBinding {
    var binding = PropertyBinding(name: name, isConstant: isConstant)
    if shape == .colon {
      advance()
      let begin = start
      if isAtOperator(beginningWith: UInt8(ascii: "<")) { skipAngles() }
      skipType()
      binding.type = range(from: begin)
    }
    if isAtOperator(beginningWith: UInt8(ascii: "=")) {
      advance(to: start &+ 1)
      let begin = start
      _ = skipExpression()
      binding.initialValue = range(from: begin)
    }
    if shape == .leftBrace, binding.initialValue == nil || !startsLine || isAtObservers {
      binding.isComputed = !isAtObservedAccessors
      binding.accessorStart = token.end
      skipBlock()
    }
    return binding
  }

  /// Whether the first accessor in the braces here observes a stored property.
  private var isAtObservedAccessors: Bool {
    var ahead = 1
    while ahead < Self.furthestLookahead {
      let each = token(ahead: ahead)
      ahead &+= 1
      switch each.shape {
      case .at:
        if token(ahead: ahead).shape == .leftParenthesis { ahead = endOfBrackets(ahead: ahead) }
      case .modifier: continue
      default: return each.keyword == .willSet || each.keyword == .didSet
      }
    }
    return false
  }

  private mutating func parseEnumCase(_ head: DeclarationHead) {
    advance()
    let declaration = open(.enumCase, token.range, head)
    var elements = ElementRun(after: outline.enumCases)
    var triviaStart = head.triviaStart
    while token.isWord {
      var element = EnumCaseElement(name: token.range, triviaStart: triviaStart)
      advance()
      if isAtOperator(beginningWith: UInt8(ascii: "<")) { skipAngles() }
      if shape == .leftParenthesis {
        element.hasPayloadClause = true
        element.payload = parseParameters(isPayload: true)
      }
      if isAtOperator(beginningWith: UInt8(ascii: "=")) {
        advance(to: start &+ 1)
        let begin = start
        _ = skipExpression()
        element.rawValue = range(from: begin)
      }
      elements.add(element, to: &outline.enumCases)
      guard shape == .comma else { break }
      advance()
      triviaStart = previousEnd
    }
    outline.declarations[declaration].elements = elements.finish(in: &outline.enumCases)
    close(declaration)
  }
}
