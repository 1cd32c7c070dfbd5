package import SFGenSource

/// Writes findings as workflow commands, which GitHub Actions shows beside the lines of a pull request.
///
/// ```
/// ::error file=Sources/App/Posts.swift,line=3,col=6,endLine=3,endColumn=16,title=SF201 not-async::…
/// ```
///
/// Columns are UTF-16 code units. A range over several lines has lines alone: the runner drops columns of such a one.
package struct GitHubReporter {
  private let folders: ReportFolders

  /// - Parameter folders: with the workspace of the run, from which the annotations' paths lead.
  package init(folders: ReportFolders) {
    self.folders = folders
  }

  /// A line for each finding, sorted; empty where there is none.
  ///
  /// - Parameter sources: the files that the findings are in, by path; a finding in another file is at its beginning.
  package func report(_ diagnostics: [Diagnostic], sources: [String: SourceFile]) -> String {
    let diagnostics = diagnostics.sortedAndUnique()
    let index = SourceIndex(sources, for: diagnostics)
    return diagnostics.map { command(for: $0, index) + "\n" }.joined()
  }

  private func command(for diagnostic: Diagnostic, _ index: SourceIndex) -> String {
    let region = TextRegion(diagnostic.location.range, in: diagnostic.location.path, index)
    let isOneLine = region.startLine == region.endLine
    let properties: [(String, String)?] = [
      ("file", folders.workspacePath(diagnostic.location.path)),
      ("line", String(region.startLine)),
      isOneLine ? ("col", String(region.startColumn)) : nil,
      ("endLine", String(region.endLine)),
      isOneLine ? ("endColumn", String(region.endColumn)) : nil,
      ("title", "\(diagnostic.code) \(diagnostic.rule)"),
    ]
    let list = properties.compactMap { $0 }.map { "\($0)=\(GitHubReporter.escapedProperty($1))" }
    return "::\(diagnostic.severity.rawValue) " + list.joined(separator: ",") + "::"
      + GitHubReporter.escapedData(message(of: diagnostic, index))
  }

  /// The sentence, then the notes and the mend, a line each.
  private func message(of diagnostic: Diagnostic, _ index: SourceIndex) -> String {
    var lines = [DisplayText.sanitized(diagnostic.message)]
    for note in diagnostic.notes {
      var place = ""
      if let location = note.location {
        let region = TextRegion(location.range, in: location.path, index)
        place = "\(folders.workspacePath(location.path)):\(region.startLine):\(region.startColumn): "
      }
      lines.append(DisplayText.sanitized("\(place)note: \(note.message)"))
    }
    if let fixIt = diagnostic.fixIt {
      lines.append("fix: " + DisplayText.sanitized(fixIt.message))
      if let file = index.file(diagnostic.location.path) {
        lines += FixPreview(fixIt, in: file.source, lines: file.lines).lines.map { line in
          (line.isAdded ? "+ " : "- ") + DisplayText(line.text).string
        }
      }
    }
    return lines.joined(separator: "\n")
  }

  /// What follows `::` as the runner decodes it.
  static func escapedData(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result.append(contentsOf: "%25".unicodeScalars)
      case "\r": result.append(contentsOf: "%0D".unicodeScalars)
      case "\n": result.append(contentsOf: "%0A".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// A property's value, which ends at a comma or at `::`.
  static func escapedProperty(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in escapedData(text).unicodeScalars {
      switch scalar {
      case ":": result.append(contentsOf: "%3A".unicodeScalars)
      case ",": result.append(contentsOf: "%2C".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
