import Foundation
import SFGenLexer
import SFGenSource
import Testing

/// Four times the input may cost four times the time, and noise; what costs sixteen times is quadratic.
@Suite(.serialized) struct HostileInputTests {
  @Test(arguments: [
    "<<<<<<< a\n", ">>>> a\n", "“", "“\\(", "”", "#/\n", "#/a\n", "##/\n#/\n", "#\"\"\"a\\#(",
    "##\"\"\"\\##(#\"\"\"\\#(", "#", "# ",
    "/\\/", "(/\\/ ", "/ ", "( /", "/*", "/* ", "*/", "\"", "\"\\(", "\"\"\"\\(", "\"\"\"\n", "'", "`", "``", "`\n",
    "<#", "<#\n", "#>",
    "\\", "!", "try?/", "try!/a ", "&", "+/", "/+", ".", "..", "(", "{", "[", "}", "\\(", "@", "$", "0x", "0x.", "1e",
    "1.", "é", "\u{0}", "\u{A0}",
    "\u{FEFF}", "\u{301}", "→", "\r", "\r\n", "#if\n", "a", "func ", "\"a\" ", "#\"a\"# ",
  ])
  func `The time grows no faster than the input`(pattern: String) {
    let small = shortestTime(for: String(repeating: pattern, count: 20_000 / pattern.utf8.count))
    let large = shortestTime(for: String(repeating: pattern, count: 80_000 / pattern.utf8.count))
    #expect(large < small * 8 + .milliseconds(5), "\(small) became \(large)")
  }

  @Test(arguments: ["(", "[", "{", "\"\\(", "\"\"\"\n\\(", "#\"\\#(", "/*", "<", "a?."])
  func `Nesting a million deep overflows no stack`(opening: String) {
    let file = SourceFile(path: "Deep.swift", text: String(repeating: opening, count: 1_000_000))
    var end: UInt32 = 0
    for token in Lexer.tokens(of: file) { end = token.end }
    #expect(Int(end) <= file.count)
  }

  /// The processor's time, not the clock's: other processes must not count.
  private func shortestTime(for text: String) -> Duration {
    let file = SourceFile(path: "Hostile.swift", text: text)
    return (0..<5).map { _ in
      let start = processorTime()
      _ = Lexer.tokens(of: file)
      return processorTime() - start
    }.min() ?? .zero
  }

  private func processorTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
