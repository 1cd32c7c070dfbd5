package import SFGenInterface
import SFGenOutline
package import SFGenSource

/// What the analysis found: sorted diagnostics, and one interface for each server module, in the modules' order.
///
/// Where a diagnostic is an error the interfaces may be incomplete, and nothing may be generated from them.
package struct Analysis: Sendable {
  package let diagnostics: [Diagnostic]
  package let interfaces: [Interface]
  /// The types that were looked for in the files that the modules have.
  package let lookups: TypeLookups
  /// Errors that a comment suppresses, but that nothing may be generated over.
  package let suppressedErrors: [Diagnostic]

  /// What matters to those who generate from the interfaces.
  package var diagnosticsForGeneration: [Diagnostic] {
    suppressedErrors.isEmpty ? diagnostics : (diagnostics + suppressedErrors).sortedAndUnique()
  }
}

package enum Analyzer {
  /// Checks the modules against each other and builds the model of their server functions.
  package static func analyze(_ modules: [ProjectModule], settings: AnalysisSettings = AnalysisSettings()) -> Analysis {
    let index = TypeIndex(modules)
    var diagnostics: [Diagnostic] = []
    var interfaces: [Interface] = []
    var ids: [String: SourceLocation] = [:]
    var lookups = TypeLookups()
    for module in modules {
      var builder = InterfaceBuilder(
        module: module, otherModules: modules.filter { $0.role == .shared && $0.name != module.name },
        settings: settings, index: index)
      let interface = builder.build(ids: &ids)
      diagnostics += builder.diagnostics
      lookups.formUnion(builder.resolver.lookups)
      if module.role == .server { interfaces.append(interface) }
    }
    for (rule, check) in RuleChecks.projects { diagnostics += check(rule, modules) }
    let suppressions = Suppressions(
      applyingTo: diagnostics, sources: modules.lazy.flatMap(\.files).map(\.source))
    let errors = SuppressedErrors(modules: modules, interfaces: interfaces)
    return Analysis(
      diagnostics: chosen(suppressions.reported, settings).sortedAndUnique(), interfaces: interfaces, lookups: lookups,
      suppressedErrors: errors.stopping(chosen(suppressions.suppressed, settings)))
  }

  /// Findings of a comparison as comments and the configuration leave them, in printing order.
  ///
  /// - Parameter sources: the files that the findings are in.
  package static func reported(
    _ findings: [Diagnostic], sources: some Sequence<SourceFile>, settings: AnalysisSettings
  ) -> [Diagnostic] {
    let suppressions = Suppressions(applyingTo: findings, sources: sources, reportsUnused: false)
    return chosen(suppressions.reported, settings).sortedAndUnique()
  }

  /// The findings with the severities that the configuration gives them.
  private static func chosen(_ diagnostics: [Diagnostic], _ settings: AnalysisSettings) -> [Diagnostic] {
    diagnostics.compactMap { diagnostic in
      switch settings.severities[diagnostic.code] {
      case .off: nil
      case .warning: diagnostic.with(severity: .warning)
      case .error: diagnostic.with(severity: .error)
      case nil: diagnostic
      }
    }
  }
}

extension Diagnostic {
  fileprivate func with(severity: Severity) -> Diagnostic {
    Diagnostic(
      code: code, rule: rule, severity: severity, message: message, location: location, notes: notes, fixIt: fixIt)
  }
}
