import SFGenInterface

// Where several modules declare a type of one name, generated Swift writes the module before it, as the sources do.

extension Interface {
  /// The interface as the stubs in its module write it: there a type of its own hides those of the modules that are imported.
  var qualifyingNamesOfOtherModules: Interface {
    if sharedNames.isEmpty { return self }
    return namingTypes { name in
      name.module != module && sharedNames.contains(name.path[0]) ? name.qualifiedByModule : name
    }
  }
}

/// How the module of a client writes the types of all that it calls.
struct ClientTypeNames {
  private let sharedModules: Set<String>
  /// The first names of types that the client has copies of, from more than one module: each module's are in an enum that has
  /// the name of the module.
  private let copiedTwice: Set<String>

  init(_ interfaces: [Interface], sharedModules: Set<String>) {
    self.sharedModules = sharedModules
    var modules: [String: String] = [:]
    var copiedTwice: Set<String> = []
    for name in interfaces.lazy.flatMap(\.types).map(\.name) where !sharedModules.contains(name.module) {
      if modules.updateValue(name.module, forKey: name.path[0]).map({ $0 != name.module }) == true {
        copiedTwice.insert(name.path[0])
      }
    }
    self.copiedTwice = copiedTwice
  }

  func qualifying(_ interface: Interface) -> Interface {
    if copiedTwice.isEmpty, interface.sharedNames.isEmpty { return interface }
    return interface.namingTypes { name in
      let needsModule = sharedModules.contains(name.module) ? interface.sharedNames : copiedTwice
      return needsModule.contains(name.path[0]) ? name.qualifiedByModule : name
    }
  }
}
