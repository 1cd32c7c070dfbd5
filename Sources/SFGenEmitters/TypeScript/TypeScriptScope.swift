import SFGenInterface

/// The names that stand in one module, and the imports that bring in those of others.
struct TypeScriptScope {
  private struct Import: Hashable {
    let path: String
    let name: String
    let isType: Bool
  }

  private let path: String
  private let program: TypeScriptProgram
  private var taken: Set<String>
  /// What an imported name is called here.
  private var imports: [Import: String] = [:]
  /// What a module calls a function, and what others call it: they differ for reserved words.
  private let functionNames: [(local: String, exported: String)]

  init(module: TypeScriptModule, program: TypeScriptProgram) {
    path = module.path
    self.program = program
    var known: Set<String> = []
    let exported = module.functions.map { each in
      let name = TypeScriptNames.unique(TypeScriptNames.functionName(each.function.name), taken: known)
      known.insert(name)
      return name
    }
    let typeNames = module.types.compactMap { program.home(of: $0.name)?.name }
    // A type and a function may have one name, as in Swift.
    var taken = known.union(typeNames).union(typeNames.map(TypeScriptNames.codingName))
    functionNames = exported.map { name in
      guard TypeScriptNames.isReserved(name) else { return (name, name) }
      let local = TypeScriptNames.unique("_" + name, taken: taken)
      taken.insert(local)
      return (local, name)
    }
    self.taken = taken
  }

  func exportedName(ofFunctionAt index: Int) -> String { functionNames[index].exported }

  func localName(ofFunctionAt index: Int) -> String { functionNames[index].local }

  /// A value of the runtime, `date`.
  mutating func runtimeValue(_ name: String, of module: TypeScriptRuntime = .calls) -> String {
    use(name, from: module.path, isType: false, otherwise: "sf_\(name)")
  }

  /// A type of the runtime, `ServerFunction`.
  mutating func runtimeType(_ name: String, of module: TypeScriptRuntime = .calls) -> String {
    use(name, from: module.path, isType: true, otherwise: "sf_\(name)")
  }

  /// A type of TypeScript's own library, `Date`.
  func globalType(_ name: String) -> String {
    program.hidesGlobal(name) ? "globalThis.\(name)" : name
  }

  /// A declared type, `Post`.
  mutating func type(_ type: TypeName) -> String {
    guard let home = program.home(of: type) else { return "unknown" }
    guard home.path != path else { return home.name }
    return use(home.name, from: home.path, isType: true, otherwise: "\(type.module)_\(home.name)")
  }

  /// The coding of a declared type, `$Post`.
  mutating func coding(_ type: TypeName) -> String {
    guard let home = program.home(of: type) else { return runtimeValue("plain") }
    let name = TypeScriptNames.codingName(home.name)
    guard home.path != path else { return name }
    return use(name, from: home.path, isType: false, otherwise: "$\(type.module)_\(home.name)")
  }

  private mutating func use(_ name: String, from path: String, isType: Bool, otherwise alternative: String) -> String {
    let key = Import(path: path, name: name, isType: isType)
    if let known = imports[key] { return known }
    let local = taken.contains(name) ? TypeScriptNames.unique(alternative, taken: taken) : name
    taken.insert(local)
    imports[key] = local
    return local
  }

  /// Writes the import declarations: the runtime's first, then by path, values before types.
  func writeImports(into writer: inout CodeWriter) {
    let byPath = Dictionary(grouping: imports.keys, by: \.path)
    let runtime = Set(TypeScriptRuntime.allCases.map(\.path))
    let paths = byPath.keys.sorted { (runtime.contains($0) ? 0 : 1, $0) < (runtime.contains($1) ? 0 : 1, $1) }
    for target in paths {
      for isType in [false, true] {
        let names = (byPath[target] ?? []).filter { $0.isType == isType }.sorted { $0.name < $1.name }
        guard !names.isEmpty else { continue }
        let members = names.map { each -> TypeScriptLayout in
          let local = imports[each] ?? each.name
          return .text(local == each.name ? "\(local)" : "\(each.name) as \(local)")
        }
        writer.layout(
          .sequence([
            .text(isType ? "import type " : "import "),
            .object(members, separator: ","),
            .text(" from \(TypeScriptNames.literal(TypeScriptNames.specifier(of: target, from: path)));"),
          ]))
      }
    }
  }
}
