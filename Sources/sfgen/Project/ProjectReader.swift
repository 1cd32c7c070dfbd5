import SFGenAnalysis
import SFGenOutline
import SFGenSource

/// The files of a project as far as they matter: they are read once, also where they are analyzed several times with
/// other contents.
///
/// Only files that may hold a directive are lexed, and then those that declare or extend a type which these name.
struct ProjectReader {
  private let configuration: Configuration
  private let roots: [ScanRoot]
  private let threads: Int
  private let otherTypes: TypeNameFilter
  private var files: ProjectFiles
  /// The names of types whose files have been looked for.
  private var known: Set<String> = []
  private var isComplete: Bool

  /// - Parameters:
  ///   - threads: how many threads read, all that the processor has where it is `nil`.
  ///   - overlay: contents of files that need not exist.
  /// - Throws: `CommandFailure` with a line for each file or folder that cannot be read.
  init(
    _ configuration: Configuration, threads: Int? = nil, skipsFiles: Bool = true, overlay: SourceOverlay = .none
  ) throws(CommandFailure) {
    self.configuration = configuration
    self.threads = threads ?? ProcessEnvironment.processorCount
    let roots = Self.roots(of: configuration)
    self.roots = roots
    // A root that is a file of the overlay has nothing to be read.
    let scan = try SourceScan(
      roots, skipsFiles ? .candidates : .types(nil), threads: self.threads,
      leavingOut: Set(overlay.sources.keys))
    otherTypes = scan.otherTypes
    files = ProjectFiles(configuration, roots)
    files.add(scan.sources)
    isComplete = !skipsFiles
  }

  /// Analyzes the project with some contents in the place of those on the disk.
  mutating func project(with overlay: SourceOverlay = .none) throws(CommandFailure) -> Project {
    var overlaid = files.overlaid(with: overlay)
    var analysis = Analyzer.analyze(overlaid.modules, settings: configuration.settings)
    // A type may name types that only other files declare, so that it can take several rounds.
    while !isComplete {
      let names = names(of: analysis.lookups).subtracting(known)
      if names.isEmpty { break }
      known.formUnion(names)
      let canScan = names.allSatisfy(TypeNameScan.finds)
      let hashes = canScan ? Set(names.map(TypeNameScan.hash)) : nil
      isComplete = !canScan
      files.add(
        try SourceScan(roots, .types(hashes), threads: threads, leavingOut: Set(overlay.sources.keys)).sources)
      overlaid = files.overlaid(with: overlay)
      analysis = Analyzer.analyze(overlaid.modules, settings: configuration.settings)
    }
    return Project(configuration: configuration, analysis: analysis, sources: overlaid.sources)
  }

  /// The types of an analysis that files which it did not have may declare or add to.
  private func names(of lookups: TypeLookups) -> Set<String> {
    var names = lookups.names.filter(otherTypes.mayDeclare)
    names.formUnion(lookups.found.filter(otherTypes.mayExtend))
    return names
  }

  static func roots(of configuration: Configuration) -> [ScanRoot] {
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
