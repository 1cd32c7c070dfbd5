import SFGenInterface
import SFGenOutline
import SFGenSource

/// Where a type is declared, with what its extensions add.
struct IndexedType {
  let name: TypeName
  let declaration: Declaration
  let file: ParsedFile
  var conformances: [String]
  var extensionMembers: [Declaration] = []
}

/// Every type that the modules declare, by module and path.
struct TypeIndex {
  private(set) var types: [TypeName: IndexedType] = [:]

  init(_ modules: [ProjectModule]) {
    for module in modules {
      for file in module.files { add(file.outline.declarations, at: [], module.name, file) }
    }
    for module in modules {
      for file in module.files { extend(file.outline.declarations, module.name, file) }
    }
  }

  private mutating func add(_ declarations: [Declaration], at path: [String], _ module: String, _ file: ParsedFile) {
    for declaration in declarations {
      switch declaration.kind {
      case .structure, .enumeration, .classType, .actor, .typeAlias, .protocolType:
        let name = TypeName(module: module, path: path + [declaration.name])
        if types[name] == nil {
          types[name] = IndexedType(
            name: name, declaration: declaration, file: file,
            conformances: declaration.types.map { file.source.text($0) })
        }
        add(declaration.members, at: name.path, module, file)
      case .extensionType:
        add(declaration.members, at: declaration.name.split(separator: ".").map(String.init), module, file)
      case .function, .property, .enumCase: break
      }
    }
  }

  private mutating func extend(_ declarations: [Declaration], _ module: String, _ file: ParsedFile) {
    for declaration in declarations where declaration.kind == .extensionType {
      let name = TypeName(module: module, path: declaration.name.split(separator: ".").map(String.init))
      types[name]?.conformances += declaration.types.map { file.source.text($0) }
      types[name]?.extensionMembers += declaration.members
    }
  }

  /// Looks a name up from the inside out, then in the other modules.
  func find(_ path: [String], from scope: [String], module: String, otherModules: [String]) -> IndexedType? {
    for depth in stride(from: scope.count, through: 0, by: -1) {
      if let found = types[TypeName(module: module, path: scope.prefix(depth) + path)] { return found }
    }
    for other in otherModules {
      if let found = types[TypeName(module: other, path: path)] { return found }
      if path.first == other, let found = types[TypeName(module: other, path: Array(path.dropFirst()))] { return found }
    }
    return path.first == module ? types[TypeName(module: module, path: Array(path.dropFirst()))] : nil
  }
}
