import SFGenLexer
import SFGenSource

/// Finds the directives of a file, in a walk of its own over the tokens: most files have no text that could be one, and
/// then nothing is walked.
struct DirectiveFinder {
  /// A brace that is open, or the file.
  private struct Scope {
    /// The index of the opening brace, or -1 of the file.
    let opening: Int
    /// The index of the token before which a directive is first.
    var firstIndex: Int
    /// Parentheses and square brackets that are open in it.
    var brackets = 0
  }

  private let file: SourceFile
  private let tokens: UnsafePointer<BufferedToken>
  private let endIndex: Int
  private let scopeNames: DirectiveScopes
  private var scopes = [Scope(opening: -1, firstIndex: 0)]
  private var directives: [Directive] = []

  static func directives(in file: SourceFile, of outline: Outline, _ buffer: borrowing TokenBuffer) -> [Directive] {
    guard buffer.mayHoldDirectives else { return [] }
    var finder = DirectiveFinder(
      file: file, tokens: buffer.tokens, endIndex: buffer.endIndex, scopeNames: DirectiveScopes(file, outline))
    finder.walk()
    return finder.directives
  }

  private init(file: SourceFile, tokens: UnsafePointer<BufferedToken>, endIndex: Int, scopeNames: DirectiveScopes) {
    self.file = file
    self.tokens = tokens
    self.endIndex = endIndex
    self.scopeNames = scopeNames
  }

  private var scope: Scope {
    get { scopes[scopes.count - 1] }
    set { scopes[scopes.count - 1] = newValue }
  }

  private mutating func walk() {
    var index = 0
    while true {
      let token = tokens[index]
      if token.followsComment { noteComments(before: index) }
      if scope.brackets == 0, let next = readStatement(at: index) {
        // What has been passed begins no line of its own, but a comment can stand before what follows.
        if scope.firstIndex == index { scope.firstIndex = next }
        index = next
        continue
      }
      switch token.shape {
      case .leftBrace: scopes.append(Scope(opening: index, firstIndex: index + 1))
      case .rightBrace: if scopes.count > 1 { scopes.removeLast() }
      case .leftParenthesis, .leftSquare: scope.brackets += 1
      case .rightParenthesis, .rightSquare: scope.brackets -= 1
      case .endOfFile: return
      default: break
      }
      index += 1
    }
  }

  private mutating func note(
    _ kind: DirectiveKind, _ spelling: DirectiveSpelling, isExact: Bool, _ range: ByteRange, at index: Int
  ) {
    let isFirst = scope.firstIndex == index
    if !isExact && !isFirst { return }
    directives.append(
      Directive(
        kind: kind, spelling: spelling, scope: directiveScope, isFirst: isFirst, isExact: isExact, range: range))
  }

  private var directiveScope: DirectiveScope {
    guard scope.opening >= 0 else { return .file }
    let parent = scopes[scopes.count - 2].opening
    return scopeNames.scope(
      openedBy: tokens[scope.opening].range, in: parent < 0 ? nil : tokens[parent].range)
  }

  // MARK: Comments

  private mutating func noteComments(before index: Int) {
    let trivia = ByteRange(start: index > 0 ? tokens[index - 1].end : 0, end: tokens[index].start)
    for comment in Comment.comments(in: trivia, of: file) {
      var content = file.bytesAndSentinel[comment.content.indices]
      while let byte = content.first, byte <= 0x20 { content.removeFirst() }
      while let byte = content.last, byte <= 0x20 { content.removeLast() }
      guard content.count > 2, content.first == 0x22, content.last == 0x22,
        let (kind, isExact) = DirectiveText.classify(content.dropFirst().dropLast())
      else { continue }
      note(
        kind, comment.isDocumentation ? .documentationComment : .comment, isExact: isExact, comment.range, at: index)
    }
  }

  // MARK: Literals

  /// Reads a directive where a statement begins, and returns the index behind it; `nil` where none stands.
  private mutating func readStatement(at index: Int) -> Int? {
    switch tokens[index].shape {
    case .string:
      guard beginsStatement(index) else { return nil }
      return readLiteral(at: index, .literal, statement: index)
    case .wildcard:
      guard beginsStatement(index), isEqual(tokens[index + 1]) else { return nil }
      return readLiteral(at: index + 2, .assigned, statement: index)
    case .leftParenthesis:
      // Parentheses are common; only the first of a scope can be meant as a directive.
      guard scope.firstIndex == index, tokens[index + 1].shape == .string,
        tokens[index + 2].shape == .rightParenthesis
      else { return nil }
      return readLiteral(at: index + 1, .dressed, statement: index)
    default: return nil
    }
  }

  /// Whether a token begins a statement, so that a string here is no operand and no argument.
  private func beginsStatement(_ index: Int) -> Bool {
    guard scope.firstIndex != index, index > 0 else { return true }
    let previous = tokens[index - 1]
    switch previous.shape {
    case .leftBrace, .rightBrace, .semicolon: return true
    case .comma, .colon, .leftParenthesis, .leftSquare: return false
    case .operator:
      let first = file.bytesAndSentinel[Int(previous.start)]
      return tokens[index].startsLine && (first == UInt8(ascii: "!") || first == UInt8(ascii: "?"))
    default:
      switch previous.keyword {
      case .in: return true
      case .break, .continue: return tokens[index].startsLine
      default: return tokens[index].startsLine && !previous.keyword.isReserved
      }
    }
  }

  private func isEqual(_ token: BufferedToken) -> Bool {
    token.shape == .operator && token.count == 1 && file.bytesAndSentinel[Int(token.start)] == UInt8(ascii: "=")
  }

  private mutating func readLiteral(at index: Int, _ spelling: DirectiveSpelling, statement: Int) -> Int? {
    guard index < endIndex, tokens[index].shape == .string else { return nil }
    let bytes = file.bytesAndSentinel[tokens[index].range.indices]
    let trimmed = bytes.drop(while: DirectiveCandidate.isDress)
    guard let last = trimmed.lastIndex(where: { !DirectiveCandidate.isDress($0) }),
      let (kind, isExact) = DirectiveText.classify(trimmed[trimmed.startIndex...last])
    else { return nil }
    let isPlain = bytes.count == last + 1 - trimmed.startIndex + 2 && bytes.first == UInt8(ascii: "\"")
    var end = index
    if spelling == .dressed { end += 1 }
    // A literal that something goes on with is a value: `"use server".count`, `"use server" + name`.
    let next = tokens[end + 1]
    guard next.shape != .operator else { return nil }
    switch next.shape {
    case .semicolon, .rightBrace, .rightParenthesis, .endOfFile: break
    default: guard next.startsLine else { return nil }
    }
    note(
      kind, isPlain ? spelling : .dressed, isExact: isExact,
      ByteRange(start: tokens[statement].start, end: tokens[end].end), at: statement)
    return next.shape == .semicolon ? end + 2 : end + 1
  }
}
