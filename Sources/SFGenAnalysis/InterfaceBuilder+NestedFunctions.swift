import SFGenInterface
import SFGenLexer
import SFGenOutline
import SFGenSource

extension InterfaceBuilder {
  /// The model of a function that is nested in others; `nil` where what it takes from them cannot travel, or cannot be
  /// reached by the copy of its body.
  mutating func nestedModel(
    of function: MarkedFunction, _ tokens: BodyTokens, _ privateNames: PrivateNames, _ lines: LineTable, isSound: Bool
  ) -> ServerFunction? {
    let start = diagnostics.count
    var bound: [BoundArgument] = []
    for captured in function.capturedNames(in: tokens, privateNames) {
      if let type = check(captured, of: function) { bound.append(BoundArgument(name: captured.name, type: type)) }
    }
    if let problem = surroundingProblem(of: function, tokens) {
      add(function.finding(.unbindableCapture, "'\(function.name)' \(problem)"))
    }
    let isCapturing = isSound && diagnostics.count == start
    let nested = NestedFunction(
      enclosingFunctions: function.enclosingFunctions.map { function.file.name(of: $0) },
      lines: HoistedText(function, tokens).lines, bound: bound)
    return model(of: function, lines, isSound: isCapturing, nested: nested)
  }

  /// Why the copy of a body cannot stand in an extension of the type around it; `nil` where it can.
  private func surroundingProblem(of function: MarkedFunction, _ tokens: BodyTokens) -> String? {
    guard let type = function.surroundingType, let bodyStart = function.declaration.bodyStart else { return nil }
    if type.declaration.kind == .protocolType { return "stands in a protocol, and a stub has no type to call it on" }
    let mayBeSubclass = type.declaration.kind == .classType && !type.file.outline.hasModifier(.final, type.declaration)
    let usesSelf = tokens.body(from: bodyStart).contains { tokens.tokens[$0].keyword == .selfType }
    return mayBeSubclass && usesSelf ? "uses 'Self', which may be a subclass that the stub does not know" : nil
  }

  /// The type of a name that can be bound; `nil` for any other, which is reported.
  private mutating func check(_ captured: CapturedName, of function: MarkedFunction) -> WireType? {
    let prefix = "'\(function.name)' captures '\(captured.name)', "
    switch captured.origin {
    case .instance:
      report(
        .unbindableCapture,
        ["self", "super"].contains(captured.name)
          ? "'\(function.name)' captures '\(captured.name)', which cannot travel"
          : prefix + "a member of 'self', which cannot travel",
        captured, function)
    case .localFunction(let declaration):
      report(
        .unbindableCapture, prefix + "a local function, and code cannot travel", captured, function,
        declaration.nameRange)
    case .localType(let declaration):
      report(
        .unbindableCapture, prefix + "a local type, which the stub cannot name", captured, function,
        declaration.nameRange)
    case .privateMember(let declaration):
      report(
        .hoistedBodyUsesPrivate,
        "'\(function.name)' uses '\(captured.name)', which is private, and the stub gets a copy of its body",
        captured, function, declaration.nameRange)
    case .unclear(let reason):
      report(.unbindableCapture, prefix + reason, captured, function)
    case .binding(let binding, let isReassigned):
      return check(binding, isReassigned: isReassigned, captured, function)
    }
    return nil
  }

  private mutating func check(
    _ binding: LocalBinding, isReassigned: Bool, _ captured: CapturedName, _ function: MarkedFunction
  ) -> WireType? {
    let prefix = "'\(function.name)' captures '\(captured.name)', "
    if binding.isInout {
      report(.unbindableCapture, prefix + "an 'inout' parameter", captured, function, binding.nameRange)
    } else if isReassigned {
      report(
        .unbindableCapture, prefix + "a variable that changes after its declaration", captured, function,
        binding.nameRange)
    } else if let type = binding.type {
      // The resolver says what is wrong with the type, at the place of the type.
      var attempt = resolver
      let context = TypeContext(
        module: module.name, otherModules: otherModules.map(\.name), file: function.file, scope: function.typePath,
        range: type, path: captured.name)
      let count = attempt.diagnostics.count
      let resolved = attempt.resolve(TypeSyntax(function.source.text(type)), context)
      if let resolved, attempt.diagnostics.count == count {
        resolver = attempt
        return resolved
      }
      resolver.noteLookups(of: attempt)
      let reason = attempt.diagnostics.dropFirst(count).first
      report(
        .unbindableCapture, prefix + "whose type '\(function.source.text(type))' cannot travel", captured, function,
        binding.nameRange, reason: reason)
    } else if let literal = binding.literal {
      return TypeResolver.known[literal.rawValue]
    } else {
      let fixIt = binding.constructed.map { name in
        FixIt("write its type", edits: [SourceEdit(.empty(at: binding.nameRange.end), ": \(name)")])
      }
      report(
        .unbindableCapture, prefix + "which has no written type", captured, function, binding.nameRange, fixIt: fixIt)
    }
    return nil
  }

  private mutating func report(
    _ rule: Rule, _ message: String, _ captured: CapturedName, _ function: MarkedFunction,
    _ declared: ByteRange? = nil, reason: Diagnostic? = nil, fixIt: FixIt? = nil
  ) {
    var notes: [Note] = []
    if let declared {
      notes.append(Note("it is declared here", at: SourceLocation(path: function.source.path, range: declared)))
    }
    if let reason { notes.append(Note(reason.message, at: reason.location)) }
    add(function.finding(rule, message, at: captured.range, notes: notes, fixIt: fixIt))
  }
}
