import SFGenAnalysis

extension LintScope {
  /// The project with the text on standard input in the place of one file, which alone is reported.
  ///
  /// A file that belongs to no module of the project is a server module of its own. Without a configuration the project
  /// is `Sources`, where the file is in it.
  init(standardInputFor file: String, config: String?) throws(CommandFailure) {
    let workingFolder: String
    do {
      workingFolder = try FileSystem.workingFolder()
    } catch {
      throw CommandFailure("the working folder cannot be read: \(error.reason)")
    }
    let paths = Self.spellings(of: file, workingFolder)
    if (try? FileSystem.entry(at: paths[0]))?.kind == .folder {
      throw CommandFailure("'--stdin-filename' names a file, and \(paths[0]) is a folder")
    }
    let project = try Configuration.load(config: config) { workingFolder throws(CommandFailure) in
      let hasSources = (try? FileSystem.entry(at: "Sources"))?.kind == .folder
      return LintScope.configuration(for: [hasSources ? "Sources" : paths[0]], workingFolder)
    }
    let path = paths.first { Self.holds($0, project) }
    let bytes: [UInt8]
    do {
      bytes = try FileSystem.standardInput()
    } catch {
      throw CommandFailure("standard input cannot be read: \(error.reason)")
    }
    self.init(
      configuration: path == nil
        ? LintScope.configuration(for: [paths[0]], workingFolder, settings: project.settings) : project,
      overlay: SourceOverlay(path: path ?? paths[0], bytes: bytes), reported: [path ?? paths[0]])
  }

  /// The path as messages show it, and the same where editors name the file through a symbolic link.
  private static func spellings(of file: String, _ workingFolder: String) -> [String] {
    let shown = Path.shown(file, from: workingFolder)
    guard let folder = try? FileSystem.realPath(of: Path.parent(of: shown)) else { return [shown] }
    return [shown, Path.shown(Path.join(folder, Path.lastComponent(of: shown)), from: workingFolder)]
  }

  private static func holds(_ path: String, _ configuration: Configuration) -> Bool {
    ProjectReader.roots(of: configuration).contains { $0.holds(path) }
  }
}
