import FixtureSupport
import Foundation
import SFGenLexer
import SFGenSource
import Testing

/// Tokens, and trivia between them, make up every file byte for byte: this package's own and those of its dependencies.
@Suite struct RoundTripTests {
  @Test(arguments: ["Sources", "Tests", "Examples/Guestbook/Sources", ".build/checkouts"])
  func `Nothing is lost between tokens, nor covered twice`(folder: String) throws {
    let files = FileManager.default.enumerator(atPath: Repository.root.appendingPathComponent(folder).path)
    var count = 0
    while let path = files?.nextObject() as? String {
      guard path.hasSuffix(".swift"), !path.contains(".build/") else { continue }
      let url = Repository.root.appendingPathComponent(folder).appendingPathComponent(path)
      guard let data = try? Data(contentsOf: url) else { continue }
      let file = SourceFile(path: path, bytes: Array(data))
      let mistake = TriviaCheck.firstMistake(in: Lexer.tokens(of: file), of: Array(data))
      #expect(mistake == nil, "\(path)")
      count += 1
    }
    #expect(count > (folder.hasPrefix(".build") ? 1000 : 10))
  }
}
