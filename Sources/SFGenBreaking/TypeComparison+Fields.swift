import SFGenAnalysis

extension TypeComparison {
  /// Compares the fields of a struct.
  mutating func compare(_ old: [InterfaceField], _ new: [InterfaceField]) {
    let present = Dictionary(new.map { ($0.key, $0) }) { first, _ in first }
    let earlier = Dictionary(old.map { ($0.key, $0) }) { first, _ in first }
    let renames = renamedFields(old.filter { present[$0.key] == nil }, new.filter { earlier[$0.key] == nil })
    for field in old {
      if let other = present[field.key] {
        compare(field, other)
      } else if let other = renames[field.key] {
        reportRename(field, other)
      } else {
        reportLoss(of: field)
      }
    }
    guard pair.sent != nil else { return }
    let known = Set(renames.values.map(\.key))
    for field in new where earlier[field.key] == nil && field.isNeeded && !known.contains(field.key) {
      report(
        .fieldAdded, "'\(name)' needs '\(field.key)', which clients do not send", at: place(field.name, field.range),
        before: .init("no '\(field.key)'", .type(pair.old)), sent: true, below: "." + field.key)
    }
  }

  private mutating func compare(_ old: InterfaceField, _ new: InterfaceField) {
    let place = place(new.name, new.range)
    let before = before(old.text, old.name, old.range)
    let path = "." + old.key
    // A client does not send what is fixed, and a server ignores it.
    let isSent = pair.sent != nil && !old.isFixed && !new.isFixed
    let misfits = misfits(old.type.type, new.type.type)
    let (sent, received) = (isSent ? misfits.sent : nil, misfits.received)
    if sent != nil || received != nil {
      report(
        .fieldType, "'\(name).\(new.key)' is '\(new.type.text)', and clients know '\(old.type.text)'", at: place,
        before: before, sent: sent != nil, received: received != nil, below: path,
        notes: (sent ?? received)?.notes ?? [])
    }
    if pair.received != nil, new.mayBeAbsent, !old.mayBeAbsent {
      report(
        .fieldOptional, "'\(name).\(new.key)' is optional, and clients expect it", at: place, before: before,
        received: true, below: path)
    }
    guard pair.sent != nil else { return }
    if new.isNeeded, old.mayBeAbsent || old.isFixed {
      report(
        .fieldRequired, "'\(name).\(new.key)' is required, and clients may leave it out", at: place, before: before,
        sent: true, below: path)
    } else if new.isFixed, !old.isFixed {
      report(
        .valueIgnored, "'\(name).\(new.key)' is fixed, and what clients send is ignored", at: place, before: before,
        sent: true, below: path)
    }
  }

  private mutating func reportLoss(of field: InterfaceField) {
    let before = before(field.text, field.name, field.range)
    if pair.received != nil, !field.mayBeAbsent {
      report(
        .fieldRemoved, "'\(name)' has lost '\(field.key)', which clients expect", at: .type(pair.new),
        before: before, received: true, below: "." + field.key)
    } else if pair.sent != nil, !field.isFixed {
      report(
        .valueIgnored, "'\(name)' has lost '\(field.key)', and what clients send is ignored", at: .type(pair.new),
        before: before, sent: true, below: "." + field.key)
    }
  }

  private mutating func reportRename(_ old: InterfaceField, _ new: InterfaceField) {
    report(
      .fieldRenamed, "'\(name).\(new.name)' is '\(new.key)' in JSON, and '\(old.key)' for clients",
      at: place(new.name, new.range), before: before(old.text, old.name, old.range), sent: pair.sent != nil,
      received: pair.received != nil, below: "." + old.key,
      notes: [
        "'case \(new.name)\(new.name == old.key ? "" : " = \"\(old.key)\"")' in its CodingKeys keeps the key"
      ])
  }

  /// The fields that stand in the place of others, by the keys of those: of the same name in Swift, or the only ones.
  private func renamedFields(_ lost: [InterfaceField], _ gained: [InterfaceField]) -> [String: InterfaceField] {
    var renames: [String: InterfaceField] = [:]
    for field in lost {
      let other = gained.first { $0.name == field.name } ?? (lost.count == 1 && gained.count == 1 ? gained[0] : nil)
      guard let other, misfits(field.type.type, other.type.type) == (nil, nil) else { continue }
      // Where nothing fails the one is a field that goes, and the other a new one.
      if pair.received != nil && !field.mayBeAbsent || pair.sent != nil && other.isNeeded {
        renames[field.key] = other
      }
    }
    return renames
  }
}

extension InterfaceField {
  /// Whether what clients send must have it.
  var isNeeded: Bool { !mayBeAbsent && !isFixed }
}
