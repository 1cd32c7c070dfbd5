import SFGenSource

/// A string literal whose end has not been reached.
struct OpenString {
  let start: Int
  let quote: UInt8
  let pounds: Int
  let isMultiLine: Bool
  /// Parentheses that are open inside the interpolation that is being scanned.
  var parenthesisDepth = 0
}

extension Lexer {
  /// Scans a string literal with its interpolations, from its quote; the pounds before it have been passed.
  ///
  /// Interpolations hold any code, strings included, so the literal ends where the outermost open string does.
  mutating func scanString(pounds: Int) {
    openString(pounds: pounds)
    while let current = openStrings.last {
      guard scanText(of: current) else { continue }
      // The offset is behind the opening parenthesis of an interpolation, or it has returned to the one around it.
      scanInterpolation()
    }
    endExpression()
  }

  /// The end of a literal on one line that has no interpolation, as most have none; `nil` where it is another.
  mutating func endOfPlainString(from start: Int) -> Int? {
    let quote = bytes[start]
    var scan = pieces.endOfText(from: start &+ 1)
    while true {
      let byte = bytes[scan]
      if byte == quote {
        // Two quotes in a row are an empty string, or two of the three that open one over several lines.
        let opensLines = scan == start &+ 1 && quote == UInt8(ascii: "\"") && bytes[scan &+ 1] == quote
        return opensLines ? nil : scan &+ 1
      }
      if byte == UInt8(ascii: "\\") {
        let escaped = bytes[scan &+ 1]
        if escaped == UInt8(ascii: "(") || traits[Int(escaped)] & ByteTrait.endsLine != 0 { return nil }
        scan = pieces.endOfText(from: scan &+ 2)
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        scan = pieces.endOfText(from: scan &+ 1)
      } else {
        return nil
      }
    }
  }

  private mutating func openString(pounds: Int) {
    let quote = bytes[offset]
    let start = offset - pounds
    let isMultiLine = quote == UInt8(ascii: "\"") && opensMultiLineString(pounds: pounds)
    offset &+= isMultiLine ? 3 : 1
    openStrings.append(OpenString(start: start, quote: quote, pounds: pounds, isMultiLine: isMultiLine))
  }

  /// Three quotes open a multi-line string, unless pounds and a closing quote on the same line show that the second and
  /// third are text: `#"""#` holds one quote.
  private mutating func opensMultiLineString(pounds: Int) -> Bool {
    guard bytes[offset &+ 1] == UInt8(ascii: "\""), bytes[offset &+ 2] == UInt8(ascii: "\"") else { return false }
    guard pounds > 0 else { return true }
    if hasPounds(pounds, at: offset + 3) { return false }
    if offset < failedScans.rawQuoteLineEnd, pounds >= failedScans.rawQuotePounds { return true }
    var scan = offset + 3
    while scan < end, bytes[scan] != 0x0A, bytes[scan] != 0x0D {
      if bytes[scan] == UInt8(ascii: "\""), hasPounds(pounds, at: scan + 1) { return false }
      scan &+= 1
    }
    failedScans.rawQuoteLineEnd = scan
    failedScans.rawQuotePounds = pounds
    return true
  }

  private mutating func hasPounds(_ count: Int, at start: Int) -> Bool {
    var index = 0
    while index < count {
      if bytes[start &+ index] != UInt8(ascii: "#") { return false }
      index &+= 1
    }
    return true
  }

  /// Scans text up to an interpolation, `true`, or to the end of the literal, which is closed: `true` if another literal's
  /// interpolation goes on there.
  private mutating func scanText(of string: OpenString) -> Bool {
    while true {
      offset = pieces.endOfText(from: offset)
      guard offset < end else { return endUnterminatedString() }
      let byte = bytes[offset]
      if byte == string.quote {
        if closesString(string) { return closeString() }
        offset &+= 1
      } else if byte == UInt8(ascii: "\\") {
        offset &+= 1
        guard hasPounds(string.pounds, at: offset) else { continue }
        offset &+= string.pounds
        let escaped = bytes[offset]
        if escaped == UInt8(ascii: "(") {
          offset &+= 1
          preceding.regexContext = .opensList
          preceding.keyword = .none
          return true
        }
        // An escaped quote or backslash is text. A line ending is left to the next round, which knows what it means.
        if escaped != 0x0A, escaped != 0x0D, offset < end, escaped < 0x80 { offset &+= 1 }
      } else if byte == 0x0A || byte == 0x0D, !string.isMultiLine {
        return endUnterminatedString()
      } else {
        offset &+= 1
      }
    }
  }

  private mutating func closesString(_ string: OpenString) -> Bool {
    let quotes = string.isMultiLine ? 3 : 1
    if string.isMultiLine {
      guard bytes[offset &+ 1] == string.quote, bytes[offset &+ 2] == string.quote else { return false }
    }
    guard hasPounds(string.pounds, at: offset + quotes) else { return false }
    offset &+= quotes &+ string.pounds
    // More pounds than the literal opened with are a mistake of the same literal.
    if string.pounds > 0 {
      while bytes[offset] == UInt8(ascii: "#") { offset &+= 1 }
    }
    return true
  }

  private mutating func closeString() -> Bool {
    openStrings.removeLast()
    endExpression()
    return !openStrings.isEmpty
  }

  private mutating func endUnterminatedString() -> Bool {
    if let string = openStrings.last {
      problems.append(
        LexicalProblem(kind: .unterminatedString, range: ByteRange(string.start, string.start + string.pounds + 1)))
    }
    return closeString()
  }

  /// Scans the code of the innermost interpolation up to its closing parenthesis, to a string literal in it, or to the
  /// line ending that ends a one-line string.
  private mutating func scanInterpolation() {
    while let string = openStrings.last {
      if pendingRegexEnd == 0 { skipTrivia(stopsAtNewline: !string.isMultiLine) }
      guard offset < end else {
        // Every open string ends here.
        while !openStrings.isEmpty { _ = endUnterminatedString() }
        return
      }
      let byte = bytes[offset]
      if byte == 0x0A || byte == 0x0D {
        if endUnterminatedString() { continue }
        return
      }
      if pendingRegexEnd == 0 {
        switch byte {
        case UInt8(ascii: "("):
          openStrings[openStrings.count - 1].parenthesisDepth += 1
        case UInt8(ascii: ")"):
          if string.parenthesisDepth == 0 {
            offset &+= 1
            return
          }
          openStrings[openStrings.count - 1].parenthesisDepth -= 1
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
          openString(pounds: 0)
          return
        case UInt8(ascii: "#"):
          let pounds = poundCount(at: offset)
          if bytes[offset &+ pounds] == UInt8(ascii: "\"") {
            offset &+= pounds
            openString(pounds: pounds)
            return
          }
        default: break
        }
      }
      var keyword = Keyword.none
      let prefersRegex = preceding.isOptionalTry
      preceding.isOptionalTry = false
      _ = scanToken(&keyword, prefersRegex: prefersRegex)
    }
  }
}
