import SFGenAnalysis
import SFGenReport
import SFGenSource

/// What the arguments of `sfgen lint` say.
struct LintOptions: Equatable {
  var paths: [String] = []
  var format = ReportFormat.text
  var strict = false
  var quiet = false
  var config: String?
  var jobs: Int?
  /// The file that the report goes into.
  var output: String?
  /// The file of findings that are known.
  var baseline: String?
  var writesBaseline = false

  /// Why options that are right by themselves do not go together; `nil` where they do.
  var conflict: String? {
    if let jobs, jobs < 1 { return "'--jobs' takes a number of threads, from 1" }
    if writesBaseline, output != nil || format != .text {
      return "'--write-baseline' writes no report: leave '--output' and '--format' out"
    }
    return nil
  }
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
        guard let format = value().flatMap({ ReportFormat(rawValue: $0) }) else { return nil }
        self.format = format
        index += 1
      case "--output":
        guard let file = value() else { return nil }
        output = file
        index += 1
      case "--baseline":
        guard let file = value() else { return nil }
        baseline = file
        index += 1
      case "--write-baseline": writesBaseline = true
      case "--config":
        guard let config = value() else { return nil }
        self.config = config
        index += 1
      case "--jobs":
        guard let jobs = value().flatMap({ Int($0) }) else { return nil }
        self.jobs = jobs
        index += 1
      case let argument:
        if argument.hasPrefix("-") { return nil }
        paths.append(argument)
      }
      index += 1
    }
    // The parser says what is wrong.
    if conflict != nil { return nil }
  }
}

/// Checks a project and prints the findings.
enum Lint {
  static func run(_ options: LintOptions) throws(CommandFailure) -> ExitStatus {
    let scope = try LintScope(options.paths, config: options.config)
    let project = try Project(scope.configuration, threads: options.jobs)
    let diagnostics = project.analysis.diagnostics.filter { scope.includes($0.location.path) }
    let folders = try ReportFolders(scope.configuration)
    let baseline = LintBaseline(options, scope, folders)
    if options.writesBaseline, let baseline {
      try StandardOutput.print(baseline.write(diagnostics, sources: project.sources))
      return .clean
    }
    let comparison = try baseline?.compare(diagnostics, sources: project.sources)
    let report = FindingsReport(
      diagnostics: comparison?.newDiagnostics ?? diagnostics, sources: project.sources)
    var text = report.text(
      as: options.format, folders: folders, quiet: options.quiet,
      usesColor: options.output == nil && ProcessEnvironment.showsColor)
    if options.format == .text, !options.quiet, let comparison { text += comparison.summary }
    try ReportOutput.write(text, to: options.output)
    return report.status(strict: options.strict)
  }
}
