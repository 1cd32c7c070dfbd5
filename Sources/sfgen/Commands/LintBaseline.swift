import SFGenJSON
import SFGenReport
import SFGenSource

/// The file of accepted findings that a run of `lint` reads or writes.
struct LintBaseline {
  private let path: String
  private let scope: LintScope
  private let folders: ReportFolders

  /// - Returns: `nil` where the options speak of none.
  init?(_ options: LintOptions, _ scope: LintScope, _ folders: ReportFolders) {
    guard options.baseline != nil || options.writesBaseline else { return nil }
    path =
      options.baseline.map { Path.shown($0, from: folders.working) }
      ?? Path.join(scope.configuration.folder, Baseline.fileName)
    self.scope = scope
    self.folders = folders
  }

  /// Findings without the known ones.
  struct Comparison {
    let newDiagnostics: [Diagnostic]
    /// What the summary says of the baseline, with a newline; empty where it has no part in the report.
    let summary: String
  }

  func compare(_ diagnostics: [Diagnostic], sources: [String: SourceFile]) throws(CommandFailure) -> Comparison {
    let comparison = try read().compare(diagnostics, sources: sources, folders: folders)
    // Where only some files are reported nothing is known of the entries for the others.
    let stale = comparison.staleEntries.count { entry in
      scope.includes(Path.shown(Path.join(folders.project, entry.file), from: folders.working))
    }
    let known = comparison.knownCount
    var summary = ""
    if known > 0 { summary += "\(known) known finding\(known == 1 ? "" : "s") left out\n" }
    if stale > 0 {
      summary += "\(stale) entr\(stale == 1 ? "y" : "ies") of \(path) match\(stale == 1 ? "es" : "") nothing any more: "
      summary += "write it again with --write-baseline\n"
    }
    return Comparison(newDiagnostics: comparison.newDiagnostics, summary: summary)
  }

  /// Replaces the file by what was found.
  ///
  /// - Returns: a sentence with a newline.
  func write(_ diagnostics: [Diagnostic], sources: [String: SourceFile]) throws(CommandFailure) -> String {
    guard !scope.isPartial else {
      throw CommandFailure("--write-baseline is for the whole project: leave the paths out")
    }
    if let old = try existingBytes(), !Baseline.isCarried(by: old) {
      throw CommandFailure("\(path): is no baseline and is not overwritten: move it, or choose another file")
    }
    let baseline = Baseline(of: diagnostics, sources: sources, folders: folders)
    try ReportOutput.write(baseline.text, to: path)
    let count = baseline.entries.count
    return "\(path): \(count) finding\(count == 1 ? "" : "s")\n"
  }

  private func read() throws(CommandFailure) -> Baseline {
    guard let bytes = try existingBytes() else {
      throw CommandFailure("\(path): no such file: add --write-baseline to write it")
    }
    let file = SourceFile(path: path, bytes: bytes)
    do {
      return try Baseline(file)
    } catch {
      let position = LineTable(file).position(at: error.offset)
      throw CommandFailure(lines: ["\(path):\(position.line):\(position.column): error: \(error.message)"])
    }
  }

  /// The bytes of the file; `nil` where there is none.
  private func existingBytes() throws(CommandFailure) -> [UInt8]? {
    do throws(SystemError) {
      return try FileSystem.entry(at: path) == nil ? nil : FileSystem.contents(of: path)
    } catch {
      throw CommandFailure("\(path): cannot be read: \(error.reason)")
    }
  }
}
