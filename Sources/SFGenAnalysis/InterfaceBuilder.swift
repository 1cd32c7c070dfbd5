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

  init(module: ProjectModule, otherModules: [ProjectModule], settings: AnalysisSettings, index: TypeIndex) {
    self.module = module
    self.otherModules = otherModules
    self.settings = settings
    resolver = TypeResolver(index: index)
  }

  mutating func build(ids: inout [String: SourceLocation]) -> Interface {
    for file in module.files { collect(file, ids: &ids) }
    diagnostics += resolver.diagnostics
    var files: [InterfaceFile] = []
    for owner in [module] + otherModules {
      for file in owner.files.sorted(by: { $0.pathInModule < $1.pathInModule }) {
        let types = resolver.definitions.values.filter {
          resolver.index.types[$0.name]?.file.source.path == file.source.path
        }
        .sorted { left, right in
          let offsets = [left, right].map { resolver.index.types[$0.name]?.declaration.nameRange.start ?? 0 }
          return offsets[0] < offsets[1]
        }
        let functions = owner.name == module.name ? self.functions[file.source.path] ?? [] : []
        guard !types.isEmpty || !functions.isEmpty else { continue }
        files.append(
          InterfaceFile(
            module: owner.name, path: file.pathInModule,
            imports: file.outline.imports.map { file.source.text($0.range) }, functions: functions, types: types))
      }
    }
    return Interface(module: module.name, base: module.base, files: files)
  }

  mutating func report(_ rule: Rule, _ message: String, _ file: ParsedFile, _ range: ByteRange, _ fixIt: FixIt? = nil) {
    diagnostics.append(rule.diagnostic(message, in: file.source, range, fixIt: fixIt))
  }

  private mutating func collect(_ file: ParsedFile, ids: inout [String: SourceLocation]) {
    let checker = DirectiveChecker(file)
    diagnostics += checker.diagnostics
    let isMarked = checker.fileDirective?.kind == .server
    guard isMarked || !checker.bodyDirectives.isEmpty else { return }
    if let invalid = UTF8Validation.firstInvalidOffset(in: file.source) {
      report(.unreadableSource, "the file is not UTF-8", file, ByteRange(invalid, invalid + 1))
      return
    }
    for problem in file.outline.problems { report(.unreadableSource, problem.message, file, problem.range) }
    if module.role == .client, isMarked, let directive = checker.fileDirective {
      report(.serverFunctionInClientModule, "module '\(module.name)' is client code", file, directive.range)
    }
    collect(
      file.outline.topLevel, in: file, namespace: [], isMarked: isMarked, isReachable: true, checker: checker,
      ids: &ids)
  }

  private mutating func collect(
    _ declarations: DeclarationSequence, in file: ParsedFile, namespace: [String], isMarked: Bool, isReachable: Bool,
    checker: DirectiveChecker, ids: inout [String: SourceLocation]
  ) {
    for declaration in declarations {
      let name = file.name(of: declaration)
      let isPrivate =
        file.outline.hasModifier(.private, declaration) || file.outline.hasModifier(.fileprivate, declaration)
      let ownDirective = checker.bodyDirectives[declaration.nameRange.start]
      switch declaration.kind {
      case .function:
        let isExported =
          !isPrivate && isReachable
          && (settings.exports == .visible
            || [.public, .package, .open].contains { file.outline.hasModifier($0, declaration) })
        let isOwn = ownDirective?.kind == .server
        guard isOwn || (isMarked && isExported) else { continue }
        if !isOwn, !namespace.isEmpty, !file.outline.hasModifier(.static, declaration) { continue }
        if isOwn, isPrivate || !isReachable {
          report(
            .inaccessibleFunction, "'\(name)' is private, so no stub can call it", file,
            declaration.nameRange)
          continue
        }
        if let client = checker.fileDirective, client.kind == .client {
          report(
            .serverFunctionInClientFile, "'\(name)' is a server function in a \"use client\" file", file,
            declaration.nameRange)
          continue
        }
        if module.role == .client {
          report(
            .serverFunctionInClientModule,
            "'\(name)' is a server function in the client module '\(module.name)'",
            file, declaration.nameRange)
          continue
        }
        if let function = check(declaration, in: file, namespace: namespace, checker: checker) {
          let location = SourceLocation(path: file.source.path, range: declaration.nameRange)
          let key = module.base + "/" + function.id
          if let other = ids[key], function.conditions.isEmpty {
            diagnostics.append(
              Rule.duplicateID.diagnostic(
                "two server functions have the id '\(function.id)'", in: file.source, declaration.nameRange,
                notes: [Note("the other one is declared here", at: other)]))
          } else {
            ids[key] = ids[key] ?? location
          }
          functions[file.source.path, default: []].append(function)
        }
      case .structure, .enumeration, .classType, .actor, .extensionType:
        let path =
          declaration.kind == .extensionType
          ? name.split(separator: ".").map(String.init) : namespace + [name]
        collect(
          file.outline.members(of: declaration), in: file, namespace: path,
          isMarked: isMarked || ownDirective?.kind == .server,
          isReachable: isReachable && !isPrivate, checker: checker, ids: &ids)
      case .protocolType, .typeAlias, .associatedType, .property, .enumCase, .initializer, .deinitializer,
        .subscriptDeclaration, .macro, .operatorDeclaration, .precedenceGroup:
        break
      }
    }
  }
}

/// Whether the bytes of a file are UTF-8, without a copy of them.
enum UTF8Validation {
  static func firstInvalidOffset(in source: SourceFile) -> Int? {
    let bytes = source.bytesAndSentinel
    var offset = 0
    while offset < source.count {
      let lead = bytes[offset]
      if lead < 0x80 {
        offset += 1
        continue
      }
      let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
      guard lead >= 0xC2, lead < 0xF5, offset + length <= source.count else { return offset }
      for index in 1..<length where bytes[offset + index] & 0xC0 != 0x80 { return offset }
      // Overlong forms, surrogates and what lies beyond Unicode (RFC 3629).
      let second = bytes[offset + 1]
      if lead == 0xE0 && second < 0xA0 || lead == 0xED && second > 0x9F || lead == 0xF0 && second < 0x90
        || lead == 0xF4 && second > 0x8F
      {
        return offset
      }
      offset += length
    }
    return nil
  }
}
