import SFGenInterface

// Where several modules declare a type of one name, generated Swift writes the module before those that it imports.

extension InterfaceSurroundings {
  /// What a type needs before its path where some modules are imported, and others have types of their own in sight.
  func qualifier(of name: TypeName, importing imported: Set<String>, besides own: Set<String>) -> TypeName.Qualifier? {
    guard let modules = modulesOfSharedNames[name.path[0]] else { return nil }
    // What an extension in another module adds to a type is found through the module of that type.
    let declaring = modules.contains(name.module) ? [name.module] : modules.intersection(imported).subtracting(own)
    guard declaring.count == 1, let module = declaring.first,
      !modules.subtracting([module]).isDisjoint(with: imported.union(own))
    else { return nil }
    return hiddenModules.contains(module) ? .moduleSelector(module) : .name(module)
  }
}

extension Interface {
  /// The interface as the stubs in its module write it: there a type of its own hides those of the modules that are imported.
  var qualifyingNamesOfOtherModules: Interface {
    if surroundings.modulesOfSharedNames.isEmpty { return self }
    let imported = Set(files.flatMap(\.importedModules) + types.map(\.name.module))
    return namingTypes { name in
      if name.module == module { return name }
      return name.qualified(by: surroundings.qualifier(of: name, importing: imported, besides: [module]))
    }
  }
}

extension InterfaceFile {
  /// The words of the import declarations, which the modules are among.
  fileprivate var importedModules: [String] {
    imports.flatMap { $0.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init) }
  }
}

/// How the module of a client writes the types of all that it calls.
struct ClientTypeNames {
  private let sharedModules: Set<String>
  /// The first names of types that the client has copies of, with the modules that these are of.
  private let modulesOfCopies: [String: Set<String>]

  init(_ interfaces: [Interface], sharedModules: Set<String>) {
    self.sharedModules = sharedModules
    var modulesOfCopies: [String: Set<String>] = [:]
    for name in interfaces.lazy.flatMap(\.types).map(\.name) where !sharedModules.contains(name.module) {
      modulesOfCopies[name.path[0], default: []].insert(name.module)
    }
    self.modulesOfCopies = modulesOfCopies
  }

  func qualifying(_ interface: Interface) -> Interface {
    let hasCopiesOfOneName = modulesOfCopies.values.contains { $0.count > 1 }
    let hasSharedImports = !sharedModules.isEmpty && !interface.surroundings.modulesOfSharedNames.isEmpty
    guard hasCopiesOfOneName || hasSharedImports else { return interface }
    return interface.namingTypes { name in
      let isImported = sharedModules.contains(name.module)
      return name.qualified(by: isImported ? qualifier(ofImported: name, in: interface) : qualifier(ofCopy: name))
    }
  }

  private func qualifier(ofImported name: TypeName, in interface: Interface) -> TypeName.Qualifier? {
    let copies = modulesOfCopies[name.path[0], default: []]
    let qualifier = interface.surroundings.qualifier(of: name, importing: sharedModules, besides: copies)
    // A copy, or the enum around some, may have the name of the module too.
    guard case .name(let module) = qualifier, modulesOfCopies[module] != nil else { return qualifier }
    return .moduleSelector(module)
  }

  /// Copies of one name are in enums, that have the names of their modules unless a copy has it.
  private func qualifier(ofCopy name: TypeName) -> TypeName.Qualifier? {
    guard modulesOfCopies[name.path[0], default: []].count > 1 else { return nil }
    var enumeration = name.module
    while modulesOfCopies[enumeration] != nil { enumeration += "Types" }
    return .name(enumeration)
  }
}

extension TypeName {
  /// The name in comments, without backquotes.
  var textInComments: String {
    switch qualifier {
    case nil: qualified
    case .name(let outer): "\(outer).\(qualified)"
    case .moduleSelector(let module): "\(module)::\(qualified)"
    }
  }

  /// Where a client's copy of the type stands.
  var pathInClient: [String] {
    if case .name(let outer) = qualifier { return [outer] + path }
    return path
  }
}
