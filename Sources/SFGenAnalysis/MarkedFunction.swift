import SFGenLexer
import SFGenOutline
import SFGenSource

/// A function that a directive marks, with where it stands.
struct MarkedFunction {
  let declaration: Declaration
  let signature: FunctionSignature
  let name: String
  let file: ParsedFile
  let module: ProjectModule
  /// The path of the type that it stands in; empty at the top of a file.
  let namespace: [String]
  /// The declarations of that type's path, outermost first.
  let enclosing: [Declaration]
  /// The functions that it is nested in, outermost first.
  var enclosingFunctions: [Declaration] = []
  let fileDirective: Directive?
  /// The directive of its own body.
  let ownDirective: Directive?
  /// Whether its file or a type around it is marked.
  let isMarkedAround: Bool
  /// Whether it is neither private nor in a private type.
  let isReachable: Bool
  let index: TypeIndex

  var outline: Outline { file.outline }
  var source: SourceFile { file.source }
  var parameters: ArraySlice<Parameter> { outline.parameters(of: signature) }
  var isNested: Bool { !enclosingFunctions.isEmpty }
  /// The namespace without the functions that it is nested in.
  var typePath: [String] { Array(namespace.dropLast(enclosingFunctions.count)) }
  var isInstanceMethod: Bool { !isNested && !namespace.isEmpty && !outline.hasModifier(.static, declaration) }

  func finding(
    _ rule: Rule, _ message: String, at range: ByteRange? = nil, notes: [Note] = [], fixIt: FixIt? = nil
  ) -> Diagnostic {
    rule.diagnostic(message, in: source, range ?? declaration.nameRange, notes: notes, fixIt: fixIt)
  }

  func isIsolated(_ parameter: Parameter) -> Bool {
    let specifiers = source.text(ByteRange(start: parameter.type.start, end: parameter.bareTypeStart))
    return specifiers.split { !$0.isLetter }.contains("isolated")
  }

  /// The key of a parameter in the arguments object: its label, else its name, else its position.
  func key(of parameter: Parameter, at position: Int) -> String {
    let first = parameter.firstName.map { file.name($0) }
    if let first, first != "_" { return first }
    let second = parameter.secondName.map { file.name($0) }
    return second.flatMap { $0 == "_" ? nil : $0 } ?? "_\(position)"
  }
}

/// A file with what was found to be marked in it.
struct CheckedFile {
  let file: ParsedFile
  let module: ProjectModule
  let directives: FileDirectives
  /// The functions of the file that something marks.
  let functions: [MarkedFunction]

  var source: SourceFile { file.source }
  /// Whether clients call something in it, or should.
  var isServerCode: Bool { directives.file?.text.kind == .server || !functions.isEmpty }
}
