extension Lexer {
  @inline(__always)
  mutating func scanIdentifier() -> Keyword {
    let start = offset
    var scan = start &+ 1
    while traits[Int(bytes[scan])] & ByteTrait.continuesIdentifier != 0 { scan &+= 1 }
    offset = scan
    if bytes[scan] >= 0x80 { skipIdentifierContinuation() }
    let length = offset &- start
    let keyword = KeywordTable.shared.keyword(bytes + start, length)
    if keyword.isReserved {
      preceding = PrecedingToken(reservedWord: keyword)
    } else {
      endExpression()
    }
    return keyword
  }

  mutating func skipIdentifierContinuation() {
    var scan = offset
    while true {
      let byte = bytes[scan]
      if traits[Int(byte)] & ByteTrait.continuesIdentifier != 0 {
        scan &+= 1
      } else if byte >= 0x80, let (scalar, length) = decodeScalar(at: scan), scalar.continuesIdentifier {
        scan &+= length
      } else {
        offset = scan
        return
      }
    }
  }

  /// A raw identifier reaches to the next backquote of its line; without one the backquote stands alone.
  mutating func scanBackquote() -> TokenKind {
    var scan = offset + 1
    while scan < end {
      let byte = bytes[scan]
      if byte == UInt8(ascii: "`") {
        offset = scan + 1
        endExpression()
        return .identifier
      }
      if byte == 0x0A || byte == 0x0D { break }
      scan &+= 1
    }
    offset &+= 1
    endExpression()
    return .punctuation
  }

  /// `@name` is one token where the name follows at once.
  mutating func scanAt() -> TokenKind {
    offset &+= 1
    endExpression()
    _ = scanAttachedName()
    return .at
  }

  /// `#name` is one token; pounds can also begin a raw string or an extended regex literal.
  mutating func scanPound(_ keyword: inout Keyword) -> TokenKind {
    let pounds = poundCount(at: offset)
    let afterPounds = bytes[offset &+ pounds]
    if afterPounds == UInt8(ascii: "\"") {
      offset &+= pounds
      scanString(pounds: pounds)
      return .string
    }
    if afterPounds == UInt8(ascii: "/") {
      if let regexEnd = regexEnd(from: offset, isCertain: true) {
        offset = regexEnd
        endExpression()
        return .regex
      }
    }
    let start = offset
    offset &+= 1
    endExpression()
    keyword = scanAttachedName()
    if startsCondition(start) { preceding.regexContext = .expectsExpression }
    return .pound
  }

  /// How many pounds stand in a row. The row's end is remembered, as each of its pounds asks again where they begin nothing.
  mutating func poundCount(at start: Int) -> Int {
    var scan = start
    if scan < failedScans.poundRunEnd { scan = failedScans.poundRunEnd }
    while bytes[scan] == UInt8(ascii: "#") { scan &+= 1 }
    failedScans.poundRunEnd = scan
    return scan &- start
  }

  mutating func scanAttachedName() -> Keyword {
    let byte = bytes[offset]
    if classes[Int(byte)] == .identifier { return scanIdentifier() }
    if byte == UInt8(ascii: "`") {
      _ = scanBackquote()
    } else if byte >= 0x80, let (scalar, _) = decodeScalar(at: offset), scalar.startsIdentifier {
      skipIdentifierContinuation()
    }
    return .none
  }

  private mutating func startsCondition(_ start: Int) -> Bool {
    switch offset - start {
    case 3: starts(with: "#if", at: start)
    case 5: starts(with: "#else", at: start)
    case 6: starts(with: "#endif", at: start)
    case 7: starts(with: "#elseif", at: start)
    default: false
    }
  }
}
