import FixtureSupport
import Foundation
import SFGenLexer
import SFGenSource
import Testing

/// `Fixtures/Lexer/<slug>.swift` and its tokens beside it, a line each: offset, length, kind, text. `lexer-conformance` holds
/// the same files to SwiftParser, but for those whose name says that they are broken.
@Suite struct LexerFixtureTests {
  static let folder = Repository.fixtures.appendingPathComponent("Lexer")
  static let fixtures: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }.sorted()
  }()

  @Test func `There are fixtures to compare`() {
    #expect(Self.fixtures.count > 15)
  }

  @Test(arguments: fixtures)
  func `The tokens of a fixture are the expected ones`(fixture: String) throws {
    let bytes = Array(try Data(contentsOf: Self.folder.appendingPathComponent(fixture + ".swift")))
    let file = SourceFile(path: fixture + ".swift", bytes: bytes)
    let text = Lexer.tokens(of: file).map { token in
      "\(token.start) \(token.end - token.start) \(token.kind) \(String(reflecting: file.text(token.range)))\n"
    }.joined()
    let expectation = Self.folder.appendingPathComponent(fixture + ".txt")
    if Repository.updatesFixtures { try Data(text.utf8).write(to: expectation) }
    #expect(text == String(decoding: try Data(contentsOf: expectation), as: UTF8.self))
  }
}
