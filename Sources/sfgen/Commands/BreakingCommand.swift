import ArgumentParser
import SFGenAnalysis
import SFGenReport

struct BreakingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "breaking",
    abstract: "Report every change since an earlier interface that breaks deployed clients.",
    discussion: """
      Compares the endpoints of the sources with those that clients were generated from, and reports what such clients \
      would fail on: an endpoint that is gone, an argument that they do not send, a value that they cannot read. What \
      they do not notice is not reported. 'sfgen explain SF511', and the codes after it, say more.

      The earlier interface is a file that 'sfgen list --format json' has written, or "git:" and a revision, whose \
      sources and configuration are read through git; nothing is checked out.

      A comment in today's sources accepts a change: "// sfgen:disable:next SF525 - reason".

      EXAMPLES:
        sfgen breaking --against git:origin/main
        sfgen breaking --against git:v1.4.0 --strict
        sfgen breaking --against deployed.json --format github
        sfgen list --format json > deployed.json

      EXIT STATUS: 0 no client breaks; 1 one does, or the sources have errors; 2 wrong usage, or an interface that \
      cannot be read.
      """)

  @OptionGroup var project: ProjectOptions

  @Option(
    help: ArgumentHelp(
      "What to compare with: a file of 'sfgen list --format json', or git:REVISION.", valueName: "interface"),
    completion: .file(extensions: ["json"]))
  var against: String

  @Flag(help: "Exit with status 1 for warnings too.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Print errors alone, without warnings and summary.")
  var quiet = false

  @Option(help: ArgumentHelp("How findings are written.", valueName: "format"))
  var format: ReportFormat = .text

  @Option(
    help: ArgumentHelp("Write the report into this file instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  mutating func run() throws {
    let configuration = try Configuration.load(project)
    // What to compare with is looked at first: it is what is mistyped.
    let earlier = try EarlierInterface(against, configuration, isFromFlags: !project.givenFlags.isEmpty)
    let project = try Project(configuration)
    let state = FindingsReport(diagnostics: project.analysis.diagnosticsForGeneration, sources: project.sources)
    guard !state.hasErrors else {
      // Standard output is for the comparison alone: a program may be reading it.
      StandardOutput.printErrors([state.text(quiet: true) + "sfgen: the sources have errors, so nothing was compared"])
      throw ExitStatus.findings
    }
    let findings = try BreakingFindings(
      project, earlier, pointsIntoRevision: format == .text || format == .json)
    let report = FindingsReport(diagnostics: findings.diagnostics, sources: findings.sources)
    var text = report.text(
      as: format, folders: try ReportFolders(configuration), quiet: quiet,
      usesColor: output == nil && ProcessEnvironment.showsColor)
    if format == .text, !quiet, findings.diagnostics.isEmpty { text = "no change breaks clients of \(against)\n" }
    try ReportOutput.write(text, to: output)
    let status = report.status(strict: strict)
    if status != .clean { throw status }
  }
}
