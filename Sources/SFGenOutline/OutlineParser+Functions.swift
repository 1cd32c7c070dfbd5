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
    let firstAttribute = outline.attributes.count
    let firstModifier = outline.modifiers.count
    var firstName: ByteRange?
    var secondName: ByteRange?
    // In a payload attributes belong to the type.
    if !isPayload {
      while shape == .at { parseAttribute() }
    }
    let lastAttribute = outline.attributes.count
    while isAtParameterModifier {
      outline.modifiers.append(Modifier(keyword: keyword, range: token.range, detail: nil))
      advance()
    }
    if token.isWord, next.shape == .colon {
      firstName = token.range
      advance()
      advance()
    } else if token.isWord, next.isWord, token(ahead: 2).shape == .colon {
      firstName = token.range
      secondName = next.range
      advance()
      advance()
      advance()
    }
    let typeStart = start
    var bareTypeStart = start
    var isInout = false
    while shape == .modifier || shape == .keyword || shape == .identifier {
      switch keyword {
      case .inout, .sending, .borrowing, .consuming, .isolated, .__owned, .__shared:
        guard keyword == .inout || next.shape == .identifier || next.shape == .at || next.isWord else { break }
        isInout = isInout || keyword == .inout
        advance()
        bareTypeStart = start
        continue
      default: break
      }
      break
    }
    skipType()
    let type = range(from: typeStart)
    var isVariadic = false
    if shape == .operator, token.end &- start >= 3, firstByte == UInt8(ascii: "."),
      bytes[Int(start) &+ 1] == UInt8(ascii: "."), bytes[Int(start) &+ 2] == UInt8(ascii: ".")
    {
      isVariadic = true
      advance(to: start &+ 3)
    }
    var defaultValue: ByteRange?
    if isAtOperator(beginningWith: UInt8(ascii: "=")) {
      advance(to: start &+ 1)
      let valueStart = start
      _ = skipExpression()
      defaultValue = range(from: valueStart)
    }
    return Parameter(
      range: range(from: begin), attributes: ElementSlice(from: firstAttribute, to: lastAttribute),
      modifiers: ElementSlice(from: firstModifier, to: outline.modifiers.count), firstName: firstName,
      secondName: secondName, type: type, bareTypeStart: Swift.min(bareTypeStart, type.end), isInout: isInout,
      isVariadic: isVariadic, defaultValue: defaultValue)
  }

  /// Whether a word here is a modifier of the parameter: two names follow it, of which it could be the first otherwise.
  private var isAtParameterModifier: Bool {
    guard shape == .modifier, keyword == .isolated || keyword == .none, next.isWord else { return false }
    return token(ahead: 2).shape != .colon && next.shape != .colon
  }
}
