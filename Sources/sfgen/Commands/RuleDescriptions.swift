import SFGenAnalysis
import SFGenSource

/// What the tool tells of its rules.
enum RuleDescriptions {
  static let all = Rule.allCases.map { rule in
    RuleDescription(code: rule.code, name: rule.name, severity: .error, summary: rule.name, explanation: "")
  }
}
