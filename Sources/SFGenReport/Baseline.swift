package import SFGenSource

/// Findings that a project has accepted for now, as a committed file lists them.
///
/// A finding is recognized by its fingerprint, so that it stays known where lines move.
package struct Baseline: Hashable, Sendable {
  package static let fileName = "sfgen-baseline.json"

  package struct Entry: Hashable, Sendable {
    package let code: String
    /// The file's path from the project's folder.
    package let file: String
    package let fingerprint: String
    /// For the people who read the file; it recognizes nothing.
    package let message: String

    package init(code: String, file: String, fingerprint: String, message: String) {
      self.code = code
      self.file = file
      self.fingerprint = fingerprint
      self.message = message
    }
  }

  /// Sorted by file, code and message, so that the file's differences are small.
  package let entries: [Entry]

  package init(entries: [Entry]) {
    self.entries = entries.sorted { left, right in
      (left.file, left.code, left.message, left.fingerprint)
        < (right.file, right.code, right.message, right.fingerprint)
    }
  }

  /// The baseline of everything that was found.
  ///
  /// - Parameter sources: the files that the findings are in, by path.
  package init(of diagnostics: [Diagnostic], sources: [String: SourceFile], folders: ReportFolders) {
    self.init(entries: Baseline.entries(for: diagnostics.sortedAndUnique(), sources, folders))
  }

  private static func entries(
    for diagnostics: [Diagnostic], _ sources: [String: SourceFile], _ folders: ReportFolders
  ) -> [Entry] {
    let fingerprints = Fingerprints.of(diagnostics, SourceIndex(sources, for: diagnostics), folders)
    return zip(diagnostics, fingerprints).map { diagnostic, fingerprint in
      Entry(
        code: diagnostic.code, file: folders.projectPath(diagnostic.location.path), fingerprint: fingerprint,
        message: diagnostic.message)
    }
  }

  /// What is left of findings without those that a baseline knows.
  package struct Comparison: Sendable {
    package let newDiagnostics: [Diagnostic]
    package let knownCount: Int
    /// Entries that no finding is left of.
    package let staleEntries: [Entry]
  }

  /// Compares findings with the baseline.
  ///
  /// - Parameter diagnostics: all findings that there are: equal ones are counted.
  package func compare(
    _ diagnostics: [Diagnostic], sources: [String: SourceFile], folders: ReportFolders
  ) -> Comparison {
    let diagnostics = diagnostics.sortedAndUnique()
    let known = Set(entries.map(Key.init))
    let found = Baseline.entries(for: diagnostics, sources, folders).map(Key.init)
    let newDiagnostics = zip(diagnostics, found).filter { !known.contains($1) }.map(\.0)
    let foundKeys = Set(found)
    return Comparison(
      newDiagnostics: newDiagnostics, knownCount: diagnostics.count - newDiagnostics.count,
      staleEntries: entries.filter { !foundKeys.contains(Key($0)) })
  }

  /// What recognizes a finding.
  private struct Key: Hashable {
    let code: String
    let file: String
    let fingerprint: String

    init(_ entry: Entry) {
      code = entry.code
      file = entry.file
      fingerprint = entry.fingerprint
    }
  }
}
