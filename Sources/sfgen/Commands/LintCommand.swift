import ArgumentParser

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check directives and server functions.",
    discussion: """
      Checks the modules of sfgen.json, or, without one, the folders and files that are named, as one server module. \
      With sfgen.json the whole project is read and the paths say what is reported.

      EXAMPLES:
        sfgen lint
        sfgen lint Sources/App/Posts.swift
        sfgen lint --strict
        sfgen lint --format json
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

  mutating func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("'--jobs' takes a number of threads, from 1") }
  }

  mutating func run() throws {
    let status = try Lint.run(
      LintOptions(paths: paths, format: format, strict: strict, quiet: quiet, config: config, jobs: jobs))
    if status != .clean { throw status }
  }
}

extension LintOptions.Format: ExpressibleByArgument {}
