import SFGenAnalysis
import SFGenSource

/// What the tool tells of its rules.
enum RuleDescriptions {
  static let all = Rule.all.map { rule in
    RuleDescription(
      code: rule.code, name: rule.name, severity: rule.severity, summary: rule.summary, explanation: rule.explanation)
  }
}
