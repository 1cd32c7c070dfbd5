import SFGenInterface

/// One module of the output: the types and top-level functions of a Swift file, or the functions of one namespace in it.
struct TypeScriptModule {
  /// Below the output's folder, `Blog/Posts.ts`.
  let path: String
  /// The Swift file, `Blog/Posts.swift`.
  let source: String
  let types: [TypeDefinition]
  let functions: [TypeScriptFunction]
}

struct TypeScriptFunction {
  let function: ServerFunction
  /// The path of the endpoint, percent-encoded.
  let url: String
  let signature: String
}

/// What the modules of one output have to know of each other.
struct TypeScriptProgram {
  static let runtimePath = "runtime.ts"

  let modules: [TypeScriptModule]
  private let homes: [TypeName: (path: String, name: String)]
  private let codedTypes: Set<TypeName>
  private let argumentTypes: Set<TypeName>
  private let exportedTypeNames: Set<String>

  init(interfaces: [Interface]) {
    let modules = Self.modules(of: interfaces)
    var homes: [TypeName: (path: String, name: String)] = [:]
    for module in modules {
      var taken: Set<String> = []
      for definition in module.types {
        let name = TypeScriptNames.unique(TypeScriptNames.typeName(definition.name), taken: taken)
        taken.insert(name)
        homes[definition.name] = (module.path, name)
      }
    }
    let definitions = Dictionary(
      modules.flatMap(\.types).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.modules = modules
    self.homes = homes
    exportedTypeNames = Set(homes.values.map(\.name))
    codedTypes = Self.codedTypes(among: definitions)
    argumentTypes = Self.types(
      reachedFrom: interfaces.flatMap(\.functions).flatMap(\.parameters).flatMap(\.type.names), among: definitions)
  }

  /// The module and the name that a type is exported under; `nil` for a type that no file declares.
  func home(of type: TypeName) -> (path: String, name: String)? { homes[type] }

  /// Whether a value of the type differs from what `JSON.parse` makes of it.
  func needsCoding(_ type: TypeName) -> Bool { codedTypes.contains(type) }

  /// Whether a client ever has to make a value of the type.
  func isUsedInArguments(_ type: TypeName) -> Bool { argumentTypes.contains(type) }

  /// Whether a declared type hides a name of TypeScript's own library, `Record`.
  func hidesGlobal(_ name: String) -> Bool { exportedTypeNames.contains(name) }
}

extension TypeScriptProgram {
  private struct FileKey: Hashable {
    let module: String
    let path: String
  }

  /// A shared module's file may stand in several interfaces: it becomes one module that has the types of all of them.
  private static func modules(of interfaces: [Interface]) -> [TypeScriptModule] {
    var order: [FileKey] = []
    var files: [FileKey: (stem: String, types: [TypeDefinition], functions: [TypeScriptFunction])] = [:]
    var declared: Set<TypeName> = []
    for interface in interfaces {
      var ids: Set<String> = []
      for file in interface.files {
        let key = FileKey(module: file.module, path: file.path)
        if files[key] == nil {
          let ownFolder = interfaces.count > 1 || file.module != interface.module ? file.module + "/" : ""
          order.append(key)
          files[key] = (ownFolder + file.folder + file.baseName, [], [])
        }
        files[key]?.types += file.types.filter { declared.insert($0.name).inserted }
        // Both branches of an `#if` may declare a function: for a client they are one.
        files[key]?.functions += file.functions.filter { ids.insert($0.id).inserted }.map { function in
          TypeScriptFunction(
            function: function, url: TypeScriptNames.url(base: interface.base, id: function.id),
            signature: interface.signatureDigest(of: function))
        }
      }
    }

    // Some file systems hold names that differ only in case for one: the later module takes another name.
    var taken: Set<String> = [runtimePath]
    func claim(_ stem: String) -> String {
      let free = TypeScriptNames.unique(stem) { taken.contains($0.lowercased() + ".ts") } + ".ts"
      taken.insert(free.lowercased())
      return free
    }
    var modules: [TypeScriptModule] = []
    for key in order {
      guard let file = files[key] else { continue }
      let topLevel = file.functions.filter(\.function.namespace.isEmpty)
      if !topLevel.isEmpty || !file.types.isEmpty {
        modules.append(
          TypeScriptModule(path: claim(file.stem), source: key.path, types: file.types, functions: topLevel))
      }
      let namespaces = Dictionary(grouping: file.functions.filter { !$0.function.namespace.isEmpty }) {
        $0.function.namespace.joined(separator: ".")
      }
      for (namespace, functions) in namespaces.sorted(by: { $0.key < $1.key }) {
        modules.append(
          TypeScriptModule(
            path: claim("\(file.stem).\(namespace)"), source: key.path, types: [], functions: functions))
      }
    }
    return modules
  }

  private static func codedTypes(among definitions: [TypeName: TypeDefinition]) -> Set<TypeName> {
    var coded = Set(definitions.values.filter { $0.shape.differsFromJSON }.map(\.name))
    // A type that holds a coded one is coded: repeated until nothing is added, since types may be recursive.
    var grows = true
    while grows {
      let more = definitions.values.filter { definition in
        !coded.contains(definition.name)
          && definition.shape.memberTypes.flatMap(\.names).contains(where: coded.contains)
      }
      coded.formUnion(more.map(\.name))
      grows = !more.isEmpty
    }
    return coded
  }

  private static func types(
    reachedFrom roots: [TypeName], among definitions: [TypeName: TypeDefinition]
  ) -> Set<TypeName> {
    var reached: Set<TypeName> = []
    var pending = roots
    while let name = pending.popLast() {
      guard reached.insert(name).inserted, let definition = definitions[name] else { continue }
      pending += definition.shape.memberTypes.flatMap(\.names)
    }
    return reached
  }
}

extension TypeShape {
  /// Whether the type differs from its JSON by itself, whatever the declared types among its members do.
  fileprivate var differsFromJSON: Bool {
    switch self {
    case .structure(let fields): fields.contains { $0.type.differsFromJSON }
    case .rawEnumeration(_, let cases): cases.contains { !$0.value.isExactInTypeScript }
    case .enumeration: true
    }
  }
}

extension WireType {
  fileprivate var differsFromJSON: Bool {
    switch self {
    case .string, .uuid, .url, .bool, .named: false
    case .integer(let kind): !kind.fitsInDouble
    case .floating, .date, .data: true
    case .optional(let wrapped), .array(let wrapped), .dictionary(let wrapped): wrapped.differsFromJSON
    }
  }
}

extension RawValue {
  /// Whether a TypeScript literal means exactly this value.
  var isExactInTypeScript: Bool {
    switch self {
    case .string: true
    case .integer(let value): value.magnitude < 1 << 53
    }
  }
}
