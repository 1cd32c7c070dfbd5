import ArgumentParser

/// How findings are written.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  /// As a compiler prints them, for people.
  case text
  case json
  /// The Static Analysis Results Interchange Format, for code-scanning services.
  case sarif
  /// Workflow commands of GitHub Actions, which it shows beside the lines.
  case github
  /// As Xcode reads them in the output of a build phase.
  case xcode
}
