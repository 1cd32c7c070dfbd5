import SFGenAnalysis
import SFGenFixing
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
  /// The fix-its that are applied, where any are.
  var fix: FixMode?
  var diff = false
  var stdin = false
  var stdinFilename: String?

  /// What fixes are applied to the sources, or are shown.
  var fixMode: FixMode? { fix ?? (diff ? .safe : nil) }

  /// Why options that are right by themselves do not go together; `nil` where they do.
  var conflict: String? {
    if let jobs, jobs < 1 { return "'--jobs' takes a number of threads, from 1" }
    if stdin, stdinFilename?.isEmpty != false {
      return "'--stdin' needs '--stdin-filename', the file that the text is to be checked as"
    }
    if !stdin, stdinFilename != nil { return "'--stdin-filename' says what the text of '--stdin' is: add '--stdin'" }
    if stdin, !paths.isEmpty { return "'--stdin' checks one file, the one of '--stdin-filename': leave the paths out" }
    if diff, format != .text { return "'--diff' prints a diff and no findings: leave '--format' out" }
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
      case "--fix": fix = fix ?? .safe
      case "--fix=exposing": fix = .exposing
      case "--diff": diff = true
      case "--stdin": stdin = true
      case "--stdin-filename":
        guard let file = value() else { return nil }
        stdinFilename = file
        index += 1
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
    // The parser says what is wrong.
    if conflict != nil { return nil }
  }
}

/// Checks a project and prints the findings.
enum Lint {
  static func run(_ options: LintOptions) throws(CommandFailure) -> ExitStatus {
    let scope = try LintScope(options)
    if let mode = options.fixMode { return try FixRun(options, scope, mode).run() }
    let project = try Project(scope.configuration, threads: options.jobs, overlay: scope.overlay)
    let diagnostics = project.analysis.diagnostics.filter { scope.includes($0.location.path) }
    let report = FindingsReport(diagnostics: diagnostics, sources: project.sources)
    try StandardOutput.print(text(of: report, options, addition: FixSummary.fixable(diagnostics)))
    return report.status(strict: options.strict)
  }

  /// The findings in the format that the options name.
  ///
  /// - Parameter addition: what the summary says besides, where the format has one.
  static func text(
    of report: FindingsReport, _ options: LintOptions, addition: String,
    usesColor: Bool = ProcessEnvironment.showsColor
  ) -> String {
    switch options.format {
    case .text:
      return report.text(quiet: options.quiet, addition: addition, usesColor: usesColor)
    case .json:
      let shown = options.quiet ? report.diagnostics.filter { $0.severity == .error } : report.diagnostics
      return JSONReporter().report(shown, sources: report.sources)
    }
  }
}
