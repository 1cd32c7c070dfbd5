import SFGenAnalysis
import SFGenEmitters
import SFGenInterface

/// Every file that a run would write, and the folders in which it owns the files that carry the generator's mark.
struct OutputPlan {
  struct File {
    let path: String
    let contents: [UInt8]
    /// The output folder that the file belongs to; `nil` for the lock file.
    let folder: String?
  }

  struct Folder: Hashable {
    let path: String
    /// Stale files are looked for among the files with this ending alone.
    let fileEnding: String
  }

  let folders: [Folder]
  /// Sorted by path, without the lock file.
  let files: [File]
  let lockFile: File

  /// Plans all outputs of a configuration.
  ///
  /// - Throws: `CommandFailure` where two outputs have the same path.
  init(_ configuration: Configuration, _ analysis: Analysis) throws(CommandFailure) {
    let interfaces = Dictionary(analysis.interfaces.map { ($0.module, $0) }, uniquingKeysWith: { first, _ in first })
    var folders: [Folder] = []
    var jobs: [@Sendable () -> [File]] = []
    func add(to path: String, ending: String, _ emit: @escaping @Sendable () -> [GeneratedFile]) {
      let folder = Folder(path: path, fileEnding: ending)
      if !folders.contains(folder) { folders.append(folder) }
      jobs.append {
        emit().map { File(path: Path.join(path, $0.path), contents: $0.contents, folder: path) }
      }
    }

    for module in configuration.modules {
      guard let stub = module.stub, let interface = interfaces[module.name] else { continue }
      add(to: stub, ending: ".swift") { SwiftServerEmitter.files(for: interface) }
    }
    for output in configuration.outputs {
      switch output {
      case .typeScript(let modules, let path, let options):
        let interfaces = modules.compactMap { interfaces[$0] }
        add(to: path, ending: ".ts") { TypeScriptEmitter.files(for: interfaces, options) }
        // JavaScript beside TypeScript is what a compiler made of it, and carries the mark of its source.
        if options.emission == .javaScript { folders.append(Folder(path: path, fileEnding: ".js")) }
      case .swiftClient(let modules, let path, let imports):
        let interfaces = modules.compactMap { interfaces[$0] }
        // The two halves take about as long as each of the other outputs.
        add(to: path, ending: ".swift") { SwiftClientEmitter.functionFiles(for: interfaces, sharedModules: imports) }
        add(to: path, ending: ".swift") { SwiftClientEmitter.typeFiles(for: interfaces, sharedModules: imports) }
      case .vectors(let modules, let path):
        let interfaces = modules.compactMap { interfaces[$0] }
        add(to: path, ending: VectorEmitter.fileEnding) { interfaces.map(VectorEmitter.file(for:)) }
      }
    }

    let lockPath = Path.join(configuration.folder, LockFileEmitter.fileName)
    let interfacesOfLock = analysis.interfaces
    let lockJob = { @Sendable in
      [File(path: lockPath, contents: Array(LockFileEmitter.contents(for: interfacesOfLock).utf8), folder: nil)]
    }

    // Each output is a function of the interfaces alone, so that they are written side by side.
    var planned = Threads.map(jobs + [lockJob])
    lockFile = planned.removeLast()[0]
    files = planned.flatMap { $0 }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.folders = folders

    let conflicts = zip(self.files, self.files.dropFirst()).filter { $0.path == $1.path }.map { $0.0.path }
    guard conflicts.isEmpty else {
      throw CommandFailure(messages: Set(conflicts).sorted().map { "\($0): two outputs write this file" })
    }
  }
}
