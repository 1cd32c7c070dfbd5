import SFGenInterface

/// Types.
///
/// ```ts
/// export interface Post {
///   id: number;
///   publishedAt?: Date | null;
/// }
///
/// export const $Post: Coding = /* @__PURE__ */ object(() => ({ id: integer, publishedAt: nullable(date) }));
///
/// export type Status = "draft" | "published";
///
/// export type PostError =
///   | { kind: "notFound"; notFound: { id: number } }
///   | { kind: "locked" };
/// ```
extension TypeScriptModuleEmitter {
  mutating func writeType(_ definition: TypeDefinition) {
    let parameters = typeParameters(of: definition).joined(separator: ", ")
    let exportedName = scope.type(definition.name)
    let name = exportedName + (parameters.isEmpty ? "" : "<\(parameters)>")
    if kind.hasTypes { writeDeclaration(of: definition, named: name) }
    writeCoding(of: definition, named: TypeScriptNames.codingName(exportedName))
  }

  private mutating func writeDeclaration(of definition: TypeDefinition, named name: String) {
    writer.line()
    writer.lines(TypeScriptDocumentation.lines(definition.documentation, deprecation: definition.deprecation))
    switch definition.shape {
    case .structure:
      writeStructure(name, definition.clientFields, isInArguments: program.isUsedInArguments(definition.name))
    case .rawEnumeration(let kind, let cases):
      // A literal that TypeScript would round names no value; the coding refuses such values.
      var taken: Set<RawValue> = []
      var members = cases.filter { $0.value.isExactInTypeScript(as: kind) && taken.insert($0.value).inserted }.map {
        each in
        (TypeScriptLayout.text("\(each.value.typeScriptLiteral(as: kind))"), each.documentation)
      }
      if members.isEmpty, !cases.isEmpty { members = [(.text("\(typeText(kind.type))"), nil)] }
      writeUnion(name, members)
    case .rawValue(let type), .declared(let type):
      writer.line("export type \(name) = \(typeText(type));")
    case .enumeration where definition.shape.isPlainEnumeration:
      writeUnion(name, definition.clientCases.map { (.text("\(TypeScriptNames.literal($0.key))"), $0.documentation) })
    case .enumeration:
      writeUnion(name, definition.clientCases.map { (caseType($0), $0.documentation) })
    }
  }

  private mutating func writeStructure(_ name: String, _ fields: [Field], isInArguments: Bool) {
    guard !fields.isEmpty else { return writer.line("export interface \(name) {}") }
    let members = fields.map { field in
      // A client need not send what the server ignores, and what stands behind a condition may not be there.
      let isOptional = field.isFixed && isInArguments
      let type = field.conditions.isEmpty || field.type.isOptional ? field.type : .optional(field.type)
      return member(field.key, type, isOptional: isOptional)
    }
    writer.block("export interface \(name) {") { writer in
      for (field, member) in zip(fields, members) {
        writer.lines(TypeScriptDocumentation.lines(field.documentation))
        writer.line("\(member);")
      }
    }
  }

  private mutating func writeUnion(
    _ name: String, _ members: [(layout: TypeScriptLayout, documentation: Documentation?)]
  ) {
    guard !members.isEmpty else { return writer.line("export type \(name) = never;") }
    let isSimple = members.count == 1 || members.allSatisfy { !$0.layout.isGroup }
    if isSimple, members.allSatisfy({ $0.documentation == nil }) {
      let parts = members.flatMap { [.text(" | "), $0.layout] }.dropFirst()
      let line = TypeScriptLayout.sequence([.text("export type \(name) = ")] + parts + [.text(";")])
      if line.columns <= TypeScriptLayout.width { return writer.layout(line) }
    }
    writer.line("export type \(name) =")
    for (index, member) in members.enumerated() {
      let end: Code = index == members.count - 1 ? ";" : ""
      writer.indented { $0.lines(TypeScriptDocumentation.lines(member.documentation)) }
      writer.layout(.sequence([.text("| "), member.layout, .text(end)]), indentation: 2)
    }
  }

  /// `{ kind: "notFound"; notFound: { id: number } }`
  private mutating func caseType(_ each: ClientCase) -> TypeScriptLayout {
    let kind = TypeScriptLayout.text("kind: \(TypeScriptNames.literal(each.key))")
    guard !each.payload.isEmpty else { return .object([kind], separator: ";") }
    let payload = each.payload.map { field in
      let type = field.mayBeAbsent && !field.type.isOptional ? .optional(field.type) : field.type
      return TypeScriptLayout.text("\(member(field.key, type))")
    }
    return .object(
      [
        kind,
        .sequence([.text("\(TypeScriptNames.memberName(each.key)): "), .object(payload, separator: ";")]),
      ], separator: ";")
  }

  /// `publishedAt?: Date | null`; what may be absent may be null as well, since a server takes both as one.
  private mutating func member(_ key: String, _ type: WireType, isOptional: Bool = false) -> String {
    "\(TypeScriptNames.memberName(key))\(isOptional || type.isOptional ? "?" : ""): \(typeText(type))"
  }

  /// A type where it is used, `(Post | null)[]`.
  mutating func typeText(_ type: WireType) -> String {
    switch type {
    case .string, .character, .uuid, .url, .decimal: return "string"
    case .bool: return "boolean"
    case .integer(let kind): return kind.isExact ? "bigint" : "number"
    case .floating: return "number"
    case .date: return scope.globalType("Date")
    case .data: return scope.globalType("Uint8Array")
    case .optional(.optional(let wrapped)): return typeText(.optional(wrapped))
    case .optional(let wrapped): return typeText(wrapped) + " | null"
    case .array(let element), .contiguousArray(let element): return arrayText(of: element)
    case .set(let element):
      guard program.isPrimitive(element) else { return arrayText(of: element) }
      return "\(scope.globalType("Set"))<\(typeText(element))>"
    case .dictionary(let key, let value, .pairs):
      guard program.isPrimitive(key) else { return "[\(typeText(key)), \(typeText(value))][]" }
      return "\(scope.globalType("Map"))<\(typeText(key)), \(typeText(value))>"
    case .dictionary(let key, let value, .object), .dictionary(let key, let value, .objectWithOwnKeys):
      guard case .named = key, program.isUnionOfStrings(key) else {
        return "\(scope.globalType("Record"))<string, \(typeText(value))>"
      }
      return "\(scope.globalType("Partial"))<\(scope.globalType("Record"))<\(typeText(key)), \(typeText(value))>>"
    case .tuple(let elements):
      return "{ " + elements.map { member($0.key, $0.type) }.joined(separator: "; ") + " }"
    case .named(let name, let arguments):
      let list = arguments.map { typeText($0) }.joined(separator: ", ")
      return scope.type(name) + (arguments.isEmpty ? "" : "<\(list)>")
    case .parameter(let name): return TypeScriptNames.identifier(name)
    }
  }

  private mutating func arrayText(of element: WireType) -> String {
    element.isOptional ? "(" + typeText(element) + ")[]" : typeText(element) + "[]"
  }
}

extension TypeScriptLayout {
  fileprivate var isGroup: Bool {
    if case .group = self { return true }
    return false
  }
}

extension RawValue {
  fileprivate func typeScriptLiteral(as kind: RawValueKind) -> String {
    switch self {
    case .string(let text): return TypeScriptNames.literal(text)
    case .integer(let value):
      guard case .integer(let kind) = kind, kind.isExact else { return String(value) }
      return "\(value)n"
    case .floating(let value):
      // JavaScript writes `1` where Swift writes `1.0`, and both read either.
      let text = value.description
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
  }

  /// Whether a TypeScript literal means exactly this value.
  func isExactInTypeScript(as kind: RawValueKind) -> Bool {
    switch self {
    case .string, .floating: return true
    case .integer(let value):
      if case .integer(let kind) = kind, kind.isExact { return true }
      return value.magnitude < 1 << 53
    }
  }
}
