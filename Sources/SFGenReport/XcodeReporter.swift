package import SFGenSource

/// Writes findings as Xcode reads them in the output of a build phase: one line each, with absolute paths and columns in
/// UTF-8 bytes, as the compiler writes them.
///
/// ```
/// /home/me/App/Sources/App/Posts.swift:3:6: error: … [SF201]
/// /home/me/App/Sources/App/Posts.swift:1:1: note: …
/// ```
package struct XcodeReporter {
  private let folders: ReportFolders

  package init(folders: ReportFolders) {
    self.folders = folders
  }

  /// The lines, sorted by finding; empty where there is none.
  ///
  /// - Parameter sources: the files that the findings are in, by path; a finding in another file is at its beginning.
  package func report(_ diagnostics: [Diagnostic], sources: [String: SourceFile]) -> String {
    let diagnostics = diagnostics.sortedAndUnique()
    let index = SourceIndex(sources, for: diagnostics)
    return diagnostics.map { text(of: $0, index) }.joined()
  }

  private func text(of diagnostic: Diagnostic, _ index: SourceIndex) -> String {
    let place = diagnostic.location
    var text = line(place, diagnostic.severity.rawValue, "\(diagnostic.message) [\(diagnostic.code)]", index)
    // A note without a place of its own is shown only at one.
    for note in diagnostic.notes { text += line(note.location ?? place, "note", note.message, index) }
    if let fixIt = diagnostic.fixIt { text += line(place, "note", "fix: \(fixIt.message)", index) }
    return text
  }

  private func line(_ location: SourceLocation, _ word: String, _ message: String, _ index: SourceIndex) -> String {
    let start = index.extent(of: location).start
    // Nothing is escaped in this format: a line break in a name has to go.
    let place = DisplayText.sanitized("\(folders.absolute(location.path)):\(start.line):\(start.column)")
    return "\(place): \(word): \(DisplayText.sanitized(message))\n"
  }
}
