/// Builds the text of a generated file line by line, with the indentation of the block that it is in.
package struct CodeWriter {
  private var text = ""
  private var depth = 0
  private var lastLineIsBlank = true

  private static let indentations = (0..<16).map { String(repeating: "  ", count: $0) }

  package init() {}

  /// The text so far, ending in one newline.
  package var contents: String {
    guard lastLineIsBlank else { return text }
    var result = text[...]
    while result.hasSuffix("\n\n") { result.removeLast() }
    return String(result)
  }

  /// The columns that the next line is indented by.
  package var indentation: Int { depth * 2 }

  /// Adds one line; an empty text adds a blank line, never two in a row.
  package mutating func line(_ line: String = "") {
    guard !line.isEmpty else {
      if !lastLineIsBlank { text += "\n" }
      lastLineIsBlank = true
      return
    }
    text += depth < Self.indentations.count ? Self.indentations[depth] : String(repeating: "  ", count: depth)
    text += line
    text += "\n"
    lastLineIsBlank = false
  }

  /// Adds the lines of code that somebody else wrote, blank lines included: they may be inside of a string.
  package mutating func verbatim(_ lines: some Sequence<String>) {
    for line in lines {
      if line.isEmpty {
        text += "\n"
      } else {
        self.line(line)
      }
    }
  }

  /// Adds what another writer holds.
  package mutating func append(_ other: CodeWriter) {
    text += other.text
    lastLineIsBlank = other.lastLineIsBlank
  }

  /// Adds the lines of a text that has line breaks of its own.
  package mutating func lines(_ lines: some Sequence<String>) {
    for line in lines { self.line(line) }
  }

  /// Adds an opening line, what `body` writes one step deeper, and a closing line.
  package mutating func block(_ opening: String, closing: String = "}", _ body: (inout CodeWriter) -> Void) {
    line(opening)
    depth += 1
    lastLineIsBlank = true
    body(&self)
    depth -= 1
    // A blank line before a closing brace is never wanted.
    if text.utf8.suffix(2).elementsEqual("\n\n".utf8) { text.unicodeScalars.removeLast() }
    line(closing)
  }

  /// Adds what `body` writes one step deeper, between lines that are written on their own.
  package mutating func indented(_ body: (inout CodeWriter) -> Void) {
    depth += 1
    body(&self)
    depth -= 1
  }
}
