import SFGenLexer
import SFGenSource

/// Builds an outline from tokens. It keeps the scopes on a stack of its own, so that nesting never overflows the thread's.
struct OutlineParser {
  enum ScopeKind { case file, function(UInt32), type(UInt32), unsupported(String) }
  struct Scope {
    let kind: ScopeKind
    var isFirst = true
  }
  static let deepestTypeNesting = 128

  let file: SourceFile
  var lexer: Lexer
  var current: Token
  var startsLine = true
  var previousEnd: UInt32 = 0
  /// Whether the token before leaves a statement unfinished: `=`, `+`, `,`, `return`.
  var previousExpectsMore = false
  var endsStatement = true
  var scopes = [Scope(kind: .file)]
  var conditions: [String] = []
  var outline = Outline()

  init(file: SourceFile, bytes: UnsafeBufferPointer<UInt8>) {
    self.file = file
    lexer = Lexer(bytesAndSentinel: bytes)
    current = lexer.next()
    startsLine = lexer.startsLine
    noteComments()
  }

  mutating func parse() -> Outline {
    parseMembers(into: \.declarations)
    if current.kind != .endOfFile { problem("'}' closes nothing", current.range) }
    for lexical in lexer.problems {
      switch lexical.kind {
      case .unterminatedString: problem("a string literal does not end", lexical.range)
      case .unterminatedComment: problem("a comment does not end", lexical.range)
      case .unterminatedRegex: problem("a regular expression does not end", lexical.range)
      case .conflictMarker: problem("a version-control conflict is not resolved", lexical.range)
      case .invalidBytes: break
      }
    }
    return outline
  }

  mutating func problem(_ message: String, _ range: ByteRange) {
    outline.problems.append(SyntaxProblem(message: message, range: range))
  }

  // Tokens.

  func text(_ range: ByteRange) -> String { file.text(range) }
  func at(_ punctuation: StaticString) -> Bool {
    current.kind == .punctuation && file.matches(current.range, punctuation)
  }
  var firstByte: UInt8 { file.bytesAndSentinel[Int(current.range.start)] }
  func atOperator(_ first: Character) -> Bool { current.kind == .operator && firstByte == first.asciiValue }

  mutating func advance(keepsFirst: Bool = false) {
    if !keepsFirst { scopes[scopes.count - 1].isFirst = false }
    previousEnd = current.range.end
    previousExpectsMore =
      current.kind == .operator && !atOperator("!") && !atOperator("?")
      || current.keyword.isReserved && current.keyword != .in && current.keyword != .break
        && current.keyword != .continue
      || at(",") || at(":") || at("(") || at("[")
    endsStatement = at("{") || at("}") || at(";") || current.keyword == .in
    current = lexer.next()
    startsLine = lexer.startsLine
    if lexer.followsComment { noteComments() }
  }

  /// Takes the first bytes of an operator token, so that `>?=` closes a generic argument list.
  mutating func advanceOperator(by count: Int) {
    if current.range.count <= count { return advance() }
    previousEnd = current.range.start + UInt32(count)
    current.range.start = previousEnd
    startsLine = false
  }

  mutating func open(_ kind: ScopeKind) {
    scopes.append(Scope(kind: kind))
    advance(keepsFirst: true)
  }

  mutating func close() {
    if scopes.count > 1 { scopes.removeLast() }
    if at("}") { advance() } else { problem("'}' is missing", .empty(at: current.range.start)) }
  }

  /// Skips a bracketed list, its brackets included.
  mutating func skipBalanced() {
    var depth = 0
    repeat {
      if at("(") || at("[") || at("{") { depth += 1 }
      if at(")") || at("]") || at("}") { depth -= 1 }
      if current.kind == .endOfFile { return }
      advance()
    } while depth > 0
  }

  // Directives.

  var directiveScope: DirectiveScope {
    switch scopes[scopes.count - 1].kind {
    case .file: .file
    case .function(let name), .type(let name): .body(nameOffset: name)
    case .unsupported(let place): .unsupported(place)
    }
  }

  mutating func noteDirective(_ kind: DirectiveKind, _ spelling: DirectiveSpelling, isExact: Bool, _ range: ByteRange) {
    let isFirst = scopes[scopes.count - 1].isFirst
    if !isExact && !isFirst { return }
    outline.directives.append(
      Directive(
        kind: kind, spelling: spelling, scope: directiveScope, isFirst: isFirst, isExact: isExact, range: range))
  }

  mutating func noteComments() {
    let trivia = ByteRange(start: previousEnd, end: current.range.start)
    for comment in Comment.comments(in: trivia, of: file) {
      var content = file.bytesAndSentinel[comment.content.indices]
      while let byte = content.first, byte <= 0x20 { content.removeFirst() }
      while let byte = content.last, byte <= 0x20 { content.removeLast() }
      guard content.count > 2, content.first == 0x22, content.last == 0x22,
        let (kind, isExact) = DirectiveText.classify(content.dropFirst().dropLast())
      else { continue }
      noteDirective(kind, comment.isDocumentation ? .documentationComment : .comment, isExact: isExact, comment.range)
    }
  }

  /// Whether the current token begins a statement, so that a string here is no operand and no argument.
  var isAtStatementStart: Bool {
    scopes[scopes.count - 1].isFirst || endsStatement || startsLine && !previousExpectsMore
  }

  /// Reads a directive where a statement begins; `false` where none stands.
  mutating func parseDirectiveStatement() -> Bool {
    guard isAtStatementStart else { return false }
    if current.kind == .string { return parseDirectiveString(.literal, start: current.range.start) }
    guard current.kind == .identifier, file.matches(current.range, "_") || at("(") else {
      if at("("), scopes[scopes.count - 1].isFirst { return parseDressedDirective() }
      return false
    }
    let saved = self
    let start = current.range.start
    let isFirst = scopes[scopes.count - 1].isFirst
    advance(keepsFirst: true)
    if atOperator("="), current.range.count == 1 {
      advance(keepsFirst: true)
      if current.kind == .string {
        scopes[scopes.count - 1].isFirst = isFirst
        if parseDirectiveString(.assigned, start: start) { return true }
      }
    }
    self = saved
    return false
  }

  private mutating func parseDressedDirective() -> Bool {
    let saved = self
    let start = current.range.start
    advance(keepsFirst: true)
    let noted = outline.directives.count
    if current.kind == .string, parseDirectiveString(.dressed, start: start), at(")") {
      if outline.directives.count > noted { outline.directives[noted].range.end = current.range.end }
      advance(keepsFirst: true)
      return true
    }
    self = saved
    return false
  }

  private mutating func parseDirectiveString(_ spelling: DirectiveSpelling, start: UInt32) -> Bool {
    let bytes = file.bytesAndSentinel[current.range.indices]
    let trimmed = bytes.drop { $0 == 0x23 || $0 == 0x22 || $0 == 0x27 || $0 <= 0x20 }
    guard let last = trimmed.lastIndex(where: { !($0 == 0x23 || $0 == 0x22 || $0 == 0x27 || $0 <= 0x20) }),
      let (kind, isExact) = DirectiveText.classify(trimmed[trimmed.startIndex...last])
    else { return false }
    let isPlain = bytes.count == trimmed[trimmed.startIndex...last].count + 2 && bytes.first == 0x22
    let saved = self
    let range = ByteRange(start: start, end: current.range.end)
    let isFirst = scopes[scopes.count - 1].isFirst
    advance(keepsFirst: true)
    // A literal that something goes on with is a value: `"use server".count`, `"use server" + name`.
    let ends = startsLine || at(";") || at("}") || at(")") || current.kind == .endOfFile
    guard ends, current.kind != .operator else {
      self = saved
      return false
    }
    let directives = outline.directives
    outline.directives = saved.outline.directives
    scopes[scopes.count - 1].isFirst = isFirst
    noteDirective(kind, isPlain ? spelling : .dressed, isExact: isExact, range)
    outline.directives += directives[saved.outline.directives.count...]
    if at(";") { advance(keepsFirst: true) }
    return true
  }
}

extension ParsedFile {
  static func outline(of file: SourceFile) -> Outline {
    file.bytesAndSentinel.withUnsafeBufferPointer { bytes in
      var parser = OutlineParser(file: file, bytes: bytes)
      return parser.parse()
    }
  }
}
