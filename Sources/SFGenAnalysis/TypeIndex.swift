import SFGenInterface
import SFGenOutline
import SFGenSource

/// Where a type is declared, with what its extensions add.
struct IndexedType {
  let name: TypeName
  let declaration: Declaration
  let file: ParsedFile
  var conformances: [String]
  /// What extensions add, each with the file that it stands in.
  var extensionMembers: [(declaration: Declaration, file: ParsedFile)] = []

  /// The members of the type and of its extensions, in this order.
  var allMembers: [(declaration: Declaration, file: ParsedFile)] {
    file.outline.members(of: declaration).map { ($0, file) } + extensionMembers
  }
}

/// Every type that the modules declare, by module and path.
struct TypeIndex {
  private(set) var types: [TypeName: IndexedType] = [:]

  init(_ modules: [ProjectModule]) {
    for module in modules {
      for file in module.files { add(file.outline.topLevel, at: [], module.name, file) }
    }
    for module in modules {
      for file in module.files { extend(file.outline.topLevel, module.name, file) }
    }
  }

  private mutating func add(
    _ declarations: DeclarationSequence, at path: [String], _ module: String, _ file: ParsedFile
  ) {
    for declaration in declarations {
      switch declaration.kind {
      case .structure, .enumeration, .classType, .actor, .typeAlias, .protocolType:
        let name = TypeName(module: module, path: path + [file.name(of: declaration)])
        if types[name] == nil {
          types[name] = IndexedType(
            name: name, declaration: declaration, file: file,
            conformances: file.outline.types(of: declaration).map { file.source.text($0) })
        }
        add(file.outline.members(of: declaration), at: name.path, module, file)
      case .extensionType:
        add(
          file.outline.members(of: declaration), at: extendedPath(declaration, file), module, file)
      case .function, .property, .enumCase, .associatedType, .initializer, .deinitializer, .subscriptDeclaration,
        .macro,
        .operatorDeclaration, .precedenceGroup:
        break
      }
    }
  }

  private mutating func extend(_ declarations: DeclarationSequence, _ module: String, _ file: ParsedFile) {
    for declaration in declarations where declaration.kind == .extensionType {
      let name = TypeName(module: module, path: extendedPath(declaration, file))
      types[name]?.conformances += file.outline.types(of: declaration).map { file.source.text($0) }
      types[name]?.extensionMembers += file.outline.members(of: declaration).map { ($0, file) }
    }
  }

  private func extendedPath(_ declaration: Declaration, _ file: ParsedFile) -> [String] {
    file.name(of: declaration).split(separator: ".").map(String.init)
  }

  /// Looks a name up from the inside out, then in the other modules, those first that the file imports.
  ///
  /// - Returns: more than one where nothing decides between modules that declare it.
  func candidates(
    for path: [String], from scope: [String], module: String, otherModules: [String], importing imported: Set<String>
  ) -> [IndexedType] {
    for depth in stride(from: scope.count, through: 0, by: -1) {
      if let found = types[TypeName(module: module, path: scope.prefix(depth) + path)] { return [found] }
    }
    if path.count > 1, path[0] == module || otherModules.contains(path[0]),
      let found = types[TypeName(module: path[0], path: Array(path.dropFirst()))]
    {
      return [found]
    }
    let found = otherModules.compactMap { types[TypeName(module: $0, path: path)] }
    guard found.count > 1 else { return found }
    let visible = found.filter { imported.contains($0.name.module) }
    // A module may pass another one on, so that a file names types of modules that it does not import itself.
    return visible.isEmpty ? found : visible
  }

  /// A type of a module by its path.
  func type(_ path: [String], in module: String) -> IndexedType? { types[TypeName(module: module, path: path)] }
}
