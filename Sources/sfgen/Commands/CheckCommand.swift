import ArgumentParser
import SFGenAnalysis
import SFGenReport

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Lint, and compare the generated files and the lock file, in one pass. For CI.",
    discussion: """
      Writes nothing. Exit status 1 where a source has an error, where a generated file is out of date (with a diff), \
      or where an endpoint is new, gone or changed since sfgen.lock.json was written.

      EXAMPLES:
        sfgen check
        sfgen check --strict
        sfgen check --format github
        sfgen check Sources/App --server Sources/App/Generated
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup(title: "Outputs") var outputs: OutputOptions

  @Flag(help: "Exit with status 1 for warnings too.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Print errors and diffs alone.")
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "How findings are written.",
      discussion: "Where it is not text, what is out of date goes to standard error.", valueName: "format"))
  var format: ReportFormat = .text

  mutating func run() throws {
    let configuration = try Configuration.load(project, outputs: outputs)
    let project = try Project(configuration)
    let analysis = project.analysis
    let report = FindingsReport(diagnostics: analysis.diagnosticsForGeneration, sources: project.sources)
    let notCompared = report.hasErrors ? "generated files were not compared, because of the errors" : ""
    try StandardOutput.print(
      report.text(as: format, folders: ReportFolders(configuration), quiet: quiet, addition: notCompared))
    guard !report.hasErrors else {
      if format != .text, !quiet { StandardOutput.printErrors([notCompared]) }
      throw ExitStatus.findings
    }

    let plan = try OutputPlan(configuration, analysis)
    let changes = try OutputChanges(plan)
    // A project that generates nothing, and has no lock file, has only its sources to check.
    guard configuration.hasOutputs || changes.oldLock != nil else {
      let status = report.status(strict: strict)
      if status != .clean { throw status }
      return
    }
    let staleness = StalenessReport(changes, plan)
    try show(staleness)
    if staleness.isStale || report.status(strict: strict) != .clean { throw ExitStatus.findings }
    if !quiet, format == .text { try StandardOutput.print(StalenessReport.upToDate) }
  }

  /// Standard output belongs to the findings where a program reads them.
  private func show(_ staleness: StalenessReport) throws {
    if format == .text {
      try StandardOutput.print(staleness.text)
    } else if staleness.isStale {
      StandardOutput.printErrors([staleness.text])
    }
  }
}
