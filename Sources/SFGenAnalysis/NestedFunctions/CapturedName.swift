import SFGenLexer
import SFGenOutline
import SFGenSource

/// A name that a nested function takes from what stands around it.
struct CapturedName {
  enum Origin {
    case binding(LocalBinding, isReassigned: Bool)
    /// `self`, or a member of the instance by its bare name.
    case instance
    case localFunction(Declaration)
    case localType(Declaration)
    /// Something that is private to the file, or to the type around the function.
    case privateMember(Declaration)
    /// A name that means something around the function, but whose type or meaning is not clear; the reason ends a sentence.
    case unclear(String)
  }

  let name: String
  /// Where the function uses it first.
  let range: ByteRange
  let origin: Origin
}

extension MarkedFunction {
  /// What a function that is nested in others takes from them, in the order of the first use.
  func capturedNames(in tokens: BodyTokens, _ privateNames: PrivateNames) -> [CapturedName] {
    guard let bodyStart = declaration.bodyStart, isNested else { return [] }
    let start = tokens.index(at: declaration.start)
    let body = tokens.body(from: bodyStart)
    let own = Set(parameters.compactMap { $0.secondName ?? $0.firstName }.map { file.name($0) })
    let inside = DeclaredNames(in: body, tokens)
    let scope = EnclosingScope(self, tokens, privateNames, at: start)
    var captured: [CapturedName] = []
    var known: Set<String> = [name]
    for use in tokens.uses(in: start..<body.upperBound) {
      let isInBody = use.range.start >= bodyStart
      // Its own parameters hide what has their names, but not in their default values.
      if isInBody, own.contains(use.name) || inside.hiding.contains(use.name) { continue }
      guard var origin = scope.origin(of: use.name), known.insert(use.name).inserted else { continue }
      switch origin {
      case .binding, .unclear, .instance:
        if inside.unclear.contains(use.name) || !isInBody && own.contains(use.name) {
          origin = .unclear(
            "and declares that name itself, so that it is not clear which one is meant: rename one of them")
        }
      case .localFunction, .localType, .privateMember:
        // What the function declares somewhere inside is most likely what it means.
        if inside.unclear.contains(use.name) { continue }
      }
      captured.append(CapturedName(name: use.name, range: use.range, origin: origin))
    }
    return captured + privateStatics(in: tokens, body, privateNames, scope)
  }

  /// Private members of the type around the function, by `Self` or the name of the type.
  private func privateStatics(
    in tokens: BodyTokens, _ body: Range<Int>, _ privateNames: PrivateNames, _ scope: EnclosingScope
  ) -> [CapturedName] {
    guard let typeName = typePath.last else { return [] }
    var found: [CapturedName] = []
    for index in body where tokens.isOperator(index + 1, ".") {
      guard tokens.tokens[index].keyword == .selfType || tokens.name(index) == typeName,
        let name = tokens.name(index + 2),
        case .privateMember(let member)? = scope.origin(of: name)
      else { continue }
      found.append(CapturedName(name: name, range: tokens.tokens[index + 2].range, origin: .privateMember(member)))
    }
    return found
  }
}

extension BodyTokens {
  /// The names that stand by themselves, those in the interpolations of strings included.
  func uses(in range: Range<Int>) -> [(name: String, range: ByteRange)] {
    var uses: [(name: String, range: ByteRange)] = []
    for index in range {
      if let name = name(index), isFree(index) {
        uses.append((name, tokens[index].range))
      } else if tokens[index].keyword == .self {
        uses.append(("self", tokens[index].range))
      } else if tokens[index].keyword == .super {
        uses.append(("super", tokens[index].range))
      } else if tokens[index].kind == .string {
        uses += usesInInterpolations(of: tokens[index])
      }
    }
    return uses
  }

  private func usesInInterpolations(of string: Token) -> [(name: String, range: ByteRange)] {
    let text = file.text(string.range)
    guard text.contains("\\") else { return [] }
    // What is lexed without its quotes has the names of the text among those of the interpolations, so only what follows
    // `\(` up to its parenthesis is looked at.
    var uses: [(name: String, range: ByteRange)] = []
    var rest = text[...]
    while let open = rest.firstRange(of: "(") {
      let before = rest[..<open.lowerBound]
      rest = rest[open.upperBound...]
      guard before.drop(while: { $0 != "\\" }).last.map({ $0 == "\\" || $0 == "#" }) == true else { continue }
      var depth = 1
      var isInString = false
      var expression = rest.prefix { character in
        // The parentheses in a string of the expression end nothing.
        if character == "\"" { isInString.toggle() }
        if character == "(", !isInString { depth += 1 }
        if character == ")", !isInString { depth -= 1 }
        return depth > 0
      }
      // Where its end is not clear, the rest is looked at: a name that is missed would be another one in the copy.
      if depth > 0 { expression = rest }
      let inner = BodyTokens(SourceFile(path: file.path, text: String(expression)))
      uses += inner.uses(in: 0..<inner.tokens.count).map { ($0.name, string.range) }
      rest = rest[expression.endIndex...]
    }
    return uses
  }
}

/// What the names around a nested function mean.
private struct EnclosingScope {
  private var origins: [String: CapturedName.Origin] = [:]
  private var privateNames: PrivateNames

  init(_ function: MarkedFunction, _ tokens: BodyTokens, _ privateNames: PrivateNames, at start: Int) {
    let file = function.file
    self.privateNames = privateNames
    notePrivateMembers(of: function)
    noteInstance(of: function)
    for enclosing in function.enclosingFunctions {
      guard let bodyStart = enclosing.bodyStart, let signature = file.outline.signature(of: enclosing) else { continue }
      for parameter in file.outline.parameters(of: signature) {
        guard let name = parameter.secondName ?? parameter.firstName else { continue }
        let binding = LocalBinding(
          name: file.name(name), nameRange: name, isVariable: false, isInout: parameter.isInout,
          type: parameter.isVariadic ? nil : parameter.bareType, literal: nil, constructed: nil)
        origins[binding.name] = .binding(binding, isReassigned: false)
      }
      let body = tokens.body(from: bodyStart)
      for (name, reason) in tokens.unclearNames(in: body, visibleAt: start) { origins[name] = .unclear(reason) }
      for name in Self.genericParameters(of: enclosing, file) {
        origins[name] = .unclear("which is a generic parameter of '\(file.name(of: enclosing))'")
      }
      for binding in tokens.bindings(in: body, visibleAt: start) {
        origins[binding.name] = .binding(
          binding,
          isReassigned: binding.isVariable
            && tokens.isAssigned(binding.name, in: body, behind: binding.nameRange.end))
      }
      for local in file.outline.members(of: enclosing) {
        if local.kind == .function, local.index != function.declaration.index {
          origins[file.name(of: local)] = .localFunction(local)
        } else if local.kind.isType || local.kind == .typeAlias {
          origins[file.name(of: local)] = .localType(local)
        }
      }
    }
  }

  /// The names before a colon, a comma or the end of the clause; `each` of a pack is none.
  private static func genericParameters(of function: Declaration, _ file: ParsedFile) -> [String] {
    guard let clause = function.genericClause else { return [] }
    return file.text(clause).split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
      .filter { $0 != "each" && $0 != "let" }
  }

  func origin(of name: String) -> CapturedName.Origin? {
    origins[name] ?? privateNames.declarations[name].map { .privateMember($0) }
  }

  private mutating func notePrivateMembers(of function: MarkedFunction) {
    for type in function.enclosing {
      for member in function.outline.members(of: type) { privateNames.add(member, function.file) }
    }
    guard let type = function.index.type(function.typePath, in: function.module.name) else { return }
    for (member, file) in type.allMembers { privateNames.add(member, file) }
  }

  private mutating func noteInstance(of function: MarkedFunction) {
    guard let outermost = function.enclosingFunctions.first, !function.enclosing.isEmpty,
      !function.outline.hasModifier(.static, outermost), !function.outline.hasModifier(.class, outermost)
    else { return }
    origins["self"] = .instance
    origins["super"] = .instance
    guard let type = function.index.type(function.typePath, in: function.module.name) else { return }
    for (member, file) in type.allMembers
    where !file.outline.hasModifier(.static, member) && !file.outline.hasModifier(.class, member) {
      if member.kind == .function { origins[file.name(of: member)] = .instance }
      for binding in file.outline.bindings(of: member) { origins[file.name(binding.name)] = .instance }
    }
  }
}

extension BodyTokens {
  /// Whether a variable may get another value: it is assigned, handed over as `inout`, or something is done with it that
  /// could change it, as a method of it may.
  fileprivate func isAssigned(_ name: String, in body: Range<Int>, behind offset: UInt32) -> Bool {
    for index in body where tokens[index].start >= offset && self.name(index) == name && isFree(index) {
      // Another declaration of the name is no assignment.
      if index > 0, [.let, .var].contains(tokens[index - 1].keyword) { continue }
      if index > 0, isOperator(index - 1, "&") { return true }
      // A pattern that is assigned, `(a, b) = (b, a)`.
      if isInParentheses(index), isPunctuation(index + 1, ",") || isPunctuation(index + 1, ")"),
        assignsPattern(around: index)
      {
        return true
      }
      var next = index + 1
      // What stands behind the whole chain of members and subscripts tells whether it is assigned or called.
      while true {
        if let text = operatorText(next), text.hasSuffix("."), !text.hasSuffix(".."), self.name(next + 1) != nil {
          next += 2
          if isPunctuation(next, "(") { return true }
        } else if isPunctuation(next, "[") {
          next = endOfBrackets(next)
        } else {
          break
        }
      }
      if isAssignment(next) { return true }
    }
    return false
  }

  private func operatorText(_ index: Int) -> String? {
    guard tokens.indices.contains(index), tokens[index].kind == .operator else { return nil }
    return file.text(tokens[index].range)
  }

  private func endOfBrackets(_ start: Int) -> Int {
    var depth = 0
    var index = start
    while index < tokens.count {
      if isPunctuation(index, "[") || isPunctuation(index, "(") || isPunctuation(index, "{") { depth += 1 }
      if isPunctuation(index, "]") || isPunctuation(index, ")") || isPunctuation(index, "}") { depth -= 1 }
      index += 1
      if depth == 0 { break }
    }
    return index
  }

  private func assignsPattern(around index: Int) -> Bool {
    var end = index
    while end < tokens.count, isInParentheses(end) { end += 1 }
    return isOperator(end + 1, "=")
  }

  private func isAssignment(_ index: Int) -> Bool {
    guard let text = operatorText(index), text.hasSuffix("=") else { return false }
    return !["==", "!=", "<=", ">=", "===", "!==", "~="].contains(text)
  }
}
