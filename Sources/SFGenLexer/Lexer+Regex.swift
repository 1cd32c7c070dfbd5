extension Lexer {
  /// The end of the regex literal that begins at a slash inside an operator, or `nil` where the slash is an operator.
  ///
  /// The rules are those of SE-0354: what touches the slash on the left, and whether an expression can stand here.
  mutating func regexEndInOperator(slash: Int, start: Int, isLeftBound: Bool, prefersRegex: Bool) -> Int? {
    guard !isLeftBound else { return nil }
    // An operator is declared here, not used.
    guard preceding.keyword != .func, preceding.keyword != .operator else { return nil }
    var isCertain = false
    if !isRightBound(offset, isLeftBound: isLeftBound) {
      isCertain = prefersRegex
      guard isCertain || preceding.regexContext != .afterExpression else { return nil }
      if preceding.regexContext != .opensList { isCertain = true }
    }
    return regexEnd(from: slash, isCertain: isCertain)
  }

  /// Scans a regex literal from its first pound or slash.
  ///
  /// - Parameter isCertain: whether nothing else can stand here. A doubtful literal must close on its line, must not begin
  ///   or end with a blank, and must not close a group that it did not open.
  mutating func regexEnd(from start: Int, isCertain: Bool) -> Int? {
    let pounds = bytes[start] == UInt8(ascii: "#") ? poundCount(at: start) : 0
    var scan = start &+ pounds
    guard bytes[scan] == UInt8(ascii: "/") else { return nil }
    if pounds == 0 {
      let next = bytes[scan &+ 1]
      if next == UInt8(ascii: "*") || next == UInt8(ascii: "/") { return nil }
      if next == 0x20 || next == 0x09, !isCertain { return nil }
      if scan > 0, bytes[scan &- 1] == UInt8(ascii: "*") { return nil }
    }
    scan &+= 1
    var firstNewline: Int?
    if pounds > 0 {
      var blank = scan
      while bytes[blank] == 0x20 || bytes[blank] == 0x09 { blank &+= 1 }
      if bytes[blank] == 0x0A || bytes[blank] == 0x0D { firstNewline = blank }
    }

    guard isCertain || scan >= failedScans.doubtfulRegexEnd else { return nil }
    if firstNewline != nil, pounds >= failedScans.regexPounds { return firstNewline }

    var groupDepth = 0
    var classDepth = 0
    var lastBlank = -1
    while scan < end {
      let byte = bytes[scan]
      switch byte {
      case UInt8(ascii: "/"):
        switch closingEnd(slash: scan, pounds: pounds, lastBlank: lastBlank, isCertain: isCertain) {
        case .closes(let closing): return closing
        case .isNoRegex: return noRegex(to: scan)
        case .isUnterminated: return isCertain ? scan : noRegex(to: scan)
        case .continues: break
        }
      case 0x0A, 0x0D:
        if firstNewline == nil { return isCertain ? scan : noRegex(to: scan) }
      case UInt8(ascii: "\\"):
        let escaped = bytes[scan &+ 1]
        if escaped != 0x0A, escaped != 0x0D, scan + 1 < end { scan &+= 1 }
      case UInt8(ascii: "(") where classDepth == 0: groupDepth &+= 1
      case UInt8(ascii: ")") where classDepth == 0:
        if groupDepth == 0 {
          if !isCertain { return noRegex(to: scan) }
        } else {
          groupDepth &-= 1
        }
      case UInt8(ascii: "["): classDepth &+= 1
      case UInt8(ascii: "]"): if classDepth > 0 { classDepth &-= 1 }
      case 0x20, 0x09: lastBlank = scan
      default: break
      }
      scan &+= 1
    }
    guard isCertain else { return noRegex(to: end) }
    // A literal over several lines that never ends would swallow the file: it ends on its first line.
    if firstNewline != nil { failedScans.regexPounds = pounds }
    return firstNewline ?? end
  }

  private mutating func noRegex(to stop: Int) -> Int? {
    failedScans.doubtfulRegexEnd = stop
    return nil
  }

  private enum RegexClosing {
    case closes(Int)
    case continues
    case isNoRegex
    case isUnterminated
  }

  private mutating func closingEnd(slash: Int, pounds: Int, lastBlank: Int, isCertain: Bool) -> RegexClosing {
    var scan = slash + 1
    if pounds == 0 {
      let next = bytes[scan]
      if next == UInt8(ascii: "*") || next == UInt8(ascii: "/") { return .isUnterminated }
      if lastBlank == slash - 1, !isCertain { return .isNoRegex }
      return .closes(scan)
    }
    var closing = 0
    while bytes[scan] == UInt8(ascii: "#") {
      scan &+= 1
      closing &+= 1
    }
    return closing >= pounds ? .closes(scan) : .continues
  }
}
