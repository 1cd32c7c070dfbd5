extension Lexer {
  /// Scans adjacent operator characters as one token.
  ///
  /// The compiler splits such a run: a postfix `!` or `?` ends an operator, a period begins one. Whether a slash in the run
  /// begins a regex literal depends on that split, so the run is scanned piece by piece.
  mutating func scanOperator(prefersRegex: Bool) -> TokenKind {
    let start = offset
    if skipLoneOperator() { return .operator }
    if bytes[start] == UInt8(ascii: "<"), bytes[start &+ 1] == UInt8(ascii: "#"), let placeholderEnd = placeholderEnd()
    {
      offset = placeholderEnd
      endExpression()
      return .placeholder
    }
    var prefersRegex = prefersRegex
    repeat {
      if scanOperatorPiece(prefersRegex: prefersRegex) {
        guard offset > start else {
          // The run begins with the literal.
          offset = pendingRegexEnd
          pendingRegexEnd = 0
          endExpression()
          return .regex
        }
        return .operator
      }
      prefersRegex = preceding.isOptionalTry
    } while continuesOperatorRun()
    return .operator
  }

  /// Moves past one operator character that nothing else of an operator follows, as most stand alone.
  private mutating func skipLoneOperator() -> Bool {
    let start = offset
    let first = bytes[start]
    guard first < 0x80, first != UInt8(ascii: "/") else { return false }
    switch classes[Int(bytes[start &+ 1])] {
    case .operatorCharacter, .slash, .unicode: return false
    case .pound where first == UInt8(ascii: "<"): return false
    default: break
    }
    offset = start &+ 1
    noteSimpleOperator(start: start, isAfterTry: preceding.keyword == .try)
    return true
  }

  /// Notes what the operator from `start` to the offset, which nothing else of an operator touches, says about what follows.
  mutating func noteSimpleOperator(start: Int, isAfterTry: Bool) {
    let isLeftBound = isLeftBound(start)
    if isLeftBound, bytes[start] == UInt8(ascii: "!") || bytes[start] == UInt8(ascii: "?") {
      endExpression()
      preceding.isOptionalTry = isAfterTry
    } else {
      noteOperator(start: start, isLeftBound: isLeftBound)
    }
  }

  /// Scans one operator as the compiler splits them; `true` where a regex literal begins, at or before the end of it.
  private mutating func scanOperatorPiece(prefersRegex: Bool) -> Bool {
    let start = offset
    let first = bytes[start]
    let isLeftBound = isLeftBound(start)
    if isLeftBound, first == UInt8(ascii: "!") || first == UInt8(ascii: "?") {
      preceding.isOptionalTry = preceding.keyword == .try
      offset &+= 1
      endExpression()
      preceding.isPeriod = false
      return false
    }
    skipOperatorCharacters()
    if let slash = firstSlash(from: start, to: offset),
      let regexEnd = regexEndInOperator(
        slash: slash, start: start, isLeftBound: isLeftBound, prefersRegex: prefersRegex)
    {
      pendingRegexEnd = regexEnd
      offset = slash
      return true
    }
    cutAtComment(from: start)
    noteOperator(start: start, isLeftBound: isLeftBound)
    return false
  }

  private mutating func skipOperatorCharacters() {
    let start = offset
    let startsWithPeriod = bytes[start] == UInt8(ascii: ".")
    while true {
      let byte = bytes[offset]
      switch classes[Int(byte)] {
      case .operatorCharacter, .slash:
        if offset > start {
          if byte == UInt8(ascii: "."), !startsWithPeriod { return }
          if byte == UInt8(ascii: "<"), bytes[offset &+ 1] == UInt8(ascii: "#"), placeholderEnd() != nil { return }
        }
        offset &+= 1
      case .unicode:
        guard let (scalar, length) = decodeScalar(at: offset), scalar.continuesOperator else { return }
        offset &+= length
      default: return
      }
    }
  }

  /// A comment that begins inside the run ends it.
  private mutating func cutAtComment(from start: Int) {
    var scan = start + 1
    while scan < offset {
      if bytes[scan] == UInt8(ascii: "/") {
        let next = bytes[scan &+ 1]
        if next == UInt8(ascii: "/") || next == UInt8(ascii: "*") {
          offset = scan
          return
        }
      }
      scan &+= 1
    }
  }

  private mutating func continuesOperatorRun() -> Bool {
    let byte = bytes[offset]
    switch classes[Int(byte)] {
    case .slash:
      let next = bytes[offset &+ 1]
      return next != UInt8(ascii: "/") && next != UInt8(ascii: "*")
    case .operatorCharacter:
      return !(byte == UInt8(ascii: "<") && bytes[offset &+ 1] == UInt8(ascii: "#") && placeholderEnd() != nil)
    case .unicode:
      guard let (scalar, _) = decodeScalar(at: offset) else { return false }
      return scalar.startsOperator
    default: return false
    }
  }

  /// Notes what the operator from `start` to the offset says about what follows.
  mutating func noteOperator(start: Int, isLeftBound: Bool) {
    preceding.keyword = .none
    let length = offset - start
    let first = bytes[start]
    if length == 1, first == UInt8(ascii: ".") {
      preceding.isPeriod = true
      preceding.regexContext = .afterExpression
      return
    }
    if length == 1, first == UInt8(ascii: "=") {
      preceding.regexContext = .expectsExpression
      return
    }
    if length == 2, first == UInt8(ascii: "-"), bytes[start &+ 1] == UInt8(ascii: ">") {
      preceding.regexContext = .afterExpression
      return
    }
    let isPostfix = isLeftBound && !isRightBound(offset, isLeftBound: isLeftBound)
    preceding.regexContext = isPostfix ? .afterExpression : .expectsExpression
  }

  private mutating func firstSlash(from start: Int, to end: Int) -> Int? {
    var scan = start
    while scan < end {
      if bytes[scan] == UInt8(ascii: "/") { return scan }
      scan &+= 1
    }
    return nil
  }

  /// Whether what stands before an offset touches it, by the rules of "The Swift Programming Language", operators.
  mutating func isLeftBound(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    switch bytes[start &- 1] {
    case 0x20, 0x0D, 0x0A, 0x09, 0, UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: ":"):
      return false
    // The end of a block comment counts as a blank, and so does a no-break space.
    case UInt8(ascii: "/"): return !(start >= 2 && bytes[start &- 2] == UInt8(ascii: "*"))
    case 0xA0: return !(start >= 2 && bytes[start &- 2] == 0xC2)
    default: return true
    }
  }

  mutating func isRightBound(_ stop: Int, isLeftBound: Bool) -> Bool {
    switch bytes[stop] {
    case 0x20, 0x0D, 0x0A, 0x09, 0, UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: ":"):
      return false
    case UInt8(ascii: "."): return !isLeftBound
    case UInt8(ascii: "/"): return bytes[stop &+ 1] != UInt8(ascii: "/") && bytes[stop &+ 1] != UInt8(ascii: "*")
    case 0xC2: return bytes[stop &+ 1] != 0xA0
    default: return true
    }
  }

  /// The end of an editor placeholder that begins at the offset, on the same line.
  private mutating func placeholderEnd() -> Int? {
    var scan = offset + 2
    while scan < end {
      let byte = bytes[scan]
      let next = bytes[scan &+ 1]
      if byte == 0x0A { return nil }
      if byte == UInt8(ascii: "<"), next == UInt8(ascii: "#") { return nil }
      if byte == UInt8(ascii: "#"), next == UInt8(ascii: ">") { return scan + 2 }
      scan &+= 1
    }
    return nil
  }
}
