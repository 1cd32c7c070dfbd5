/// The names that a comment can suppress rules by.
enum SuppressibleRules {
  /// The code and the name of the rule about suppressions.
  static let unusedCode = "SF902"
  static let unusedName = "unused-suppression"

  /// What a code, whatever its case, or the name of a rule stands for.
  static func target(_ text: String) -> SuppressionComment.Entry.Target {
    let folded = text.lowercased()
    if folded == "all" { return .all }
    if folded == unusedCode.lowercased() || text == unusedName { return .code(unusedCode) }
    let rule = Rule.allCases.first { $0.code.lowercased() == folded || $0.name == text }
    return rule.map { .code($0.code) } ?? .unknown
  }
}
