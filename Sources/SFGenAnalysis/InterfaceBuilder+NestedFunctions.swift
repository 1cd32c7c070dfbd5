import SFGenOutline
import SFGenSource

extension InterfaceBuilder {
  /// Checks what a nested function takes from what stands around it, since all of it has to travel or to be reached.
  mutating func checkNested(
    _ function: MarkedFunction, _ tokens: BodyTokens, _ privateNames: PrivateNames, _ lines: LineTable, isSound: Bool
  ) {
    let start = diagnostics.count
    let isModelled = model(of: function, lines, isSound: isSound) != nil
    for captured in function.capturedNames(in: tokens, privateNames) { check(captured, of: function) }
    guard isSound, isModelled, diagnostics.count == start else { return }
    add(
      function.finding(
        .directiveInUnsupportedPlace,
        "'\(function.name)' is nested in '\(function.namespace.last ?? "")', and nested functions are not generated yet"
      ))
  }

  private mutating func check(_ captured: CapturedName, of function: MarkedFunction) {
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
    case .binding(let binding, let isReassigned):
      check(binding, isReassigned: isReassigned, captured, function)
    }
  }

  private mutating func check(
    _ binding: LocalBinding, isReassigned: Bool, _ captured: CapturedName, _ function: MarkedFunction
  ) {
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
      guard resolved == nil || attempt.diagnostics.count > count else {
        resolver = attempt
        return
      }
      resolver.noteLookups(of: attempt)
      let reason = attempt.diagnostics.dropFirst(count).first
      report(
        .unbindableCapture, prefix + "whose type '\(function.source.text(type))' cannot travel", captured, function,
        binding.nameRange, reason: reason)
    } else if binding.literal == nil {
      let fixIt = binding.constructed.map { name in
        FixIt("write its type", edits: [SourceEdit(.empty(at: binding.nameRange.end), ": \(name)")])
      }
      report(
        .unbindableCapture, prefix + "which has no written type", captured, function, binding.nameRange, fixIt: fixIt)
    }
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
