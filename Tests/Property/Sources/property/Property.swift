import Foundation
import PropertyModel

@main struct Property {
  static func main() {
    do {
      let options = try Options(Array(CommandLine.arguments.dropFirst()))
      guard options.isFixed || !options.seeds.isEmpty else { throw Options.Usage(description: Options.usage) }
      var count = 0
      if options.isFixed {
        let fixed = FixedRun(options)
        var run = fixed.run
        count += try finish(&run, options) + fixed.check(run)
      }
      for seed in options.seeds {
        let folder = URL(fileURLWithPath: options.root).appendingPathComponent(
          "Tests/Property/.build/runs/seed-\(seed)")
        let interface = InterfaceGenerator.interface(seed: seed, functions: options.functions)
        var run = PropertyRun("seed \(seed)", interface, seed: seed, options: options, folder: folder)
        count += try finish(&run, options)
      }
      exit(count == 0 ? 0 : 1)
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(2)
    }
  }

  /// Runs to the end and says what was found.
  ///
  /// - Returns: How many differences there are.
  private static func finish(_ run: inout PropertyRun, _ options: Options) throws -> Int {
    try run.run()
    say(
      """
      \(run.name): \(run.samples.count) calls of \(run.interface.functions.count) functions, \
      \(run.mutationCount) mutated documents, \(run.findings.count) differences
      """)
    let known = KnownDifference.allCases.compactMap { difference in
      run.knownDifferences[difference].map { "\(difference.rawValue) \($0)" }
    }
    if !known.isEmpty { say("  differs by design: \(known.joined(separator: ", "))") }
    if run.findings.count == 0, !options.keepsFolder { try FileManager.default.removeItem(at: run.folder) }
    return run.findings.count
  }
}
