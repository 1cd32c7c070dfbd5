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
  var isInstanceMethod: Bool {
    !isNested && !namespace.isEmpty && !outline.hasModifier(.static, declaration)
      && !outline.hasModifier(.class, declaration)
  }

  /// The declaration and those around it in its file, innermost first.
  var surroundings: [Declaration] { [declaration] + enclosingFunctions.reversed() + enclosing.reversed() }

  func finding(
    _ rule: Rule, _ message: String, at range: ByteRange? = nil, notes: [Note] = [], fixIt: FixIt? = nil
  ) -> Diagnostic {
    rule.diagnostic(message, in: source, range ?? declaration.nameRange, notes: notes, fixIt: fixIt)
  }

  private static let genericStandardTypes: Set<String> = [
    "Array", "Dictionary", "Optional", "Set", "Result", "ArraySlice", "ContiguousArray", "Range",
  ]

  /// The generic type around the function, or the extension of some types of one, by its name.
  var genericSurroundings: String? {
    let standard = typePath.count > 1 && typePath[0].isStandardModule ? typePath.dropFirst() : typePath[...]
    if let name = standard.first, Self.genericStandardTypes.contains(name), index.type([name], in: module.name) == nil {
      return name
    }
    for type in enclosing where type.whereClause != nil { return file.name(of: type) }
    // An instance method of a generic type has no instance to be registered, which another rule says.
    for count in (1...Swift.max(typePath.count, 1)).dropLast(isInstanceMethod ? 1 : 0) {
      let path = Array(typePath.prefix(count))
      if index.type(path, in: module.name)?.declaration.genericClause != nil { return path.joined(separator: ".") }
    }
    return nil
  }

  /// Whether the default of a parameter is the place of the call, which is no argument of the interface.
  func isPlaceOfCall(_ parameter: Parameter) -> Bool {
    parameter.defaultValue.map { DefaultExpression(source.text($0)).isPlaceOfCall } ?? false
  }

  func isIsolated(_ parameter: Parameter) -> Bool {
    // A specifier begins with a small letter, and may stand behind an attribute; most types begin with a capital.
    let first = source.bytesAndSentinel[Int(parameter.type.start)]
    guard !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) else { return false }
    return source.text(parameter.type).prefix { $0 != "(" && $0 != "[" }.split { !$0.isLetter }.contains("isolated")
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
