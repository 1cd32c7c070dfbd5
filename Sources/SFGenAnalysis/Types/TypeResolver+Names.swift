import SFGenInterface
import SFGenLexer
import SFGenOutline
import SFGenSource

extension TypeResolver {
  static let known: [String: WireType] = {
    var known: [String: WireType] = [
      "String": .string, "UUID": .uuid, "URL": .url, "Bool": .bool, "Date": .date, "Data": .data,
      "Decimal": .decimal,
    ]
    for kind in IntegerKind.allCases { known[kind.rawValue] = .integer(kind) }
    for kind in FloatingKind.allCases { known[kind.rawValue] = .floating(kind) }
    return known
  }()

  private static let refused: Set<String> = [
    "Any", "AnyObject", "Never", "Substring", "ArraySlice", "Result", "Range", "ClosedRange", "Duration",
    "InlineArray", "UnsafePointer", "UnsafeMutablePointer", "UnsafeRawPointer",
  ]

  /// A type by its text, where it is a plain one of the standard library or of Foundation, as most are, or an array of
  /// such, optional or not. It is what `resolve` would find, which takes longer; `nil` says nothing of the type.
  ///
  /// - Parameter parameters: the generic parameters in scope.
  mutating func resolvePlain(_ text: String, parameters: [String]? = []) -> WireType? {
    let found = plainTypes[text] ?? PlainType(text, in: index)
    if plainTypes[text] == nil {
      plainTypes[text] = found
      if found.type != nil { lookups.note(found.name) }
    }
    guard let type = found.type, parameters?.contains(found.name) == false else { return nil }
    return type
  }

  mutating func resolveName(
    _ path: [String], _ arguments: [TypeSyntax], _ context: TypeContext, aliases: Int
  ) -> WireType? {
    if path.count == 1, arguments.isEmpty, let parameter = context.parameters[path[0]] { return parameter }
    let path = path == ["Self"] && !context.scope.isEmpty ? context.scope : path
    let name = TypePath.text(of: path)
    let candidates = index.candidates(
      for: path, from: context.scope, module: context.module, otherModules: context.otherModules,
      in: context.fileOfAlias ?? context.file)
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
      if path.count == 1, let standard = standardSpelling(of: name, context) {
        report(
          .unsupportedType,
          "'\(context.path)' is of type '\(standard)', and what is generated would mean the '\(name)' of the sources",
          context, notes: [found.declarationNote])
        return nil
      }
      if let hiding = nameHiding(found.name, context) {
        report(
          .unsupportedType,
          "'\(context.path)' is of type '\(name)', and what is generated would mean '\(hiding)', which hides it",
          context, notes: [found.declarationNote])
        return nil
      }
      return resolve(found, arguments, context, aliases: aliases)
    }
    if path.count == 1, let type = resolveStandard(name, arguments, context, aliases: aliases) { return type }
    if path.count == 1, StreamSyntax.names.contains(name) {
      report(
        .unsupportedType, "'\(context.path)' is of type '\(name)', and only a function's whole result can be a stream",
        context)
    } else if path.count == 1, Self.refused.contains(name) || name == "Character" {
      report(.unsupportedType, "'\(context.path)' is of type '\(name)', which cannot travel", context)
    } else if !isCollection(name, arguments) {
      // Of a collection, what is wrong with its element has been said.
      report(.unknownType, "'\(context.path)' is of type '\(name)', which no source of the project declares", context)
    }
    return nil
  }

  /// What the first part of a type's name means where it is used, if that is a generic parameter, or a type inside those around
  /// the use: the sources write the module before the name, which generated code does where modules share the name, or an alias.
  private func nameHiding(_ type: TypeName, _ context: TypeContext) -> String? {
    let first = type.path[0]
    let use = context.use
    if type.module != use.module, index.surroundings.modulesOfSharedNames[first] != nil { return nil }
    if use.parameters.contains(first) { return first }
    for depth in stride(from: use.scope.count, to: 0, by: -1) {
      let outer = Array(use.scope.prefix(depth))
      if index.type(outer + [first], in: use.module) != nil { return (outer + [first]).joined(separator: ".") }
    }
    return nil
  }

  /// How a type of the standard library or of Foundation is written whose name the sources declare too:
  /// `Foundation.Data`.
  private func standardSpelling(of name: String, _ context: TypeContext) -> String? {
    let text = context.file.source.text(context.range)
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }) else { return nil }
    return ["Swift.\(name)", "Foundation.\(name)", "Swift::\(name)", "Foundation::\(name)"].first { spelling in
      text.ranges(of: spelling).contains { text[$0.upperBound...].utf8.first?.isASCIIWord != true }
    }
  }

  /// The types of the standard library and of Foundation that are not written with brackets.
  private mutating func resolveStandard(
    _ name: String, _ arguments: [TypeSyntax], _ context: TypeContext, aliases: Int
  ) -> WireType? {
    switch (name, arguments.count) {
    case ("Character", 0): return context.isCodedByStub ? .character : nil
    case ("Set", 1): return resolve(arguments[0], context.ofElements, aliases: aliases).map { .set($0) }
    case ("ContiguousArray", 1):
      return resolve(arguments[0], context.ofElements, aliases: aliases).map { .contiguousArray($0) }
    case (_, 0): return Self.known[name]
    default: return nil
    }
  }

  private func isCollection(_ name: String, _ arguments: [TypeSyntax]) -> Bool {
    arguments.count == 1 && ["Set", "ContiguousArray"].contains(name)
  }

  mutating func resolve(
    _ found: IndexedType, _ arguments: [TypeSyntax], _ context: TypeContext, aliases: Int
  ) -> WireType? {
    let declaration = found.declaration
    let note = found.declarationNote
    let name = found.name.qualified
    if declaration.kind == .typeAlias { return resolve(alias: found, arguments, context, aliases: aliases) }
    if declaration.kind == .protocolType {
      report(
        .opaqueOrExistential, "'\(context.path)' is of the protocol '\(name)': name the type that travels",
        context, notes: [note])
      return nil
    }
    guard [.structure, .enumeration, .classType].contains(declaration.kind) else {
      report(
        .unsupportedType, "'\(context.path)' is of type '\(name)', which is no plain struct, enum or class",
        context, notes: [note])
      return nil
    }
    if let outer = index.genericType(around: found.name) {
      report(
        .unsupportedType, "'\(context.path)' is of type '\(name)', which stands inside the generic type '\(outer)'",
        context, notes: [note])
      return nil
    }
    guard let parameters = found.genericParameters else {
      report(
        .unsupportedType, "'\(context.path)' is of type '\(name)', whose parameters are no plain types",
        context, notes: [note])
      return nil
    }
    // Inside its own body a generic type is named without arguments.
    let isWithinItself = arguments.isEmpty && context.scope.starts(with: found.name.path)
    guard arguments.count == parameters.count || isWithinItself else {
      report(
        .unsupportedType,
        "'\(context.path)' is of type '\(name)', which takes \(parameters.count) generic argument\(parameters.count == 1 ? "" : "s")",
        context, notes: [note])
      return nil
    }
    guard found.isAccessible else {
      report(.inaccessibleType, "'\(name)' is private and cannot travel", context, notes: [note])
      return nil
    }
    if declaration.kind == .classType {
      guard check(class: found, context, note) else { return nil }
    }
    var resolved: [WireType] = []
    if isWithinItself {
      resolved = parameters.map { context.parameters[$0] ?? .parameter($0) }
    } else {
      for argument in arguments {
        guard let type = resolve(argument, context.ofArguments(), aliases: aliases) else { return nil }
        resolved.append(type)
      }
    }
    start(found, resolved, context, note)
    return .named(found.name, arguments: resolved)
  }

  private mutating func resolve(
    alias found: IndexedType, _ arguments: [TypeSyntax], _ context: TypeContext, aliases: Int
  ) -> WireType? {
    guard aliases < 32, let target = found.file.outline.types(of: found.declaration).first,
      let parameters = found.genericParameters, parameters.count == arguments.count
    else {
      report(
        .unsupportedType, "'\(context.path)' goes through an alias that cannot be followed", context,
        notes: [found.declarationNote])
      return nil
    }
    var inner = TypeContext(
      module: found.name.module, otherModules: context.otherModules, file: context.file,
      scope: Array(found.name.path.dropLast()), range: context.range, path: context.path)
    inner.isCodedByStub = context.isCodedByStub
    inner.isError = context.isError
    inner.fileOfAlias = found.file
    inner.useOfAlias = context.use
    // Around an alias at the top of a file there are none.
    if found.name.path.count > 1 { inner.parameters = context.parameters }
    for (parameter, argument) in zip(parameters, arguments) {
      guard let type = resolve(argument, context.ofArguments(), aliases: aliases + 1) else { return nil }
      inner.parameters[parameter] = type
    }
    return resolve(TypeSyntax(found.file.source.text(target)), inner, aliases: aliases + 1)
  }

  /// Whether instances of a class can travel as values do.
  private mutating func check(class found: IndexedType, _ context: TypeContext, _ note: Note) -> Bool {
    let name = found.name.qualified
    let superclass = found.file.outline.types(of: found.declaration).first.flatMap { range in
      index.candidates(
        for: TypePath.parts(of: found.file.source.text(range)), from: found.name.path,
        module: found.name.module, otherModules: context.otherModules, in: found.file
      ).first
    }
    if let superclass, superclass.declaration.kind == .classType {
      report(
        .unsupportedType,
        "'\(context.path)' is of type '\(name)', a subclass, whose own properties the coding of '\(superclass.name.qualified)' leaves out",
        context, notes: [note])
      return false
    }
    if !found.file.outline.hasModifier(.final, found.declaration), !isStarted(found.name) {
      report(
        .openClass, "'\(name)' is not 'final': what a subclass adds would be lost on the way", context, notes: [note])
    }
    return true
  }
}
