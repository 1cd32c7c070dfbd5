import SFGenLexer
import SFGenSource

/// The names that a body declares, as far as its tokens tell.
struct DeclaredNames {
  /// Names that are declared before any use of them, at the top of the body: whatever they mean outside, inside they do not.
  private(set) var hiding: Set<String> = []
  /// Names that are declared somewhere inside, so that another use of them may mean something outside.
  private(set) var unclear: Set<String> = []

  init(in body: Range<Int>, _ tokens: BodyTokens) {
    var firstUses: [String: Int] = [:]
    for index in body {
      if let name = tokens.name(index), tokens.isFree(index), firstUses[name] == nil { firstUses[name] = index }
    }
    // Strings come before a declaration only where they stand before it.
    for use in tokens.uses(in: body) where tokens.isString(at: use.range.start) {
      let index = tokens.index(at: use.range.start)
      firstUses[use.name] = min(firstUses[use.name] ?? index, index)
    }
    for declared in tokens.declaredNames(in: body) {
      if declared.isAtTop, firstUses[declared.name] == declared.index, !tokens.usesItself(declared, in: body) {
        hiding.insert(declared.name)
      } else {
        unclear.insert(declared.name)
      }
    }
    unclear.subtract(hiding)
  }
}

/// A name where it is declared.
struct DeclaredName {
  let name: String
  let index: Int
  /// Whether it stands in no block inside of the body, and is no part of a condition, a loop or a closure.
  let isAtTop: Bool
}

extension BodyTokens {
  func isString(at offset: UInt32) -> Bool {
    let index = index(at: offset)
    return tokens.indices.contains(index) && tokens[index].kind == .string
  }

  /// Every name that a binding, a loop, a closure, a function or a type inside of a body declares.
  func declaredNames(in body: Range<Int>) -> [DeclaredName] {
    var declared: [DeclaredName] = []
    var depth = 0
    for index in body {
      if isPunctuation(index, "{") { depth += 1 }
      if isPunctuation(index, "}") { depth -= 1 }
      switch tokens[index].keyword {
      case .let, .var:
        let isCondition =
          index > body.lowerBound && ![.none, .private].contains(tokens[index - 1].keyword)
          || isPunctuation(index - 1, ",") || isInParentheses(index)
        for name in patternNames(from: index + 1) where !isShorthand(name) {
          declared.append(
            DeclaredName(name: self.name(name) ?? "", index: name, isAtTop: depth == 0 && !isCondition))
        }
      case .for:
        for name in patternNames(from: index + 1) {
          declared.append(DeclaredName(name: self.name(name) ?? "", index: name, isAtTop: false))
        }
      case .func, .struct, .class, .enum, .actor, .typealias:
        if let name = name(index + 1) {
          declared.append(DeclaredName(name: name, index: index + 1, isAtTop: depth == 0))
        }
      case .in:
        for name in closureParameters(before: index) {
          declared.append(DeclaredName(name: self.name(name) ?? "", index: name, isAtTop: false))
        }
      case .catch:
        declared.append(DeclaredName(name: "error", index: index, isAtTop: false))
      default: break
      }
    }
    return declared
  }

  /// Whether the statement that declares a name uses what has the name outside: `let id = id + 1`.
  func usesItself(_ declared: DeclaredName, in body: Range<Int>) -> Bool {
    var depth = 0
    var index = declared.index + 1
    while index < body.upperBound {
      // A line of its own is another statement, unless an operator carries the last one on.
      if depth == 0, startsLine(index), tokens[index].kind != .operator, tokens[index - 1].kind != .operator {
        return false
      }
      if isPunctuation(index, ";") && depth == 0 { return false }
      if isPunctuation(index, "{") || isPunctuation(index, "(") || isPunctuation(index, "[") { depth += 1 }
      if isPunctuation(index, "}") || isPunctuation(index, ")") || isPunctuation(index, "]") { depth -= 1 }
      if name(index) == declared.name, isFree(index) { return true }
      index += 1
    }
    return false
  }

  /// `if let name {`, which binds what has the name outside.
  private func isShorthand(_ index: Int) -> Bool {
    guard index >= 2, [.let, .var].contains(tokens[index - 1].keyword),
      [.if, .guard, .while].contains(tokens[index - 2].keyword) || isPunctuation(index - 2, ",")
    else { return false }
    return isPunctuation(index + 1, "{") || isPunctuation(index + 1, ",") || tokens[index + 1].keyword == .else
  }

  /// The indices of the names in the patterns of a binding or of a loop.
  func patternNames(from start: Int) -> [Int] {
    var names: [Int] = []
    var depth = 0
    var index = start
    var isPattern = true
    while index < tokens.count {
      if isPunctuation(index, "{") && depth == 0 || isPunctuation(index, "}") || isPunctuation(index, ";") { break }
      if tokens[index].keyword == .in || tokens[index].keyword == .else { break }
      if depth == 0, index > start, startsLine(index), !isPattern || tokens[index - 1].kind != .operator,
        !isPunctuation(index - 1, ","), tokens[index].kind != .operator
      {
        break
      }
      if isPunctuation(index, "(") || isPunctuation(index, "[") || isPunctuation(index, "{") { depth += 1 }
      if isPunctuation(index, ")") || isPunctuation(index, "]") || isPunctuation(index, "}") { depth -= 1 }
      if depth < 0 { break }
      if depth == 0, isOperator(index, "=") || isPunctuation(index, ":") { isPattern = false }
      if isPattern, name(index) != nil, isFree(index) { names.append(index) }
      // The next binding of the same `let`.
      if !isPattern, depth == 0, isPunctuation(index, ","), name(index + 1) != nil,
        isPunctuation(index + 2, ":") || isOperator(index + 2, "=")
      {
        names.append(index + 1)
      }
      index += 1
    }
    return names
  }

  /// The indices of a closure's parameters, which stand before its `in`; none where the `in` is that of a loop.
  func closureParameters(before end: Int) -> [Int] {
    var names: [Int] = []
    var index = end - 1
    while index >= 0, !isPunctuation(index, "{"), !isPunctuation(index, "}") {
      if tokens[index].keyword == .for { return [] }
      if name(index) != nil { names.append(index) }
      index -= 1
    }
    return names
  }

  /// The names of loops, closures, patterns and further bindings that are visible at a place of a body, with why they cannot
  /// be bound.
  func unclearNames(in body: Range<Int>, visibleAt end: Int) -> [(name: String, reason: String)] {
    let simple = Set(bindings(in: body, visibleAt: end).map(\.nameRange.start))
    var depth = 0
    var found: [(name: String, reason: String, depth: Int)] = []
    for index in body.prefix(while: { $0 < end }) {
      if isPunctuation(index, "{") { depth += 1 }
      if isPunctuation(index, "}") {
        depth -= 1
        found.removeAll { $0.depth > depth }
      }
      func add(_ names: [Int], _ reason: String, inner: Bool) {
        for each in names where !simple.contains(tokens[each].start) {
          found.append((name(each) ?? "", reason, inner ? depth + 1 : depth))
        }
      }
      switch tokens[index].keyword {
      case .let, .var:
        let isConditional = index > 0 && [.if, .while, .case, .for].contains(tokens[index - 1].keyword)
        add(patternNames(from: index + 1), "which has no written type", inner: isConditional)
      case .for: add(patternNames(from: index + 1), "which a loop declares", inner: true)
      case .in: add(closureParameters(before: index), "which a closure declares", inner: false)
      case .catch: found.append(("error", "which 'catch' declares", depth + 1))
      default: break
      }
    }
    return found.map { ($0.name, $0.reason) }
  }
}
