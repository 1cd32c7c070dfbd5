import FixtureSupport
import Foundation
import SFGenOutline
import SFGenSource
import Testing

/// `Fixtures/Outline/<slug>.swift` and its outline in words beside it. `outline-conformance` holds the same files to
/// SwiftParser.
@Suite struct OutlineFixtureTests {
  static let folder = Repository.fixtures.appendingPathComponent("Outline")
  static let fixtures: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }.sorted()
  }()

  @Test func `There are fixtures to compare`() {
    #expect(Self.fixtures.count > 10)
  }

  @Test(arguments: fixtures)
  func `The outline of a fixture is the expected one`(fixture: String) throws {
    let bytes = Array(try Data(contentsOf: Self.folder.appendingPathComponent(fixture + ".swift")))
    let file = ParsedFile(source: SourceFile(path: fixture + ".swift", bytes: bytes), pathInModule: fixture)
    let text = OutlineText.text(of: file)
    let expectation = Self.folder.appendingPathComponent(fixture + ".txt")
    if Repository.updatesFixtures { try Data(text.utf8).write(to: expectation) }
    #expect(text == String(decoding: try Data(contentsOf: expectation), as: UTF8.self))
  }
}
