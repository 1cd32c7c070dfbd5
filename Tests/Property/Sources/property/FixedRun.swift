import Foundation
import PropertyModel

/// The run whose interface, golden vectors and calls are kept in `Fixtures/Vectors`, and the server's coding with them, which the
/// fuzzer of the wire's reader is compiled with.
struct FixedRun {
  private let options: Options
  private let folder: URL

  init(_ options: Options) {
    self.options = options
    folder = URL(fileURLWithPath: options.root).appendingPathComponent("Fixtures/Vectors")
  }

  /// The values that are kept depend on nothing that the command line says.
  var run: PropertyRun {
    var options = options
    options.values = 2
    return PropertyRun(
      "fixed", FixedInterface.interface, seed: 0, options: options, isKept: true,
      folder: URL(fileURLWithPath: options.root).appendingPathComponent("Tests/Property/.build/runs/fixed"))
  }

  /// Compares what a run found with the files, or rewrites these.
  ///
  /// - Returns: How many files differ.
  func check(_ run: PropertyRun) throws -> Int {
    let files = [
      ("App.swift", SwiftSource(run.interface).text), ("App+WireCoding.swift", run.coding),
      ("App.vectors.json", run.vectors), ("calls.txt", GoldenCalls(run.interface).text(of: run.samples)),
    ]
    var count = 0
    for (name, text) in files {
      let file = folder.appendingPathComponent(name)
      if options.updates {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        continue
      }
      let kept = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      guard let line = Self.firstDifference(kept, text) else { continue }
      count += 1
      say(
        """
        ---- fixed, Fixtures/Vectors/\(name), line \(line.number)
        kept:  \(line.kept)
        found: \(line.found)
        """)
    }
    return count
  }

  private static func firstDifference(
    _ kept: String, _ found: String
  ) -> (number: Int, kept: String, found: String)? {
    func lines(_ text: String) -> [String] {
      text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { String(Substring($0)) }
    }
    let (kept, found) = (lines(kept), lines(found))
    for index in 0..<max(kept.count, found.count) {
      let left = index < kept.count ? kept[index] : "the end of the file"
      let right = index < found.count ? found[index] : "the end of the file"
      if !left.utf8.elementsEqual(right.utf8) { return (index + 1, left, right) }
    }
    return nil
  }
}
