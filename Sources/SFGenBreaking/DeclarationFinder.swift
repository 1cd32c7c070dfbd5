package import SFGenOutline
package import SFGenSource

extension InterfacePlace {
  /// The file of its declaration: the module and the path below its folder; `nil` where it has none.
  package var declaringFile: (module: String, path: String)? {
    switch self {
    case .module: nil
    case .formerFunction(let function), .function(let function), .argument(let function, _), .result(let function),
      .failure(let function):
      (function.module, function.file)
    case .type(let type), .member(let type, _, _): (type.module, type.file)
    }
  }
}

/// Finds the declarations of a file that an interface speaks of.
package struct DeclarationFinder: Sendable {
  package let file: ParsedFile
  private let functions: [Int: [Declaration]]
  private let types: [String: Declaration]

  package init(_ file: ParsedFile) {
    self.file = file
    let lines = LineTable(file.source)
    var functions: [Int: [Declaration]] = [:]
    var types: [String: Declaration] = [:]
    for declaration in file.outline.declarations {
      switch declaration.kind {
      case .function: functions[lines.position(at: declaration.nameRange.start).line, default: []].append(declaration)
      case .structure, .enumeration, .classType:
        let name = (file.path(around: declaration) + [file.name(of: declaration)]).joined(separator: ".")
        if types[name] == nil { types[name] = declaration }
      default: break
      }
    }
    self.functions = functions
    self.types = types
  }

  private var outline: Outline { file.outline }

  /// Where something stands in the file: its own name or type, or what is left of what it stood in; the beginning of the
  /// file at worst.
  package func location(of place: InterfacePlace) -> SourceLocation {
    SourceLocation(path: file.source.path, range: range(of: place) ?? ByteRange(0, 0))
  }

  private func range(of place: InterfacePlace) -> ByteRange? {
    switch place {
    case .module: nil
    case .formerFunction(let function): formerDeclaration(of: function)?.nameRange
    case .function(let function): declaration(of: function)?.nameRange
    case .argument(let function, let argument): range(of: argument, function)
    case .result(let function): signature(of: function)?.result ?? declaration(of: function)?.nameRange
    case .failure(let function):
      signature(of: function)?.thrownType ?? signature(of: function)?.throwsRange
        ?? declaration(of: function)?.nameRange
    case .type(let type): declaration(of: type)?.nameRange
    case .member(let type, let name, _): range(ofMember: name, type) ?? declaration(of: type)?.nameRange
    }
  }

  // Functions.

  private func declaration(of function: InterfaceFunction) -> Declaration? {
    functions[function.line]?.first { file.name(of: $0) == function.baseName }
  }

  /// A declaration of the name in the same types, wherever it stands now.
  private func formerDeclaration(of function: InterfaceFunction) -> Declaration? {
    outline.declarations.first { declaration in
      guard declaration.kind == .function, file.name(of: declaration) == function.baseName else { return false }
      let path = file.path(around: declaration)
      // An extension may name the module.
      return path == function.namespace || path == [function.module] + function.namespace
    }
  }

  private func signature(of function: InterfaceFunction) -> FunctionSignature? {
    declaration(of: function).flatMap { outline.signature(of: $0) }
  }

  private func range(of argument: InterfaceArgument, _ function: InterfaceFunction) -> ByteRange? {
    guard let declaration = declaration(of: function), let signature = outline.signature(of: declaration) else {
      return nil
    }
    let parameter = outline.parameters(of: signature).first { parameter in
      let label = parameter.firstName.map { file.name($0) }
      let name = parameter.secondName.map { file.name($0) } ?? label
      return (label == "_" ? nil : label) == argument.label && (name == "_" ? nil : name) == argument.name
    }
    guard let parameter else { return declaration.nameRange }
    return ByteRange(start: parameter.range.start, end: parameter.type.end)
  }

  // Types.

  /// An extension that it stands in may name the module.
  private func declaration(of type: InterfaceType) -> Declaration? {
    types[type.name] ?? types[type.module + "." + type.name]
  }

  private func range(ofMember name: String, _ type: InterfaceType) -> ByteRange? {
    guard let declaration = declaration(of: type) else { return nil }
    for member in outline.members(of: declaration) {
      let names = outline.bindings(of: member).map(\.name) + outline.enumCases(of: member).map(\.name)
      if let range = names.first(where: { file.name($0) == name }) { return range }
    }
    return nil
  }
}

extension ParsedFile {
  /// The names of what stands around a declaration, outermost first.
  fileprivate func path(around declaration: Declaration) -> [String] {
    var path: [String] = []
    var around = outline.parent(of: declaration)
    while let each = around {
      path = name(of: each).split { $0 == "." || $0 == ":" }.map(String.init) + path
      around = outline.parent(of: each)
    }
    return path
  }
}
