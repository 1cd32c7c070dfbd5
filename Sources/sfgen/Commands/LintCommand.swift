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

      EXAMPLES:
        sfgen lint
        sfgen lint Sources/App/Posts.swift
        sfgen lint --strict
        sfgen lint --format json
        sfgen lint --fix
        sfgen lint --fix=exposing --diff
        sfgen lint --stdin --stdin-filename Sources/App/Posts.swift
      """)

  @Argument(help: ArgumentHelp("Folders and files (default: the project).", valueName: "path"))
  var paths: [String] = []

  @Option(help: ArgumentHelp("How findings are written: text or json.", valueName: "format"))
  var format: LintOptions.Format = .text

  @Flag(help: "Exit with status 1 for warnings too.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Print errors alone, without warnings and summary.")
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "The configuration file (default: sfgen.json, in the working folder or above).", valueName: "file"))
  var config: String?

  @Option(
    help: ArgumentHelp("How many threads read (default: one for each core).", valueName: "count"))
  var jobs: Int?

  @OptionGroup(title: "Fixing") var fixing: FixingOptions

  @OptionGroup(title: "Editors") var editor: EditorOptions

  var options: LintOptions {
    LintOptions(
      paths: paths, format: format, strict: strict, quiet: quiet, config: config, jobs: jobs, fix: fixing.mode,
      diff: fixing.diff, stdin: editor.stdin, stdinFilename: editor.stdinFilename)
  }

  mutating func validate() throws {
    if let conflict = options.conflict { throw ValidationError(conflict) }
  }

  mutating func run() throws {
    let status = try Lint.run(options)
    if status != .clean { throw status }
  }
}

extension LintOptions.Format: ExpressibleByArgument {}
