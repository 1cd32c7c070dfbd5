import SFGenSource

/// What findings become by the comments `// sfgen:disable …` of their files.
///
/// A finding is suppressed by its own place; where its notes point does not matter.
struct Suppressions {
  /// The findings that are left, and those about comments that suppress nothing.
  let reported: [Diagnostic]
  let suppressed: [Diagnostic]

  /// - Parameter reportsUnused: whether all findings are there, so that a comment which suppresses none is of no use.
  init(applyingTo diagnostics: [Diagnostic], sources: some Sequence<SourceFile>, reportsUnused: Bool = true) {
    var suppressions: [String: FileSuppressions] = [:]
    for source in sources where suppressions[source.path] == nil {
      if let found = FileSuppressions(source) { suppressions[source.path] = found }
    }
    guard !suppressions.isEmpty else {
      reported = diagnostics
      suppressed = []
      return
    }
    var reported: [Diagnostic] = []
    var suppressed: [Diagnostic] = []
    for diagnostic in diagnostics {
      let location = diagnostic.location
      if suppressions[location.path]?.suppress(diagnostic.code, at: location.range.start) == true {
        suppressed.append(diagnostic)
      } else {
        reported.append(diagnostic)
      }
    }
    for path in suppressions.keys.sorted() where reportsUnused {
      guard var file = suppressions[path] else { continue }
      reported += UnusedSuppressions.diagnostics(in: &file)
    }
    self.reported = reported
    self.suppressed = suppressed
  }
}
