import SFGenLexer
import SFGenSource

/// A name that a function has for a value: a parameter, or a `let` or `var` of its body.
struct LocalBinding {
  let name: String
  let nameRange: ByteRange
  let isVariable: Bool
  let isInout: Bool
  /// The type as written.
  let type: ByteRange?
  /// The text of a literal that it begins with, which has a type of its own.
  let literal: LiteralType?
  /// The type that its first value constructs, `User` of `User(name: "Ada")`.
  let constructed: String?
}

/// The type that a literal has where nothing else says so.
enum LiteralType: String {
  case string = "String"
  case integer = "Int"
  case float = "Double"
  case boolean = "Bool"
}

extension BodyTokens {
  /// The bindings that are visible at a place of a body, the innermost last.
  func bindings(in body: Range<Int>, visibleAt end: Int) -> [LocalBinding] {
    var bindings: [(binding: LocalBinding, depth: Int)] = []
    var depth = 0
    var index = body.lowerBound
    while index < end {
      if isPunctuation(index, "{") { depth += 1 }
      if isPunctuation(index, "}") {
        depth -= 1
        bindings.removeAll { $0.depth > depth }
      }
      let keyword = tokens[index].keyword
      if keyword == .let || keyword == .var {
        // What a condition or a loop binds is visible in the block behind it.
        let isConditional = index > 0 && [.if, .while, .for, .case].contains(tokens[index - 1].keyword)
        for binding in newBindings(at: index + 1, isVariable: keyword == .var) {
          bindings.append((binding, isConditional ? depth + 1 : depth))
        }
      }
      index += 1
    }
    return bindings.map(\.binding)
  }

  private func newBindings(at start: Int, isVariable: Bool) -> [LocalBinding] {
    if isPunctuation(start, "(") {
      // A pattern of several names has no type that belongs to one of them.
      var bindings: [LocalBinding] = []
      var index = start + 1
      while index < tokens.count, !isPunctuation(index, ")") {
        if let name = name(index), isFree(index) { bindings.append(binding(name, at: index, isVariable: isVariable)) }
        index += 1
      }
      return bindings
    }
    return patternNames(from: start).compactMap { index in
      guard let name = name(index) else { return nil }
      guard isPunctuation(index + 1, ":") else {
        return binding(name, at: index, isVariable: isVariable, value: isOperator(index + 1, "=") ? index + 2 : nil)
      }
      return binding(name, at: index, isVariable: isVariable, type: typeRange(from: index + 2))
    }
  }

  /// A type behind its colon, up to the value, the next binding or the end of its line.
  private func typeRange(from start: Int) -> ByteRange? {
    var depth = 0
    var index = start
    while index < tokens.count {
      if isPunctuation(index, "[") || isPunctuation(index, "(") { depth += 1 }
      if isPunctuation(index, "]") || isPunctuation(index, ")") { depth -= 1 }
      let isEnd =
        depth == 0
        && (isOperator(index, "=") || isPunctuation(index, ",") || isPunctuation(index, ";")
          || isPunctuation(index, "{"))
      if depth < 0 || isEnd || isPunctuation(index, "}") { break }
      if index > start, depth == 0, startsLine(index), tokens[index].kind != .operator { break }
      index += 1
    }
    return index > start ? ByteRange(start: tokens[start].start, end: tokens[index - 1].end) : nil
  }

  func startsLine(_ index: Int) -> Bool {
    guard index > 0, index < tokens.count else { return true }
    return file.bytesAndSentinel[Int(tokens[index - 1].end)..<Int(tokens[index].start)].contains(0x0A)
  }

  private func binding(
    _ name: String, at index: Int, isVariable: Bool, type: ByteRange? = nil, value: Int? = nil
  ) -> LocalBinding {
    LocalBinding(
      name: name, nameRange: tokens[index].range, isVariable: isVariable, isInout: false, type: type,
      literal: value.flatMap(literal), constructed: value.flatMap(constructedType))
  }

  private func literal(at index: Int) -> LiteralType? {
    // An expression that a literal only begins may have any type.
    guard tokens.indices.contains(index), startsLine(index + 1) || isPunctuation(index + 1, ";") else { return nil }
    switch tokens[index].kind {
    case .string: return .string
    case .integer: return .integer
    case .float: return .float
    default: return [.true, .false].contains(tokens[index].keyword) ? .boolean : nil
    }
  }

  private func constructedType(at index: Int) -> String? {
    guard let name = name(index), name.first?.isUppercase == true, isPunctuation(index + 1, "(") else { return nil }
    var depth = 0
    var end = index + 1
    while end < tokens.count {
      if isPunctuation(end, "(") { depth += 1 }
      if isPunctuation(end, ")") { depth -= 1 }
      if depth == 0 { break }
      end += 1
    }
    return startsLine(end + 1) ? name : nil
  }
}
