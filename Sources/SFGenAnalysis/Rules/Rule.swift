package import SFGenSource

/// One thing that lint checks: its code, what `sfgen explain` says of it, and the check.
///
/// A rule stands in a file of its own, as a static member of this type; `Rule.all` is the table of them. A class, since all
/// that is to be said of a rule would else be copied wherever it is asked.
package final class Rule: Sendable {
  /// What the mend of a finding does to a project.
  package enum Fix: String, Sendable {
    case none
    /// `--fix` applies it.
    case safe
    /// It turns a function into an endpoint, so that `--fix=exposing` alone applies it.
    case exposing
  }

  /// The stable code, `SF201`.
  package let code: String
  /// The stable name, in kebab case.
  package let name: String
  package let severity: Severity
  package let fix: Fix
  /// When it is reported, in a few words.
  package let summary: String
  /// Why it is a rule, in Markdown.
  package let explanation: String
  /// Code that it reports, and the same code mended. Both are checked by tests.
  package let wrong: RuleExample
  package let right: RuleExample
  let check: Check

  init(
    code: String, name: String, severity: Severity = .error, fix: Fix = .none, summary: String, explanation: String,
    wrong: RuleExample, right: RuleExample, check: Check
  ) {
    self.code = code
    self.name = name
    self.severity = severity
    self.fix = fix
    self.summary = summary
    self.explanation = explanation
    self.wrong = wrong
    self.right = right
    self.check = check
  }

  /// What a rule looks at.
  enum Check: Sendable {
    /// A directive that the rule keeps from marking anything. The first rule of the table that finds something decides.
    case refusal(@Sendable (Rule, DirectiveSite) -> Diagnostic?)
    /// A directive that marks all the same.
    case remark(@Sendable (Rule, DirectiveSite) -> Diagnostic?)
    case function(@Sendable (Rule, MarkedFunction) -> [Diagnostic])
    case file(@Sendable (Rule, CheckedFile) -> [Diagnostic])
    case project(@Sendable (Rule, [ProjectModule]) -> [Diagnostic])
    /// Found where types are resolved and the model is built, since that takes the whole project.
    case model
    /// Found by `sfgen breaking`, which compares the model with an earlier one.
    case comparison
  }

  /// Whether findings are about a change, so that it takes two states of the sources to see one.
  package var isComparison: Bool {
    if case .comparison = check { return true }
    return false
  }

  func diagnostic(
    _ message: String, in file: SourceFile, _ range: ByteRange, notes: [Note] = [], fixIt: FixIt? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: code, rule: name, severity: severity, message: message,
      location: SourceLocation(path: file.path, range: range), notes: notes, fixIt: fixIt)
  }
}

/// A few lines of Swift that show a rule.
package struct RuleExample: Sendable, ExpressibleByStringLiteral {
  package let source: String
  /// The name of the file, where it matters.
  package let fileName: String
  package let role: ModuleRole
  /// The modules beside that of the example, with a file of each.
  package let others: [Module]
  /// The code as it was, where the rule is about a change.
  package let before: String?
  /// The path that the module's endpoints begin with.
  package let base: String

  package struct Module: Sendable {
    package let name: String
    package let role: ModuleRole
    package let source: String
  }

  package init(stringLiteral source: String) { self.init(source) }

  package init(
    _ source: String, fileName: String = "Posts.swift", role: ModuleRole = .server, others: [Module] = [],
    before: String? = nil, base: String = "/_server"
  ) {
    self.source = source
    self.fileName = fileName
    self.role = role
    self.others = others
    self.before = before
    self.base = base
  }
}
