package import SFGenOutline

/// What a module's code runs on.
package enum ModuleRole: String, Sendable {
  case server
  /// Types that both sides compile.
  case shared
  case client
}

/// Which functions a marked file or type exports.
package enum ExportPolicy: String, Sendable {
  /// All but `private` and `fileprivate`.
  case visible
  /// `public`, `package` and `open`.
  case `public`
}

/// A module of the project with its files parsed.
package struct ProjectModule: Sendable {
  package let name: String
  package let role: ModuleRole
  package let base: String
  package let files: [ParsedFile]

  package init(name: String, role: ModuleRole, base: String, files: [ParsedFile]) {
    self.name = name
    self.role = role
    self.base = base
    self.files = files
  }
}

/// What the configuration says about the analysis.
package struct AnalysisSettings: Sendable {
  /// The guard of every function whose options name none.
  package var defaultGuard: String?
  package var exports: ExportPolicy
  /// What rules report, by code; a rule that is not listed keeps its own severity.
  package var severities: [String: SeverityOverride]

  package init(
    defaultGuard: String? = nil, exports: ExportPolicy = .visible, severities: [String: SeverityOverride] = [:]
  ) {
    self.defaultGuard = defaultGuard
    self.exports = exports
    self.severities = severities
  }
}

package enum SeverityOverride: String, Sendable {
  case off
  case warning
  case error
}
