package import SFGenLexer
package import SFGenSource

/// What a file declares, as flat arrays: declarations in the order of the text, each with the index of its parent, and
/// their parts, to which they refer by slices.
///
/// No part holds text. A range names the bytes, and `ParsedFile` gives their text.
package struct Outline: Sendable {
  package internal(set) var declarations: [Declaration] = []
  package internal(set) var signatures: [FunctionSignature] = []
  package internal(set) var parameters: [Parameter] = []
  package internal(set) var attributes: [Attribute] = []
  package internal(set) var modifiers: [Modifier] = []
  package internal(set) var types: [ByteRange] = []
  package internal(set) var bindings: [PropertyBinding] = []
  package internal(set) var enumCases: [EnumCaseElement] = []
  package internal(set) var imports: [ImportDeclaration] = []
  package internal(set) var conditions: [ConditionClause] = []
  package internal(set) var directives: [Directive] = []
  /// Why the file could not be read to its end, where it could not.
  package internal(set) var problems: [SyntaxProblem] = []
}

/// Consecutive elements of one of the outline's arrays.
package struct ElementSlice: Sendable, Hashable {
  package let start: UInt32
  package let count: UInt32

  static let none = ElementSlice(start: 0, count: 0)

  init(start: UInt32, count: UInt32) {
    self.start = start
    self.count = count
  }

  init(from start: Int, to end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    count = UInt32(truncatingIfNeeded: end &- start)
  }

  package var isEmpty: Bool { count == 0 }
  package var indices: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

package struct SyntaxProblem: Sendable, Hashable {
  package let message: String
  package let range: ByteRange
}

extension Outline {
  /// Makes room for what files of a size mostly hold, so that arrays do not grow in steps.
  mutating func reserve(tokenCount: Int) {
    declarations.reserveCapacity(tokenCount / 32)
    parameters.reserveCapacity(tokenCount / 64)
    signatures.reserveCapacity(tokenCount / 96)
    modifiers.reserveCapacity(tokenCount / 64)
    attributes.reserveCapacity(tokenCount / 128)
  }

  mutating func note(_ problem: LexicalProblem) {
    let message: String
    switch problem.kind {
    case .unterminatedString: message = "a string literal does not end"
    case .unterminatedComment: message = "a comment does not end"
    case .unterminatedRegex: message = "a regular expression does not end"
    case .conflictMarker: message = "a version-control conflict is not resolved"
    case .invalidBytes: return
    }
    problems.append(SyntaxProblem(message: message, range: problem.range))
  }

  /// The declarations that stand in no other.
  package var topLevel: DeclarationSequence {
    DeclarationSequence(declarations, start: 0, end: declarations.count)
  }

  /// The declarations directly in another: the members of a type, the local functions of a function.
  package func members(of declaration: Declaration) -> DeclarationSequence {
    DeclarationSequence(declarations, start: Int(declaration.index) + 1, end: Int(declaration.subtreeEnd))
  }

  package func parent(of declaration: Declaration) -> Declaration? {
    declaration.parent < 0 ? nil : declarations[Int(declaration.parent)]
  }

  package func signature(of declaration: Declaration) -> FunctionSignature? {
    declaration.signature < 0 ? nil : signatures[Int(declaration.signature)]
  }

  package func parameters(of signature: FunctionSignature) -> ArraySlice<Parameter> {
    parameters[signature.parameters.indices]
  }

  package func payload(of enumCase: EnumCaseElement) -> ArraySlice<Parameter> {
    parameters[enumCase.payload.indices]
  }

  package func attributes(of declaration: Declaration) -> ArraySlice<Attribute> {
    attributes[declaration.attributes.indices]
  }

  package func modifiers(of declaration: Declaration) -> ArraySlice<Modifier> {
    modifiers[declaration.modifiers.indices]
  }

  /// Whether a modifier stands before a declaration by itself: `private` does not in `private(set)`.
  package func hasModifier(_ keyword: Keyword, _ declaration: Declaration) -> Bool {
    modifiers(of: declaration).contains { $0.keyword == keyword && $0.detail == nil }
  }

  /// The inherited types of a type; the target of a type alias.
  package func types(of declaration: Declaration) -> ArraySlice<ByteRange> { types[declaration.types.indices] }

  /// The bindings of a property declaration.
  package func bindings(of declaration: Declaration) -> ArraySlice<PropertyBinding> {
    declaration.kind == .property ? bindings[declaration.elements.indices] : []
  }

  /// The elements of a `case` of an enum.
  package func enumCases(of declaration: Declaration) -> ArraySlice<EnumCaseElement> {
    declaration.kind == .enumCase ? enumCases[declaration.elements.indices] : []
  }
}

/// Declarations that share a parent, in the order of the text.
package struct DeclarationSequence: Sequence, IteratorProtocol, Sendable {
  private let declarations: [Declaration]
  private var index: Int
  private let end: Int

  init(_ declarations: [Declaration], start: Int, end: Int) {
    self.declarations = declarations
    index = start
    self.end = end
  }

  package mutating func next() -> Declaration? {
    guard index < end else { return nil }
    let declaration = declarations[index]
    index = Int(declaration.subtreeEnd)
    return declaration
  }
}
