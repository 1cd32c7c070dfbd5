import SFGenLexer
import SFGenSource

extension OutlineParser {
  mutating func parseFunction(
    _ triviaStart: UInt32, _ start: UInt32, _ attributes: [Attribute], _ modifiers: [Modifier]
  ) -> Declaration {
    let nameRange = current.range
    let isOperator = current.kind == .operator
    advance()
    var declaration = Declaration(
      kind: .function, name: name(nameRange), nameRange: nameRange, start: start, triviaStart: triviaStart)
    declaration.attributes = attributes
    declaration.modifiers = modifiers
    declaration.conditions = conditions
    if atOperator("<") {
      skipAngles()
      declaration.hasGenericParameters = true
    }
    var signature = FunctionSignature()
    if at("(") { signature.parameters = parseParameters(isPayload: false) }
    signature.effectsOffset = previousEnd
    parseEffects(into: &signature)
    if atOperator("-") {
      advanceOperator(by: 2)
      signature.result = skipType()
    }
    if current.keyword == .where {
      let whereStart = current.range.start
      advance()
      while current.kind != .endOfFile, !at("{"), !at("}"), !(startsLine && current.kind == .keyword) { advance() }
      declaration.whereClause = ByteRange(start: whereStart, end: previousEnd)
    }
    declaration.signature = signature
    if at("{") {
      declaration.bodyStart = current.range.end
      if isOperator { open(.unsupported("an operator function")) } else { open(.function(nameRange.start)) }
      skipBody()
      close()
    }
    return declaration
  }

  private mutating func parseEffects(into signature: inout FunctionSignature) {
    while true {
      switch current.keyword {
      case .async: signature.asyncRange = current.range
      case .throws:
        signature.throwsRange = current.range
        advance()
        if at("(") {
          advance()
          signature.thrownType = skipType()
          if at(")") { advance() }
        }
        continue
      case .rethrows: signature.isRethrows = true
      case .reasync: break
      default: return
      }
      advance()
    }
  }

  /// A parameter clause, or the payload of an enum case, where names are optional.
  mutating func parseParameters(isPayload: Bool) -> [ParameterSyntax] {
    advance()
    var parameters: [ParameterSyntax] = []
    while current.kind != .endOfFile, !at(")"), !at("}") {
      let start = current.range.start
      while current.kind == .at {
        advance()
        if at("(") { skipBalanced() }
      }
      var names: [String] = []
      let saved = self
      while names.count < 2, current.kind == .identifier || current.kind == .keyword {
        names.append(name(current.range))
        advance()
      }
      if at(":") {
        advance()
      } else {
        self = saved
        names = []
      }
      var specifiers: [String] = []
      while [.inout, .isolated, .borrowing, .consuming, .sending, .__owned, .__shared].contains(current.keyword) {
        specifiers.append(text(current.range))
        advance()
      }
      let type = skipType()
      var isVariadic = false
      if current.kind == .operator, file.bytesAndSentinel[Int(current.range.start)] == 0x2E {
        isVariadic = true
        advanceOperator(by: 3)
      }
      var defaultValue: ByteRange?
      if atOperator("=") {
        let valueStart = current.range.start + 1
        advanceOperator(by: 1)
        skipArgument()
        defaultValue = trimmed(ByteRange(start: valueStart, end: previousEnd))
      }
      parameters.append(
        ParameterSyntax(
          firstName: names.first, secondName: names.count > 1 ? names[1] : nil,
          range: ByteRange(start: start, end: previousEnd), type: type, specifiers: specifiers, isVariadic: isVariadic,
          defaultValue: defaultValue))
      if at(",") {
        advance()
      } else if !at(")") {
        advance()
      }
    }
    if at(")") { advance() }
    return parameters
  }

  func trimmed(_ range: ByteRange) -> ByteRange {
    var range = range
    while range.start < range.end, file.bytesAndSentinel[Int(range.start)] <= 0x20 { range.start += 1 }
    return range
  }

  /// Skips a default value up to the comma or bracket that ends it.
  private mutating func skipArgument() {
    while current.kind != .endOfFile, !at(","), !at(")"), !at("}") {
      if at("(") || at("[") || at("{") {
        skipBalanced()
      } else if atOperator("<"), previousEnd == current.range.start, !file.matches(current.range, "<=") {
        // `Box<A, B>()`: a comma inside generic arguments ends nothing.
        skipAngles()
      } else {
        advance()
      }
    }
  }

  /// Skips an initial value, up to the end of its statement.
  mutating func skipExpression() {
    var needsOperand = true
    while current.kind != .endOfFile, !at("}"), !at(")"), !at(";"), !at(",") {
      if startsLine, !needsOperand, current.kind != .operator, current.keyword != .as, current.keyword != .is, !at(":")
      {
        return
      }
      if at("{") {
        // Observers are no part of the value.
        var ahead = self
        ahead.advance()
        if ahead.current.keyword == .willSet || ahead.current.keyword == .didSet { return }
      }
      let isOperator = current.kind == .operator
      needsOperand = isOperator && !(atOperator("!") || atOperator("?")) || current.keyword.isReserved
      if [.true, .false, .nil, .`self`, .super].contains(current.keyword) { needsOperand = false }
      if at("{") {
        open(.unsupported("a closure"))
        skipBody()
        close()
      } else if at("(") || at("[") {
        skipBalanced()
      } else {
        advance()
      }
    }
  }

  mutating func skipAngles() {
    var depth = 0
    while current.kind != .endOfFile, !at("}"), !at("{") {
      if current.kind == .operator {
        var taken = 0
        var previous: UInt8 = 0
        for byte in file.bytesAndSentinel[current.range.indices] {
          taken += 1
          if byte == 0x3C { depth += 1 }
          if byte == 0x3E, previous != 0x2D { depth -= 1 }
          previous = byte
          if depth == 0 { break }
        }
        advanceOperator(by: taken)
        if depth <= 0 { return }
      } else if at("(") || at("[") {
        skipBalanced()
      } else {
        advance()
      }
    }
  }

  /// Skips a type and returns its range.
  mutating func skipType() -> ByteRange {
    let start = current.range.start
    while true {
      while current.kind == .at || [.some, .any, .inout, .each, .repeat, .sending].contains(current.keyword) {
        advance()
        if at("("), previousEnd == current.range.start { skipBalanced() }
      }
      while atOperator("~") { advanceOperator(by: 1) }
      if at("(") || at("[") {
        skipBalanced()
      } else if current.kind == .identifier || current.keyword == .anyType || current.keyword == .selfType {
        advance()
        if atOperator("<"), previousEnd == current.range.start { skipAngles() }
      } else {
        break
      }
      guard skipTypePostfix() else { break }
    }
    return ByteRange(start: start, end: Swift.max(previousEnd, start))
  }

  /// Skips what can follow a type name; `true` where another type must follow.
  private mutating func skipTypePostfix() -> Bool {
    while true {
      if [.async, .throws, .rethrows].contains(current.keyword), !startsLine {
        // Effects belong to the type only where an arrow follows.
        let saved = self
        advance()
        if at("(") { skipBalanced() }
        if [.async, .throws].contains(current.keyword) || atOperator("-") { continue }
        self = saved
        return false
      }
      guard current.kind == .operator else { return false }
      let bytes = file.bytesAndSentinel
      let offset = Int(current.range.start)
      switch bytes[offset] {
      case 0x3F, 0x21: advanceOperator(by: 1)
      case 0x2E:
        if bytes[offset + 1] == 0x2E { return false }
        advanceOperator(by: 1)
        return true
      case 0x26:
        advanceOperator(by: 1)
        return true
      case 0x2D where bytes[offset + 1] == 0x3E:
        advanceOperator(by: 2)
        return true
      default: return false
      }
    }
  }

  /// Skips a body up to its closing brace and notes the directives in it. Nested braces are scopes on the stack.
  mutating func skipBody() {
    let base = scopes.count
    var brackets: [Int] = [0]
    var nestedFunction: UInt32?
    while current.kind != .endOfFile {
      if brackets[brackets.count - 1] == 0, parseDirectiveStatement() { continue }
      if at("}") {
        if scopes.count == base { return }
        scopes.removeLast()
        brackets.removeLast()
        advance()
      } else if at("{") {
        if nestedFunction != nil {
          open(.unsupported("a function nested in another"))
          nestedFunction = nil
        } else {
          open(.unsupported("a closure or an inner block"))
        }
        brackets.append(0)
      } else {
        if at("(") || at("[") { brackets[brackets.count - 1] += 1 }
        if at(")") || at("]") { brackets[brackets.count - 1] -= 1 }
        if current.keyword == .func { nestedFunction = current.range.start }
        advance()
      }
    }
  }
}
