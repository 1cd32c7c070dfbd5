internal import Foundation

/// Input for tests that compare two ways to come to the same result.
public enum MutatedSources {
  /// The sources of this package, each cut and changed in places that are the same in every run.
  public static let texts: [[UInt8]] = {
    let folder = Repository.root.appendingPathComponent("Sources")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }.sorted() ?? []
    var random = SplitMix(seed: 7)
    return names.filter { $0.hasSuffix(".swift") }.compactMap { name in
      guard let data = FileManager.default.contents(atPath: folder.appendingPathComponent(name).path) else {
        return nil
      }
      var bytes = Array(data.dropLast(Int.random(in: 0..<64, using: &random)))
      for _ in 0..<bytes.count / 50 {
        let piece = pieces.randomElement(using: &random) ?? []
        let start = Int.random(in: 0...max(0, bytes.count - piece.count), using: &random)
        bytes.replaceSubrange(start..<min(start + piece.count, bytes.count), with: piece)
      }
      return bytes
    }
  }()

  private static let pieces: [[UInt8]] =
    [
      "\"use server\"", "// us", "_USE", "sfgen:", " struct A", "enum/**/B", "xtension `C`", "typealias\r\n", "actor\0",
      "\r\n", "\r", "$0", "\u{0B}", "\u{7F}", "éß", "{}", "a_b1", "class\t//",
      "@struct A", "`enum B", "{class\u{A0}C", "protocol `", "protocol\nP", "extension app", "structure", "subclass C",
      "nominal", "success {", "factor A", "- usa",
    ].map { Array($0.utf8) } + [[0xFF], [0x80, 0xC0], [0]]
}
