import ArgumentParser

/// The options of `lint` that say how findings are written, where, and which are known.
struct ReportOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How findings are written.", valueName: "format"))
  var format: ReportFormat = .text

  @Option(
    help: ArgumentHelp("Write the report into this file instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp("Leave out the findings that this file lists.", valueName: "file"), completion: .file())
  var baseline: String?

  @Flag(
    help: ArgumentHelp(
      "Write all findings into the file of --baseline.",
      discussion: "Without it, into \"sfgen-baseline.json\" beside sfgen.json, or in the working folder."))
  var writeBaseline = false
}
