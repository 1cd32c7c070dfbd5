package import SFGenSource

/// What an analysis found, and the sources that it found it in.
package struct SourceFindings: Sendable {
  package let diagnostics: [Diagnostic]
  /// By path.
  package let sources: [String: SourceFile]

  package init(diagnostics: [Diagnostic], sources: [String: SourceFile]) {
    self.diagnostics = diagnostics
    self.sources = sources
  }
}

/// Where a run of mending stands.
package struct FixState: Sendable {
  /// What is found now.
  package let findings: SourceFindings
  /// The files that differ from what was there at first, by path.
  package let changed: [String: SourceFile]
  /// The mends that were made, in the order in which they were.
  package let applied: [ProposedFix]

  package init(_ findings: SourceFindings) {
    self.init(findings: findings, changed: [:], applied: [])
  }

  init(findings: SourceFindings, changed: [String: SourceFile], applied: [ProposedFix]) {
    self.findings = findings
    self.changed = changed
    self.applied = applied
  }
}
