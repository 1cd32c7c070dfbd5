import SFGenAnalysis
import SFGenFixing
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
  /// The fix-its that are applied, where any are.
  var fix: FixMode?
  var diff = false
  var stdin = false
  var stdinFilename: String?

  /// What fixes are applied to the sources, or are shown.
  var fixMode: FixMode? { fix ?? (diff ? .safe : nil) }
  /// The file that the report goes into.
  var output: String?
  /// The file of findings that are known.
  var baseline: String?
  var writesBaseline = false

  /// Why options that are right by themselves do not go together; `nil` where they do.
  var conflict: String? {
    if let jobs, jobs < 1 { return "'--jobs' takes a number of threads, from 1" }
    if stdin, stdinFilename?.isEmpty != false {
      return "'--stdin' needs '--stdin-filename', the file that the text is to be checked as"
    }
    if !stdin, stdinFilename != nil { return "'--stdin-filename' says what the text of '--stdin' is: add '--stdin'" }
    if stdin, !paths.isEmpty { return "'--stdin' checks one file, the one of '--stdin-filename': leave the paths out" }
    if diff, format != .text { return "'--diff' prints a diff and no findings: leave '--format' out" }
    if writesBaseline, output != nil || format != .text || fix != nil || diff || stdin {
      return "'--write-baseline' lists what is found: leave '--output', '--format', '--fix', '--diff' and '--stdin' out"
    }
    if diff, output != nil { return "'--diff' prints a diff and no findings: leave '--output' out" }
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
    let scope = try LintScope(options)
    if let mode = options.fixMode { return try FixRun(options, scope, mode).run() }
    let project = try Project(scope.configuration, threads: options.jobs, overlay: scope.overlay)
    if options.writesBaseline {
      let folders = try ReportFolders(scope.configuration)
      guard let baseline = LintBaseline(options, scope, folders) else { return .clean }
      try StandardOutput.print(baseline.write(project.analysis.diagnostics, sources: project.sources))
      return .clean
    }
    let report = try LintReport(project.analysis.diagnostics, sources: project.sources, options, scope)
    let text = report.text(addition: FixSummary.fixable(report.diagnostics), isShown: options.output == nil)
    try ReportOutput.write(text, to: options.output)
    return report.status
  }
}
