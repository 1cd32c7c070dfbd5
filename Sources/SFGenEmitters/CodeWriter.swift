/// Builds the text of a generated file line by line, with the indentation of the block that it is in.
///
/// It holds bytes and not a `String`: nearly all of an emitter's time is spent on appending short pieces of text.
package struct CodeWriter {
  private var bytes = CodeBytes()
  private var depth = 0
  private var lastLineIsBlank = true
  /// Where the last line begins that ``beginLine(indentation:)`` began.
  private var lineStart = 0

  package init() {}

  /// The text so far, ending in one newline.
  package var contents: [UInt8] {
    bytes.withUnsafeBytes { bytes in
      var result = bytes[...]
      while lastLineIsBlank, result.endsInBlankLine { result.removeLast() }
      return Array(result)
    }
  }

  /// The columns that the next line is indented by.
  package var indentation: Int { depth * 2 }

  /// Adds one line; an empty one is blank, and there are never two in a row.
  package mutating func line(_ line: Code = "") {
    guard !line.isEmpty else { return blankLine() }
    beginLine()
    add(line)
    endLine()
  }

  package mutating func line(text: String) {
    guard !text.isEmpty else { return blankLine() }
    beginLine()
    add(text: text)
    endLine()
  }

  private mutating func blankLine() {
    if !lastLineIsBlank { bytes.append(.newline) }
    lastLineIsBlank = true
  }

  /// Adds the lines of code that somebody else wrote, blank lines included: they may be inside of a string.
  package mutating func verbatim(_ lines: some Sequence<String>) {
    for line in lines {
      if line.isEmpty {
        bytes.append(.newline)
      } else {
        self.line(text: line)
      }
    }
  }

  /// Adds what another writer holds.
  package mutating func append(_ other: CodeWriter) {
    bytes.append(other.bytes)
    lastLineIsBlank = other.lastLineIsBlank
  }

  package mutating func lines(_ lines: some Sequence<Code>) {
    for line in lines { self.line(line) }
  }

  package mutating func lines(_ lines: some Sequence<String>) {
    for line in lines { self.line(text: line) }
  }

  /// Adds an opening line, what `body` writes one step deeper, and a closing line.
  package mutating func block(_ opening: Code, closing: Code = "}", _ body: (inout CodeWriter) -> Void) {
    line(opening)
    closeBlock(closing, body)
  }

  /// Adds what `body` writes one step deeper than the line before, and a closing line.
  mutating func closeBlock(_ closing: Code, _ body: (inout CodeWriter) -> Void) {
    depth += 1
    lastLineIsBlank = true
    body(&self)
    depth -= 1
    // A blank line before a closing brace is never wanted.
    if bytes.withUnsafeBytes(\.endsInBlankLine) { bytes.removeLast() }
    line(closing)
  }

  /// Adds what `body` writes one step deeper, between lines that are written on their own.
  package mutating func indented(_ body: (inout CodeWriter) -> Void) {
    depth += 1
    body(&self)
    depth -= 1
  }
}

/// Lines that are written piece by piece.
extension CodeWriter {
  /// Begins a line.
  ///
  /// - Parameter own: the columns that it is indented by, besides those of the block that it is in.
  mutating func beginLine(indentation own: Int = 0) {
    lineStart = bytes.count
    bytes.append(UInt8(ascii: " "), count: indentation + own)
  }

  /// Adds a piece to the line that has been begun.
  mutating func add(_ code: Code) { code.append(to: &bytes) }
  mutating func add(text: String) { bytes.append(text) }

  mutating func endLine() {
    bytes.append(.newline)
    lastLineIsBlank = false
  }

  /// The columns of the line that has been begun, those of its indentation included.
  var column: Int { bytes.withUnsafeBytes { UnsafeBufferPointer(rebasing: $0[lineStart...]).columns } }
}

extension UInt8 {
  fileprivate static let newline = UInt8(ascii: "\n")
}

extension BidirectionalCollection<UInt8> {
  fileprivate var endsInBlankLine: Bool { suffix(2).elementsEqual([.newline, .newline]) }
}
