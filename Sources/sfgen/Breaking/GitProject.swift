import SFGenAnalysis
import SFGenEmitters
import SFGenOutline
import SFGenReport
import SFGenSource

/// A project as it was in a revision, with its own configuration.
struct GitProject {
  /// The interface, as `sfgen list --format json` would have written it.
  let interface: SourceFile
  let modules: [ProjectModule]

  /// - Parameters:
  ///   - present: The configuration of the run, which stands for that of the revision where it has none.
  ///   - isFromFlags: Whether the configuration is what flags say, so that no file is looked for.
  /// - Throws: `CommandFailure` where the revision cannot be read, and where its sources have errors.
  init(_ repository: GitRepository, _ present: Configuration, isFromFlags: Bool) throws(CommandFailure) {
    let reader = try GitProjectReader(repository, present)
    let configuration = isFromFlags ? present : try reader.configuration()
    modules = try reader.modules(of: configuration)
    let analysis = Analyzer.analyze(modules, settings: configuration.settings)
    let errors = analysis.diagnosticsForGeneration.filter { $0.severity == .error }
    guard errors.isEmpty else {
      let sources = Dictionary(modules.flatMap(\.files).map { ($0.source.path, $0.source) }) { first, _ in first }
      let report = TextReporter().report(errors, sources: sources)
      throw CommandFailure(
        lines: [report + "sfgen: error: \(repository.name): the sources have errors, so that there is no interface"])
    }
    interface = SourceFile(
      path: repository.name, text: InterfaceJSONEmitter.contents(for: analysis.interfaces))
  }
}

/// Reads the configuration and the modules of a revision.
private struct GitProjectReader {
  private let repository: GitRepository
  private let present: Configuration
  private let workingFolder: String
  private let tree: GitTree

  init(_ repository: GitRepository, _ present: Configuration) throws(CommandFailure) {
    self.repository = repository
    self.present = present
    workingFolder = try Configuration.currentFolder()
    tree = try repository.tree()
  }

  /// The configuration that the revision has where the present one is found; the present one where it has none.
  func configuration() throws(CommandFailure) -> Configuration {
    let candidates = present.path.map { [$0] } ?? pathsUpwards()
    for path in candidates {
      guard let entry = tree.entry(at: try repositoryPath(of: path)) else { continue }
      let bytes = try repository.contents(of: [entry])[0]
      var reader = ConfigurationReader(SourceFile(path: path, bytes: bytes), workingFolder: workingFolder)
      do throws(CommandFailure) {
        return try reader.configuration()
      } catch {
        throw CommandFailure(lines: error.lines.map { "\(repository.name):\(entry.path)\($0.dropFirst(path.count))" })
      }
    }
    return present
  }

  /// Where a configuration is looked for, from the working folder to the root of the repository.
  private func pathsUpwards() -> [String] {
    var paths: [String] = []
    var prefix = ""
    var folder = workingFolder
    while Path.contains(repository.root, folder) {
      paths.append(prefix + Configuration.fileName)
      if folder == repository.root { break }
      folder = Path.parent(of: folder)
      prefix += "../"
    }
    return paths
  }

  func modules(of configuration: Configuration) throws(CommandFailure) -> [ProjectModule] {
    var sources = GitSources(repository, tree)
    var folders: [String: String] = [:]
    for path in configuration.modules.flatMap(\.paths) { folders[path] = try repositoryPath(of: path) }
    var modules: [ProjectModule] = []
    for module in configuration.modules {
      var files: [ParsedFile] = []
      for path in module.paths {
        let folder = folders[path] ?? path
        guard tree.contains(folder) else { throw CommandFailure("\(repository.name): \(path): no such file or folder") }
        let excluded = Set(folders.values).subtracting(module.paths.compactMap { folders[$0] })
        files += try parsed(try sources.files(below: folder, excluding: excluded), folder)
      }
      files.sort { $0.pathInModule.utf8.lexicographicallyPrecedes($1.pathInModule.utf8) }
      modules.append(ProjectModule(name: module.name, role: module.role, base: module.base, files: files))
    }
    return modules
  }

  private func parsed(_ files: [GitSources.File], _ folder: String) throws(CommandFailure) -> [ParsedFile] {
    let contents = try repository.contents(of: files.map(\.entry))
    return zip(files, contents).compactMap { file, bytes in
      if GeneratedFileMark.isCarried(by: bytes) { return nil }
      let pathInModule =
        file.path == folder
        ? Path.lastComponent(of: file.path)
        : folder.isEmpty ? file.path : Path.relative(file.path, below: folder)
      return ParsedFile(
        source: SourceFile(path: "\(repository.name):\(file.path)", bytes: bytes), pathInModule: pathInModule)
    }
  }

  /// A path as messages show it, from the root of the repository, where it is empty.
  private func repositoryPath(of path: String) throws(CommandFailure) -> String {
    let absolute = Path.isAbsolute(path) ? Path.normalized(path) : Path.normalized(workingFolder + "/" + path)
    if absolute == repository.root { return "" }
    guard Path.contains(repository.root, absolute) else {
      throw CommandFailure("\(repository.name): \(path): is outside of the repository \(repository.root)")
    }
    return Path.relative(absolute, below: repository.root)
  }
}
