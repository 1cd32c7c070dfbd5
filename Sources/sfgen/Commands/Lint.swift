import SFGenAnalysis
import SFGenReport
import SFGenSource

/// What the arguments of `sfgen lint` say.
struct LintOptions {
  enum Format: String, CaseIterable {
    case text
    case json
  }

  var paths: [String] = []
  var format = Format.text
  var strict = false
  var quiet = false
  var config: String?
  var jobs: Int?
}

extension LintOptions {
  /// Reads arguments in which nothing needs the argument parser: whole flags, values in arguments of their own, paths.
  ///
  /// - Returns: `nil` for anything else, help and mistakes included.
  init?(plain arguments: [String]) {
    guard arguments.first == "lint" else { return nil }
    var index = 1
    func value() -> String? {
      let next = index + 1
      guard next < arguments.count, !arguments[next].hasPrefix("-") else { return nil }
      return arguments[next]
    }
    while index < arguments.count {
      switch arguments[index] {
      case "--strict": strict = true
      case "--quiet", "-q": quiet = true
      case "--format":
        guard let format = value().flatMap({ Format(rawValue: $0) }) else { return nil }
        self.format = format
        index += 1
      case "--config":
        guard let config = value() else { return nil }
        self.config = config
        index += 1
      case "--jobs":
        guard let jobs = value().flatMap({ Int($0) }), jobs > 0 else { return nil }
        self.jobs = jobs
        index += 1
      case let argument:
        if argument.hasPrefix("-") { return nil }
        paths.append(argument)
      }
      index += 1
    }
  }
}

/// Checks a project and prints the findings.
enum Lint {
  static func run(_ options: LintOptions) throws(CommandFailure) -> ExitStatus {
    let scope = try LintScope(options.paths, config: options.config)
    let project = try Project(scope.configuration, threads: options.jobs)
    let diagnostics = project.analysis.diagnostics.filter { scope.includes($0.location.path) }
    let report = FindingsReport(diagnostics: diagnostics, sources: project.sources)
    switch options.format {
    case .text:
      try StandardOutput.print(report.text(quiet: options.quiet))
    case .json:
      let shown = options.quiet ? diagnostics.filter { $0.severity == .error } : diagnostics
      try StandardOutput.print(JSONReporter().report(shown, sources: project.sources))
    }
    return report.status(strict: options.strict)
  }
}
