import SFGenReport

extension ReportFolders {
  /// The folders of a run: the working folder, the configuration's, and the checkout of GitHub Actions where it runs there.
  init(_ configuration: Configuration) throws(CommandFailure) {
    let working = try Configuration.currentFolder()
    let workspace = ProcessEnvironment.value("GITHUB_WORKSPACE").map { path in
      // The working folder is free of symbolic links, and has to be found in it.
      (try? FileSystem.realPath(of: path)) ?? Path.normalized(path)
    }
    self.init(
      working: working, project: Path.join(working, configuration.folder), workspace: workspace)
  }
}
