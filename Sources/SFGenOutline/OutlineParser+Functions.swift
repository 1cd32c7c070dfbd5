import SFGenLexer
import SFGenSource

extension OutlineParser {
  mutating func parseFunction(_ head: DeclarationHead) {
    advance()
    let name = functionName()
    let declaration = open(.function, name, head)
    parseGenericClause(declaration)
    parseSignature(declaration)
    parseBody(declaration)
    close(declaration)
  }

  /// Takes the name of a function. The last `<` of an operator begins generic parameters where a name follows.
  private mutating func functionName() -> ByteRange {
    let begin = start
    if shape == .operator, bytes[Int(token.end) &- 1] == UInt8(ascii: "<"), next.isWord {
      advance(to: token.end &- 1)
    } else {
      advance()
    }
    return range(from: begin)
  }

  mutating func parseInitializer(_ head: DeclarationHead) {
    let declaration = open(.initializer, token.range, head)
    advance()
    if isAtOperator(beginningWith: UInt8(ascii: "?")) || isAtOperator(beginningWith: UInt8(ascii: "!")) {
      advance(to: start &+ 1)
    }
    parseGenericClause(declaration)
    parseSignature(declaration)
    parseBody(declaration)
    close(declaration)
  }

  mutating func parseDeinitializer(_ head: DeclarationHead) {
    let declaration = open(.deinitializer, token.range, head)
    advance()
    if keyword == .async { advance() }
    if shape == .leftBrace {
      outline.declarations[declaration].bodyStart = token.end
      skipBlock()
    }
    close(declaration)
  }

  mutating func parseSubscript(_ head: DeclarationHead) {
    let declaration = open(.subscriptDeclaration, token.range, head)
    advance()
    parseGenericClause(declaration)
    parseSignature(declaration)
    parseBody(declaration)
    close(declaration)
  }

  mutating func parseMacro(_ head: DeclarationHead) {
    advance()
    let declaration = open(.macro, token.range, head)
    advance()
    parseGenericClause(declaration)
    parseSignature(declaration)
    if isAtOperator(beginningWith: UInt8(ascii: "=")) {
      advance(to: start &+ 1)
      _ = skipExpression()
      parseWhereClause(declaration)
    }
    close(declaration)
  }

  private mutating func parseSignature(_ declaration: Int) {
    var signature = FunctionSignature()
    if shape == .leftParenthesis { signature.parameters = parseParameters(isPayload: false) }
    signature.effectsOffset = previousEnd
    parseEffects(into: &signature)
    if isAtArrow {
      advance()
      let begin = start
      if isAtOperator(beginningWith: UInt8(ascii: "<")) { skipAngles() }
      skipType()
      signature.result = range(from: begin)
    }
    parseWhereClause(declaration)
    signature.hasBody = shape == .leftBrace
    outline.declarations[declaration].signature = Int32(truncatingIfNeeded: outline.signatures.count)
    outline.signatures.append(signature)
  }

  private mutating func parseBody(_ declaration: Int) {
    guard shape == .leftBrace else { return }
    outline.declarations[declaration].bodyStart = token.end
    skipBlock()
  }

  private mutating func parseEffects(into signature: inout FunctionSignature) {
    while true {
      switch keyword {
      case .async: signature.asyncRange = token.range
      case .throws:
        signature.throwsRange = token.range
        advance()
        if shape == .leftParenthesis {
          advance()
          signature.thrownType = skipType()
          if shape == .rightParenthesis { advance() }
        }
        continue
      case .rethrows: signature.isRethrows = true
      case .reasync: signature.isReasync = true
      default: return
      }
      advance()
    }
  }

  /// Reads a parameter clause, or the payload of an enum case, where names are optional.
  mutating func parseParameters(isPayload: Bool) -> ElementSlice {
    var parameters = ElementRun(after: outline.parameters)
    advance()
    while shape != .endOfFile, shape != .rightParenthesis, shape != .rightBrace {
      let begin = index
      let parameter = parseParameter(isPayload: isPayload)
      parameters.add(parameter, to: &outline.parameters)
      if shape == .comma || shape != .rightParenthesis && index == begin { advance() }
    }
    if shape == .rightParenthesis { advance() }
    return parameters.finish(in: &outline.parameters)
  }

  private mutating func parseParameter(isPayload: Bool) -> Parameter {
    let begin = start
    let head = parseParameterHead(isPayload: isPayload)
    let type = parseParameterType()
    let defaultValue = parseDefaultValue()
    return Parameter(
      range: range(from: begin), attributes: head.attributes, modifiers: head.modifiers, firstName: head.firstName,
      secondName: head.secondName, type: type.range, bareTypeStart: type.bareStart, isInout: type.isInout,
      isVariadic: type.isVariadic, defaultValue: defaultValue)
  }

  private struct ParameterHead {
    var attributes = ElementSlice.none
    var modifiers = ElementSlice.none
    var firstName: ByteRange?
    var secondName: ByteRange?
  }

  private mutating func parseParameterHead(isPayload: Bool) -> ParameterHead {
    var head = ParameterHead()
    // In a payload attributes belong to the type.
    if shape == .at, !isPayload {
      let first = outline.attributes.count
      while shape == .at { parseAttribute() }
      head.attributes = ElementSlice(from: first, to: outline.attributes.count)
    }
    if shape == .modifier {
      let first = outline.modifiers.count
      while isAtParameterModifier {
        outline.modifiers.append(Modifier(keyword: keyword, range: token.range, detail: nil))
        advance()
      }
      head.modifiers = ElementSlice(from: first, to: outline.modifiers.count)
    }
    guard token.isWord else { return head }
    if next.shape == .colon {
      head.firstName = token.range
      rewind(to: index &+ 2)
    } else if next.isWord, token(ahead: 2).shape == .colon {
      head.firstName = token.range
      head.secondName = next.range
      rewind(to: index &+ 3)
    }
    return head
  }

  private struct ParameterType {
    let range: ByteRange
    let bareStart: UInt32
    let isInout: Bool
    let isVariadic: Bool
  }

  private mutating func parseParameterType() -> ParameterType {
    let begin = start
    var bareStart = start
    var isInout = false
    specifiers: while shape == .modifier || shape == .keyword || shape == .identifier {
      switch keyword {
      case .inout: isInout = true
      case .sending, .borrowing, .consuming, .isolated, .__owned, .__shared:
        guard next.isWord || next.shape == .at else { break specifiers }
      default: break specifiers
      }
      advance()
      bareStart = start
    }
    skipType()
    let type = range(from: begin)
    let isVariadic =
      shape == .operator && token.end &- start >= 3 && firstByte == UInt8(ascii: ".")
      && bytes[Int(start) &+ 1] == UInt8(ascii: ".") && bytes[Int(start) &+ 2] == UInt8(ascii: ".")
    if isVariadic { advance(to: start &+ 3) }
    return ParameterType(
      range: type, bareStart: Swift.min(bareStart, type.end), isInout: isInout, isVariadic: isVariadic)
  }

  private mutating func parseDefaultValue() -> ByteRange? {
    guard isAtOperator(beginningWith: UInt8(ascii: "=")) else { return nil }
    advance(to: start &+ 1)
    let begin = start
    _ = skipExpression()
    return range(from: begin)
  }

  /// Whether a word here is a modifier of the parameter: two names follow it, of which it could be the first otherwise.
  private var isAtParameterModifier: Bool {
    switch keyword {
    case .isolated, ._const, ._local, .__consuming, .__setter_access: break
    default: return false
    }
    return next.isWord && token(ahead: 2).shape != .colon && next.shape != .colon
  }
}
