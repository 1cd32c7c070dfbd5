import SFGenAnalysis
import SFGenSource

/// Compares a declared type with what it was, for the directions in which it travels.
struct TypeComparison {
  let pair: TypePair
  let renames: [String: String]
  private(set) var changes: [BreakingChange] = []

  init(_ pair: TypePair, renames: [String: String]) {
    self.pair = pair
    self.renames = renames
  }

  var name: String { pair.new.name }

  mutating func compare() {
    switch (pair.old.shape, pair.new.shape) {
    case (.object(let old), .object(let new)): compare(old, renamedParameters(in: new))
    case (.rawCases(let old), .rawCases(let new)) where isOneKind(old + new): compare(old, new)
    case (.cases(let old), .cases(let new)):
      compare(
        old,
        new.map {
          InterfaceCase(key: $0.key, name: $0.name, payload: renamedParameters(in: $0.payload), range: $0.range)
        })
    default: compareForms()
    }
  }

  mutating func report(
    _ rule: Rule, _ message: String, at place: InterfacePlace, before: BreakingChange.Before, sent: Bool = false,
    received: Bool = false, below path: String = "", notes: [String] = []
  ) {
    var notes = notes
    if sent, let travel = pair.sent { notes.append(travel.below(path).sentence(isSent: true)) }
    if received, let travel = pair.received { notes.append(travel.below(path).sentence(isSent: false)) }
    changes.append(BreakingChange(rule: rule, message: message, place: place, before: before, notes: notes))
  }

  /// In which directions a type does not fit.
  func misfits(_ old: WrittenType, _ new: WrittenType) -> (sent: WireFit.Misfit?, received: WireFit.Misfit?) {
    func misfit(_ isSent: Bool) -> WireFit.Misfit? {
      fit(isSent).misfit(before: old.unwrapped, now: new.unwrapped)
    }
    return (pair.sent == nil ? nil : misfit(true), pair.received == nil ? nil : misfit(false))
  }

  func fit(_ isSent: Bool) -> WireFit {
    WireFit(old: pair.scope.old, new: pair.scope.new, renames: renames, isSent: isSent)
  }

  /// A part of the type, where it stands now.
  func place(_ name: String, _ range: ByteRange) -> InterfacePlace { .member(pair.new, name: name, range) }

  /// A part of the type with what it was.
  func before(_ text: String, _ name: String, _ range: ByteRange) -> BreakingChange.Before {
    .init(text, .member(pair.old, name: name, range))
  }

  private func isOneKind(_ cases: [InterfaceRawCase]) -> Bool { Set(cases.map(\.isText)).count < 2 }

  /// Members whose types name the parameters of a generic type as it named them before.
  private func renamedParameters(in fields: [InterfaceField]) -> [InterfaceField] {
    guard pair.old.parameters != pair.new.parameters else { return fields }
    let names = Dictionary(
      zip(pair.new.parameters, pair.old.parameters.map { WrittenType.name($0, arguments: []) })
    ) { first, _ in first }
    return fields.map { $0.with(type: $0.type.substituting(names)) }
  }

  private mutating func compareForms() {
    let values = pair.old.parameters.map { WrittenType.name($0, arguments: []) }
    let old = pair.scope.old.form(of: .name(pair.old.name, arguments: values))
    let new = pair.scope.new.form(of: .name(pair.new.name, arguments: values))
    let sent = pair.sent != nil && fit(true).misfit(before: old, now: new) != nil
    let received = pair.received != nil && fit(false).misfit(before: old, now: new) != nil
    guard sent || received else { return }
    report(
      .representation, "'\(name)' has another form in JSON: \(new.kindName), and clients know \(old.kindName)",
      at: .type(pair.new), before: .init(old.kindName, .type(pair.old)), sent: sent, received: received)
  }
}

extension InterfaceField {
  func with(type: SpelledType) -> InterfaceField {
    InterfaceField(
      key: key, name: name, type: type, isFixed: isFixed, mayBeAbsent: mayBeAbsent, range: range)
  }
}

extension SpelledType {
  func substituting(_ arguments: [String: WrittenType]) -> SpelledType {
    SpelledType(text: text, type: type.substituting(arguments))
  }
}
