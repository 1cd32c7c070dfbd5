package import SFGenSource

/// A source file with its outline.
package final class ParsedFile: Sendable {
  package let source: SourceFile
  /// The path below the module's folder, `/`-separated.
  package let pathInModule: String
  package let outline: Outline

  /// Lexes and outlines a file. It is pure and never fails: files can be parsed on any thread, in any order.
  ///
  /// - Parameter walksAlways: whether directives are looked for even where a search says that there are none; tests compare.
  package init(source: SourceFile, pathInModule: String, walksAlways: Bool = false) {
    self.source = source
    self.pathInModule = pathInModule
    outline = Self.outline(of: source, walksAlways)
  }

  private static func outline(of file: SourceFile, _ walksAlways: Bool) -> Outline {
    file.bytesAndSentinel.withUnsafeBufferPointer { bytes in
      guard let address = bytes.baseAddress else { return Outline() }
      let buffer = TokenBuffer(bytesAndSentinel: bytes)
      var parser = OutlineParser(bytes: address, buffer: buffer)
      var outline = parser.parse()
      for lexical in buffer.problems { outline.note(lexical) }
      // Most files have no text that could be a directive, and then their tokens are not walked once more.
      let text = UnsafeRawBufferPointer(start: address, count: file.count)
      if walksAlways || CandidateSearch.containsDirective(text) {
        outline.directives = DirectiveFinder.directives(in: file, of: outline, buffer)
      }
      return outline
    }
  }

  package func text(_ range: ByteRange) -> String { source.text(range) }

  /// The name of a declaration, without the backquotes of a raw identifier.
  package func name(of declaration: Declaration) -> String { name(declaration.nameRange) }

  /// The text of a name, without the backquotes of a raw identifier.
  package func name(_ range: ByteRange) -> String {
    let bytes = source.bytesAndSentinel
    guard range.count > 2, bytes[Int(range.start)] == UInt8(ascii: "`"),
      bytes[Int(range.end) - 1] == UInt8(ascii: "`")
    else { return source.text(range) }
    return source.text(ByteRange(start: range.start + 1, end: range.end - 1))
  }
}
