import SFGenReport
import SFGenSource

/// What a command prints of the findings.
struct FindingsReport {
  let diagnostics: [Diagnostic]
  let sources: [String: SourceFile]

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// How the findings alone end a run.
  ///
  /// - Parameter strict: whether warnings count as errors do.
  func status(strict: Bool) -> ExitStatus {
    hasErrors || strict && !diagnostics.isEmpty ? .findings : .clean
  }

  /// The findings as text, with the sentence of their number.
  ///
  /// - Parameters:
  ///   - quiet: whether errors alone are shown, without a summary.
  ///   - addition: what the summary says besides.
  ///   - usesColor: whether the text goes to a terminal that shows colours.
  func text(
    quiet: Bool = false, addition: String = "", usesColor: Bool = ProcessEnvironment.showsColor
  ) -> String {
    let reporter = TextReporter(usesColor: usesColor)
    let shown = quiet ? diagnostics.filter { $0.severity == .error } : diagnostics
    var text = reporter.report(shown, sources: sources)
    if !quiet, !shown.isEmpty {
      text += reporter.summary(of: shown)
      if !addition.isEmpty { text += addition + "\n" }
    }
    return text
  }
}
