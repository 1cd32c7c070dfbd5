package import Foundation

/// What the conformance commands share: the files below their arguments, and lines of offsets.
package enum SwiftFiles {
  /// The Swift files below the paths, in a stable order.
  package static func files(below paths: [String]) -> [String] { paths.flatMap(files) }

  private static func files(below path: String) -> [String] {
    if path.hasSuffix(".swift") { return [path] }
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().map { path + "/" + $0 }.filter { path in
      var isDirectory: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && !isDirectory.boolValue
    }
  }

  package static func line(of offset: Int, in data: Data) -> Int { data.prefix(offset).count { $0 == 0x0A } + 1 }

  /// Runs a command on a thread whose stack holds what the recursive parser needs: files exist that nest deeper than a
  /// main thread's stack.
  package static func run(_ command: @escaping @Sendable ([String]) -> Int32) {
    let thread = Thread { exit(command(Array(CommandLine.arguments.dropFirst()))) }
    thread.stackSize = 512 << 20
    thread.start()
    while true { sleep(1000) }
  }
}
