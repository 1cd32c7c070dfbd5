import SFGenInterface
import SFGenLexer
import SFGenOutline
import SFGenSource

/// Finds the marked functions of a module, checks them and builds the module's interface.
struct InterfaceBuilder {
  let module: ProjectModule
  let otherModules: [ProjectModule]
  let settings: AnalysisSettings
  var resolver: TypeResolver
  private(set) var diagnostics: [Diagnostic] = []
  private var functions: [String: [ServerFunction]] = [:]
  /// The directives in bodies of the file that is looked at, by the offset of their function's or type's name.
  private(set) var bodyDirectives: [UInt32: Directive] = [:]
  /// The functions of the file that is looked at by the names that they get in its TypeScript module.
  private var typeScriptNames: [String: SourceLocation] = [:]

  init(module: ProjectModule, otherModules: [ProjectModule], settings: AnalysisSettings, index: TypeIndex) {
    self.module = module
    self.otherModules = otherModules
    self.settings = settings
    resolver = TypeResolver(index: index)
  }

  mutating func build(ids: inout [String: SourceLocation]) -> Interface {
    for file in module.files { collect(file, ids: &ids) }
    resolver.checkParticularArguments()
    diagnostics += resolver.diagnostics
    let types = definitionsByFile()
    var files: [InterfaceFile] = []
    for owner in [module] + otherModules {
      for file in owner.files.sorted(by: { $0.pathInModule < $1.pathInModule }) {
        let types = types[file.source.path] ?? []
        let functions = owner.name == module.name ? self.functions[file.source.path] ?? [] : []
        guard !types.isEmpty || !functions.isEmpty else { continue }
        checkTypeScriptNames(of: types)
        // What a file declares behind a literal without an end is not known, though a type of it may be.
        if !types.isEmpty {
          for problem in file.outline.problems { report(.unreadableSource, problem.message, file, problem.range) }
        }
        files.append(
          InterfaceFile(
            module: owner.name, path: file.pathInModule,
            imports: file.outline.imports.map { file.source.text($0.range) }, functions: functions, types: types,
            extendsImportedTypes: functions.contains(where: extendsImportedType)))
      }
    }
    return Interface(
      module: module.name, base: module.base, files: files, surroundings: resolver.index.surroundings)
  }

  private func extendsImportedType(_ function: ServerFunction) -> Bool {
    guard let outermost = function.typePath.first else { return false }
    return resolver.index.type([outermost], in: module.name) == nil
  }

  /// The types that travel, by the path of the file that declares them and in its order.
  private func definitionsByFile() -> [String: [TypeDefinition]] {
    var byFile: [String: [(offset: UInt32, definition: TypeDefinition)]] = [:]
    for definition in resolver.definitions.values {
      guard let declared = resolver.index.types[definition.name] else { continue }
      byFile[declared.file.source.path, default: []].append((declared.declaration.nameRange.start, definition))
    }
    return byFile.mapValues { $0.sorted { $0.offset < $1.offset }.map(\.definition) }
  }

  mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func report(_ rule: Rule, _ message: String, _ file: ParsedFile, _ range: ByteRange, _ fixIt: FixIt? = nil) {
    diagnostics.append(rule.diagnostic(message, in: file.source, range, fixIt: fixIt))
  }

  private mutating func collect(_ file: ParsedFile, ids: inout [String: SourceLocation]) {
    let directives = FileDirectives(file)
    diagnostics += directives.diagnostics
    bodyDirectives = directives.bodies
    typeScriptNames = [:]
    let functions = FunctionCollector.functions(
      in: file, of: module, directives, exports: settings.exports, index: resolver.index)
    let checked = CheckedFile(file: file, module: module, directives: directives, functions: functions)
    if checked.isServerCode {
      if let invalid = UTF8Validation.firstInvalidOffset(in: file.source) {
        report(.unreadableSource, "the file is not UTF-8", file, ByteRange(invalid, invalid + 1))
        return
      }
      for problem in file.outline.problems { report(.unreadableSource, problem.message, file, problem.range) }
    }
    for (rule, check) in RuleChecks.files { diagnostics += check(rule, checked) }
    // Made once for a file: a file may hold thousands of functions.
    let lines = LineTable(file.source)
    let nested = functions.contains(where: \.isNested) ? (BodyTokens(file.source), PrivateNames(file)) : nil
    for function in functions {
      noteLookups(of: function)
      let found = RuleChecks.functions.flatMap { rule, check in check(rule, function) }
      diagnostics += found
      if let remark = Rule.redundancy(of: function) { diagnostics.append(remark) }
      // What a client's code declares has no model, and needs none.
      guard module.role == .server, function.fileDirective?.text.kind != .client else { continue }
      let isSound = found.isEmpty
      let model =
        if let (tokens, privateNames) = nested, function.isNested {
          nestedModel(of: function, tokens, privateNames, lines, isSound: isSound)
        } else {
          model(of: function, lines, isSound: isSound)
        }
      guard let model else { continue }
      noteID(of: model, function, &ids)
      noteTypeScriptName(of: function, model)
      self.functions[file.source.path, default: []].append(model)
    }
    checkOptions(in: checked)
  }

  /// Rules look at the types around a function: where they are declared, and what their extensions add.
  private mutating func noteLookups(of function: MarkedFunction) {
    for count in function.typePath.indices {
      let path = Array(function.typePath.prefix(count + 1))
      resolver.lookups.note(path, TypeName(module: module.name, path: path))
    }
    // Whether the module's name is that of a type too decides what it means in front of an extended one.
    let extensions = function.enclosing.filter { $0.kind == .extensionType }
    if extensions.contains(where: { TypePath.parts(of: function.file.name(of: $0)).first == module.name }) {
      resolver.lookups.note([module.name], TypeName(module: module.name, path: [module.name]))
    }
    for attribute in function.surroundings.flatMap(function.outline.attributes) {
      let path = TypePath.parts(of: function.source.text(attribute.name))
      resolver.lookups.note(path, TypeName(module: module.name, path: path))
    }
    if function.isInstanceMethod {
      resolver.lookups.formUnion(InstanceCheck(function, function.surroundingType).lookups)
    }
  }

  private mutating func noteID(
    of model: ServerFunction, _ function: MarkedFunction, _ ids: inout [String: SourceLocation]
  ) {
    let key = module.base + "/" + model.id
    let location = SourceLocation(path: function.source.path, range: function.declaration.nameRange)
    guard let other = ids[key], model.conditions.isEmpty else {
      ids[key] = ids[key] ?? location
      return
    }
    diagnostics.append(
      function.finding(
        .duplicateID, "two server functions have the id '\(model.id)'",
        notes: [Note("the other one is declared here", at: other)]))
  }

  private mutating func noteTypeScriptName(of function: MarkedFunction, _ model: ServerFunction) {
    let name = (function.namespace + [function.name]).joined(separator: ".")
    guard let other = typeScriptNames[name], model.conditions.isEmpty else {
      if typeScriptNames[name] == nil {
        typeScriptNames[name] = SourceLocation(path: function.source.path, range: function.declaration.nameRange)
      }
      return
    }
    // Two functions with one id have been reported, and one mend does for both.
    guard model.id != name else { return }
    diagnostics.append(
      function.finding(
        .typeScriptNameCollision, "two server functions of the file are named '\(name)' in TypeScript",
        notes: [Note("the other one is declared here", at: other)]))
  }

  /// Reports types whose flattened names are one in TypeScript: `Order.Line` and `Order_Line`.
  private mutating func checkTypeScriptNames(of types: [TypeDefinition]) {
    var names: [String: TypeName] = [:]
    for type in types {
      let name = type.name.path.joined(separator: "_")
      guard let other = names.updateValue(type.name, forKey: name) else { continue }
      guard let declared = resolver.index.types[type.name], let first = resolver.index.types[other] else { continue }
      diagnostics.append(
        Rule.typeScriptNameCollision.diagnostic(
          "'\(type.name.qualified)' and '\(other.qualified)' are both '\(name)' in TypeScript",
          in: declared.file.source, declared.declaration.nameRange,
          notes: [
            Note(
              "the other one is declared here",
              at: SourceLocation(path: first.file.source.path, range: first.declaration.nameRange))
          ]))
    }
  }
}
