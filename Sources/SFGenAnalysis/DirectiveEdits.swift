import SFGenOutline
import SFGenSource

/// The changes of text that mend a directive.
enum DirectiveEdits {
  /// The directive as a comment in the place of what stands there.
  static func comment(_ directive: Directive, _ kind: DirectiveKind, in source: SourceFile) -> SourceEdit {
    let bytes = source.bytesAndSentinel
    var end = Int(directive.range.end)
    if bytes[end] == UInt8(ascii: ";") { end += 1 }
    // A line comment would swallow what stands behind it on its line.
    let isLast = isBlankToLineEnd(from: end, bytes)
    let isBlock = bytes[Int(directive.range.start)] == 0x2F && bytes[Int(directive.range.start) + 1] == 0x2A
    return SourceEdit(
      ByteRange(Int(directive.range.start), end),
      isLast && !isBlock ? "// \"\(kind.rawValue)\"" : "/* \"\(kind.rawValue)\" */")
  }

  /// Takes the directive away, with its line where nothing else stands on it.
  static func removal(_ directive: Directive, in source: SourceFile) -> SourceEdit {
    let bytes = source.bytesAndSentinel
    var start = Int(directive.range.start)
    var end = Int(directive.range.end)
    if bytes[end] == UInt8(ascii: ";") { end += 1 }
    let lineStart = startOfLine(start, bytes)
    let isFirst = bytes[lineStart..<start].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    if isBlankToLineEnd(from: end, bytes) {
      if isFirst {
        start = lineStart
        while end < source.count, bytes[end] != 0x0A { end += 1 }
        end = min(end + 1, source.count)
      } else {
        // With the semicolon that parted it from the statement before.
        while start > lineStart, [0x20, 0x09, UInt8(ascii: ";")].contains(bytes[start - 1]) { start -= 1 }
      }
    } else {
      let blanksStart = end
      while bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
      // Before a brace the semicolon parts it from nothing any more.
      if bytes[end] == UInt8(ascii: "}"), bytes[lineStart..<start].last(where: { $0 != 0x20 }) == UInt8(ascii: ";") {
        while bytes[start - 1] == 0x20 || bytes[start - 1] == UInt8(ascii: ";") { start -= 1 }
        end = blanksStart
      }
    }
    return SourceEdit(ByteRange(start, end), "")
  }

  /// The comment at the beginning of a function's body; `nil` where it has none.
  static func insertion(into function: Declaration, of file: ParsedFile) -> SourceEdit? {
    guard let bodyStart = function.bodyStart else { return nil }
    let bytes = file.source.bytesAndSentinel
    let offset = Int(bodyStart)
    guard isBlankToLineEnd(from: offset, bytes) else {
      return SourceEdit(.empty(at: bodyStart), " /* \"use server\" */")
    }
    return SourceEdit(
      .empty(at: bodyStart), "\n\(indentation(ofBodyAt: offset, bytes, file.source.count))// \"use server\"")
  }

  /// The blanks that the lines of a body begin with.
  private static func indentation(ofBodyAt bodyStart: Int, _ bytes: [UInt8], _ count: Int) -> String {
    var lineStart = bodyStart
    while lineStart < count {
      while lineStart < count, bytes[lineStart] != 0x0A { lineStart += 1 }
      lineStart += 1
      let line = bytes[min(lineStart, count)..<count].prefix { $0 == 0x20 || $0 == 0x09 }
      let first = bytes[line.endIndex]
      if first == 0x0A || first == 0x0D { continue }
      if first == UInt8(ascii: "}") { break }
      return String(decoding: line, as: UTF8.self)
    }
    let own = bytes[startOfLine(bodyStart, bytes)..<bodyStart].prefix { $0 == 0x20 || $0 == 0x09 }
    return String(decoding: own, as: UTF8.self) + (own.first == 0x09 ? "\t" : "  ")
  }

  private static func startOfLine(_ offset: Int, _ bytes: [UInt8]) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  static func isBlankToLineEnd(from offset: Int, _ bytes: [UInt8]) -> Bool {
    var offset = offset
    while bytes[offset] == 0x20 || bytes[offset] == 0x09 || bytes[offset] == 0x0D { offset += 1 }
    return bytes[offset] == 0x0A || bytes[offset] == 0
  }
}
