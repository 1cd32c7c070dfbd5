import SFGenAnalysis
import SFGenSource

/// The modules of a configuration with their analysis.
struct Project {
  let configuration: Configuration
  let analysis: Analysis
  /// The sources that were parsed, by the path that findings name them by.
  let sources: [String: SourceFile]

  init(configuration: Configuration, analysis: Analysis, sources: [String: SourceFile]) {
    self.configuration = configuration
    self.analysis = analysis
    self.sources = sources
  }

  /// Reads the files of the modules and analyzes them.
  ///
  /// - Parameters:
  ///   - threads: how many threads read, all that the processor has where it is `nil`.
  ///   - overlay: contents that replace those on the disk, or are of files that are not there.
  /// - Throws: `CommandFailure` with a line for each file or folder that cannot be read.
  init(
    _ configuration: Configuration, threads: Int? = nil, skipsFiles: Bool = true, overlay: SourceOverlay = .none
  ) throws(CommandFailure) {
    var reader = try ProjectReader(configuration, threads: threads, skipsFiles: skipsFiles, overlay: overlay)
    self = try reader.project(with: overlay)
  }
}
