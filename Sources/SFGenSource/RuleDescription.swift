/// What people and programs are told of a rule, wherever one of its findings goes.
package struct RuleDescription: Sendable, Hashable {
  /// The stable code, `SF201`.
  package let code: String
  /// The stable name, `not-async`.
  package let name: String
  /// What its findings are where no configuration says otherwise.
  package let severity: Severity
  /// One sentence without formatting.
  package let summary: String
  /// Why the rule exists, with a wrong and a right example, in Markdown.
  package let explanation: String

  package init(code: String, name: String, severity: Severity, summary: String, explanation: String) {
    self.code = code
    self.name = name
    self.severity = severity
    self.summary = summary
    self.explanation = explanation
  }
}
