import SFGenLexer
import SFGenOutline
import SFGenSource

/// The tokens of a file, for looking into bodies: the outline has none of their statements.
struct BodyTokens {
  let file: SourceFile
  let tokens: [Token]
  /// The bracket that each token stands in, `0` for none.
  private let brackets: [UInt8]

  init(_ file: SourceFile) {
    self.file = file
    tokens = Lexer.tokens(of: file)
    var open: [UInt8] = []
    brackets = tokens.map { token in
      guard token.kind == .punctuation, token.range.count == 1 else { return open.last ?? 0 }
      let byte = file.bytesAndSentinel[Int(token.start)]
      if [UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}")].contains(byte), !open.isEmpty { open.removeLast() }
      let around = open.last ?? 0
      if [UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{")].contains(byte) { open.append(byte) }
      return around
    }
  }

  /// Whether a token stands in parentheses, and in no other bracket inside of them.
  func isInParentheses(_ index: Int) -> Bool {
    brackets.indices.contains(index) && brackets[index] == UInt8(ascii: "(")
  }

  /// The index of the first token at or behind an offset.
  func index(at offset: UInt32) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The indices of the tokens of a body, without the brace that closes it.
  func body(from start: UInt32) -> Range<Int> {
    let first = index(at: start)
    var depth = 0
    var index = first
    while index < tokens.count {
      if isPunctuation(index, "{") { depth += 1 }
      if isPunctuation(index, "}") {
        if depth == 0 { break }
        depth -= 1
      }
      index += 1
    }
    return first..<index
  }

  func isPunctuation(_ index: Int, _ character: Unicode.Scalar) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .punctuation else { return false }
    return tokens[index].range.count == 1 && file.bytesAndSentinel[Int(tokens[index].start)] == UInt8(ascii: character)
  }

  func isOperator(_ index: Int, _ text: String) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .operator && file.text(tokens[index].range) == text
  }

  /// The name that a token is, without the backquotes of a raw identifier; `nil` for any other token.
  func name(_ index: Int) -> String? {
    guard tokens.indices.contains(index), tokens[index].kind == .identifier else { return nil }
    return file.text(tokens[index].range).filter { $0 != "`" }
  }

  /// Whether a name stands by itself, and is neither a member of something nor a label.
  ///
  /// Where that is not clear, it does: a captured name that is missed would be another one in the copy of the body.
  func isFree(_ index: Int) -> Bool { !isMember(index) && !isLabel(index) }

  private func isMember(_ index: Int) -> Bool {
    guard index > 0, [.operator, .punctuation].contains(tokens[index - 1].kind) else { return false }
    // A range, `...`, ends in a dot as well. Behind `::` stands what a module declares.
    let text = file.text(tokens[index - 1].range)
    return text == "::" || text.hasSuffix(".") && !text.hasSuffix("..")
  }

  /// The label of an argument, of a parameter with another name, or of a tuple's element; no key of a dictionary.
  private func isLabel(_ index: Int) -> Bool {
    guard isInParentheses(index), isPunctuation(index - 1, "(") || isPunctuation(index - 1, ",") else { return false }
    if isPunctuation(index + 1, ":") { return true }
    return name(index + 1) != nil && isPunctuation(index + 2, ":")
  }
}
