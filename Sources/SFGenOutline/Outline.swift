package import SFGenSource

/// What a file declares, as far as server functions need it; bodies are skipped except for the directives in them.
package struct Outline: Sendable {
  package internal(set) var imports: [ImportDeclaration] = []
  package internal(set) var declarations: [Declaration] = []
  package internal(set) var directives: [Directive] = []
  /// Why the file could not be read to its end, where it could not.
  package internal(set) var problems: [SyntaxProblem] = []
}

package struct ImportDeclaration: Sendable, Hashable {
  package let range: ByteRange
  package let module: String
}

package struct SyntaxProblem: Sendable, Hashable {
  package let message: String
  package let range: ByteRange
}

package enum DeclarationKind: Sendable, Hashable {
  case function, structure, enumeration, classType, actor, protocolType, extensionType, typeAlias, property, enumCase
}

/// One declaration with the ranges of its parts. Which parts there are depends on the kind.
package struct Declaration: Sendable {
  package let kind: DeclarationKind
  package let name: String
  package let nameRange: ByteRange
  /// From the first attribute or modifier.
  package let start: UInt32
  /// Where the trivia before it begins: its documentation and options stand there.
  package let triviaStart: UInt32
  package internal(set) var attributes: [Attribute] = []
  package internal(set) var modifiers: [Modifier] = []
  package internal(set) var hasGenericParameters = false
  package internal(set) var whereClause: ByteRange?
  /// Inherited types of a type; the target of a type alias; the extended type of an extension.
  package internal(set) var types: [ByteRange] = []
  package internal(set) var signature: FunctionSignature?
  package internal(set) var properties: [PropertyBinding] = []
  package internal(set) var cases: [EnumCaseSyntax] = []
  package internal(set) var members: [Declaration] = []
  /// The texts of the `#if` conditions around it, outermost first.
  package internal(set) var conditions: [String] = []
  /// Where a directive in the body would stand: behind the opening brace.
  package internal(set) var bodyStart: UInt32?

  package func hasModifier(_ name: String) -> Bool { modifiers.contains { $0.name == name && $0.detail == nil } }
}

package struct Attribute: Sendable, Hashable {
  package let name: String
  package let range: ByteRange
}

package struct Modifier: Sendable, Hashable {
  package let name: String
  /// What stands in parentheses: `set`, `unsafe`.
  package let detail: String?
  package let range: ByteRange
}

package struct FunctionSignature: Sendable {
  package internal(set) var parameters: [ParameterSyntax] = []
  package internal(set) var asyncRange: ByteRange?
  package internal(set) var throwsRange: ByteRange?
  package internal(set) var thrownType: ByteRange?
  package internal(set) var isRethrows = false
  package internal(set) var result: ByteRange?
  /// Where `async` would be inserted.
  package internal(set) var effectsOffset: UInt32 = 0
}

package struct ParameterSyntax: Sendable {
  /// As written; `_` where the parameter has no label.
  package let firstName: String?
  package let secondName: String?
  package let range: ByteRange
  package let type: ByteRange
  package internal(set) var specifiers: [String] = []
  package internal(set) var isVariadic = false
  package internal(set) var defaultValue: ByteRange?
}

package struct PropertyBinding: Sendable {
  package let name: String
  package let nameRange: ByteRange
  package let isConstant: Bool
  package internal(set) var type: ByteRange?
  package internal(set) var initialValue: ByteRange?
  package internal(set) var isComputed = false
}

package struct EnumCaseSyntax: Sendable {
  package let name: String
  package let triviaStart: UInt32
  package internal(set) var payload: [ParameterSyntax] = []
  package internal(set) var rawValue: ByteRange?
}
