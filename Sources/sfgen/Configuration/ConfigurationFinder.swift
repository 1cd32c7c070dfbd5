/// Finds the configuration file that a run is under.
enum ConfigurationFinder {
  /// `sfgen.json` of the working folder or of the nearest folder above it; `nil` where there is none.
  static func find(from workingFolder: String) -> String? {
    var prefix = ""
    var folder = workingFolder
    while true {
      let candidate = prefix + Configuration.fileName
      if (try? FileSystem.entry(at: candidate)) != nil { return candidate }
      let parent = Path.parent(of: folder)
      guard parent != folder else { return nil }
      folder = parent
      prefix += "../"
    }
  }
}
