import SFGenAnalysis

extension InterfaceComparison {
  mutating func compareArguments(_ pair: FunctionPair) {
    let title = pair.new.title
    let renames = renamedArguments(of: pair)
    for argument in pair.old.arguments {
      let place = InterfacePlace.argument(pair.old, argument)
      let before = BreakingChange.Before(argument.text, place)
      if let other = pair.new.arguments.first(where: { $0.key == argument.key }) {
        compare(argument, other, pair, before)
      } else if let other = renames[argument.key] {
        report(
          .argumentRenamed, "'\(title)' takes the argument '\(other.key)', and clients send it as '\(argument.key)'",
          at: .argument(pair.new, other), before: before)
      } else {
        report(
          .valueIgnored, "'\(title)' has lost the argument '\(argument.key)', and what clients send is ignored",
          at: .function(pair.new), before: before)
      }
    }
    let known = Set(pair.old.arguments.map(\.key)).union(renames.values.map(\.key))
    for argument in pair.new.arguments where argument.isRequired && !known.contains(argument.key) {
      report(
        .argumentAdded, "'\(title)' needs the argument '\(argument.key)', which clients do not send",
        at: .argument(pair.new, argument), before: .init(argumentList(of: pair.old), .function(pair.old)))
    }
  }

  /// The arguments that stand in the place of others, by the keys of those.
  private func renamedArguments(of pair: FunctionPair) -> [String: InterfaceArgument] {
    let (oldKeys, newKeys) = (pair.old.arguments.map(\.key), pair.new.arguments.map(\.key))
    let lost = pair.old.arguments.enumerated().filter { !newKeys.contains($1.key) }
    let gained = pair.new.arguments.enumerated().filter { !oldKeys.contains($1.key) && $1.isRequired }
    var renames: [String: InterfaceArgument] = [:]
    for (index, argument) in lost {
      let isAlone = lost.count == 1 && gained.count == 1
      guard let (_, other) = gained.first(where: { isAlone || $0.offset == index }),
        misfit(argument.type.type.unwrapped, other.type.type.unwrapped, pair.scope, isSent: true) == nil
      else { continue }
      renames[argument.key] = other
    }
    return renames
  }

  private mutating func compare(
    _ old: InterfaceArgument, _ new: InterfaceArgument, _ pair: FunctionPair, _ before: BreakingChange.Before
  ) {
    let place = InterfacePlace.argument(pair.new, new)
    let name = "the argument '\(new.key)' of '\(pair.new.title)'"
    if let misfit = misfit(old.type.type.unwrapped, new.type.type.unwrapped, pair.scope, isSent: true) {
      report(
        .argumentType, "\(name) is '\(new.type.text)', and clients send '\(old.type.text)'", at: place,
        before: before, notes: misfit.notes)
    } else if old.mayBeAbsent, new.isRequired {
      report(.argumentRequired, "\(name) is required, and clients may leave it out", at: place, before: before)
    } else if old.type.type.isOptional, !new.type.type.isOptional {
      report(.argumentRequired, "\(name) takes no nil, and clients may send it", at: place, before: before)
    }
  }

  mutating func compareResult(_ pair: FunctionPair) {
    let title = pair.new.title
    let place = InterfacePlace.result(pair.new)
    let oldPlace = InterfacePlace.result(pair.old)
    switch (pair.old.result, pair.new.result) {
    case (nil, nil): break
    case (nil, let new?):
      report(
        .resultPresence, "'\(title)' returns \(pair.new.resultText(new)), and clients expect a reply without a value",
        at: place,
        before: .init("no result", oldPlace))
    case (let old?, nil):
      report(
        .resultPresence, "'\(title)' returns nothing, and clients expect \(pair.old.resultText(old))", at: place,
        before: .init("-> \(old.text)", oldPlace))
    case (let old?, let new?) where (pair.old.streamFailure == nil) != (pair.new.streamFailure == nil):
      report(
        .resultType,
        "'\(title)' returns \(pair.new.resultText(new)), and clients expect \(pair.old.resultText(old))", at: place,
        before: .init("-> \(old.text)", oldPlace))
    case (let old?, let new?):
      let before = BreakingChange.Before("-> \(old.text)", oldPlace)
      if let misfit = misfit(old.type.unwrapped, new.type.unwrapped, pair.scope, isSent: false) {
        report(
          .resultType, "'\(title)' returns '\(new.text)', and clients expect '\(old.text)'", at: place,
          before: before, notes: misfit.notes)
      } else if new.type.isOptional, !old.type.isOptional {
        report(
          .resultOptional, "'\(title)' may return nil, and clients expect '\(old.text)'", at: place, before: before)
      }
    }
  }

  mutating func compareFailure(_ pair: FunctionPair) {
    compare(
      pair.old.failure, pair.new.failure, subject: "'\(pair.new.title)' throws", pair,
      now: .failure(pair.new), before: .failure(pair.old))
    if let old = pair.old.streamFailure, let new = pair.new.streamFailure {
      compare(
        old, new, subject: "the stream of '\(pair.new.title)' throws", pair,
        now: .result(pair.new), before: .result(pair.old))
    }
  }

  private mutating func compare(
    _ old: InterfaceFailure, _ new: InterfaceFailure, subject: String, _ pair: FunctionPair,
    now place: InterfacePlace, before oldPlace: InterfacePlace
  ) {
    switch (old, new) {
    case (.typed(let old), .untyped):
      report(
        .errorRemoved, "\(subject) errors that clients see masked, and they expect '\(old.text)'", at: place,
        before: .init("throws(\(old.text))", oldPlace))
    case (.typed(let old), .typed(let new)):
      guard let misfit = misfit(old.type, new.type, pair.scope, isSent: false) else { break }
      report(
        .errorType, "\(subject) '\(new.text)', and clients expect '\(old.text)'", at: place,
        before: .init("throws(\(old.text))", oldPlace), notes: misfit.notes)
    case (.untyped, .typed(let new)), (.never, .typed(let new)):
      report(
        .errorAdded, "\(subject) '\(new.text)', which clients cannot read", at: place,
        before: .init(old == .never ? "no throws" : "throws", oldPlace))
    // What is not thrown any more surprises nobody, and a masked error is a problem that every client has to expect.
    case (_, .never), (.never, .untyped), (.untyped, .untyped): break
    }
  }

  mutating func compareOptions(_ pair: FunctionPair) {
    let title = pair.new.title
    if let name = pair.new.guardName, name != pair.old.guardName {
      report(
        .guardChanged, "'\(title)' asks the guard '\(name)', which may refuse clients that could call it",
        at: .function(pair.new),
        before: .init(pair.old.guardName.map { "requires=\($0)" } ?? "no guard", .function(pair.old)))
    }
    let defaultLimit = 1 << 20
    let (before, now) = (pair.old.bodyLimit ?? defaultLimit, pair.new.bodyLimit ?? defaultLimit)
    if now < before {
      report(
        .bodyLimitLowered, "'\(title)' takes at most \(now) bytes, and clients may send \(before)",
        at: .function(pair.new),
        before: .init(
          pair.old.bodyLimit.map { "a limit of \($0) bytes" }
            ?? "the server's own limit, 1 MiB unless it is configured",
          .function(pair.old)))
    }
  }

  private func argumentList(of function: InterfaceFunction) -> String {
    "\(function.baseName)(\(function.arguments.map(\.text).joined(separator: ", ")))"
  }
}

extension InterfaceArgument {
  fileprivate var isRequired: Bool { !mayBeAbsent && !type.type.isOptional }
}

extension WireFit.Misfit {
  var notes: [String] { reason.isEmpty ? [] : [reason] }
}
