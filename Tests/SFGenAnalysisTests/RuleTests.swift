import SFGenAnalysis
import SFGenBreaking
import SFGenEmitters
import SFGenInterface
import SFGenOutline
import SFGenSource
import Testing

@Suite struct RuleTests {
  static let codes = Rule.all.map(\.code)

  private func rule(_ code: String) throws -> Rule { try #require(Rule.named(code)) }

  /// What lint says of an example, and what its change breaks.
  private func findings(_ example: RuleExample) throws -> [Diagnostic] {
    let after = analysis(of: example, example.source)
    guard let before = example.before else { return after.diagnostics }
    func document(_ analysis: Analysis, base: String) throws -> InterfaceDocument {
      let interfaces = analysis.interfaces.map { Interface(module: $0.module, base: base, files: $0.files) }
      return try InterfaceDocument(
        SourceFile(path: "interface.json", text: InterfaceJSONEmitter.contents(for: interfaces)))
    }
    let earlier = analysis(of: example, before)
    let changes = InterfaceComparison.changes(
      from: try document(earlier, base: "/_server"), to: try document(after, base: example.base))
    return earlier.diagnostics + after.diagnostics
      + changes.map { change in
        Diagnostic(
          code: change.rule.code, rule: change.rule.name, severity: change.rule.severity, message: change.message,
          location: SourceLocation(path: "interface.json", range: change.place.documentRange))
      }
  }

  private func analysis(of example: RuleExample, _ source: String) -> Analysis {
    func module(_ name: String, _ role: ModuleRole, _ fileName: String, _ source: String) -> ProjectModule {
      let file = SourceFile(path: "\(name)/\(fileName)", text: source)
      return ProjectModule(
        name: name, role: role, base: "/_server", files: [ParsedFile(source: file, pathInModule: fileName)])
    }
    return Analyzer.analyze(
      [module("Example", example.role, example.fileName, source)]
        + example.others.map { module($0.name, $0.role, "Other.swift", $0.source) })
  }

  @Test(arguments: codes)
  func `The wrong example of a rule is reported by it alone, and the right one is clean`(code: String) throws {
    let rule = try rule(code)
    #expect(Set(try findings(rule.wrong).map(\.code)) == [code])
    #expect(try findings(rule.right).map(\.code) == [])
  }

  @Test(arguments: codes)
  func `A finding carries its rule's name, severity and kind of mend`(code: String) throws {
    let rule = try rule(code)
    for finding in try findings(rule.wrong) {
      #expect(finding.rule == rule.name)
      #expect(finding.severity == rule.severity)
      if rule.fix == .none { #expect(finding.fixIt == nil) }
      if rule.fix == .safe { #expect(finding.fixIt?.exposesEndpoint == false) }
      if rule.fix == .exposing { #expect(finding.fixIt?.exposesEndpoint == true) }
    }
  }

  @Test func `Codes and names are unique, sorted and spelled alike`() {
    #expect(Self.codes == Self.codes.sorted())
    #expect(Set(Self.codes).count == Self.codes.count)
    #expect(Set(Rule.all.map(\.name)).count == Self.codes.count)
    for rule in Rule.all {
      #expect(rule.code.wholeMatch(of: /SF[0-9]{3}/) != nil)
      #expect(rule.name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
    }
  }

  @Test(arguments: codes)
  func `A rule is found by its code in any case, and by its name`(code: String) throws {
    let rule = try rule(code)
    #expect(Rule.named(code.lowercased())?.code == code)
    #expect(Rule.named(rule.name)?.code == code)
    #expect(Rule.named(code + "0") == nil)
  }
}
