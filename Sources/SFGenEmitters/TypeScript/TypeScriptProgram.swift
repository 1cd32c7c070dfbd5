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

/// What the modules of one output have to know of each other. A class, since the emitter of each module holds it.
final class TypeScriptProgram: Sendable {
  let modules: [TypeScriptModule]
  private let homes: [TypeName: (path: String, name: String)]
  private let definitions: [TypeName: TypeDefinition]
  private let codedTypes: Set<TypeName>
  private let exactTypes: Set<TypeName>
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
    self.definitions = definitions
    exportedTypeNames = Set(homes.values.map(\.name))
    codedTypes = definitions.values.names { definition in
      // Codings of generic types are for those of their arguments.
      !definition.parameters.isEmpty || definition.shape.differsFromJSON(definitions)
    }
    exactTypes = definitions.values.names { $0.shape.holdsExactNumber }
    argumentTypes = Self.types(
      reachedFrom: interfaces.flatMap(\.functions).flatMap(\.parameters).flatMap(\.type.names), among: definitions)
  }

  /// The module and the name that a type is exported under; `nil` for a type that no file declares.
  func home(of type: TypeName) -> (path: String, name: String)? { homes[type] }

  /// The shape of a declared type.
  func shape(of type: TypeName) -> TypeShape? { definitions[type]?.shape }

  /// Whether a value of the type differs from what `JSON.parse` makes of it.
  func needsCoding(_ type: TypeName) -> Bool { codedTypes.contains(type) }

  func needsCoding(_ type: WireType) -> Bool {
    switch type {
    case .parameter: return true
    case .named(let name, let arguments):
      guard let definition = definitions[name], !arguments.isEmpty else { return codedTypes.contains(name) }
      // A generic type whose own members JSON holds as they are is coded for the sake of its arguments alone.
      return definition.shape.differsFromJSON(definitions) || arguments.contains(where: needsCoding)
        || definition.memberNames.contains { $0 != name && codedTypes.contains($0) }
    default: return type.differsFromJSON(definitions) || type.anyPart(needsCoding)
    }
  }

  /// Whether TypeScript compares values of the type by what they are, so that a `Set` or a `Map` finds them.
  func isPrimitive(_ type: WireType) -> Bool { type.isPrimitive(definitions) }

  /// Whether the type is an enum that stands as a union of strings.
  func isUnionOfStrings(_ type: WireType) -> Bool {
    guard case .named(let name, _) = type, case .rawEnumeration(.string, _)? = definitions[name]?.shape else {
      return false
    }
    return true
  }

  /// Whether a call carries numbers that JavaScript's own JSON would round.
  func isExact(_ function: ServerFunction) -> Bool {
    function.namedTypes.contains { $0.holdsExactNumber || $0.names.contains(where: exactTypes.contains) }
  }

  /// Whether any function returns a stream.
  var hasStreams: Bool { modules.contains { $0.functions.contains { $0.function.stream != nil } } }

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
            function: function, url: EndpointPath.path(base: interface.base, id: function.id),
            signature: interface.signatureDigest(of: function))
        }
      }
    }

    // Some file systems hold names that differ only in case for one: the later module takes another name.
    var taken = Set(TypeScriptRuntime.allCases.map(\.path))
    func claim(_ stem: String) -> String {
      let free = TypeScriptNames.unique(stem) { taken.contains($0.lowercased() + ".ts") } + ".ts"
      taken.insert(free.lowercased())
      return free
    }
    var modules: [TypeScriptModule] = []
    for key in order {
      guard let file = files[key] else { continue }
      let topLevel = file.functions.filter { $0.function.namespace.isEmpty }
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

  private static func types(
    reachedFrom roots: [TypeName], among definitions: [TypeName: TypeDefinition]
  ) -> Set<TypeName> {
    var reached: Set<TypeName> = []
    var pending = roots
    while let name = pending.popLast() {
      guard reached.insert(name).inserted, let definition = definitions[name] else { continue }
      pending += definition.memberNames
    }
    return reached
  }
}

extension TypeShape {
  /// Whether the type differs from its JSON by itself, whatever the declared types among its members do.
  fileprivate func differsFromJSON(_ definitions: [TypeName: TypeDefinition]) -> Bool {
    switch self {
    case .structure(let fields): fields.contains { $0.type.differsFromJSON(definitions) }
    case .rawEnumeration(let kind, let cases):
      kind.type.holdsExactNumber || cases.contains { !$0.value.isExactInTypeScript(as: kind) }
    case .enumeration: true
    case .rawValue(let type), .declared(let type): type.differsFromJSON(definitions)
    }
  }

  fileprivate var holdsExactNumber: Bool {
    if case .rawEnumeration(let kind, _) = self { return kind.type.holdsExactNumber }
    return memberTypes.contains(where: \.holdsExactNumber)
  }
}

extension WireType {
  fileprivate func differsFromJSON(_ definitions: [TypeName: TypeDefinition]) -> Bool {
    switch self {
    case .string, .character, .uuid, .url, .bool, .parameter: false
    case .integer(let kind): !kind.fitsInDouble
    case .floating, .decimal, .date, .data: true
    case .set(let element): element.isPrimitive(definitions) || element.differsFromJSON(definitions)
    case .dictionary(_, _, .pairs): true
    case .dictionary(_, let value, .object), .dictionary(_, let value, .objectWithOwnKeys):
      value.differsFromJSON(definitions)
    case .optional, .array, .contiguousArray, .tuple, .named: anyPart { $0.differsFromJSON(definitions) }
    }
  }

  fileprivate var holdsExactNumber: Bool {
    switch self {
    case .integer(let kind): kind.isExact
    case .decimal: true
    default: anyPart(\.holdsExactNumber)
    }
  }

  fileprivate func isPrimitive(_ definitions: [TypeName: TypeDefinition]) -> Bool {
    switch self {
    case .string, .character, .uuid, .url, .bool, .integer, .floating, .decimal: return true
    case .optional(let wrapped): return wrapped.isPrimitive(definitions)
    case .named(let name, _):
      guard let shape = definitions[name]?.shape else { return false }
      switch shape {
      case .rawEnumeration: return true
      case .rawValue(let type), .declared(let type): return type.isPrimitive(definitions)
      case .enumeration: return shape.isPlainEnumeration
      case .structure: return false
      }
    case .date, .data, .array, .contiguousArray, .set, .dictionary, .tuple, .parameter: return false
    }
  }
}
