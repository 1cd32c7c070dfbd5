package import SFGenSource

/// Writes findings as a compiler does: the place, the sentence, the lines underlined, the notes, the mend.
///
/// ```
/// Sources/App/Posts.swift:3:6: error: “createPost” must be async to be a server function [SF201]
///  3 | func createPost() {
///    |      ^^^^^^^^^^
/// fix: insert “async”
///  3 - func createPost() {
///  3 + func createPost() async {
///
/// 1 error in 1 file
/// ```
package struct TextReporter {
  private let style: TextStyle

  /// - Parameter usesColor: whether the text goes to a terminal that shows colours.
  package init(usesColor: Bool = false) {
    style = TextStyle(usesColor: usesColor)
  }

  /// Every finding, sorted, with a blank line after each; empty where there is none.
  ///
  /// - Parameter sources: the files that the findings are in, by path; a finding in another file has no excerpt.
  package func report(_ diagnostics: [Diagnostic], sources: [String: SourceFile]) -> String {
    let diagnostics = diagnostics.sortedAndUnique()
    let index = SourceIndex(sources, for: diagnostics)
    return diagnostics.map { text(of: $0, index) + "\n" }.joined()
  }

  /// `2 errors, 1 warning in 3 files`, with a newline; empty where there is no finding.
  package func summary(of diagnostics: [Diagnostic]) -> String {
    let diagnostics = diagnostics.sortedAndUnique()
    guard !diagnostics.isEmpty else { return "" }
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    let counts = [
      errors > 0 ? style(.error, counted(errors, "error")) : nil,
      warnings > 0 ? style(.warning, counted(warnings, "warning")) : nil,
    ]
    let files = Set(diagnostics.map(\.location.path)).count
    return counts.compactMap { $0 }.joined(separator: ", ") + " in \(counted(files, "file"))\n"
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }

  private func text(of diagnostic: Diagnostic, _ index: SourceIndex) -> String {
    let role: TextStyle.Role = diagnostic.severity == .error ? .error : .warning
    let preview = diagnostic.fixIt.flatMap { fixIt in
      index.file(diagnostic.location.path).map { FixPreview(fixIt, in: $0.source, lines: $0.lines) }
    }
    let gutter = gutter(for: diagnostic, preview, index)
    var text = heading(
      diagnostic.location, role, diagnostic.severity.rawValue, "\(diagnostic.message) [\(diagnostic.code)]", index)
    text += excerpt(diagnostic.location, gutter, role, index)
    for note in diagnostic.notes {
      text += heading(note.location, .note, "note", note.message, index)
      if let location = note.location { text += excerpt(location, gutter, .note, index) }
    }
    if let fixIt = diagnostic.fixIt, let preview {
      text += heading(nil, .note, "fix", fixIt.message, index)
      text += preview.text(gutter: gutter, style: style)
    }
    return text
  }

  private func heading(
    _ location: SourceLocation?, _ role: TextStyle.Role, _ word: String, _ message: String, _ index: SourceIndex
  ) -> String {
    var place = ""
    if let location {
      let start = index.extent(of: location).start
      place = style(.strong, "\(DisplayText.sanitized(location.path)):\(start.line):\(start.column):") + " "
    }
    return place + style(role, "\(word):") + " " + style(.strong, DisplayText.sanitized(message)) + "\n"
  }

  private func excerpt(
    _ location: SourceLocation, _ gutter: Gutter, _ role: TextStyle.Role, _ index: SourceIndex
  ) -> String {
    guard let file = index.file(location.path) else { return "" }
    return Excerpt(location.range, in: file.source, lines: file.lines).text(gutter: gutter, style: style, role: role)
  }

  /// One gutter for a finding with all its parts, so that they line up.
  private func gutter(for diagnostic: Diagnostic, _ preview: FixPreview?, _ index: SourceIndex) -> Gutter {
    let locations = [diagnostic.location] + diagnostic.notes.compactMap(\.location)
    var last = locations.compactMap { location in
      index.file(location.path).map { Excerpt(location.range, in: $0.source, lines: $0.lines).lastLine }
    }
    last += preview?.lines.map(\.number) ?? []
    return Gutter(lastLine: last.max() ?? 1)
  }
}
