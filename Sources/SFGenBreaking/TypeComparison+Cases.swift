import SFGenAnalysis
import SFGenSource

extension TypeComparison {
  /// Compares the cases of an enum with raw values.
  mutating func compare(_ old: [InterfaceRawCase], _ new: [InterfaceRawCase]) {
    compareNames(
      old.map { CaseName(name: $0.name, key: $0.value, text: $0.text, range: $0.range) },
      new.map { CaseName(name: $0.name, key: $0.value, text: $0.text, range: $0.range) })
  }

  /// Compares the cases of any other enum.
  mutating func compare(_ old: [InterfaceCase], _ new: [InterfaceCase]) {
    compareNames(
      old.map { CaseName(name: $0.name, key: "\"\($0.key)\"", text: $0.text, range: $0.range) },
      new.map { CaseName(name: $0.name, key: "\"\($0.key)\"", text: $0.text, range: $0.range) })
    for each in old {
      guard let other = new.first(where: { $0.key == each.key }) else { continue }
      comparePayload(each, other)
    }
  }

  private struct CaseName {
    let name: String
    /// What tells it in JSON, `"draft"` or `3`.
    let key: String
    let text: String
    let range: ByteRange
  }

  /// A case is the same one where its name is: a number that another case takes over would mean something else. Else it is
  /// the one that has its value.
  private mutating func compareNames(_ old: [CaseName], _ new: [CaseName]) {
    let present = Dictionary(new.map { ($0.name, $0) }) { first, _ in first }
    let presentKeys = Set(new.map(\.key))
    for each in old {
      let before = before(each.text, each.name, each.range)
      if let other = present[each.name] {
        guard other.key != each.key else { continue }
        report(
          .caseRenamed, "'\(name).\(other.name)' is \(other.key) in JSON, and \(each.key) for clients",
          at: place(other.name, other.range), before: before, sent: pair.sent != nil, received: pair.received != nil)
      } else if pair.sent != nil, !presentKeys.contains(each.key) {
        report(
          .caseRemoved, "'\(name)' has lost the case '\(each.name)', which clients may send", at: .type(pair.new),
          before: before, sent: true)
      }
    }
    guard pair.received != nil else { return }
    let earlier = Set(old.map(\.name))
    let earlierKeys = Set(old.map(\.key))
    for each in new where !earlier.contains(each.name) && !earlierKeys.contains(each.key) {
      report(
        .caseAdded, "'\(name)' has the new case '\(each.name)', which clients cannot read",
        at: place(each.name, each.range), before: .init("no '\(each.name)'", .type(pair.old)), received: true)
    }
  }

  private mutating func comparePayload(_ old: InterfaceCase, _ new: InterfaceCase) {
    let (before, now) = (old.payload.map { WireMember($0) }, new.payload.map { WireMember($0) })
    func misfit(_ isSent: Bool) -> WireFit.Misfit? { fit(isSent).misfit(before: before, now: now) }
    let sent = pair.sent == nil ? nil : misfit(true)
    let received = pair.received == nil ? nil : misfit(false)
    guard let first = sent ?? received else { return }
    report(
      .casePayload, "'\(name).\(new.name)' carries something else in JSON than clients know: \(first.reason)",
      at: place(new.name, new.range), before: self.before(old.text, old.name, old.range), sent: sent != nil,
      received: received != nil, below: "." + old.key)
  }
}
