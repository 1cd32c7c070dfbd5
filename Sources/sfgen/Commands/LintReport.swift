import SFGenReport
import SFGenSource

/// What a run of `lint` reports: its findings, less the known ones of a baseline, as the options say.
struct LintReport {
  private let findings: FindingsReport
  private let options: LintOptions
  private let folders: ReportFolders
  private let baselineSummary: String

  init(
    _ diagnostics: [Diagnostic], sources: [String: SourceFile], _ options: LintOptions, _ scope: LintScope
  ) throws(CommandFailure) {
    folders = try ReportFolders(scope.configuration)
    let reported = diagnostics.filter { scope.includes($0.location.path) }
    let comparison = try LintBaseline(options, scope, folders)?.compare(reported, sources: sources)
    findings = FindingsReport(diagnostics: comparison?.newDiagnostics ?? reported, sources: sources)
    baselineSummary = comparison?.summary ?? ""
    self.options = options
  }

  var diagnostics: [Diagnostic] { findings.diagnostics }
  var status: ExitStatus { findings.status(strict: options.strict) }

  /// - Parameters:
  ///   - addition: what the summary of a text says besides.
  ///   - isShown: whether it goes to standard output, which may be a terminal.
  func text(addition: String, isShown: Bool) -> String {
    let text = findings.text(
      as: options.format, folders: folders, quiet: options.quiet, addition: addition,
      usesColor: isShown && ProcessEnvironment.showsColor)
    return options.format == .text && !options.quiet ? text + baselineSummary : text
  }
}
