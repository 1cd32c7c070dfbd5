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
    var plans: [@Sendable () -> [PlannedOutput]] = []
    func add(to path: String, ending: String, _ plan: @escaping @Sendable () -> [PlannedFile]) {
      let folder = Folder(path: path, fileEnding: ending)
      if !folders.contains(folder) { folders.append(folder) }
      plans.append { plan().map { PlannedOutput(file: $0, folder: path) } }
    }

    for module in configuration.modules {
      guard let stub = module.stub, let interface = interfaces[module.name] else { continue }
      add(to: stub, ending: ".swift") { SwiftServerEmitter.plan(for: interface) }
    }
    for output in configuration.outputs {
      switch output {
      case .typeScript(let modules, let path, let options):
        let interfaces = modules.compactMap { interfaces[$0] }
        add(to: path, ending: ".ts") { TypeScriptEmitter.plan(for: interfaces, options) }
        // JavaScript beside TypeScript is what a compiler made of it, and carries the mark of its source.
        if options.emission == .javaScript { folders.append(Folder(path: path, fileEnding: ".js")) }
      case .swiftClient(let modules, let path, let imports):
        let interfaces = modules.compactMap { interfaces[$0] }
        let shared = Set(imports)
        add(to: path, ending: ".swift") { SwiftClientEmitter.planOfFunctions(for: interfaces, sharedModules: shared) }
        add(to: path, ending: ".swift") { SwiftClientEmitter.planOfTypes(for: interfaces, sharedModules: shared) }
      case .vectors(let modules, let path):
        let interfaces = modules.compactMap { interfaces[$0] }
        add(to: path, ending: VectorEmitter.fileEnding) { interfaces.map(VectorEmitter.plan(for:)) }
      }
    }

    let lockPath = Path.join(configuration.folder, LockFileEmitter.fileName)
    let interfacesOfLock = analysis.interfaces
    let lock = PlannedFile(path: lockPath) { Array(LockFileEmitter.contents(for: interfacesOfLock).utf8) }

    // Each file is a function of the interfaces alone, so that all are made side by side. The outputs begin with the files
    // that hold all functions of a module, which take longest.
    let planned = [PlannedOutput(file: lock, folder: nil)] + Threads.map(plans).flatMap { $0 }
    var made = Threads.map(planned.map { output in { @Sendable in output.made } })
    lockFile = made.removeFirst()
    files = made.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.folders = folders

    let conflicts = zip(self.files, self.files.dropFirst()).filter { $0.path == $1.path }.map { $0.0.path }
    guard conflicts.isEmpty else {
      throw CommandFailure(messages: Set(conflicts).sorted().map { "\($0): two outputs write this file" })
    }
  }
}

/// A file that is to be made, and the output folder that it belongs to.
private struct PlannedOutput: Sendable {
  let file: PlannedFile
  let folder: String?

  var made: OutputPlan.File {
    let file = file.file
    return OutputPlan.File(
      path: folder.map { Path.join($0, file.path) } ?? file.path, contents: file.contents, folder: folder)
  }
}
