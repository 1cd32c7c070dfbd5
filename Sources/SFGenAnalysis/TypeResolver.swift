import SFGenInterface
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
}

/// Turns types as written into types that travel, and collects the definitions of those that the sources declare.
struct TypeResolver {
  let index: TypeIndex
  private(set) var definitions: [TypeName: TypeDefinition] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var lookups = TypeLookups()
  private var started: Set<TypeName> = []

  init(index: TypeIndex) { self.index = index }

  mutating func report(_ rule: Rule, _ message: String, _ context: TypeContext, notes: [Note] = []) {
    diagnostics.append(rule.diagnostic(message, in: context.file.source, context.range, notes: notes))
  }

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

  private static let known: [String: WireType] = {
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
    let name = path.joined(separator: ".")
    let found = index.find(
      path, from: context.scope, module: context.module, otherModules: context.otherModules)
    lookups.note(path, found?.name)
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

  private mutating func resolve(
    _ found: IndexedType, _ arguments: [TypeSyntax], _ context: TypeContext, aliases: Int
  ) -> WireType? {
    let declaration = found.declaration
    let note = Note(
      "'\(found.name.qualified)' is declared here",
      at: SourceLocation(path: found.file.source.path, range: declaration.nameRange))
    if declaration.kind == .typeAlias {
      guard aliases < 32, let target = declaration.types.first, !declaration.hasGenericParameters else {
        report(
          .unsupportedType, "'\(context.path)' goes through an alias that cannot be followed", context, notes: [note])
        return nil
      }
      let inner = TypeContext(
        module: found.name.module, otherModules: context.otherModules, file: context.file,
        scope: Array(found.name.path.dropLast()), range: context.range, path: context.path)
      return resolve(TypeSyntax(found.file.source.text(target)), inner, aliases: aliases + 1)
    }
    guard declaration.kind == .structure || declaration.kind == .enumeration, !declaration.hasGenericParameters else {
      report(
        .unsupportedType, "'\(context.path)' is of type '\(found.name.qualified)', which is no plain struct or enum",
        context, notes: [note])
      return nil
    }
    if declaration.hasModifier("private") || declaration.hasModifier("fileprivate") {
      report(.inaccessibleType, "'\(found.name.qualified)' is private and cannot travel", context, notes: [note])
      return nil
    }
    if started.insert(found.name).inserted { define(found, context, note) }
    return .named(found.name)
  }

  private mutating func define(_ found: IndexedType, _ context: TypeContext, _ note: Note) {
    let conformances = Set(found.conformances.flatMap { $0.split { $0 == "&" || $0 == " " }.map(String.init) })
    guard conformances.contains("Codable") || conformances.isSuperset(of: ["Encodable", "Decodable"]) else {
      report(
        .notCodable, "'\(found.name.qualified)' is not Codable, and '\(context.path)' has to travel", context,
        notes: [note])
      return
    }
    let members = found.declaration.members + found.extensionMembers
    if members.contains(where: {
      $0.kind == .function && $0.name == "encode" && $0.signature?.parameters.first?.firstName == "to"
    }) {
      report(
        .customCodable, "'\(found.name.qualified)' codes itself by hand, so its shape cannot be known", context,
        notes: [note])
      return
    }
    let inner = { (range: ByteRange, name: String) in
      TypeContext(
        module: found.name.module, otherModules: context.otherModules, file: found.file, scope: found.name.path,
        range: range, path: context.path + "." + name)
    }
    let source = found.file.source
    let shape: TypeShape
    if found.declaration.kind == .structure {
      shape = .structure(fields(of: found, inner))
    } else if let raw = rawKind(of: found) {
      shape = .rawEnumeration(raw, rawCases(of: found, raw))
    } else {
      var cases: [EnumerationCase] = []
      for member in found.declaration.members where member.kind == .enumCase {
        for each in member.cases {
          if each.name == "kind" {
            report(
              .reservedCaseName, "a case of '\(found.name.qualified)' is named 'kind', which clients reserve", context)
          }
          var payload: [PayloadField] = []
          for (position, parameter) in each.payload.enumerated() {
            let label = parameter.firstName == "_" ? nil : parameter.firstName
            let key = label ?? "_\(position)"
            if let type = resolve(TypeSyntax(source.text(parameter.type)), inner(parameter.type, each.name + "." + key))
            {
              payload.append(PayloadField(label: label, key: key, type: type))
            }
          }
          cases.append(
            EnumerationCase(
              name: each.name, payload: payload,
              documentation: Trivia(before: each.triviaStart, to: member.nameRange.start, in: source).documentation))
        }
      }
      shape = .enumeration(cases)
    }
    definitions[found.name] = TypeDefinition(
      name: found.name, shape: shape,
      documentation: Trivia(of: found.declaration, in: source).documentation,
      isError: conformances.contains("Error") || conformances.contains("LocalizedError"))
  }

  private mutating func fields(of found: IndexedType, _ inner: (ByteRange, String) -> TypeContext) -> [Field] {
    let source = found.file.source
    var keys: [String: String]?
    let codingKeys = (found.declaration.members + found.extensionMembers).first {
      $0.kind == .enumeration && $0.name == "CodingKeys"
    }
    if let codingKeys {
      keys = [:]
      for each in codingKeys.members.flatMap(\.cases) {
        keys?[each.name] = each.rawValue.map { Self.unquoted(source.text($0)) } ?? each.name
      }
    }
    var fields: [Field] = []
    for member in found.declaration.members where member.kind == .property {
      if member.hasModifier("static") || member.hasModifier("lazy") { continue }
      for binding in member.properties where !binding.isComputed {
        let key = keys.map { $0[binding.name] } ?? binding.name
        guard let key else { continue }
        guard let range = binding.type else {
          report(
            .unsupportedType, "'\(found.name.qualified).\(binding.name)' has no written type",
            inner(binding.nameRange, binding.name))
          continue
        }
        guard let type = resolve(TypeSyntax(source.text(range)), inner(range, binding.name)) else { continue }
        fields.append(
          Field(
            name: binding.name, key: key, type: type, isFixed: binding.isConstant && binding.initialValue != nil,
            documentation: Trivia(of: member, in: source).documentation))
      }
    }
    return fields
  }

  private static func unquoted(_ text: String) -> String {
    String(text.drop { $0 == " " || $0 == "\"" }.prefix { $0 != "\"" })
  }

  private func rawKind(of found: IndexedType) -> RawValueKind? {
    guard let first = found.declaration.types.first.map({ found.file.source.text($0) }) else { return nil }
    if first == "String" { return .string }
    return IntegerKind(rawValue: first).map { .integer($0) }
  }

  private func rawCases(of found: IndexedType, _ kind: RawValueKind) -> [RawCase] {
    let source = found.file.source
    var next = 0
    var cases: [RawCase] = []
    for member in found.declaration.members where member.kind == .enumCase {
      for each in member.cases {
        let written = each.rawValue.map { source.text($0) }
        let value: RawValue
        switch kind {
        case .string: value = .string(written.map(Self.unquoted) ?? each.name)
        case .integer:
          let number = written.flatMap { Int($0.filter { $0 != " " && $0 != "_" }) } ?? next
          next = number &+ 1
          value = .integer(number)
        }
        cases.append(
          RawCase(
            name: each.name, value: value,
            documentation: Trivia(before: each.triviaStart, to: member.nameRange.start, in: source).documentation))
      }
    }
    return cases
  }
}
