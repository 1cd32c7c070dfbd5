package import SFGenSource

/// Mends findings until nothing changes any more, and never so that a file has a finding that it did not have.
///
/// A round makes every mend that does not overlap an earlier one, and analyzes the result. A mend is kept where its
/// finding is gone and no file has gained one. What it brings to light may be mended at once: a directive whose spelling
/// is mended marks a function, which then has to be `async`. Every round has fewer findings than the one before it, so
/// that the loop ends, and the last one has tried all that is left, so that a second run changes nothing.
package struct FixLoop {
  /// How often what a mend brings to light is mended before the mend is given up.
  private static let mostFollowUps = 4

  private let mode: FixMode
  private let mayChange: (String) -> Bool

  /// - Parameter mayChange: whether a file, by its path, may be changed.
  package init(mode: FixMode, mayChange: @escaping (String) -> Bool) {
    self.mode = mode
    self.mayChange = mayChange
  }

  /// - Parameter analyze: the findings where some files have other contents, by path.
  package func run<Failure: Error>(
    from findings: SourceFindings, analyze: (_ changed: [String: SourceFile]) throws(Failure) -> SourceFindings
  ) throws(Failure) -> FixState {
    var state = FixState(findings)
    while let next = try nextState(after: state, analyze) { state = next }
    return state
  }

  /// The state after a round; `nil` where no mend can be made.
  private func nextState<Failure: Error>(
    after state: FixState, _ analyze: ([String: SourceFile]) throws(Failure) -> SourceFindings
  ) throws(Failure) -> FixState? {
    var remaining = proposals(state.findings.diagnostics)
    while !remaining.isEmpty {
      let compatible = FixApplication.compatible(remaining)
      var round = FixRound(loop: self, base: state)
      try round.add(compatible, analyze)
      if let result = round.result { return result }
      // Those that stood in the way of others cannot be made; now it is the others' turn.
      let tried = Set(compatible)
      remaining.removeAll(where: tried.contains)
    }
    return nil
  }

  func proposals(_ diagnostics: [Diagnostic]) -> [ProposedFix] {
    ProposedFix.proposed(by: diagnostics, mode: mode, where: mayChange)
  }

  /// Makes mends, and those of what they bring to light.
  func apply<Failure: Error>(
    _ fixes: [ProposedFix], to base: FixState, _ analyze: ([String: SourceFile]) throws(Failure) -> SourceFindings
  ) throws(Failure) -> FixState {
    let before = FindingCounts(base.findings.diagnostics)
    var state = try base.applying(fixes, analyze)
    for _ in 0..<Self.mostFollowUps {
      let gained = proposals(before.gained(by: state.findings.diagnostics))
      if gained.isEmpty { break }
      state = try state.applying(FixApplication.compatible(gained), analyze)
    }
    return state
  }
}

extension FixState {
  fileprivate func applying<Failure: Error>(
    _ fixes: [ProposedFix], _ analyze: ([String: SourceFile]) throws(Failure) -> SourceFindings
  ) throws(Failure) -> FixState {
    var changed = changed
    var applied = applied
    for (path, fixes) in Dictionary(grouping: fixes, by: \.path).sorted(by: { $0.key < $1.key }) {
      guard let source = findings.sources[path] else { continue }
      let application = FixApplication(fixes, to: source)
      guard !application.applied.isEmpty else { continue }
      changed[path] = application.source
      applied += application.applied
    }
    return FixState(findings: try analyze(changed), changed: changed, applied: applied)
  }
}
