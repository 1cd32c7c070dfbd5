package import SFGenLexer
package import SFGenSource

package enum DeclarationKind: UInt8, Sendable, Hashable {
  case function, structure, enumeration, classType, actor, protocolType, extensionType, typeAlias, associatedType
  case property, enumCase, initializer, deinitializer, subscriptDeclaration, macro, operatorDeclaration
  case precedenceGroup

  /// Whether its body is a list of members.
  package var isType: Bool {
    switch self {
    case .structure, .enumeration, .classType, .actor, .protocolType, .extensionType: true
    default: false
    }
  }
}

/// One declaration with the ranges of its parts. Which parts there are depends on the kind.
package struct Declaration: Sendable {
  package let kind: DeclarationKind
  /// Its place in the outline's declarations.
  package let index: UInt32
  /// The index of the declaration that it stands in, or -1.
  package let parent: Int32
  /// The index behind the last declaration that stands in it.
  package internal(set) var subtreeEnd: UInt32
  /// Of an extension the extended type, of a property its first pattern; of what has no name the keyword.
  package let nameRange: ByteRange
  /// From the first attribute or modifier.
  package let start: UInt32
  /// Where the trivia before it begins: its documentation and options stand there.
  package let triviaStart: UInt32
  package let attributes: ElementSlice
  package let modifiers: ElementSlice
  /// Of the innermost `#if` clause around it, or -1.
  package let condition: Int32
  package internal(set) var genericClause: ByteRange?
  package internal(set) var whereClause: ByteRange?
  package internal(set) var types = ElementSlice.none
  /// The bindings of a property or the elements of an enum case.
  var elements = ElementSlice.none
  var signature: Int32 = -1
  /// Where a directive in the body would stand: behind the opening brace.
  package internal(set) var bodyStart: UInt32?
}

package struct Attribute: Sendable, Hashable {
  /// The name without `@`, generic arguments included.
  package let name: ByteRange
  package let range: ByteRange
}

package struct Modifier: Sendable, Hashable {
  /// The word, where the lexer knows it.
  package let keyword: Keyword
  package let range: ByteRange
  /// What stands in parentheses: `set`, `unsafe`.
  package let detail: ByteRange?
}

package struct PropertyBinding: Sendable, Hashable {
  /// The pattern; where it is no single name, nothing has this name.
  package let name: ByteRange
  package let isConstant: Bool
  package internal(set) var type: ByteRange?
  package internal(set) var initialValue: ByteRange?
  package internal(set) var isComputed = false
  /// Behind the brace that opens its accessors or observers.
  package internal(set) var accessorStart: UInt32?
}

package struct EnumCaseElement: Sendable, Hashable {
  package let name: ByteRange
  package let triviaStart: UInt32
  package internal(set) var payload = ElementSlice.none
  package internal(set) var hasPayloadClause = false
  package internal(set) var rawValue: ByteRange?
}

package struct ImportDeclaration: Sendable, Hashable {
  /// From the first attribute or modifier to the end of the path.
  package let range: ByteRange
  package let path: ByteRange
  /// The first name of the path.
  package let module: ByteRange
  /// `struct`, `func` and the like, or `none`.
  package let kind: Keyword
  package let attributes: ElementSlice
  package let modifiers: ElementSlice
  package let condition: Int32
}
