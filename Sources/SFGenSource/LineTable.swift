/// A place in a file as people count it: lines and columns from 1, columns in UTF-8 bytes.
package struct SourcePosition: Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// The offsets at which the lines of a file begin, from which positions are computed on demand.
///
/// A line ends at `\n`, `\r\n` or a lone `\r`, as in the Swift compiler.
package struct LineTable: Sendable {
  private let lineStarts: [UInt32]
  private let byteCount: UInt32

  package init(_ file: SourceFile) {
    var starts: [UInt32] = [0]
    file.bytesAndSentinel.withUnsafeBufferPointer { bytes in
      for index in 0..<file.count where bytes[index] <= 0x0D {
        // The sentinel makes looking one byte ahead of a carriage return safe.
        if bytes[index] == 0x0A || (bytes[index] == 0x0D && bytes[index + 1] != 0x0A) {
          starts.append(UInt32(truncatingIfNeeded: index + 1))
        }
      }
    }
    lineStarts = starts
    byteCount = UInt32(truncatingIfNeeded: file.count)
  }

  package var lineCount: Int { lineStarts.count }

  package func position(at offset: UInt32) -> SourcePosition {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourcePosition(line: low + 1, column: Int(offset - lineStarts[low]) + 1)
  }

  /// The bytes of a line, counted from 1, with its line ending.
  package func range(ofLine line: Int) -> ByteRange {
    let start = lineStarts[line - 1]
    let end = line < lineStarts.count ? lineStarts[line] : byteCount
    return ByteRange(start: start, end: end)
  }
}
