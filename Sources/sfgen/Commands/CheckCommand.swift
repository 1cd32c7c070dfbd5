import ArgumentParser
import SFGenAnalysis

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
        sfgen check Sources/App --server Sources/App/Generated
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup(title: "Outputs") var outputs: OutputOptions

  @Flag(help: "Exit with status 1 for warnings too.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Print errors and diffs alone.")
  var quiet = false

  mutating func run() throws {
    let configuration = try Configuration.load(project, outputs: outputs)
    let project = try Project(configuration)
    let analysis = project.analysis
    let report = FindingsReport(diagnostics: analysis.diagnosticsForGeneration, sources: project.sources)
    guard !report.hasErrors else {
      try StandardOutput.print(
        report.text(quiet: quiet, addition: "generated files were not compared, because of the errors"))
      throw ExitStatus.findings
    }
    try StandardOutput.print(report.text(quiet: quiet))

    let plan = try OutputPlan(configuration, analysis)
    let changes = try OutputChanges(plan)
    // A project that generates nothing, and has no lock file, has only its sources to check.
    guard configuration.hasOutputs || changes.oldLock != nil else {
      let status = report.status(strict: strict)
      if status != .clean { throw status }
      return
    }
    let staleness = StalenessReport(changes, plan)
    try StandardOutput.print(staleness.text)
    if staleness.isStale || report.status(strict: strict) != .clean { throw ExitStatus.findings }
    if !quiet { try StandardOutput.print(StalenessReport.upToDate) }
  }
}
