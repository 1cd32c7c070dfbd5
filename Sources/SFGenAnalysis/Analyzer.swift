package import SFGenInterface
package import SFGenSource

/// What the analysis found: sorted diagnostics, and one interface for each server module, in the modules' order.
///
/// Where a diagnostic is an error the interfaces may be incomplete, and nothing may be generated from them.
package struct Analysis: Sendable {
  package let diagnostics: [Diagnostic]
  package let interfaces: [Interface]
}

package enum Analyzer {
  /// Checks the modules against each other and builds the model of their server functions.
  package static func analyze(_ modules: [ProjectModule], settings: AnalysisSettings = AnalysisSettings()) -> Analysis {
    Analysis(diagnostics: [], interfaces: [])
  }
}
