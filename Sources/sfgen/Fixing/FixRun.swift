import SFGenAnalysis
import SFGenFixing
import SFGenSource

/// A run of `lint` with `--fix` or `--diff`.
///
/// | | standard output | standard error |
/// | --- | --- | --- |
/// | `--fix` | what was fixed, and the findings that are left | |
/// | `--fix --format json` | the findings that are left | what was fixed |
/// | `--fix --stdin` | the text, mended where it can be | the findings that are left |
/// | `--diff` | the diff | how much it mends |
struct FixRun {
  private let options: LintOptions
  private let scope: LintScope
  private let mode: FixMode
  private let changeable: ChangeableFiles

  init(_ options: LintOptions, _ scope: LintScope, _ mode: FixMode) {
    self.options = options
    self.scope = scope
    self.mode = mode
    changeable = ChangeableFiles(scope)
  }

  func run() throws(CommandFailure) -> ExitStatus {
    var reader = try ProjectReader(scope.configuration, threads: options.jobs, overlay: scope.overlay)
    let project = try reader.project(with: scope.overlay)
    let loop = FixLoop(mode: mode, mayChange: changeable.contains)
    let state = try loop.run(from: SourceFindings(project)) { changed throws(CommandFailure) in
      let sources = scope.overlay.sources.merging(changed) { $1 }
      return SourceFindings(try reader.project(with: SourceOverlay(sources)))
    }
    let changes = FileChanges(state, from: project.sources)
    if options.diff { return try show(changes, state) }

    let report = try LintReport(
      state.findings.diagnostics, sources: state.findings.sources, options, scope)
    let left = report.diagnostics.filter { changeable.contains($0.location.path) }
    let text = report.text(
      addition: FixSummary.remaining(left, after: mode), isShown: !options.stdin && options.output == nil)
    if options.stdin {
      try printText(changes)
      if options.output == nil { StandardOutput.printErrors(text) }
    } else {
      try changes.write()
      try show(text, state)
    }
    if options.output != nil { try ReportOutput.write(text, to: options.output) }
    return report.status
  }

  private func show(_ changes: FileChanges, _ state: FixState) throws(CommandFailure) -> ExitStatus {
    try StandardOutput.print(changes.diff)
    if changes.changes.isEmpty { return .clean }
    if !options.quiet { StandardOutput.printErrors(FixSummary.planned(state.applied)) }
    return .findings
  }

  private func show(_ text: String, _ state: FixState) throws(CommandFailure) {
    let fixed = options.quiet ? "" : FixSummary.fixed(state.applied)
    guard options.output == nil else { return try StandardOutput.print(fixed) }
    if options.format == .text {
      try StandardOutput.print(fixed + (fixed.isEmpty || text.isEmpty ? "" : "\n") + text)
    } else {
      // Standard output is for the report alone: a program may be reading it.
      StandardOutput.printErrors(fixed)
      try StandardOutput.print(text)
    }
  }

  /// Prints the text of standard input, also where nothing was to be mended: editors replace theirs by it.
  private func printText(_ changes: FileChanges) throws(CommandFailure) {
    if let change = changes.changes.first {
      try StandardOutput.print(change.new.bytes)
    } else {
      for source in scope.overlay.sources.values { try StandardOutput.print(source.bytes) }
    }
  }
}

extension SourceFindings {
  fileprivate init(_ project: Project) {
    self.init(diagnostics: project.analysis.diagnostics, sources: project.sources)
  }
}
