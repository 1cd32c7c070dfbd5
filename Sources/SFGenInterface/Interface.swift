/// The server functions of one module and every declared type that travels with them.
///
/// It knows neither Swift's syntax nor an output language: the analysis builds it, the emitters read it.
package struct Interface: Sendable {
  package let module: String
  /// The path that every endpoint begins with, `/_server`.
  package let base: String
  /// The files that declare a server function or a travelling type, sorted by path. A type from a module that two sides
  /// share stands in a file of that module.
  package let files: [InterfaceFile]
  /// Every function, in the order of files and lines.
  package let functions: [ServerFunction]
  /// Every type, in the order of files and declarations.
  package let types: [TypeDefinition]
  /// What else the modules of the project declare.
  package let surroundings: InterfaceSurroundings
  let typeDigests: TypeDigests
  private let signatureDigests = SignatureDigests()

  package init(
    module: String, base: String, files: [InterfaceFile],
    surroundings: InterfaceSurroundings = InterfaceSurroundings()
  ) {
    self.module = module
    self.base = base
    let files = Self.tellingTypesApart(in: files)
    self.files = files
    self.surroundings = surroundings
    functions = files.flatMap(\.functions)
    types = files.flatMap(\.types)
    typeDigests = TypeDigests(types)
  }

  /// What a client says that it was generated from, and a server compares: see `ServerFunction.signatureDigest(with:)`.
  package func signatureDigest(of function: ServerFunction) -> String {
    signatureDigests.digest(of: function, in: self)
  }

  /// The types that the server holds an instance of, sorted by module and path, each once.
  package var instanceTypes: [InstanceType] {
    Set(functions.compactMap(\.instance)).sorted {
      ($0.name.module, $0.name.qualified) < ($1.name.module, $1.name.qualified)
    }
  }

  /// The guards that functions name, sorted, each once.
  package var guardNames: [String] { Set(functions.compactMap(\.options.guardName)).sorted() }
}

/// What the modules of a project declare besides what travels, as far as it matters to code that names types.
package struct InterfaceSurroundings: Sendable {
  /// The names at the top of modules that more than one module declares, with these modules.
  package let modulesOfSharedNames: [String: Set<String>]
  /// The modules of which the name is that of a type at the top of some module.
  package let hiddenModules: Set<String>

  package init(modulesOfSharedNames: [String: Set<String>] = [:], hiddenModules: Set<String> = []) {
    self.modulesOfSharedNames = modulesOfSharedNames
    self.hiddenModules = hiddenModules
  }
}

/// What one Swift source file contributes.
package struct InterfaceFile: Sendable {
  package let module: String
  /// The path below the module's folder, `/`-separated, `Blog/Posts.swift`.
  package let path: String
  /// The file's import declarations, as the author wrote them.
  package let imports: [String]
  package let functions: [ServerFunction]
  package let types: [TypeDefinition]
  /// Whether a function stands in an extension of a type that another module declares.
  package let extendsImportedTypes: Bool

  package init(
    module: String, path: String, imports: [String] = [], functions: [ServerFunction] = [],
    types: [TypeDefinition] = [], extendsImportedTypes: Bool = false
  ) {
    self.module = module
    self.path = path
    self.imports = imports
    self.functions = functions
    self.types = types
    self.extendsImportedTypes = extendsImportedTypes
  }

  /// The file's name without folder and ending, `Posts`.
  package var baseName: String {
    var name = path.split(separator: "/").last.map(String.init) ?? path
    if name.hasSuffix(".swift") { name.removeLast(".swift".count) }
    return name
  }

  /// The folder below the module's folder, with a trailing `/`, or empty.
  package var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[...slash])
  }
}
