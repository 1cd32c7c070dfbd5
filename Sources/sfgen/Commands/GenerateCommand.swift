import ArgumentParser
import SFGenAnalysis
import SFGenInterface

struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write the server's dispatch, the clients and the lock file.",
    discussion: """
      Writes the outputs of sfgen.json, or of the flags, and sfgen.lock.json, which lists every endpoint: commit both. \
      Files change only where their contents do. Nothing is written when a source has an error, and a file without \
      sfgen's mark in its first line is never overwritten. Files with the mark that are no longer needed are removed \
      from the output folders.

      EXAMPLES:
        sfgen generate
        sfgen generate --check
        sfgen generate --config deploy/sfgen.json
        sfgen generate Sources/App --server Sources/App/Generated
        sfgen generate Sources/App --module App --base /api \\
          --typescript web/server --swift-client Sources/AppClient
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup(title: "Outputs") var outputs: OutputOptions

  @Flag(help: "Write nothing; show a diff, and exit with status 1, where a file is out of date.")
  var check = false

  @Flag(name: .shortAndLong, help: "Print errors and diffs alone.")
  var quiet = false

  mutating func run() throws {
    let configuration = try Configuration.load(project, outputs: outputs)
    guard configuration.hasOutputs else {
      throw CommandFailure(
        configuration.path.map { "\($0) has no outputs: add \"outputs\", or \"stub\" to a module" }
          ?? "nothing to generate: give --server, --typescript or --swift-client, or write sfgen.json")
    }

    let project = try Project(configuration)
    let analysis = project.analysis
    let report = FindingsReport(diagnostics: analysis.diagnosticsForGeneration, sources: project.sources)
    guard !report.hasErrors else {
      try StandardOutput.print(report.text(quiet: quiet, addition: "nothing was written"))
      throw ExitStatus.findings
    }
    try StandardOutput.print(report.text(quiet: quiet))

    let plan = try OutputPlan(configuration, analysis)
    let changes = try OutputChanges(plan)
    if check {
      let staleness = StalenessReport(changes, plan)
      try StandardOutput.print(staleness.text)
      if staleness.isStale { throw ExitStatus.findings }
      if !quiet { try StandardOutput.print(StalenessReport.upToDate) }
      return
    }
    try changes.apply()
    if !quiet { try StandardOutput.print(GenerateCommand.summary(changes, analysis)) }
  }

  private static func summary(_ changes: OutputChanges, _ analysis: Analysis) -> String {
    let functions = analysis.interfaces.reduce(0) { $0 + $1.functions.count }
    let removed = changes.changes.count { $0.new == nil }
    let written = changes.changes.count - removed
    var parts = ["\(written) written", "\(changes.unchangedCount) unchanged"]
    if removed > 0 { parts.insert("\(removed) removed", at: 1) }
    return "\(functions) server function\(functions == 1 ? "" : "s"); files: " + parts.joined(separator: ", ") + "\n"
  }
}
