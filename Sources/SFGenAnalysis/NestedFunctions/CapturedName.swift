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
    let own = OwnNames(self, tokens)
    let start = tokens.index(at: declaration.start)
    let end = tokens.body(from: bodyStart).upperBound
    var captured: [CapturedName] = []
    var known: Set<String> = own.names
    let scope = EnclosingScope(self, tokens, privateNames, at: start)
    for use in tokens.uses(in: start..<end) where known.insert(use.name).inserted {
      if let origin = scope.origin(of: use.name) {
        captured.append(CapturedName(name: use.name, range: use.range, origin: origin))
      }
    }
    return captured
  }
}

/// The names that a function declares itself; one that hides another anywhere in the body hides it everywhere here.
private struct OwnNames {
  var names: Set<String> = []

  init(_ function: MarkedFunction, _ tokens: BodyTokens) {
    names.insert(function.name)
    for parameter in function.parameters {
      for name in [parameter.firstName, parameter.secondName].compactMap({ $0 }) {
        names.insert(function.file.name(name))
      }
    }
    guard let bodyStart = function.declaration.bodyStart else { return }
    let body = tokens.body(from: bodyStart)
    for index in body {
      switch tokens.tokens[index].keyword {
      case .let, .var, .func, .struct, .class, .enum, .typealias, .for: noteNames(behind: index, tokens)
      // The parameters of a closure stand before its `in`.
      case .in: noteClosureParameters(before: index, tokens)
      default: break
      }
    }
  }

  private mutating func noteNames(behind index: Int, _ tokens: BodyTokens) {
    var next = index + 1
    if tokens.isPunctuation(next, "(") {
      while next < tokens.tokens.count, !tokens.isPunctuation(next, ")") {
        if let name = tokens.name(next) { names.insert(name) }
        next += 1
      }
    } else if let name = tokens.name(next) {
      names.insert(name)
    }
  }

  private mutating func noteClosureParameters(before index: Int, _ tokens: BodyTokens) {
    var previous = index - 1
    while previous >= 0, !tokens.isPunctuation(previous, "{"), !tokens.isPunctuation(previous, "}") {
      if let name = tokens.name(previous) { names.insert(name) }
      previous -= 1
    }
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
      let expression = rest.prefix { character in
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
        return depth > 0
      }
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
      !function.outline.hasModifier(.static, outermost)
    else { return }
    origins["self"] = .instance
    origins["super"] = .instance
    guard let type = function.index.type(function.typePath, in: function.module.name) else { return }
    for (member, file) in type.allMembers where !file.outline.hasModifier(.static, member) {
      if member.kind == .function { origins[file.name(of: member)] = .instance }
      for binding in file.outline.bindings(of: member) { origins[file.name(binding.name)] = .instance }
    }
  }
}

extension BodyTokens {
  /// Whether a variable gets another value, or is handed over as `inout`.
  fileprivate func isAssigned(_ name: String, in body: Range<Int>, behind offset: UInt32) -> Bool {
    for index in body where tokens[index].start >= offset && self.name(index) == name && isFree(index) {
      let isHandedOver = index > 0 && isOperator(index - 1, "&")
      // Another declaration of the name is no assignment.
      if index > 0, [.let, .var].contains(tokens[index - 1].keyword) { continue }
      if isHandedOver || isAssignment(index + 1) { return true }
    }
    return false
  }

  private func isAssignment(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .operator else { return false }
    let text = file.text(tokens[index].range)
    return text == "=" || text.count == 2 && text.last == "=" && "+-*/%&|^".contains(text.first ?? " ")
  }
}
