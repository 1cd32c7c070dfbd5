import SFGenLexer
import SFGenOutline
import SFGenSource

/// The text of a nested function's declaration, as the stub holds a copy of it.
///
/// The directive is left out, as are `@available` attributes, which stand at the stub. All lines lose the indentation that
/// they share; so a string of several lines keeps its content, since its closing delimiter moves with it.
struct HoistedText {
  let lines: [String]

  init(_ function: MarkedFunction, _ tokens: BodyTokens) {
    let source = function.source
    let body = tokens.body(from: function.declaration.bodyStart ?? function.declaration.start)
    let end =
      tokens.tokens.indices.contains(body.upperBound) ? tokens.tokens[body.upperBound].end : UInt32(source.count)
    var removals = function.outline.attributes(of: function.declaration).compactMap { attribute in
      AvailabilityAttribute(source.text(attribute.range)).map { _ in Self.withBlanksBehind(attribute.range, source) }
    }
    if let directive = function.ownDirective { removals.append(DirectiveEdits.removal(directive, in: source).range) }
    let start = Self.startOfIndentation(before: function.declaration.start, source)
    var text = ""
    var offset = start
    for removal in removals.sorted(by: { $0.start < $1.start }) {
      text += source.text(ByteRange(start: offset, end: removal.start))
      offset = removal.end
    }
    text += source.text(ByteRange(start: offset, end: end))
    lines = Self.withoutSharedIndentation(text)
  }

  /// The start of the line where only blanks stand before the declaration, which are part of its indentation.
  private static func startOfIndentation(before offset: UInt32, _ source: SourceFile) -> UInt32 {
    var start = offset
    while start > 0, [0x20, 0x09].contains(source.bytesAndSentinel[Int(start) - 1]) { start -= 1 }
    return start == 0 || source.bytesAndSentinel[Int(start) - 1] == 0x0A ? start : offset
  }

  private static func withBlanksBehind(_ range: ByteRange, _ source: SourceFile) -> ByteRange {
    var end = range.end
    while [0x20, 0x09, 0x0A, 0x0D].contains(source.bytesAndSentinel[Int(end)]) { end += 1 }
    return ByteRange(start: range.start, end: end)
  }

  private static func withoutSharedIndentation(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.last == "\r" ? line.dropLast() : line
    }
    func isBlank(_ line: Substring) -> Bool { line.allSatisfy { $0 == " " || $0 == "\t" } }
    var shared: Substring?
    for line in lines where !isBlank(line) {
      let indentation = line.prefix { $0 == " " || $0 == "\t" }
      guard let known = shared else {
        shared = indentation
        continue
      }
      shared = known.prefix(zip(known, indentation).prefix { $0 == $1 }.count)
    }
    let count = shared?.count ?? 0
    return lines.map { line in
      line.hasPrefix(shared ?? "") ? String(line.dropFirst(count)) : ""
    }
  }
}
