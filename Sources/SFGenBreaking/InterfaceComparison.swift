import SFGenAnalysis
import SFGenSource

/// Compares an interface with an earlier one.
///
/// What counts is the wire: whether the requests that deployed clients send are still understood, and whether they
/// understand the replies. What a new client would have to write in another way does not.
package struct InterfaceComparison {
  let old: InterfaceDocument
  let new: InterfaceDocument
  var travels = TravelMap()
  private var changes: [BreakingChange] = []

  /// Every change that breaks clients of the earlier interface, each once.
  package static func changes(from old: InterfaceDocument, to new: InterfaceDocument) -> [BreakingChange] {
    var comparison = InterfaceComparison(old: old, new: new)
    comparison.compare()
    return comparison.changes
  }

  private init(old: InterfaceDocument, new: InterfaceDocument) {
    self.old = old
    self.new = new
  }

  private mutating func compare() {
    let matches = FunctionMatches(old: old, new: new)
    for pair in matches.pairs { noteTravels(of: pair) }
    travels.finish()
    for move in matches.moves { reportMove(move) }
    for function in matches.gone { reportGone(function, at: matches.endpoint(of: function)) }
    for pair in matches.pairs {
      if pair.isRenamed { reportID(pair) }
      compareArguments(pair)
      compareResult(pair)
      compareFailure(pair)
      compareOptions(pair)
    }
    for pair in travels.pairs {
      var comparison = TypeComparison(pair, renames: travels.renames)
      comparison.compare()
      for change in comparison.changes { add(change) }
    }
  }

  private mutating func add(_ change: BreakingChange) { changes.append(change) }

  mutating func report(
    _ rule: Rule, _ message: String, at place: InterfacePlace, before: BreakingChange.Before? = nil,
    notes: [String] = []
  ) {
    changes.append(BreakingChange(rule: rule, message: message, place: place, before: before, notes: notes))
  }

  func misfit(_ old: WrittenType, _ new: WrittenType, _ scope: ScopePair, isSent: Bool) -> WireFit.Misfit? {
    WireFit(old: scope.old, new: scope.new, renames: travels.renames, isSent: isSent).misfit(before: old, now: new)
  }

  // Functions as a whole.

  private mutating func noteTravels(of pair: FunctionPair) {
    let title = pair.new.title
    for argument in pair.old.arguments {
      guard let other = pair.new.arguments.first(where: { $0.key == argument.key }) else { continue }
      travels.add(
        argument.type, other.type, pair.scope, isSent: true, Travel(function: title, path: argument.key))
    }
    if let old = pair.old.result, let new = pair.new.result {
      travels.add(old, new, pair.scope, isSent: false, Travel(function: title, path: "result"))
    }
    if case .typed(let old) = pair.old.failure, case .typed(let new) = pair.new.failure {
      travels.add(old, new, pair.scope, isSent: false, Travel(function: title, path: "error"))
    }
    if case .typed(let old)? = pair.old.streamFailure, case .typed(let new)? = pair.new.streamFailure {
      travels.add(old, new, pair.scope, isSent: false, Travel(function: title, path: "the stream's error"))
    }
  }

  private mutating func reportMove(_ move: (old: InterfaceModule, new: InterfaceModule)) {
    report(
      .baseChanged,
      "the endpoints of '\(move.new.name)' are below \(move.new.base), and clients call them below \(move.old.base)",
      at: .module(name: move.new.name, move.new.range),
      before: .init("\"base\": \"\(move.old.base)\"", .module(name: move.old.name, move.old.range)))
  }

  private mutating func reportGone(_ function: InterfaceFunction, at endpoint: String) {
    report(
      .functionRemoved, "'\(function.title)' is no server function any more, and clients call \(endpoint)",
      at: .formerFunction(function),
      before: .init(Self.text(of: function), .function(function)))
  }

  private mutating func reportID(_ pair: FunctionPair) {
    report(
      .idChanged, "'\(pair.new.title)' is called at \(pair.newEndpoint), and clients call \(pair.oldEndpoint)",
      at: .function(pair.new), before: .init(Self.text(of: pair.old), .function(pair.old)),
      notes: ["'// sfgen: id=\(pair.old.id)' above the function keeps the endpoint"])
  }

  private static func text(of function: InterfaceFunction) -> String { "func \(function.title)\(function.signature)" }
}
