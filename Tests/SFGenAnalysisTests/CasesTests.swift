import FixtureSupport
import Foundation
import Testing

@Suite struct CasesTests {
  @Test func `The page of cases names fixtures that there are`() throws {
    let page = try String(
      contentsOf: Repository.root.appendingPathComponent("Documentation/Cases.md"), encoding: .utf8)
    let named = page.matches(of: /`((?:SF[0-9]{3}|clean)-[A-Za-z0-9-]+[A-Za-z0-9])`/).map { String($0.output.1) }
    let fixtures = Set(try Repository.cases(in: "Lint").map(\.lastPathComponent))
    #expect(named.count > 100)
    for name in named { #expect(fixtures.contains(name), "\(name)") }
  }
}
