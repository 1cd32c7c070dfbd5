import SFGenSource

/// How often each file has each finding, wherever in the file: mends move what stands behind them.
struct FindingCounts {
  private struct Key: Hashable {
    let code: String
    let message: String
  }

  private var files: [String: [Key: Int]] = [:]
  private var totals: [String: Int] = [:]

  init(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      files[diagnostic.location.path, default: [:]][Self.key(diagnostic), default: 0] += 1
      totals[diagnostic.location.path, default: 0] += 1
    }
  }

  func total(in path: String) -> Int { totals[path] ?? 0 }

  /// Those of the findings that a file has more often than it had before.
  func gained(by diagnostics: [Diagnostic]) -> [Diagnostic] {
    let after = FindingCounts(diagnostics)
    return diagnostics.filter { diagnostic in
      let path = diagnostic.location.path
      let key = Self.key(diagnostic)
      return after.files[path]?[key] ?? 0 > files[path]?[key] ?? 0
    }
  }

  private static func key(_ diagnostic: Diagnostic) -> Key {
    Key(code: diagnostic.code, message: diagnostic.message)
  }
}
