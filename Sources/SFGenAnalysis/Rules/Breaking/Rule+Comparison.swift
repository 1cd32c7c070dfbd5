import SFGenSource

extension Rule {
  /// A rule about a change: its examples are what `before` became.
  convenience init(
    code: String, name: String, severity: Severity = .error, summary: String, explanation: String, before: String,
    wrong: String, right: String
  ) {
    self.init(
      code: code, name: name, severity: severity, summary: summary, explanation: explanation,
      wrong: RuleExample(wrong, before: before), right: RuleExample(right, before: before), check: .comparison)
  }
}
