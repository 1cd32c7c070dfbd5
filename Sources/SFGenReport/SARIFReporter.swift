import SFGenJSON
package import SFGenSource

/// Writes findings as a log in the Static Analysis Results Interchange Format, version 2.1.0, as code-scanning services and
/// editors read it.
///
/// Columns are UTF-16 code units. Nothing in the log depends on the machine or the time.
package struct SARIFReporter {
  /// The name of the folder that relative URIs are resolved by, as every consumer knows it.
  static let sourceRootID = "%SRCROOT%"
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  private let version: String
  private let rules: [RuleDescription]
  private let folders: ReportFolders

  /// - Parameters:
  ///   - version: the tool's.
  ///   - rules: every rule that was checked; the log describes them all.
  package init(version: String, rules: [RuleDescription], folders: ReportFolders) {
    self.version = version
    self.rules = rules
    self.folders = folders
  }

  /// The log, with a newline at the end.
  ///
  /// - Parameter sources: the files that the findings are in, by path; a finding in another file is at its beginning.
  package func report(_ diagnostics: [Diagnostic], sources: [String: SourceFile]) -> String {
    let diagnostics = diagnostics.sortedAndUnique()
    let index = SourceIndex(sources, for: diagnostics)
    let rules = describedRules(diagnostics)
    let ruleIndices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.code, $0) })
    let writer = SARIFResultWriter(index: index, folders: folders)
    let results = zip(diagnostics, Fingerprints.of(diagnostics, index, folders)).map { diagnostic, fingerprint in
      writer.json(of: diagnostic, ruleIndex: ruleIndices[diagnostic.code], fingerprint: fingerprint)
    }
    let log = JSONValue.object(of: [
      "$schema": .string(SARIFReporter.schema),
      "version": "2.1.0",
      "runs": .array([
        .object(of: [
          "tool": .object(of: [
            "driver": .object(of: [
              "name": "sfgen",
              "version": .string(version),
              "rules": .array(rules.map(SARIFReporter.json)),
            ])
          ]),
          "columnKind": "utf16CodeUnits",
          // A lone carriage return ends a line too, as for the Swift compiler.
          "newlineSequences": .array(["\r\n", "\n", "\r"]),
          "results": .array(results),
        ])
      ]),
    ])
    return log.prettyText
  }

  /// The rules by code, each once, with those of findings that nobody described.
  private func describedRules(_ diagnostics: [Diagnostic]) -> [RuleDescription] {
    var described = Dictionary(rules.map { ($0.code, $0) }) { first, _ in first }
    for diagnostic in diagnostics where described[diagnostic.code] == nil {
      described[diagnostic.code] = RuleDescription(
        code: diagnostic.code, name: diagnostic.rule, severity: diagnostic.severity, summary: diagnostic.rule,
        explanation: "")
    }
    return described.values.sorted { $0.code < $1.code }
  }

  private static func json(of rule: RuleDescription) -> JSONValue {
    // Help has no arguments, so that braces in its examples are no placeholders, and consumers show them as they are.
    let help = rule.explanation.isEmpty ? rule.summary : rule.explanation
    return .object(of: [
      "id": .string(rule.code),
      "name": .string(rule.name),
      "shortDescription": .object(of: ["text": .string(rule.summary)]),
      "fullDescription": .object(of: ["text": .string(firstParagraph(of: help))]),
      "help": .object(of: ["text": .string(help), "markdown": .string(help)]),
      "defaultConfiguration": .object(of: ["level": .string(rule.severity.rawValue)]),
    ])
  }

  /// A full description is shown as a sentence or two: code-scanning services cut longer ones.
  private static func firstParagraph(of markdown: String) -> String {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.drop { $0.isEmpty || $0.hasPrefix("#") }.prefix { !$0.isEmpty }.joined(separator: " ")
  }
}
