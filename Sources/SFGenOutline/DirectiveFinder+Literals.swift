import SFGenLexer
import SFGenSource

extension DirectiveFinder {
  private static var longestSearch: Int { 1024 }

  /// Reads a directive where a statement begins, and returns the index behind it; `nil` where none stands.
  mutating func readStatement(at index: Int) -> Int? {
    switch tokens[index].shape {
    case .string:
      guard beginsStatement(index) else { return nil }
      if let first = scope.firstLiteral { directives[first].isOneOfSeveralStrings = true }
      return readConcatenation(at: index) ?? readLiteral(at: index, .literal, statement: index)
    case .wildcard:
      guard beginsStatement(index), isOperator(tokens[index + 1], "=") else { return nil }
      return readLiteral(at: index + 2, .assigned, statement: index)
    case .leftParenthesis:
      // Parentheses are common; only the first of a scope can be meant as a directive.
      guard scope.firstIndex == index, tokens[index + 1].shape == .string,
        tokens[index + 2].shape == .rightParenthesis
      else { return nil }
      return readLiteral(at: index + 1, .dressed, statement: index)
    case .keyword: return readBinding(at: index)
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
    case .pound: return tokens[index].startsLine
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

  private func isOperator(_ token: Token, _ character: Unicode.Scalar) -> Bool {
    token.shape == .operator && token.count == 1
      && file.bytesAndSentinel[Int(token.start)] == UInt8(ascii: character)
  }

  private mutating func readLiteral(at index: Int, _ spelling: DirectiveSpelling, statement: Int) -> Int? {
    guard index < endIndex, tokens[index].shape == .string else { return nil }
    let literal = LiteralText(file.bytesAndSentinel[tokens[index].range.indices])
    guard let text = DirectiveText.classify(literal.content) else { return nil }
    let end = spelling == .dressed ? index + 1 : index
    guard endsStatement(end) else { return nil }
    // Words of another kind than the two directives have to look just like one.
    if text == .unknown, !literal.isPlain || spelling != .literal { return nil }
    if literal.isInParts, !literal.showsBeginning || text.isNearMiss { return nil }
    let next = indexBehind(end)
    note(
      text, literal.isPlain ? spelling : .dressed,
      ByteRange(start: tokens[statement].start, end: tokens[end].end), at: statement, next: next)
    return next
  }

  /// Reads `"use " + "server"` where it is the first of a scope.
  private mutating func readConcatenation(at index: Int) -> Int? {
    guard scope.firstIndex == index, isOperator(tokens[index + 1], "+") else { return nil }
    var end = index
    var content = plainContent(of: tokens[end])
    guard LiteralText.showsBeginning(content[...]) else { return nil }
    while end + 2 < endIndex, isOperator(tokens[end + 1], "+"), tokens[end + 2].shape == .string {
      end += 2
      content += plainContent(of: tokens[end])
    }
    guard case .exact(let kind)? = DirectiveText.classify(content), endsStatement(end) else { return nil }
    let next = indexBehind(end)
    note(
      .exact(kind), .dressed, ByteRange(start: tokens[index].start, end: tokens[end].end), at: index, next: next)
    return next
  }

  /// What a literal in plain quotes says; nothing for any other.
  private func plainContent(of token: Token) -> [UInt8] {
    let literal = LiteralText(file.bytesAndSentinel[token.range.indices])
    return literal.isPlain ? literal.content : []
  }

  /// Reads `let directive = "use server"`, the first of a body, where nothing in the body uses the name.
  private mutating func readBinding(at index: Int) -> Int? {
    guard scope.opening >= 0, scope.firstIndex == index, tokens[index].keyword == .let || tokens[index].keyword == .var,
      index + 3 < endIndex, tokens[index + 1].isName, isOperator(tokens[index + 2], "="),
      tokens[index + 3].shape == .string
    else { return nil }
    let literal = LiteralText(file.bytesAndSentinel[tokens[index + 3].range.indices])
    guard case .exact(.server)? = DirectiveText.classify(literal.content),
      !literal.isInParts || literal.showsBeginning, endsStatement(index + 3),
      !isUsed(tokens[index + 1], from: index + 4)
    else { return nil }
    let next = indexBehind(index + 3)
    note(
      .exact(.server), .dressed, ByteRange(start: tokens[index].start, end: tokens[index + 3].end), at: index,
      next: next)
    return next
  }

  private func isUsed(_ name: Token, from start: Int) -> Bool {
    let text = file.text(name.range)
    var depth = 0
    var index = start
    // As bodies stand in one another, the whole of each may not be read.
    let end = Swift.min(endIndex, start + Self.longestSearch)
    while index < end {
      switch tokens[index].shape {
      case .leftBrace: depth += 1
      case .rightBrace:
        if depth == 0 { return false }
        depth -= 1
      // What an interpolation uses is in the token of the literal.
      case .string: if file.text(tokens[index].range).contains(text) { return true }
      default: if tokens[index].isName, file.source(tokens[index].range, equals: text) { return true }
      }
      index += 1
    }
    return true
  }

  /// Whether a statement may end with a token. A literal that something goes on with is a value: `"use server".count`.
  private func endsStatement(_ index: Int) -> Bool {
    let next = tokens[index + 1]
    switch next.shape {
    case .operator: return false
    case .semicolon, .rightBrace, .rightParenthesis, .endOfFile: return true
    default: return next.startsLine
    }
  }

  private func indexBehind(_ end: Int) -> Int { tokens[end + 1].shape == .semicolon ? end + 2 : end + 1 }
}

extension SourceFile {
  fileprivate func source(_ range: ByteRange, equals text: String) -> Bool {
    bytesAndSentinel[range.indices].elementsEqual(text.utf8)
  }
}

/// What a string literal says, without quotes, pounds, blanks and the marks of interpolation around it.
private struct LiteralText {
  private(set) var content: [UInt8]
  /// Whether it is written as a directive is: in two double quotes.
  let isPlain: Bool
  /// Whether it has interpolations, or escapes.
  let isInParts: Bool
  let showsBeginning: Bool

  init(_ literal: ArraySlice<UInt8>) {
    content = Array(literal)
    isInParts = literal.contains(UInt8(ascii: "\\"))
    showsBeginning = Self.showsBeginning(literal.drop(while: Self.isDress).prefix { $0 != UInt8(ascii: "\\") })
    if isInParts {
      content.removeAll { [UInt8(ascii: "\\"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\"")].contains($0) }
    }
    // Blanks are kept inside of plain quotes: they make a near miss there, and part two words of a concatenation.
    let quote = UInt8(ascii: "\"")
    let isPlainlyQuoted =
      literal.count > 2 && literal.first == quote && literal.last == quote && literal.dropFirst().first != quote
    if isPlainlyQuoted, content.count == literal.count {
      content = Array(literal.dropFirst().dropLast())
      isPlain = true
      return
    }
    isPlain = false
    while let byte = content.first, Self.isDress(byte) { content.removeFirst() }
    while let byte = content.last, Self.isDress(byte) { content.removeLast() }
  }

  /// Whether the first of several parts of a text is what a directive begins with. Others are none that anybody has in mind.
  static func showsBeginning(_ part: ArraySlice<UInt8>) -> Bool {
    let isBeginning = { (kind: DirectiveKind) in kind.rawValue.utf8.starts(with: part) }
    return part.count >= 3 && (isBeginning(.server) || isBeginning(.client))
  }

  private static func isDress(_ byte: UInt8) -> Bool { byte == 0x23 || byte == 0x22 || byte == 0x27 || byte <= 0x20 }
}
