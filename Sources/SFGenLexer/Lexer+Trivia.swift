import SFGenSource

extension Lexer {
  /// A first line `#!…` belongs to the shell.
  mutating func skipShebang() {
    guard end >= 2, bytes[0] == UInt8(ascii: "#"), bytes[1] == UInt8(ascii: "!") else { return }
    skipToEndOfLine()
    move(isCut: false)
  }

  /// Moves past blanks, comments and bytes that are no part of Swift, to the next token or the end.
  ///
  /// - Parameter stopsAtNewline: whether a line ending ends the scan, as in the interpolation of a one-line string.
  mutating func skipTrivia(stopsAtNewline: Bool) {
    var scan = offset
    while true {
      let byte = bytes[scan]
      switch classes[Int(byte)] {
      case .newline:
        if stopsAtNewline {
          offset = scan
          return
        }
        startsLine = true
        scan &+= 1
        // Most of what follows a line ending is its indentation.
        while bytes[scan] == 0x20 { scan &+= 1 }
      case .blank:
        scan &+= 1
      case .slash:
        let next = bytes[scan &+ 1]
        offset = scan
        if next == UInt8(ascii: "/") {
          followsComment = true
          skipToEndOfLine()
        } else if next == UInt8(ascii: "*") {
          followsComment = true
          skipBlockComment()
        } else {
          return
        }
        scan = offset
      case .operatorCharacter:
        offset = scan
        guard byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">"), skipConflictMarker() else { return }
        scan = offset
      case .null, .unexpected:
        offset = scan
        if scan >= end { return }
        noteInvalid(count: 1)
        scan = offset
      case .unicode:
        offset = scan
        guard skipUnicodeTrivia() else { return }
        scan = offset
      default:
        offset = scan
        return
      }
    }
  }

  mutating func skipToEndOfLine() { offset = pieces.endOfLine(from: offset) }

  /// Block comments nest.
  private mutating func skipBlockComment() {
    let start = offset
    var scan = start &+ 2
    var depth = 1
    while true {
      while traits[Int(bytes[scan])] & ByteTrait.endsCommentText == 0 { scan &+= 1 }
      guard scan < end else { break }
      let byte = bytes[scan]
      let next = bytes[scan &+ 1]
      scan &+= 1
      if byte == UInt8(ascii: "*"), next == UInt8(ascii: "/") {
        scan &+= 1
        depth &-= 1
        if depth == 0 {
          offset = scan
          return
        }
      } else if byte == UInt8(ascii: "/"), next == UInt8(ascii: "*") {
        scan &+= 1
        depth &+= 1
      } else if byte == 0x0A || byte == 0x0D {
        startsLine = true
      }
    }
    offset = end
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
    let isPerforce: Bool
    if starts(with: "<<<<<<< ", at: offset) {
      isPerforce = false
    } else if starts(with: ">>>> ", at: offset) {
      isPerforce = true
    } else {
      return false
    }
    guard !(isPerforce ? failedScans.hasNoPerforceConflictEnd : failedScans.hasNoConflictEnd) else { return false }
    let length = isPerforce ? 5 : 8
    let terminator: StaticString = isPerforce ? "<<<<\n" : ">>>>>>> "
    var scan = offset + length
    while scan < end {
      if bytes[scan &- 1] == 0x0A || bytes[scan &- 1] == 0x0D, starts(with: terminator, at: scan) {
        problems.append(LexicalProblem(kind: .conflictMarker, range: ByteRange(offset, offset + length)))
        offset = scan + terminator.utf8CodeUnitCount
        skipToEndOfLine()
        startsLine = true
        return true
      }
      scan &+= 1
    }
    if isPerforce { failedScans.hasNoPerforceConflictEnd = true } else { failedScans.hasNoConflictEnd = true }
    return false
  }

  /// Whether an ASCII text stands at an offset.
  mutating func starts(with text: StaticString, at start: Int) -> Bool {
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
