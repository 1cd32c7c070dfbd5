package import SFGenSource

/// A comment in the trivia between two tokens.
package struct Comment: Sendable, Hashable {
  package let range: ByteRange
  package let isDocumentation: Bool
  /// What stands between the markers.
  package let content: ByteRange

  /// The comments in a range that holds trivia alone.
  package static func comments(in trivia: ByteRange, of file: SourceFile) -> [Comment] {
    let bytes = file.bytesAndSentinel
    let end = Swift.min(Int(trivia.end), file.count)
    var offset = Int(trivia.start)
    var comments: [Comment] = []
    while offset + 1 < end {
      guard bytes[offset] == 0x2F, bytes[offset + 1] == 0x2F || bytes[offset + 1] == 0x2A else {
        offset += 1
        continue
      }
      let start = offset
      let isBlock = bytes[offset + 1] == 0x2A
      offset += 2
      var depth = 1
      while offset < end {
        if !isBlock {
          if bytes[offset] == 0x0A || bytes[offset] == 0x0D { break }
        } else if bytes[offset] == 0x2A, bytes[offset + 1] == 0x2F {
          depth -= 1
          if depth == 0 { break }
          offset += 1
        } else if bytes[offset] == 0x2F, bytes[offset + 1] == 0x2A {
          depth += 1
          offset += 1
        }
        offset += 1
      }
      let contentEnd = Swift.min(offset, end)
      if isBlock { offset = Swift.min(offset + 2, end) }
      let third = bytes[start + 2]
      let isDocumentation =
        isBlock ? third == 0x2A && start + 3 < contentEnd : third == 0x2F && bytes[start + 3] != 0x2F
      comments.append(
        Comment(
          range: ByteRange(start, offset), isDocumentation: isDocumentation,
          content: ByteRange(Swift.min(start + (isDocumentation ? 3 : 2), contentEnd), contentEnd)))
    }
    return comments
  }
}
