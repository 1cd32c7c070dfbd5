import SFGenSource

/// One round of mending: it finds out which of many mends can be kept, with few analyses where nearly all can or nearly
/// none.
struct FixRound {
  let loop: FixLoop
  let base: FixState
  /// The state with the mends that are kept; `nil` where there is none.
  private(set) var result: FixState?
  private var kept: [ProposedFix] = []
  private let before: FindingCounts

  init(loop: FixLoop, base: FixState) {
    self.loop = loop
    self.base = base
    before = FindingCounts(base.findings.diagnostics)
  }

  /// Keeps those of the mends that can be kept. They do not overlap, and stand in the order of their places.
  mutating func add<Failure: Error>(
    _ fixes: [ProposedFix], _ analyze: ([String: SourceFile]) throws(Failure) -> SourceFindings
  ) throws(Failure) {
    guard !fixes.isEmpty else { return }
    let attempt = kept + fixes
    let state = try loop.apply(attempt, to: base, analyze)
    let blamed = worseFiles(in: state, after: attempt)
    if blamed.isEmpty {
      kept = attempt
      result = state
      return
    }
    let (suspects, innocents) = fixes.partitioned { blamed.contains($0.path) }
    if suspects.isEmpty {
      // A file that is not mended itself has become worse, which says nothing of who is to blame.
      guard fixes.count > 1 else { return }
      try add(Array(fixes[..<(fixes.count / 2)]), analyze)
      try add(Array(fixes[(fixes.count / 2)...]), analyze)
    } else if !innocents.isEmpty {
      try add(innocents, analyze)
      try add(suspects, analyze)
    } else {
      // Every file with a single mend is worse for it. Of several, each is tried by itself.
      var seen: Set<String> = []
      let (first, others) = fixes.partitioned { seen.insert($0.path).inserted }
      guard !others.isEmpty else { return }
      try add(first, analyze)
      try add(others, analyze)
    }
  }

  /// The files that have gained a finding, or still have one that a mend was to take away.
  private func worseFiles(in state: FixState, after fixes: [ProposedFix]) -> Set<String> {
    var worse = Set(before.gained(by: state.findings.diagnostics).map(\.location.path))
    let after = FindingCounts(state.findings.diagnostics)
    var mended: [String: Int] = [:]
    for fix in fixes { mended[fix.path, default: 0] += fix.codes.count }
    for (path, count) in mended where after.total(in: path) > before.total(in: path) - count { worse.insert(path) }
    return worse
  }
}

extension Array {
  fileprivate func partitioned(by belongsInFirst: (Element) -> Bool) -> ([Element], [Element]) {
    var first: [Element] = []
    var second: [Element] = []
    for element in self {
      if belongsInFirst(element) { first.append(element) } else { second.append(element) }
    }
    return (first, second)
  }
}
