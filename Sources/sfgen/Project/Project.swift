import SFGenAnalysis
import SFGenEmitters
import SFGenOutline
import SFGenSource

/// The modules of a configuration with their analysis.
///
/// Only files that may hold a directive are lexed, and then those that declare or extend a type which these name.
struct Project {
  let configuration: Configuration
  let analysis: Analysis
  /// The sources that were parsed, by the path that findings name them by.
  let sources: [String: SourceFile]

  /// Reads the files of the modules and analyzes them.
  ///
  /// - Parameter threads: how many threads read, all that the processor has where it is `nil`.
  /// - Throws: `CommandFailure` with a line for each file or folder that cannot be read.
  init(_ configuration: Configuration, threads: Int? = nil, skipsFiles: Bool = true) throws(CommandFailure) {
    let threads = threads ?? ProcessEnvironment.processorCount
    let roots = Self.roots(of: configuration)
    let scan = try SourceScan(roots, skipsFiles ? .candidates : .types(nil), threads: threads)
    var files = ProjectFiles(configuration, roots)
    files.add(scan.sources)
    var analysis = Analyzer.analyze(files.modules, settings: configuration.settings)
    var known: Set<String> = []
    var isComplete = !skipsFiles
    // A type may name types that only other files declare, so that it can take several rounds.
    while !isComplete {
      let names = Self.names(of: analysis.lookups, declaredIn: scan.otherTypes).subtracting(known)
      if names.isEmpty { break }
      known.formUnion(names)
      let canScan = names.allSatisfy(TypeNameScan.finds)
      let hashes = canScan ? Set(names.map(TypeNameScan.hash)) : nil
      isComplete = !canScan
      files.add(try SourceScan(roots, .types(hashes), threads: threads).sources)
      analysis = Analyzer.analyze(files.modules, settings: configuration.settings)
    }
    self.configuration = configuration
    self.analysis = analysis
    sources = files.sources
  }

  /// The types of an analysis that files which it did not have may declare or add to.
  private static func names(of lookups: TypeLookups, declaredIn others: TypeNameFilter) -> Set<String> {
    var names = lookups.names.filter(others.mayDeclare)
    names.formUnion(lookups.found.filter(others.mayExtend))
    return names
  }

  private static func roots(of configuration: Configuration) -> [ScanRoot] {
    let folders = Set(configuration.modules.flatMap(\.paths))
    let roles = Set(configuration.modules.map(\.role))
    let checksImports = roles.contains(.server) && roles.contains(.client)
    var roots: [ScanRoot] = []
    for (index, module) in configuration.modules.enumerated() {
      let excluded = folders.subtracting(module.paths)
      let isWhole = checksImports && module.role != .server
      for path in module.paths {
        roots.append(ScanRoot(module: index, path: path, excluded: excluded, isWhole: isWhole))
      }
    }
    return roots
  }
}

/// The parsed files of a project, in an order that depends on their paths alone.
private struct ProjectFiles {
  private let configuration: Configuration
  private let roots: [ScanRoot]
  private var found: [FoundSource] = []

  init(_ configuration: Configuration, _ roots: [ScanRoot]) {
    self.configuration = configuration
    self.roots = roots
  }

  /// Adds files that are new; a file that two paths lead to is taken by the first.
  mutating func add(_ sources: [FoundSource]) {
    var seen: Set<RootIdentity> = []
    var paths: Set<ModulePath> = []
    var kept: [FoundSource] = []
    for source in (found + sources).sorted(by: { $0.precedes($1) }) {
      let path = ModulePath(module: roots[source.root].module, path: source.file.source.path)
      guard seen.insert(RootIdentity(root: source.root, identity: source.identity)).inserted,
        paths.insert(path).inserted
      else { continue }
      kept.append(source)
    }
    found = kept.sorted { left, right in
      left.root != right.root
        ? left.root < right.root
        : left.file.pathInModule.utf8.lexicographicallyPrecedes(right.file.pathInModule.utf8)
    }
  }

  var modules: [ProjectModule] {
    configuration.modules.enumerated().map { index, module in
      ProjectModule(
        name: module.name, role: module.role, base: module.base,
        files: found.filter { roots[$0.root].module == index }.map(\.file))
    }
  }

  var sources: [String: SourceFile] {
    Dictionary(found.map { ($0.file.source.path, $0.file.source) }) { first, _ in first }
  }

  private struct RootIdentity: Hashable {
    let root: Int
    let identity: FileSystem.Identity
  }

  private struct ModulePath: Hashable {
    let module: Int
    let path: String
  }
}

/// How a file on the disk is recognized as the generator's own.
enum GeneratedFileMark {
  static func isCarried(by bytes: [UInt8]) -> Bool {
    bytes.starts(with: GeneratorMark.prefix.utf8)
  }
}
