import ConformanceSupport
import Foundation
import SFGenOutline
import SFGenSource
import SwiftParser
import SwiftSyntax

/// Compares the outline with SwiftParser's tree on every Swift file below the paths given.
@main
enum OutlineConformance {
  static func main() { SwiftFiles.run(run) }

  private static func run(_ paths: [String]) -> Int32 {
    let files = SwiftFiles.files(below: paths)
    guard !files.isEmpty else {
      print("usage: outline-conformance PATH…  (no Swift file found)")
      return 2
    }
    var byteCount = 0
    var functionCount = 0
    var brokenCount = 0
    var differenceCount = 0
    var outlining = Duration.zero
    var parsing = Duration.zero
    let clock = ContinuousClock()
    for path in files {
      guard let data = FileManager.default.contents(atPath: path) else {
        print("\(path): cannot be read")
        return 2
      }
      byteCount += data.count
      let source = SourceFile(path: path, bytes: Array(data))
      let text = String(decoding: data, as: UTF8.self)
      var file: ParsedFile?
      outlining += clock.measure { file = ParsedFile(source: source, pathInModule: path) }
      var tree: SourceFileSyntax?
      parsing += clock.measure { tree = Parser.parse(source: text) }
      guard let file, let tree else { continue }
      // Offsets of the two agree only where the text is UTF-8; the parser repairs other files before it reads them.
      if tree.hasError || text.utf8.count != data.count {
        brokenCount += 1
        continue
      }
      let mine = OutlineFacts(file)
      functionCount += mine.functionCount
      if let (left, right) = firstDifference(mine.facts, ReferenceFacts.facts(of: tree)) {
        differenceCount += 1
        let offset = Int(min(left?.offset ?? .max, right?.offset ?? .max))
        print("\(path):\(SwiftFiles.line(of: offset, in: data)): \(excerpt(data, offset))")
        print("  outline:     \(left?.text ?? "nothing")")
        print("  SwiftParser: \(right?.text ?? "nothing")")
      }
    }
    print("\(files.count) files, \(byteCount) bytes, \(functionCount) functions, \(differenceCount) differences")
    print("\(brokenCount) files are broken to SwiftParser and were not compared")
    print("outlining took \(outlining), parsing \(parsing)")
    return differenceCount == 0 ? 0 : 1
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

  private static func excerpt(_ data: Data, _ offset: Int) -> String {
    let line = data[min(offset, data.count)...].prefix { $0 != 0x0A }
    return String(decoding: line.prefix(80), as: UTF8.self)
  }
}
