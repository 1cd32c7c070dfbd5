import SFGenAnalysis

/// Which sources `lint` reads, and which of them it reports.
struct LintScope {
  let configuration: Configuration
  /// What standard input holds for a file; nothing where the disk is read alone.
  let overlay: SourceOverlay
  /// Normalized paths; empty where everything is reported.
  private let reported: [String]

  init(_ options: LintOptions) throws(CommandFailure) {
    if let file = options.stdinFilename {
      self = try LintScope(standardInputFor: file, config: options.config)
    } else {
      self = try LintScope(options.paths, config: options.config)
    }
  }

  init(configuration: Configuration, overlay: SourceOverlay, reported: [String]) {
    self.configuration = configuration
    self.overlay = overlay
    self.reported = reported
  }

  init(_ paths: [String], config: String?) throws(CommandFailure) {
    var shownPaths: [String] = []
    overlay = .none
    configuration = try Configuration.load(config: config) { workingFolder throws(CommandFailure) in
      shownPaths = paths.map { Path.shown($0, from: workingFolder) }
      return LintScope.configuration(for: shownPaths.isEmpty ? ["Sources"] : shownPaths, workingFolder)
    }
    guard configuration.path != nil, !paths.isEmpty else {
      reported = []
      return
    }
    do {
      let workingFolder = try FileSystem.workingFolder()
      shownPaths = paths.map { Path.shown($0, from: workingFolder) }
    } catch {
      throw CommandFailure("the working folder cannot be read: \(error.reason)")
    }
    reported = shownPaths
    for path in shownPaths {
      guard (try? FileSystem.entry(at: path)) != nil else { throw CommandFailure("\(path): no such file or folder") }
      let isInProject = configuration.modules.contains {
        Path.contains($0.path, path) || Path.contains(path, $0.path)
      }
      guard isInProject else {
        throw CommandFailure("\(path): belongs to no module of \(configuration.path ?? Configuration.fileName)")
      }
    }
  }

  /// Whether only some of the sources that are read are reported.
  var isPartial: Bool { !reported.isEmpty }

  func includes(_ path: String) -> Bool {
    reported.isEmpty || reported.contains { Path.contains($0, path) }
  }

  /// One server module of all that is named.
  static func configuration(
    for paths: [String], _ workingFolder: String, settings: AnalysisSettings = AnalysisSettings()
  ) -> Configuration {
    let name = Configuration.moduleName(ofSourcesAt: paths[0], workingFolder: workingFolder)
    return Configuration(
      path: nil, folder: ".",
      modules: [
        Configuration.Module(
          name: name, role: .server, paths: paths, stub: nil, base: Configuration.defaultBase)
      ],
      outputs: [], settings: settings)
  }
}
