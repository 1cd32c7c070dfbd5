/// The words that mean something to the grammar, reserved ones and those that only some places reserve.
///
/// The reserved words are those that the Swift compiler's lexer classifies; a contextual keyword is an `identifier` token
/// that carries its word, so that the parser compares one byte instead of a text.
package enum Keyword: UInt8, Sendable, CaseIterable {
  /// The token is not a word of the grammar.
  case none = 0

  case anyType
  case `as`
  case `associatedtype`
  case `break`
  case `case`
  case `catch`
  case `class`
  case `continue`
  case `default`
  case `defer`
  case `deinit`
  case `do`
  case `else`
  case `enum`
  case `extension`
  case `fallthrough`
  case `false`
  case `fileprivate`
  case `for`
  case `func`
  case `guard`
  case `if`
  case `import`
  case `in`
  case `init`
  case `inout`
  case `internal`
  case `is`
  case `let`
  case `nil`
  case `operator`
  case `precedencegroup`
  case `private`
  case `protocol`
  case `public`
  case `repeat`
  case `rethrows`
  case `return`
  case selfType
  case `self`
  case `static`
  case `struct`
  case `subscript`
  case `super`
  case `switch`
  case `throw`
  case `throws`
  case `true`
  case `try`
  case `typealias`
  case `var`
  case `where`
  case `while`

  // Contextual keywords begin here: `isReserved` compares against the first of them.
  case actor
  case any
  case async
  case await
  case borrowing
  case consuming
  case convenience
  case didSet
  case distributed
  case dynamic
  case each
  case final
  case get
  case indirect
  case infix
  case isolated
  case lazy
  case macro
  case mutating
  case nonisolated
  case nonmutating
  case open
  case optional
  case override
  case package
  case postfix
  case prefix
  case reasync
  case required
  case sending
  case set
  case some
  case unowned
  case weak
  case willSet
  case _modify
  case _read
  case __owned
  case __shared
  // Modifiers of the standard library.
  case _const
  case _local
  case __consuming
  case __setter_access
  /// The name `_`.
  case wildcard

  @inline(__always)
  package var isReserved: Bool { rawValue &- 1 < Keyword.actor.rawValue &- 1 }

  /// What the keyword is in Swift; empty for `none`.
  package var spelling: String {
    guard self != .none else { return "" }
    return String("\(Self.spellings)".split(separator: " ")[Int(rawValue) - 1])
  }

  /// What the cases but `none` are in Swift, in their order.
  ///
  /// A text, as asking the cases for their names takes longer than linting ten files does.
  static let spellings: StaticString = """
    Any as associatedtype break case catch class continue default defer deinit do else enum extension fallthrough \
    false fileprivate for func guard if import in init inout internal is let nil operator precedencegroup private \
    protocol public repeat rethrows return Self self static struct subscript super switch throw throws true try \
    typealias var where while actor any async await borrowing consuming convenience didSet distributed dynamic each \
    final get indirect infix isolated lazy macro mutating nonisolated nonmutating open optional override package \
    postfix prefix reasync required sending set some unowned weak willSet _modify _read __owned __shared _const \
    _local __consuming __setter_access _
    """
}
