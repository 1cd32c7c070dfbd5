import ConformanceSupport
import Foundation
import SFGenLexer
import SFGenSource

/// Compares the lexer with SwiftParser on every Swift file below the paths given.
@main
enum LexerConformance {
  static func main() { SwiftFiles.run(run) }

  private static func run(_ paths: [String]) -> Int32 {
    let files = SwiftFiles.files(below: paths)
    guard !files.isEmpty else {
      print("usage: lexer-conformance PATH…  (no Swift file found)")
      return 2
    }
    var byteCount = 0
    var differenceCount = 0
    var mendedCount = 0
    var lexing = Duration.zero
    var parsing = Duration.zero
    for path in files {
      guard let data = FileManager.default.contents(atPath: path) else {
        print("\(path): cannot be read")
        return 2
      }
      let file = SourceFile(path: path, bytes: Array(data))
      byteCount += data.count
      let clock = ContinuousClock()
      var tokens: [Token] = []
      lexing += clock.measure { tokens = Lexer.tokens(of: file) }
      for processor in Processor.possible where Lexer.tokens(of: file, processor: processor) != tokens {
        differenceCount += 1
        print("\(path): the tokens for the processor '\(processor)' are others")
      }
      var reference = (tokens: [Token](), isBroken: false)
      let text = String(decoding: data, as: UTF8.self)
      parsing += clock.measure { reference = ReferenceTokens.tokens(of: text) }
      if let offset = TriviaCheck.firstMistake(in: tokens, of: Array(data)) {
        differenceCount += 1
        print("\(path):\(SwiftFiles.line(of: offset, in: data)): bytes are lost or covered twice")
      }
      // Offsets of the two agree only where the text is UTF-8; the parser repairs other files before it reads them.
      guard text.utf8.count == data.count else { continue }
      if let (mine, theirs) = firstDifference(tokens, reference.tokens) {
        if reference.isBroken { mendedCount += 1 } else { differenceCount += 1 }
        let offset = Int(min(mine?.range.start ?? .max, theirs?.range.start ?? .max))
        let line = SwiftFiles.line(of: offset, in: data)
        let kind = reference.isBroken ? "in a broken file, " : ""
        print("\(path):\(line): \(kind)\(describe(mine, data)), SwiftParser has \(describe(theirs, data))")
      }
    }
    print("\(files.count) files, \(byteCount) bytes, \(differenceCount) differences, \(mendedCount) in broken files")
    print("lexing took \(lexing), parsing and merging \(parsing)")
    return differenceCount == 0 ? 0 : 1
  }

  /// The first of a file alone is reported: what follows it is mostly its consequence.
  private static func firstDifference(_ mine: [Token], _ theirs: [Token]) -> (Token?, Token?)? {
    for index in 0..<max(mine.count, theirs.count) {
      let left = index < mine.count ? mine[index] : nil
      let right = index < theirs.count ? theirs[index] : nil
      if left?.kind != right?.kind || left?.range != right?.range { return (left, right) }
    }
    return nil
  }

  private static func describe(_ token: Token?, _ data: Data) -> String {
    guard let token else { return "nothing" }
    let text = String(decoding: data[Int(token.range.start)..<Int(token.range.end)].prefix(60), as: UTF8.self)
    return "\(token.kind) `\(text)` of \(token.range.end - token.range.start) bytes at \(token.range.start)"
  }
}
