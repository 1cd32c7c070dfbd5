import SFGenSource

/// Contents that stand for what is on the disk: of an editor's buffer, or of files with their findings mended.
struct SourceOverlay {
  /// By the path that findings name the file by.
  let sources: [String: SourceFile]

  static let none = SourceOverlay([:])

  init(_ sources: [String: SourceFile]) { self.sources = sources }

  /// One file, which need not exist.
  init(path: String, bytes: [UInt8]) {
    sources = [path: SourceFile(path: path, bytes: bytes)]
  }
}
