import ArgumentParser
import SFGenFixing

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check directives and server functions.",
    discussion: """
      Checks the modules of sfgen.json, or, without one, the folders and files that are named, as one server module. \
      With sfgen.json the whole project is read and the paths say what is reported.

      A comment suppresses findings: "// sfgen:disable:next SF202 - reason" for the next line, "disable:this" for its \
      own, "disable" to the end of the file or to "enable". Those that suppress nothing are reported.

      A baseline lists findings that are accepted for now; they stay known where lines move. Xcode and GitHub Actions \
      show findings beside the lines where they run sfgen lint with their format.

      EXAMPLES:
        sfgen lint
        sfgen lint Sources/App/Posts.swift
        sfgen lint --strict
        sfgen lint --format json
        sfgen lint --fix
        sfgen lint --fix=exposing --diff
        sfgen lint --stdin --stdin-filename Sources/App/Posts.swift
        sfgen lint --format sarif --output sfgen.sarif
        sfgen lint --write-baseline
        sfgen lint --baseline sfgen-baseline.json
      """)

  @Argument(
    help: ArgumentHelp("Folders and files (default: the project).", valueName: "path"),
    completion: .file(extensions: ["swift"]))
  var paths: [String] = []

  @Flag(help: "Exit with status 1 for warnings too.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Print errors alone, without warnings and summary.")
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "The configuration file (default: sfgen.json, in the working folder or above).", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var config: String?

  @Option(
    help: ArgumentHelp("How many threads read (default: one for each core).", valueName: "count"))
  var jobs: Int?

  @OptionGroup(title: "Reports") var report: ReportOptions

  @OptionGroup(title: "Fixing") var fixing: FixingOptions

  @OptionGroup(title: "Editors") var editor: EditorOptions

  var options: LintOptions {
    LintOptions(
      paths: paths, format: report.format, strict: strict, quiet: quiet, config: config, jobs: jobs, fix: fixing.mode,
      diff: fixing.diff, stdin: editor.stdin, stdinFilename: editor.stdinFilename, output: report.output,
      baseline: report.baseline, writesBaseline: report.writeBaseline)
  }

  mutating func validate() throws {
    if let conflict = options.conflict { throw ValidationError(conflict) }
  }

  mutating func run() throws {
    let status = try Lint.run(options)
    if status != .clean { throw status }
  }
}
