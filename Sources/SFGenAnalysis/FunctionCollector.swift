import SFGenLexer
import SFGenOutline
import SFGenSource

/// Finds the functions of a file that directives mark.
struct FunctionCollector {
  private let file: ParsedFile
  private let module: ProjectModule
  private let directives: FileDirectives
  private let exports: ExportPolicy
  private let index: TypeIndex
  private let isFileMarked: Bool
  private var functions: [MarkedFunction] = []

  static func functions(
    in file: ParsedFile, of module: ProjectModule, _ directives: FileDirectives, exports: ExportPolicy,
    index: TypeIndex
  ) -> [MarkedFunction] {
    var collector = FunctionCollector(
      file: file, module: module, directives: directives, exports: exports, index: index,
      isFileMarked: directives.file?.text.kind == .server)
    guard collector.isFileMarked || !directives.bodies.isEmpty else { return [] }
    collector.collect(file.outline.topLevel, in: Surroundings())
    collector.collectNested()
    return collector.functions
  }

  /// The types around a declaration.
  private struct Surroundings {
    var namespace: [String] = []
    var enclosing: [Declaration] = []
    var isReachable = true
    /// Whether the innermost type has a directive.
    var isMarked = false
  }

  private mutating func collect(_ declarations: DeclarationSequence, in surroundings: Surroundings) {
    for declaration in declarations {
      if declaration.kind == .function {
        add(declaration, in: surroundings)
      } else if declaration.kind.isType {
        let name = file.name(of: declaration)
        collect(
          file.outline.members(of: declaration),
          in: Surroundings(
            namespace: declaration.kind == .extensionType
              ? index.extendedPath(declaration, module.name, file) : surroundings.namespace + [name],
            enclosing: surroundings.enclosing + [declaration],
            isReachable: surroundings.isReachable && !isPrivate(declaration),
            isMarked: directives.bodies[declaration.nameRange.start] != nil))
      }
    }
  }

  private mutating func add(_ declaration: Declaration, in surroundings: Surroundings) {
    guard let signature = file.outline.signature(of: declaration) else { return }
    let isReachable = surroundings.isReachable && !isPrivate(declaration)
    let own = directives.bodies[declaration.nameRange.start]
    let isStatic =
      surroundings.namespace.isEmpty || file.outline.hasModifier(.static, declaration)
      || file.outline.hasModifier(.class, declaration)
    // A file's directive does not reach into the instances of the types that it declares: those are mostly data.
    let isMarkedAround = (surroundings.isMarked || isFileMarked && isStatic) && isNamed(declaration)
    guard own != nil || isMarkedAround && isReachable && isExported(declaration) else { return }
    functions.append(
      MarkedFunction(
        declaration: declaration, signature: signature, name: file.name(of: declaration), file: file, module: module,
        namespace: surroundings.namespace, enclosing: surroundings.enclosing, fileDirective: directives.file,
        ownDirective: own, isMarkedAround: isMarkedAround && isExported(declaration), isReachable: isReachable,
        index: index))
  }

  /// Functions in the bodies of others: only a directive of their own marks them.
  private mutating func collectNested() {
    for declaration in file.outline.declarations where declaration.kind == .function {
      guard let own = directives.bodies[declaration.nameRange.start],
        let signature = file.outline.signature(of: declaration)
      else { continue }
      var functions: [Declaration] = []
      var types: [Declaration] = []
      var parent = file.outline.parent(of: declaration)
      while let each = parent {
        if each.kind == .function { functions.insert(each, at: 0) } else { types.insert(each, at: 0) }
        parent = file.outline.parent(of: each)
      }
      guard !functions.isEmpty else { continue }
      let path = types.flatMap { type in
        type.kind == .extensionType ? index.extendedPath(type, module.name, file) : [file.name(of: type)]
      }
      self.functions.append(
        MarkedFunction(
          declaration: declaration, signature: signature, name: file.name(of: declaration), file: file, module: module,
          namespace: path + functions.map { file.name(of: $0) }, enclosing: types, enclosingFunctions: functions,
          fileDirective: directives.file, ownDirective: own, isMarkedAround: false, isReachable: true, index: index))
    }
  }

  private func isExported(_ declaration: Declaration) -> Bool {
    exports == .visible || [.public, .package, .open].contains { file.outline.hasModifier($0, declaration) }
  }

  private func isPrivate(_ declaration: Declaration) -> Bool {
    file.outline.hasModifier(.private, declaration) || file.outline.hasModifier(.fileprivate, declaration)
  }

  /// Operators are functions too, but none that a client could call.
  private func isNamed(_ declaration: Declaration) -> Bool {
    file.source.text(declaration.nameRange).unicodeScalars.first?.continuesName ?? false
  }
}
