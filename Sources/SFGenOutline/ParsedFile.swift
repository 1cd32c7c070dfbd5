package import SFGenSource

/// A source file with its outline.
package struct ParsedFile: Sendable {
  package let source: SourceFile
  /// The path below the module's folder, `/`-separated.
  package let pathInModule: String
  package let outline: Outline

  /// Lexes and outlines a file. It is pure and never fails: files can be parsed on any thread, in any order.
  package init(source: SourceFile, pathInModule: String) {
    self.source = source
    self.pathInModule = pathInModule
    outline = Self.outline(of: source)
  }
}
