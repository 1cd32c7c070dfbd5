import SFGenSource

extension Lexer {
  /// A first line `#!…` belongs to the shell.
  mutating func skipShebang() {
    guard end >= 2, bytes[0] == UInt8(ascii: "#"), bytes[1] == UInt8(ascii: "!") else { return }
    skipToEndOfLine()
  }

  /// Moves past blanks, comments and bytes that are no part of Swift, to the next token or the end.
  ///
  /// - Parameter stopsAtNewline: whether a line ending ends the scan, as in the interpolation of a one-line string.
  mutating func skipTrivia(stopsAtNewline: Bool) {
    if pendingRegexEnd != nil { return }
    while true {
      let byte = bytes[offset]
      switch classes[byte] {
      case .blank:
        offset &+= 1
      case .newline:
        if stopsAtNewline { return }
        noteNewline()
        offset &+= 1
      case .slash:
        let next = bytes[offset &+ 1]
        if next == UInt8(ascii: "/") {
          noteComment()
          skipToEndOfLine()
        } else if next == UInt8(ascii: "*") {
          noteComment()
          skipBlockComment()
        } else {
          return
        }
      case .operatorCharacter:
        guard byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">"), skipConflictMarker() else { return }
      case .null:
        if offset >= end { return }
        noteInvalid(count: 1)
      case .unexpected:
        noteInvalid(count: 1)
      case .unicode:
        guard skipUnicodeTrivia() else { return }
      case .identifier, .digit, .quote, .punctuation, .colon, .pound, .at, .dollar, .backquote:
        return
      }
    }
  }

  mutating func skipToEndOfLine() {
    while offset < end {
      let byte = bytes[offset]
      if byte == 0x0A || byte == 0x0D { return }
      offset &+= 1
    }
  }

  /// Block comments nest.
  private mutating func skipBlockComment() {
    let start = offset
    offset &+= 2
    var depth = 1
    while offset < end {
      let byte = bytes[offset]
      let next = bytes[offset &+ 1]
      offset &+= 1
      if byte == UInt8(ascii: "*"), next == UInt8(ascii: "/") {
        offset &+= 1
        depth &-= 1
        if depth == 0 { return }
      } else if byte == UInt8(ascii: "/"), next == UInt8(ascii: "*") {
        offset &+= 1
        depth &+= 1
      } else if byte == 0x0A || byte == 0x0D {
        noteNewline()
      }
    }
    problems.append(LexicalProblem(kind: .unterminatedComment, range: ByteRange(start, start + 2)))
  }

  private mutating func noteInvalid(count: Int) {
    problems.append(LexicalProblem(kind: .invalidBytes, range: ByteRange(offset, offset + count)))
    offset &+= count
  }

  /// Moves past a character outside ASCII that begins neither a name nor an operator, nor a curly quote.
  private mutating func skipUnicodeTrivia() -> Bool {
    guard let (scalar, length) = decodeScalar(at: offset) else {
      noteInvalid(count: invalidLength(at: offset))
      return true
    }
    switch scalar.value {
    case 0xFEFF, 0x00A0:
      // A byte-order mark, or a no-break space, which the compiler takes for a blank with a warning.
      offset &+= length
      return true
    case 0x201C, 0x201D: return false
    default:
      if scalar.continuesIdentifier || scalar.startsOperator { return false }
      noteInvalid(count: length)
      return true
    }
  }

  /// Moves past one side of a version-control conflict, as the compiler does, so that the other is read.
  private mutating func skipConflictMarker() -> Bool {
    guard offset == 0 || bytes[offset &- 1] == 0x0A || bytes[offset &- 1] == 0x0D else { return false }
    let terminator: StaticString
    let length: Int
    if starts(with: "<<<<<<< ", at: offset) {
      (terminator, length) = (">>>>>>> ", 8)
    } else if starts(with: ">>>> ", at: offset) {
      (terminator, length) = ("<<<<\n", 5)
    } else {
      return false
    }
    var scan = offset + length
    while scan < end {
      if bytes[scan &- 1] == 0x0A || bytes[scan &- 1] == 0x0D, starts(with: terminator, at: scan) {
        problems.append(LexicalProblem(kind: .conflictMarker, range: ByteRange(offset, offset + length)))
        offset = scan + terminator.utf8CodeUnitCount
        skipToEndOfLine()
        noteNewline()
        return true
      }
      scan &+= 1
    }
    return false
  }

  /// Whether an ASCII text stands at an offset.
  func starts(with text: StaticString, at start: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard end - start >= count else { return false }
    let expected = text.utf8Start
    var index = 0
    while index < count {
      if bytes[start &+ index] != expected[index] { return false }
      index &+= 1
    }
    return true
  }
}
