import FixtureSupport
import Foundation
import SFGenLexer
import SFGenSource
import Testing

/// What a processor has says how tokens are found; which ones are found it must not.
@Suite struct ProcessorTests {
  @Test func `Tokens and problems are the same whatever the processor, and however small the buffer`() {
    var count = 0
    for text in MutatedSources.texts {
      let file = SourceFile(path: "Mutated.swift", bytes: text)
      let expected = scan(file, .bytewise, bufferSize: 1000)
      for processor in Processor.possible {
        let (tokens, problems) = scan(file, processor, bufferSize: 7)
        #expect(tokens == expected.tokens, "\(processor): \(firstDifference(tokens, expected.tokens, file))")
        #expect(problems == expected.problems)
      }
      count += expected.tokens.count
    }
    #expect(count > 100_000)
  }

  /// A name that goes on beyond ASCII, or beyond what is looked at in one go, at every place of a window.
  @Test(arguments: [
    "é", "a", "a é", ".b", "==c", "==é", "@b", "1é", "?.d", "!=e", "\n", "\"f\"", "//", "::", "",
    "===g", "==→", "=→", "==/**/h", "<<#i", "==#\"j\"#",
  ])
  func `What stands at the end of a window is split like everything else`(ending: String) {
    for length in [1, 2, 3, 60, 64, 65, 130, 600] {
      for padding in stride(from: 430, through: 520, by: 1) {
        let text = String(repeating: " ", count: padding) + String(repeating: "n", count: length) + ending + " = 1\n"
        let file = SourceFile(path: "Window.swift", text: text)
        let expected = scan(file, .bytewise, bufferSize: 100).tokens
        for processor in Processor.possible {
          #expect(scan(file, processor, bufferSize: 100).tokens == expected, "\(processor), \(length), \(padding)")
        }
      }
    }
  }

  /// What a slash means behind a mark depends on the word before it, wherever that ends.
  @Test(arguments: [
    ("let y = (ñtry! / 2, 1 / 3)", false), ("g(entrétry! / 2)", false), ("(retry! / 2, a / 3)", false),
    ("1.5try! / x/", true), ("(try! / x/)", true), ("try? / x/", true), ("(\"a\"try! / x/)", true),
    ("`try`! / x/", false), ("b -> @try! / x/", true), ("@try! / x/", true), ("@retry! / x", false),
  ])
  func `A slash begins a regex literal behind a try alone`(text: String, isRegex: Bool) {
    for processor in Processor.possible {
      for bufferSize in [1, 2, 100] {
        let tokens = scan(SourceFile(path: "Slash.swift", text: text), processor, bufferSize: bufferSize).tokens
        #expect(tokens.contains { $0.kind == .regex } == isRegex, "\(processor), \(bufferSize)")
      }
    }
  }

  /// The rest of a piece, and literals that end in blanks, cost no window each.
  @Test(arguments: ["1.5a ", "1.5a1.5a", "\" \n", "\"\n", "0x1.p"])
  func `What ends within a piece or behind blanks is the same on every processor`(pattern: String) {
    let file = SourceFile(path: "Rests.swift", text: String(repeating: pattern, count: 400))
    let expected = scan(file, .bytewise, bufferSize: 100).tokens
    for processor in Processor.possible { #expect(scan(file, processor, bufferSize: 3).tokens == expected) }
  }

  @Test func `Marks are listed whatever the processor`() {
    for text in MutatedSources.texts.prefix(100) {
      let tokens = Lexer.tokens(of: SourceFile(path: "Marks.swift", bytes: text))
      for shape in [TokenShape.identifier, .pound, .leftBrace] {
        let expected = tokens.indices.filter { tokens[$0].shape.rawValue >= shape.rawValue }.map(UInt32.init)
        for processor in Processor.possible {
          let found = tokens.withUnsafeBufferPointer { tokens in
            [UInt32](unsafeUninitializedCapacity: tokens.count + 16) { indices, count in
              guard let base = indices.baseAddress else { return }
              count = Token.listIndices(of: tokens, from: shape, into: base, processor: processor)
            }
          }
          #expect(found == expected, "\(processor), \(shape)")
        }
      }
    }
  }

  private func scan(_ file: SourceFile, _ processor: Processor, bufferSize: Int) -> (
    tokens: [Token], problems: [LexicalProblem]
  ) {
    file.bytesAndSentinel.withUnsafeBufferPointer { bytes in
      var lexer = Lexer(bytesAndSentinel: bytes, processor: processor)
      var tokens: [Token] = []
      let buffer = UnsafeMutableBufferPointer<Token>.allocate(capacity: bufferSize)
      defer { buffer.deallocate() }
      while tokens.last?.kind != .endOfFile { tokens += buffer[..<lexer.scan(into: buffer)] }
      return (tokens, lexer.problems)
    }
  }

  private func firstDifference(_ left: [Token], _ right: [Token], _ file: SourceFile) -> String {
    for (left, right) in zip(left, right) where left != right {
      return "\(left) `\(file.text(left.range))` and \(right) `\(file.text(right.range))`"
    }
    return "\(left.count) and \(right.count) tokens"
  }
}
