import SFGenFixing
import SFGenSource

/// Sentences about findings that fix-its mend.
enum FixSummary {
  /// How many findings could be mended, for the summary of findings; empty where there is none.
  static func fixable(_ diagnostics: [Diagnostic]) -> String {
    let fixIts = diagnostics.compactMap(\.fixIt)
    let exposing = fixIts.count(where: \.exposesEndpoint)
    let safe = fixIts.count - exposing
    switch (safe, exposing) {
    case (0, 0): return ""
    case (_, 0): return "\(safe) can be fixed by --fix"
    case (0, _): return "\(exposing) can be fixed by --fix=exposing"
    default: return "\(safe) can be fixed by --fix, and \(exposing) more by --fix=exposing"
    }
  }

  /// The same for what a run has left: how many mends were given up, and how many a run could make that may expose
  /// functions.
  static func remaining(_ diagnostics: [Diagnostic], after mode: FixMode) -> String {
    let fixIts = diagnostics.compactMap(\.fixIt)
    let refused = fixIts.count(where: mode.allows)
    let refusal = "\(refused) cannot be fixed without bringing another finding"
    if mode == .exposing || refused == fixIts.count { return refused == 0 ? "" : refusal }
    let exposing = "\(fixIts.count - refused) can be fixed by --fix=exposing"
    return refused == 0 ? exposing : "\(refusal), and \(exposing)"
  }

  /// A line for each file that was mended: `Sources/App/Posts.swift: fixed 3 findings: SF104, SF902 (2)`.
  static func fixed(_ fixes: [ProposedFix]) -> String {
    Dictionary(grouping: fixes, by: \.path).sorted { $0.key < $1.key }
      .map { path, fixes in
        let codes = fixes.flatMap(\.codes)
        let counts = Dictionary(grouping: codes) { $0 }.mapValues(\.count).sorted { $0.key < $1.key }
        let list = counts.map { $0.value == 1 ? $0.key : "\($0.key) (\($0.value))" }.joined(separator: ", ")
        return "\(path): fixed \(counted(codes.count, "finding")): \(list)\n"
      }
      .joined()
  }

  /// What a diff would come to: `would fix 3 findings in 2 files`.
  static func planned(_ fixes: [ProposedFix]) -> String {
    let findings = fixes.reduce(0) { $0 + $1.codes.count }
    return "would fix \(counted(findings, "finding")) in \(counted(Set(fixes.map(\.path)).count, "file"))\n"
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}
