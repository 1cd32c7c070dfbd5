import CSFGenBytes
import Foundation
import FixtureSupport
import Testing

/// Which instructions a search uses depends on the processor; what it finds must not.
@Suite struct VectorTests {
  /// The sources of this package, each cut and changed in places that are the same in every run.
  static let texts: [[UInt8]] = {
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
    ].map { Array($0.utf8) } + [[0xFF], [0x80, 0xC0], [0]]

  @Test func `Places are the same whatever the processor`() {
    var count = 0
    for text in Self.texts {
      for start in [0, 1, 63, 64, 65, 1000] where start < text.count {
        let found = places(of: text, from: start, sfgen_find_places)
        #expect(found == places(of: text, from: start, sfgen_find_places_anywhere))
        count += found.count
      }
    }
    #expect(count > 10_000)
  }

  private typealias Search = (
    UnsafePointer<UInt8>?, UnsafeMutablePointer<Int>?, Int, UnsafeMutablePointer<UInt32>?, Int
  ) -> Int

  private func places(of text: [UInt8], from start: Int, _ search: Search) -> [UInt32] {
    let bytes = text + [0, 0]
    var places = [UInt32](repeating: 0, count: 100)
    var found: [UInt32] = []
    var start = start
    while start < text.count {
      let count = search(bytes, &start, text.count, &places, places.count)
      found += places[..<count]
    }
    return found
  }

  @Test func `Pieces are the same whatever the processor`() {
    for text in Self.texts {
      let bytes = text + [0]
      let (here, anywhere) = (Window(), Window())
      for begin in stride(from: 0, through: text.count, by: Int(sfgen_window_size)) {
        sfgen_split(bytes, text.count, begin, &here.window)
        sfgen_split_anywhere(bytes, text.count, begin, &anywhere.window)
        #expect(here.contents == anywhere.contents)
      }
    }
  }

  private final class Window {
    static let words = Int(sfgen_window_words)
    let masks = UnsafeMutablePointer<UInt64>.allocate(capacity: 4 * words + 1)
    var window: sfgen_window

    init() {
      masks.initialize(repeating: 0, count: 4 * Self.words + 1)
      window = sfgen_window(
        begins: masks, begins_line: masks + Self.words, is_continued: masks + 3 * Self.words,
        ends_line: masks + 2 * Self.words, begins_in_name: false, line_ended: true)
    }

    deinit { masks.deallocate() }

    var contents: [UInt64] {
      Array(UnsafeBufferPointer(start: masks, count: 4 * Self.words + 1))
        + [window.begins_in_name ? 1 : 0, window.line_ended ? 1 : 0]
    }
  }
}
