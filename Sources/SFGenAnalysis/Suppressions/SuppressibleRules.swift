/// The names that a comment can suppress rules by.
enum SuppressibleRules {
  /// The code of the rule about suppressions.
  static let unusedCode = Rule.unusedSuppression.code

  /// The codes of the rules about changes.
  static let comparisonCodes = Set(Rule.all.lazy.filter(\.isComparison).map(\.code))

  /// What a code, whatever its case, or the name of a rule stands for.
  static func target(_ text: String) -> SuppressionComment.Entry.Target {
    if text.lowercased() == "all" { return .all }
    return Rule.named(text).map { .code($0.code) } ?? .unknown
  }
}
