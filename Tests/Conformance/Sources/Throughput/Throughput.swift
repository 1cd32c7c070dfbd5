import Foundation
import SFGenLexer
import SFGenOutline
import SFGenSource
import SwiftParser

/// Measures how many bytes a second the lexer gets through, the lexer and the outline parser, and SwiftParser, on the same
/// files in the same run: one thread, everything in memory, medians of several rounds that alternate.
@main
enum Throughput {
  static func main() {
    // The parser is recursive, and files exist that nest deeper than a main thread's stack.
    let thread = Thread { exit(run(Array(CommandLine.arguments.dropFirst()))) }
    thread.stackSize = 512 << 20
    thread.start()
    while true { sleep(1000) }
  }

  private static func run(_ arguments: [String]) -> Int32 {
    let onlyOurs = arguments.contains("--without-parser")
    let files = arguments.filter { !$0.hasPrefix("--") }.flatMap(sources)
    guard !files.isEmpty else {
      print("usage: throughput [--without-parser] PATH…  (no Swift file found)")
      return 2
    }
    let byteCount = files.reduce(0) { $0 + $1.count }
    let texts = onlyOurs ? [] : files.map { String(decoding: $0.bytes, as: UTF8.self) }
    var lexing: [Duration] = []
    var outlining: [Duration] = []
    var parsing: [Duration] = []
    var declarationCount = 0
    var tokenCount = 0
    for _ in 0..<(onlyOurs ? 9 : 5) {
      lexing.append(processorTime { tokenCount = files.reduce(0) { $0 + countTokens(of: $1) } })
      outlining.append(
        processorTime { declarationCount = files.reduce(0) { $0 + countDeclarations(of: $1) } })
      if !onlyOurs {
        parsing.append(processorTime { for text in texts { _ = Parser.parse(source: text) } })
      }
    }
    print("\(files.count) files, \(byteCount) bytes, \(tokenCount) tokens, \(declarationCount) declarations")
    print("lexer             \(rate(byteCount, lexing)) MB/s")
    print("lexer and outline \(rate(byteCount, outlining)) MB/s")
    if !onlyOurs {
      print("SwiftParser       \(rate(byteCount, parsing)) MB/s")
      let (lexingRatio, outliningRatio) = (median(parsing) / median(lexing), median(parsing) / median(outlining))
      print("ratios            \(lexingRatio) (at least 55) and \(outliningRatio) (at least 35)")
      return lexingRatio >= 55 && outliningRatio >= 35 ? 0 : 1
    }
    return 0
  }

  /// What the thread took of a processor, so that other processes do not count.
  private static func processorTime(_ body: () -> Void) -> Duration {
    let start = processorTime()
    body()
    return processorTime() - start
  }

  private static func processorTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  private static func countTokens(of file: SourceFile) -> Int {
    file.bytesAndSentinel.withUnsafeBufferPointer { bytes in
      var lexer = Lexer(bytesAndSentinel: bytes)
      var count = 0
      return withUnsafeTemporaryAllocation(of: Token.self, capacity: 1024) { tokens in
        while true {
          let added = lexer.scan(into: tokens)
          count += added
          if tokens[added - 1].kind == .endOfFile { return count - 1 }
        }
      }
    }
  }

  private static func countDeclarations(of file: SourceFile) -> Int {
    ParsedFile(source: file, pathInModule: file.path).outline.declarations.count
  }

  private static func sources(below path: String) -> [SourceFile] {
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
      FileManager.default.contents(atPath: path + "/" + name).map { SourceFile(path: name, bytes: Array($0)) }
    }
  }

  private static func median(_ durations: [Duration]) -> Duration { durations.sorted()[durations.count / 2] }

  private static func rate(_ byteCount: Int, _ durations: [Duration]) -> Int {
    Int(Double(byteCount) / 1e6 / (median(durations) / .seconds(1)))
  }
}
