import SFGenInterface
import SFGenLexer
import SFGenOutline
import SFGenSource

/// Where a type is written: what its names mean, and where a finding about it points.
struct TypeContext {
  let module: String
  let otherModules: [String]
  let file: ParsedFile
  let scope: [String]
  let range: ByteRange
  /// How the type is reached from a function, `Order.items[].price`.
  let path: String
  /// Whether it is what a function throws, and not a part of that.
  var isError = false

  var importedModules: Set<String> { Set(file.outline.imports.map { file.name($0.module) }) }
}

extension IndexedType {
  fileprivate var declarationNote: Note {
    Note(
      "'\(name.qualified)' is declared here",
      at: SourceLocation(path: file.source.path, range: declaration.nameRange))
  }
}

/// Turns types as written into types that travel, and collects the definitions of those that the sources declare.
struct TypeResolver {
  let index: TypeIndex
  var definitions: [TypeName: TypeDefinition] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  var lookups = TypeLookups()
  private var started: Set<TypeName> = []
  /// The classes whose properties are being resolved.
  private var openClasses: [TypeName] = []
  private var waiting: [WaitingType] = []
  private var depth = 0
  private static let deepestDefinition = 16

  /// A type that is to be defined, with the way that led to it.
  private struct WaitingType {
    let type: IndexedType
    let context: TypeContext
    let note: Note
    let openClasses: [TypeName]
  }

  var errorCount: Int { diagnostics.count { $0.severity == .error } }

  init(index: TypeIndex) { self.index = index }

  mutating func report(
    _ rule: Rule, _ message: String, _ context: TypeContext, notes: [Note] = [], fixIt: FixIt? = nil
  ) {
    diagnostics.append(rule.diagnostic(message, in: context.file.source, context.range, notes: notes, fixIt: fixIt))
  }

  /// Keeps what an attempt looked for, though not what it found.
  mutating func noteLookups(of attempt: TypeResolver) { lookups.formUnion(attempt.lookups) }

  /// `nil` where the type cannot travel; the reason has been reported.
  mutating func resolve(_ syntax: TypeSyntax, _ context: TypeContext, aliases: Int = 0) -> WireType? {
    switch syntax {
    case .optional(let wrapped):
      guard let type = resolve(wrapped, context, aliases: aliases) else { return nil }
      if case .optional = type {
        report(
          .unsupportedType, "'\(context.path)' is an optional of an optional, which JSON cannot tell apart", context)
        return nil
      }
      return .optional(type)
    case .array(let element):
      return resolve(element, context, aliases: aliases).map { .array($0) }
    case .dictionary(let key, let value):
      guard key == .name(["String"], arguments: []) else {
        report(.unsupportedType, "'\(context.path)' is a dictionary whose keys are not 'String'", context)
        return nil
      }
      return resolve(value, context, aliases: aliases).map { .dictionary($0) }
    case .function:
      report(.functionParameter, "'\(context.path)' is a function, and code cannot travel", context)
      return nil
    case .opaqueOrExistential:
      report(.opaqueOrExistential, "'\(context.path)' has no concrete type: name the type that travels", context)
      return nil
    case .void, .other:
      report(.unsupportedType, "'\(context.path)' has a type that cannot travel", context)
      return nil
    case .name(let path, let arguments):
      return resolveName(path, arguments, context, aliases: aliases)
    }
  }

  static let known: [String: WireType] = {
    var known: [String: WireType] = [
      "String": .string, "UUID": .uuid, "URL": .url, "Bool": .bool, "Date": .date, "Data": .data,
    ]
    for kind in IntegerKind.allCases { known[kind.rawValue] = .integer(kind) }
    for kind in FloatingKind.allCases { known[kind.rawValue] = .floating(kind) }
    return known
  }()

  private static let refused: Set<String> = [
    "Any", "AnyObject", "Never", "Character", "Substring", "ArraySlice", "Result", "Range", "ClosedRange", "Duration",
    "Set", "Int64", "UInt64", "Int128", "UInt128", "Float16", "Decimal", "InlineArray", "ContiguousArray",
    "AsyncStream",
    "AsyncThrowingStream", "UnsafePointer", "UnsafeMutablePointer", "UnsafeRawPointer",
  ]

  private mutating func resolveName(
    _ path: [String], _ arguments: [TypeSyntax], _ context: TypeContext, aliases: Int
  ) -> WireType? {
    let path = path == ["Self"] && !context.scope.isEmpty ? context.scope : path
    let name = path.joined(separator: ".")
    let candidates = index.candidates(
      for: path, from: context.scope, module: context.module, otherModules: context.otherModules,
      importing: context.importedModules)
    let found = candidates.first
    lookups.note(path, found?.name)
    guard candidates.count < 2 else {
      report(
        .ambiguousType,
        "'\(context.path)' is of type '\(name)', which \(candidates.map { "'\($0.name.module)'" }.joined(separator: " and ")) declare",
        context, notes: candidates.map(\.declarationNote))
      return nil
    }
    if let found {
      return resolve(found, arguments, context, aliases: aliases)
    }
    if path.count == 1, arguments.isEmpty, let known = Self.known[name] { return known }
    if path.count == 1, Self.refused.contains(name) {
      report(.unsupportedType, "'\(context.path)' is of type '\(name)', which cannot travel", context)
    } else {
      report(.unknownType, "'\(context.path)' is of type '\(name)', which no source of the project declares", context)
    }
    return nil
  }

  mutating func resolve(
    _ found: IndexedType, _ arguments: [TypeSyntax], _ context: TypeContext, aliases: Int
  ) -> WireType? {
    let declaration = found.declaration
    let note = found.declarationNote
    if declaration.kind == .typeAlias {
      guard aliases < 32, let target = found.file.outline.types(of: declaration).first,
        declaration.genericClause == nil
      else {
        report(
          .unsupportedType, "'\(context.path)' goes through an alias that cannot be followed", context, notes: [note])
        return nil
      }
      let inner = TypeContext(
        module: found.name.module, otherModules: context.otherModules, file: context.file,
        scope: Array(found.name.path.dropLast()), range: context.range, path: context.path)
      return resolve(TypeSyntax(found.file.source.text(target)), inner, aliases: aliases + 1)
    }
    if declaration.kind == .protocolType {
      report(
        .opaqueOrExistential,
        "'\(context.path)' is of the protocol '\(found.name.qualified)': name the type that travels",
        context, notes: [note])
      return nil
    }
    guard [.structure, .enumeration, .classType].contains(declaration.kind), declaration.genericClause == nil else {
      report(
        .unsupportedType,
        "'\(context.path)' is of type '\(found.name.qualified)', which is no plain struct, enum or class",
        context, notes: [note])
      return nil
    }
    let outline = found.file.outline
    var around: Declaration? = declaration
    var isPrivate = false
    while let each = around {
      isPrivate = isPrivate || outline.hasModifier(.private, each) || outline.hasModifier(.fileprivate, each)
      around = outline.parent(of: each)
    }
    if isPrivate {
      report(.inaccessibleType, "'\(found.name.qualified)' is private and cannot travel", context, notes: [note])
      return nil
    }
    if declaration.kind == .classType {
      guard check(class: found, context, note) else { return nil }
    }
    if started.insert(found.name).inserted {
      waiting.append(
        WaitingType(
          type: found, context: context, note: note,
          openClasses: openClasses + (declaration.kind == .classType ? [found.name] : [])))
      defineWaiting()
    }
    return .named(found.name)
  }

  /// Defines the types that have been met. Types name types to any depth, which must not be that of the thread's stack, so
  /// that from some depth on they wait for those around them.
  private mutating func defineWaiting() {
    guard depth < Self.deepestDefinition else { return }
    let classes = openClasses
    depth += 1
    while let next = waiting.popLast() {
      openClasses = next.openClasses
      define(next.type, next.context, next.note)
    }
    depth -= 1
    openClasses = classes
  }

  /// Whether instances of a class can travel as values do.
  private mutating func check(class found: IndexedType, _ context: TypeContext, _ note: Note) -> Bool {
    let name = found.name.qualified
    guard !openClasses.contains(found.name) else {
      report(.unsupportedType, "'\(context.path)' leads from the class '\(name)' back to it", context, notes: [note])
      return false
    }
    let superclass = found.file.outline.types(of: found.declaration).first.flatMap { range in
      index.candidates(
        for: found.file.source.text(range).split(separator: ".").map(String.init), from: found.name.path,
        module: found.name.module, otherModules: context.otherModules, importing: context.importedModules
      ).first
    }
    if let superclass, superclass.declaration.kind == .classType {
      report(
        .unsupportedType,
        "'\(context.path)' is of type '\(name)', a subclass, whose own properties the coding of '\(superclass.name.qualified)' leaves out",
        context, notes: [note])
      return false
    }
    if !found.file.outline.hasModifier(.final, found.declaration), !started.contains(found.name) {
      report(
        .openClass, "'\(name)' is not 'final': what a subclass adds would be lost on the way", context, notes: [note])
    }
    return true
  }
}
