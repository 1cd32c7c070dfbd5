import Foundation
import PropertyModel

@main struct Property {
  static func main() {
    do {
      let options = try Options(Array(CommandLine.arguments.dropFirst()))
      guard options.isFixed || !options.seeds.isEmpty else { throw Options.Usage(description: Options.usage) }
      var count = 0
      for seed in options.seeds {
        let interface = InterfaceGenerator.interface(seed: seed, functions: options.functions)
        count += try run("seed \(seed)", interface, seed: seed, options)
      }
      exit(count == 0 ? 0 : 1)
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(2)
    }
  }

  private static func run(
    _ name: String, _ interface: ModelInterface, seed: UInt64, _ options: Options
  ) throws -> Int {
    let folder = URL(fileURLWithPath: options.root)
      .appendingPathComponent("Tests/Property/.build/runs/\(name.replacingOccurrences(of: " ", with: "-"))")
    var run = PropertyRun(name, interface, seed: seed, options: options, folder: folder)
    try run.run()
    print(
      "\(name): \(run.samples.count) calls of \(interface.functions.count) functions, \(run.findings.count) differences"
    )
    if run.findings.count == 0, !options.keepsFolder { try FileManager.default.removeItem(at: folder) }
    return run.findings.count
  }
}
