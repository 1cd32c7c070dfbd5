import ConformanceSupport
import Foundation
import SFGenOutline
import SFGenSource
import SwiftParser
import SwiftSyntax

/// Compares the outline with SwiftParser's tree on every Swift file below the paths given.
///
/// With `--mutations COUNT` each file is changed in so many small ways, and every change that the parser accepts is
/// compared as well.
@main
enum OutlineConformance {
  static func main() { SwiftFiles.run(run) }

  private static func run(_ arguments: [String]) -> Int32 {
    var paths = arguments
    var mutationCount = 0
    if let option = paths.firstIndex(of: "--mutations"), option + 1 < paths.count, let count = Int(paths[option + 1]) {
      mutationCount = count
      paths.removeSubrange(option...option + 1)
    }
    let files = SwiftFiles.files(below: paths)
    guard !files.isEmpty else {
      print("usage: outline-conformance [--mutations COUNT] PATH…  (no Swift file found)")
      return 2
    }
    var comparison = Comparison()
    for (index, path) in files.enumerated() {
      guard let data = FileManager.default.contents(atPath: path) else {
        print("\(path): cannot be read")
        return 2
      }
      let file = SourceFile(path: path, bytes: Array(data))
      comparison.reportsBroken = true
      comparison.compare(file)
      comparison.reportsBroken = false
      guard mutationCount > 0 else { continue }
      var mutation = Mutation(file, seed: UInt64(index))
      for number in 0..<mutationCount {
        guard let bytes = mutation.next() else { break }
        comparison.compare(SourceFile(path: "\(path) (mutation \(number))", bytes: bytes))
      }
    }
    print(comparison.summary)
    return comparison.differenceCount == 0 ? 0 : 1
  }
}

/// Compares files one after the other and counts.
struct Comparison {
  private(set) var differenceCount = 0
  private var fileCount = 0
  private var byteCount = 0
  private var functionCount = 0
  private var brokenCount = 0
  /// Whether files are named that are not compared; of mutations most are broken, and nobody wants to read of them.
  var reportsBroken = true
  private var outlining = Duration.zero
  private var parsing = Duration.zero

  mutating func compare(_ source: SourceFile) {
    let bytes = source.bytes
    let text = String(decoding: bytes, as: UTF8.self)
    let clock = ContinuousClock()
    var file: ParsedFile?
    var tree: SourceFileSyntax?
    outlining += clock.measure { file = ParsedFile(source: source, pathInModule: source.path) }
    parsing += clock.measure { tree = Parser.parse(source: text) }
    guard let file, let tree else { return }
    fileCount += 1
    byteCount += bytes.count
    // Offsets of the two agree only where the text is UTF-8; the parser repairs other files before it reads them.
    if tree.hasError || text.utf8.count != bytes.count {
      brokenCount += 1
      if reportsBroken { print("\(source.path): broken to SwiftParser") }
      return
    }
    let mine = OutlineFacts(file)
    functionCount += mine.functionCount
    if let (left, right) = Self.firstDifference(mine.facts, ReferenceFacts.facts(of: tree)) {
      differenceCount += 1
      let offset = min(left?.offset ?? .max, right?.offset ?? .max)
      print("\(source.path):\(LineTable(source).position(at: offset).line): \(Self.excerpt(bytes, Int(offset)))")
      print("  outline:     \(left?.text ?? "nothing")")
      print("  SwiftParser: \(right?.text ?? "nothing")")
    }
  }

  var summary: String {
    """
    \(fileCount) files, \(byteCount) bytes, \(functionCount) functions, \(differenceCount) differences
    \(brokenCount) files are broken to SwiftParser and were not compared
    outlining took \(outlining), parsing \(parsing)
    """
  }

  /// The first of a file alone is reported: what follows it is mostly its consequence.
  private static func firstDifference(_ mine: [Fact], _ theirs: [Fact]) -> (Fact?, Fact?)? {
    for index in 0..<max(mine.count, theirs.count) {
      let left = index < mine.count ? mine[index] : nil
      let right = index < theirs.count ? theirs[index] : nil
      if left != right { return (left, right) }
    }
    return nil
  }

  private static func excerpt(_ bytes: ArraySlice<UInt8>, _ offset: Int) -> String {
    let line = bytes[min(offset, bytes.count)...].prefix { $0 != 0x0A }
    return String(decoding: line.prefix(80), as: UTF8.self)
  }
}
