import SFGenLexer
import SFGenOutline
import SFGenSource

/// What libFuzzer calls with every input: lexes and outlines it, and traps where a promise is broken.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFrontEnd(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let file = SourceFile(path: "Fuzz.swift", bytes: bytes)
  let tokens = Lexer.tokens(of: file)
  precondition(TriviaCheck.firstMistake(in: tokens, of: bytes) == nil, "bytes are lost or covered twice")
  for processor in Processor.possible {
    precondition(Lexer.tokens(of: file, processor: processor) == tokens, "the processor changes the tokens")
  }
  let outline = ParsedFile(source: file, pathInModule: "Fuzz.swift").outline
  for problem in outline.problems {
    precondition(problem.range.start <= problem.range.end && Int(problem.range.end) <= count, "a problem out of bounds")
  }
  for directive in outline.directives {
    precondition(!directive.range.isEmpty && Int(directive.range.end) <= count, "a directive out of bounds")
  }
  precondition(SearchCheck.firstMiss(in: bytes) == nil, "a search misses what the tokens show")
  return 0
}
