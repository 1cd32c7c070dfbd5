/// What a token says about the one that follows it.
struct PrecedingToken {
  var regexContext = RegexContext.expectsExpression
  /// The reserved word that it is.
  var keyword = Keyword.none
  /// Whether it is the mark of `try?` or `try!`, after which a slash begins a regex literal.
  var isOptionalTry = false
  /// Whether it is a lone period, so that `x.0.1` is two indices and not a float.
  var isPeriod = false

  /// A token that may end an expression: a slash after it divides.
  @inline(__always)
  static var expressionEnd: PrecedingToken { PrecedingToken(regexContext: .afterExpression) }
}

/// What the token before a slash says about it.
enum RegexContext: Sendable {
  /// After a name, a literal or a closing bracket: a slash divides.
  case afterExpression
  /// Only an expression can follow, so a slash begins a regex literal even where it looks like an operator.
  case expectsExpression
  /// In a list, where a lone operator may be an argument of its own: `reduce(1, /)`.
  case opensList
}

extension PrecedingToken {
  init(reservedWord keyword: Keyword) {
    self.keyword = keyword
    switch keyword {
    case .true, .false, .anyType, .nil, .`self`, .selfType, .super: regexContext = .afterExpression
    default: regexContext = .expectsExpression
    }
  }
}
