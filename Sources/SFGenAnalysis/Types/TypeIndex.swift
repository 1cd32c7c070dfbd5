import SFGenInterface
import SFGenLexer
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

extension IndexedType {
  /// The first member for which something is true, without gathering ``allMembers``.
  func firstMember(
    where matches: (Declaration, ParsedFile) -> Bool
  ) -> (declaration: Declaration, file: ParsedFile)? {
    if let own = file.outline.members(of: declaration).first(where: { matches($0, file) }) { return (own, file) }
    return extensionMembers.first { matches($0.declaration, $0.file) }
  }

  var declarationNote: Note {
    Note(
      "'\(name.qualified)' is declared here",
      at: SourceLocation(path: file.source.path, range: declaration.nameRange))
  }

  /// The names of its generic parameters; `nil` where one of them is a pack or a value.
  var genericParameters: [String]? {
    guard let clause = declaration.genericClause else { return [] }
    let text = file.source.text(clause).drop { $0 != "<" }.dropFirst()
    var names: [String] = []
    for parameter in Self.topLevelParts(of: text) {
      let words = parameter.prefix { $0 != ":" }.split { $0.isWhitespace || $0 == ">" }
      guard words.count == 1 else { return nil }
      names.append(String(words[0]))
    }
    return names
  }

  /// The parts between commas that stand in no brackets.
  private static func topLevelParts(of text: Substring) -> [Substring] {
    var depth = 0
    return text.split { character in
      if "<([".contains(character) { depth += 1 }
      if ">)]".contains(character) { depth -= 1 }
      return character == "," && depth == 0
    }
  }

  /// The declaration and those around it in its file, innermost first.
  var surroundings: [Declaration] {
    var declarations = [declaration]
    while let last = declarations.last, let parent = file.outline.parent(of: last) { declarations.append(parent) }
    return declarations
  }

  /// Whether neither it nor a type around it is private.
  var isAccessible: Bool {
    !surroundings.contains {
      file.outline.hasModifier(.private, $0) || file.outline.hasModifier(.fileprivate, $0)
    }
  }

  /// The conditions of the `#if` blocks around a member that do not stand around the type as well.
  func conditions(of member: Declaration) -> [String] {
    Array(file.conditions(of: member).dropFirst(file.conditions(of: declaration).count))
  }

  /// A property of its instances by its name, stored or computed, with the file that declares it.
  func property(named name: String) -> (binding: PropertyBinding, file: ParsedFile)? {
    for (member, file) in allMembers where member.kind == .property && !file.outline.hasModifier(.static, member) {
      for binding in file.outline.bindings(of: member) where file.name(binding.name) == name { return (binding, file) }
    }
    return nil
  }

  /// A type that it declares inside itself, or an extension of it does.
  func member(_ kind: DeclarationKind, named name: String) -> (declaration: Declaration, file: ParsedFile)? {
    firstMember { $0.kind == kind && $1.name(of: $0) == name }
  }
}

/// Every type that the modules declare, by module and path.
struct TypeIndex {
  private(set) var types: [TypeName: IndexedType] = [:]
  /// The last parts of all names, which tell of most names, those of the standard library, that nothing declares them.
  private var lastNames: Set<String> = []
  private(set) var surroundings = InterfaceSurroundings()

  init(_ modules: [ProjectModule]) {
    for module in modules {
      for file in module.files { add(file.outline.topLevel, at: [], module.name, file) }
    }
    for module in modules {
      for file in module.files { extend(file.outline.topLevel, module.name, file) }
    }
    if modules.count > 1 { surroundings = surroundings(of: modules) }
  }

  private func surroundings(of modules: [ProjectModule]) -> InterfaceSurroundings {
    var modulesOfNames: [String: Set<String>] = [:]
    for type in types.keys where type.path.count == 1 {
      modulesOfNames[type.path[0], default: []].insert(type.module)
    }
    return InterfaceSurroundings(
      modulesOfSharedNames: modulesOfNames.filter { $0.value.count > 1 },
      hiddenModules: Set(modules.map(\.name).filter { modulesOfNames[$0] != nil }))
  }

  private mutating func add(
    _ declarations: DeclarationSequence, at path: [String], _ module: String, _ file: ParsedFile
  ) {
    for declaration in declarations {
      switch declaration.kind {
      case .structure, .enumeration, .classType, .actor, .typeAlias, .protocolType:
        let name = TypeName(module: module, path: path + [file.name(of: declaration)])
        if types[name] == nil {
          if let last = name.path.last { lastNames.insert(last) }
          types[name] = IndexedType(
            name: name, declaration: declaration, file: file,
            conformances: file.outline.types(of: declaration).map { file.source.text($0) })
        }
        add(file.outline.members(of: declaration), at: name.path, module, file)
      case .extensionType:
        add(
          file.outline.members(of: declaration), at: extendedPath(declaration, module, file), module, file)
      case .function, .property, .enumCase, .associatedType, .initializer, .deinitializer, .subscriptDeclaration,
        .macro,
        .operatorDeclaration, .precedenceGroup:
        break
      }
    }
  }

  private mutating func extend(_ declarations: DeclarationSequence, _ module: String, _ file: ParsedFile) {
    for declaration in declarations where declaration.kind == .extensionType {
      let name = TypeName(module: module, path: extendedPath(declaration, module, file))
      types[name]?.conformances += file.outline.types(of: declaration).map { file.source.text($0) }
      types[name]?.extensionMembers += file.outline.members(of: declaration).map { ($0, file) }
    }
  }

  /// The path of the type that an extension extends, without the module that it may be written with.
  func extendedPath(_ declaration: Declaration, _ module: String, _ file: ParsedFile) -> [String] {
    var path = TypePath.parts(of: file.name(of: declaration))
    let selected = path.first?.selectedModule
    if let selected { path[0] = selected }
    let selectsModule = selected == module
    let beginsWithModule = path.count > 1 && path[0] == module && types[TypeName(module: module, path: [module])] == nil
    return selectsModule || beginsWithModule ? Array(path.dropFirst()) : path
  }

  /// Looks a name up from the inside out, then in the other modules, those first that the file imports where the name
  /// stands.
  ///
  /// - Returns: more than one where nothing decides between modules that declare it.
  func candidates(
    for path: [String], from scope: [String], module: String, otherModules: [String],
    in file: ParsedFile
  ) -> [IndexedType] {
    guard let last = path.last, declaresAnywhere(last) else { return [] }
    if let selected = path[0].selectedModule {
      guard selected == module || otherModules.contains(selected) else { return [] }
      let rest = Array(path.dropFirst())
      if let found = types[TypeName(module: selected, path: rest)] { return [found] }
      // What an extension adds to a type of another module stands under the name that it has there.
      let added = selected == module ? nil : types[TypeName(module: module, path: [selected] + rest)]
      return added.map { [$0] } ?? []
    }
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
    let imported = Set(file.outline.imports.map { file.name($0.module) })
    let visible = found.filter { imported.contains($0.name.module) }
    // A module may pass another one on, so that a file names types of modules that it does not import itself.
    return visible.isEmpty ? found : visible
  }

  /// Whether a type in any module and at any depth has the name.
  func declaresAnywhere(_ name: String) -> Bool { lastNames.contains(name) }

  /// A type of a module by its path.
  func type(_ path: [String], in module: String) -> IndexedType? { types[TypeName(module: module, path: path)] }

  /// The generic type that a type stands in.
  func genericType(around name: TypeName) -> String? {
    for count in 1..<Swift.max(name.path.count, 1) {
      let outer = TypeName(module: name.module, path: Array(name.path.prefix(count)))
      if types[outer]?.declaration.genericClause != nil { return outer.qualified }
    }
    return nil
  }
}
