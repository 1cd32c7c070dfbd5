import SFGenLexer
import SFGenSource

/// Finds the directives of a file, in a walk of its own over the tokens.
struct DirectiveFinder {
  /// A brace that is open, or the file.
  struct Scope {
    /// The index of the opening brace, or -1 of the file.
    let opening: Int
    /// The index of the token before which a directive is first.
    var firstIndex: Int
    /// Parentheses and square brackets that are open in it.
    var brackets = 0
    /// Blocks of `#if` that are open in it.
    var conditions = 0
    /// Where among the directives the literal is that stands first in it.
    var firstLiteral: Int?
  }

  let file: SourceFile
  let tokens: UnsafePointer<Token>
  let endIndex: Int
  private let scopeNames: DirectiveScopes
  private var scopes = [Scope(opening: -1, firstIndex: 0)]
  var directives: [Directive] = []

  static func directives(in file: SourceFile, of outline: Outline, _ buffer: borrowing TokenBuffer) -> [Directive] {
    var finder = DirectiveFinder(
      file: file, tokens: buffer.tokens, endIndex: buffer.endIndex, scopeNames: DirectiveScopes(file, outline))
    finder.walk()
    return finder.directives
  }

  private init(file: SourceFile, tokens: UnsafePointer<Token>, endIndex: Int, scopeNames: DirectiveScopes) {
    self.file = file
    self.tokens = tokens
    self.endIndex = endIndex
    self.scopeNames = scopeNames
  }

  var scope: Scope {
    get { scopes[scopes.count - 1] }
    set { scopes[scopes.count - 1] = newValue }
  }

  private mutating func walk() {
    var index = 0
    while true {
      let token = tokens[index]
      // Inside of parentheses and brackets stand values, and comments on them.
      if token.followsComment, scope.brackets == 0 { noteComments(before: index) }
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
      case .pound: noteCondition(token)
      case .keyword: if token.keyword == .in { noteClosureSignature(endingAt: index) }
      case .endOfFile: return
      default: break
      }
      index += 1
    }
  }

  /// What a closure begins with stands behind its signature.
  private mutating func noteClosureSignature(endingAt index: Int) {
    let first = scope.opening + 1
    guard scope.opening >= 0, scope.brackets == 0, scope.firstIndex == first, tokens[first].keyword != .for else {
      return
    }
    scope.firstIndex = index + 1
  }

  private mutating func noteCondition(_ pound: Token) {
    switch file.text(pound.range) {
    case "#if": scope.conditions += 1
    case "#endif": scope.conditions -= 1
    default: break
    }
  }

  /// - Parameters:
  ///   - index: of the token that the directive is, or that a comment stands before.
  ///   - next: of the token behind the directive.
  mutating func note(
    _ text: DirectiveText, _ spelling: DirectiveSpelling, _ range: ByteRange, at index: Int, next: Int
  ) {
    let isFirst = scope.firstIndex == index
    guard isFirst || isWorthNotingAnywhere(text, spelling) else { return }
    if isFirst, spelling == .literal { scope.firstLiteral = directives.count }
    directives.append(
      Directive(
        text: text, spelling: spelling, scope: directiveScope, isFirst: isFirst, isConditional: scope.conditions > 0,
        remainder: isFirst ? DirectiveRemainder(from: next, tokens: tokens, of: file) : .statements, range: range))
  }

  /// Only a directive in so many words is one that has lost its place; anything else elsewhere is text.
  private func isWorthNotingAnywhere(_ text: DirectiveText, _ spelling: DirectiveSpelling) -> Bool {
    guard case .exact = text else { return false }
    return spelling != .unquotedComment
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
    let comments = Comment.comments(in: trivia, of: file)
    for (place, comment) in comments.enumerated() {
      // What stands behind code on its line remarks on that code.
      if scope.firstIndex != index, place == 0, index > 0, !isOnLineOfItsOwn(comment, behind: tokens[index - 1]) {
        continue
      }
      guard let (text, isQuoted) = CommentText.classify(file.bytesAndSentinel[comment.content.indices]) else {
        continue
      }
      if comment.isDocumentation, !isQuoted { continue }
      let followsAnother = place > 0 && isAdjacent(comments[place - 1], comment)
      let precedesAnother = place + 1 < comments.count && isAdjacent(comment, comments[place + 1])
      // A line of a longer comment is prose that quotes a directive. At the beginning, where a licence may stand directly
      // above, it takes lines on both sides to make it one.
      let isProse =
        scope.firstIndex == index ? followsAnother && precedesAnother : followsAnother || precedesAnother
      if isProse { continue }
      note(text, spelling(of: comment, isQuoted: isQuoted), comment.range, at: index, next: index)
    }
  }

  private func spelling(of comment: Comment, isQuoted: Bool) -> DirectiveSpelling {
    if comment.isDocumentation { return .documentationComment }
    guard isQuoted else { return .unquotedComment }
    return file.bytesAndSentinel[comment.range.indices].contains(0x0A) ? .dressed : .comment
  }

  private func isOnLineOfItsOwn(_ comment: Comment, behind token: Token) -> Bool {
    file.bytesAndSentinel[Int(token.end)..<Int(comment.range.start)].contains(0x0A)
  }

  /// Whether two comments stand in lines that follow each other, and neither gives options.
  private func isAdjacent(_ first: Comment, _ second: Comment) -> Bool {
    let between = file.bytesAndSentinel[Int(first.range.end)..<Int(second.range.start)]
    return between.count { $0 == 0x0A } < 2 && !isOptions(first) && !isOptions(second)
  }

  private func isOptions(_ comment: Comment) -> Bool {
    file.bytesAndSentinel[comment.content.indices].drop { $0 <= 0x20 }.starts(with: "sfgen:".utf8)
  }
}

/// What a comment says besides its markers.
private enum CommentText {
  /// The directive that a comment holds, and whether it stands in double quotes.
  ///
  /// - Returns: `nil` for a text of any other kind. Near misses count in quotes alone: people write of using servers.
  static func classify(_ content: ArraySlice<UInt8>) -> (text: DirectiveText, isQuoted: Bool)? {
    let content = trimmed(content) { $0 <= 0x20 }
    if content.count > 2, content.first == UInt8(ascii: "\""), content.last == UInt8(ascii: "\"") {
      guard let text = DirectiveText.classify(content.dropFirst().dropLast()), text != .unknown else { return nil }
      return (text, true)
    }
    // A remark behind the directive takes its meaning away.
    for kind in [DirectiveKind.server, .client] {
      let quoted = Array("\"\(kind.rawValue)\"".utf8)
      guard content.starts(with: quoted), let next = content.dropFirst(quoted.count).first(where: { $0 != 0x20 }) else {
        continue
      }
      if ":;,.-(".utf8.contains(next) { return (.exact(kind), false) }
    }
    let isMark = { (byte: UInt8) in byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") }
    let bare = trimmed(content.last == UInt8(ascii: ";") ? content.dropLast() : content, isMark)
    guard case .exact(let kind)? = DirectiveText.classify(bare) else { return nil }
    return (.exact(kind), false)
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>, _ isDropped: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let byte = bytes.first, isDropped(byte) { bytes.removeFirst() }
    while let byte = bytes.last, isDropped(byte) { bytes.removeLast() }
    return bytes
  }
}
