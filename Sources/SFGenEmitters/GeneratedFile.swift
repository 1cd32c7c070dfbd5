/// A file to write, its path relative to the folder of its output.
package struct GeneratedFile: Hashable, Sendable {
  package let path: String
  /// UTF-8.
  package let contents: [UInt8]

  package init(path: String, contents: [UInt8]) {
    self.path = path
    self.contents = contents
  }

  package init(path: String, text: String) { self.init(path: path, contents: Array(text.utf8)) }

  package var text: String { String(decoding: contents, as: UTF8.self) }
}

/// A file that an emitter is going to write.
///
/// Its contents depend on no other file's, so that files can be written side by side.
package struct PlannedFile: Sendable {
  package let path: String
  private let contents: @Sendable () -> [UInt8]

  package init(path: String, contents: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    self.contents = contents
  }

  package var file: GeneratedFile { GeneratedFile(path: path, contents: contents()) }
}
