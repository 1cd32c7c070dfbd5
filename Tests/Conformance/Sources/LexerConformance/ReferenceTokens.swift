import SFGenLexer
import SFGenSource
import SwiftParser
import SwiftSyntax

/// The tokens of SwiftParser's tree, merged as `sfgen tokens` counts them.
///
/// A string or regex literal is one token, and so are adjacent operator characters, `#name` and `@name`.
final class ReferenceTokens: SyntaxAnyVisitor {
  private(set) var tokens: [Token] = []
  private var mayMerge = false

  /// The tokens, and whether the file is broken: the parser mends such a file, and moves tokens where its mend wants them.
  static func tokens(of text: String) -> (tokens: [Token], isBroken: Bool) {
    let reference = ReferenceTokens(viewMode: .sourceAccurate)
    let tree = Parser.parse(source: text)
    reference.walk(tree)
    return (reference.tokens, tree.hasError)
  }

  override func visitAny(_ node: Syntax) -> SyntaxVisitorContinueKind {
    if node.is(StringLiteralExprSyntax.self) || node.is(SimpleStringLiteralExprSyntax.self) {
      return appendLiteral(node, kind: .string)
    }
    if node.is(RegexLiteralExprSyntax.self) { return appendLiteral(node, kind: .regex) }
    // The parser splits a float that it finds in a version: `13.0`.
    if let version = node.as(VersionTupleSyntax.self), let minor = version.components.first {
      append(.float, start(of: node), minor.endPositionBeforeTrailingTrivia.utf8Offset)
      for component in version.components.dropFirst() { walk(component) }
      return .skipChildren
    }
    return .visitChildren
  }

  override func visit(_ token: TokenSyntax) -> SyntaxVisitorContinueKind {
    let length = token.trimmedLength.utf8Length
    guard token.presence == .present, length > 0, let kind = Self.kind(of: token) else { return .skipChildren }
    append(kind, token.positionAfterSkippingLeadingTrivia.utf8Offset, token.endPositionBeforeTrailingTrivia.utf8Offset)
    mayMerge = kind == .operator || ((kind == .at || kind == .pound) && length == 1)
    return .skipChildren
  }

  private func start(of node: Syntax) -> Int { node.positionAfterSkippingLeadingTrivia.utf8Offset }

  private func appendLiteral(_ node: Syntax, kind: SFGenLexer.TokenKind) -> SyntaxVisitorContinueKind {
    append(kind, start(of: node), node.endPositionBeforeTrailingTrivia.utf8Offset)
    return .skipChildren
  }

  private func append(_ kind: SFGenLexer.TokenKind, _ start: Int, _ end: Int) {
    guard start < end else { return }
    defer { mayMerge = false }
    if mayMerge, let last = tokens.last, Int(last.range.end) == start {
      let joins =
        switch last.kind {
        case .operator: kind == .operator
        default: kind == .identifier || kind == .keyword
        }
      if joins {
        tokens[tokens.count - 1].end = UInt32(end)
        return
      }
    }
    tokens.append(Token(kind: kind, shape: .other, start, end))
  }

  private static func kind(of token: TokenSyntax) -> SFGenLexer.TokenKind? {
    switch token.tokenKind {
    case .endOfFile, .shebang: nil
    case .integerLiteral: .integer
    case .floatLiteral: .float
    case .dollarIdentifier: .dollar
    case .atSign: .at
    case .pound, .poundAvailable, .poundElse, .poundElseif, .poundEndif, .poundIf, .poundSourceLocation,
      .poundUnavailable:
      .pound
    case .binaryOperator, .prefixOperator, .postfixOperator, .period, .ellipsis, .equal, .arrow, .infixQuestionMark,
      .postfixQuestionMark, .exclamationMark, .leftAngle, .rightAngle, .prefixAmpersand:
      .operator
    case .identifier, .keyword, .wildcard: wordKind(token.text)
    case .unknown: .unknown
    default: .punctuation
    }
  }

  /// The parser turns a reserved word into an identifier where it names a member; the lexer does not know the place.
  private static func wordKind(_ text: String) -> SFGenLexer.TokenKind {
    if text.hasPrefix("<#") { return .placeholder }
    if text.hasPrefix("$") { return .dollar }
    var text = text
    return text.withUTF8 { word in
      KeywordTable.shared.keyword(word).isReserved ? .keyword : .identifier
    }
  }
}
