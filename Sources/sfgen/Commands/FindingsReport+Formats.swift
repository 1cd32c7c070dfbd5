import SFGenReport
import SFGenSource

extension FindingsReport {
  /// The findings in a format.
  ///
  /// - Parameters:
  ///   - quiet: whether errors alone are written.
  ///   - addition: what the summary says besides, where the format has one.
  ///   - usesColor: whether the text goes to a terminal that shows colours.
  func text(
    as format: ReportFormat, folders: ReportFolders, quiet: Bool, addition: String = "",
    usesColor: Bool = ProcessEnvironment.showsColor
  ) -> String {
    let shown = quiet ? diagnostics.filter { $0.severity == .error } : diagnostics
    return switch format {
    case .text: text(quiet: quiet, addition: addition, usesColor: usesColor)
    case .json: JSONReporter().report(shown, sources: sources)
    case .sarif:
      SARIFReporter(version: Version.number, rules: RuleDescriptions.all, folders: folders)
        .report(shown, sources: sources)
    case .github: GitHubReporter(folders: folders).report(shown, sources: sources)
    case .xcode: XcodeReporter(folders: folders).report(shown, sources: sources)
    }
  }
}
