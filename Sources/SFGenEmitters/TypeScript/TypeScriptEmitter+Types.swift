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
    let name = scope.type(definition.name)
    writer.line()
    writer.lines(TypeScriptDocumentation.lines(definition.documentation, deprecation: definition.deprecation))
    switch definition.shape {
    case .structure(let fields):
      writeStructure(name, fields, isInArguments: program.isUsedInArguments(definition.name))
    case .rawEnumeration(_, let cases):
      // A literal that TypeScript would round names no value; the coding refuses such values.
      var members = cases.filter(\.value.isExactInTypeScript).map { each in
        (TypeScriptLayout.text(each.value.typeScriptLiteral), each.documentation)
      }
      if members.isEmpty, !cases.isEmpty { members = [(.text("number"), nil)] }
      writeUnion(name, members)
    case .enumeration(let cases) where definition.shape.isPlainEnumeration:
      writeUnion(name, cases.map { (.text(TypeScriptNames.literal($0.name)), $0.documentation) })
    case .enumeration(let cases):
      writeUnion(name, cases.map { (caseType($0), $0.documentation) })
    }
    writeCoding(of: definition, named: TypeScriptNames.codingName(name))
  }

  private mutating func writeStructure(_ name: String, _ fields: [Field], isInArguments: Bool) {
    guard !fields.isEmpty else { return writer.line("export interface \(name) {}") }
    let lines = fields.flatMap { field -> [String] in
      // A client need not send what the server ignores.
      let isOptional = field.isFixed && isInArguments
      let member = TypeScriptLayout.text(member(field.key, field.type, isOptional: isOptional) + ";")
      return TypeScriptDocumentation.lines(field.documentation) + member.lines(depth: 1)
    }
    writer.block("export interface \(name) {") { $0.lines(lines) }
  }

  private mutating func writeUnion(
    _ name: String, _ members: [(layout: TypeScriptLayout, documentation: Documentation?)]
  ) {
    guard !members.isEmpty else { return writer.line("export type \(name) = never;") }
    let joined = members.flatMap { $0.layout.lines() }.joined(separator: " | ")
    let line = "export type \(name) = \(joined);"
    let isSimple = members.count == 1 || members.allSatisfy { !$0.layout.isGroup }
    let isUndocumented = members.allSatisfy { $0.documentation == nil }
    if isSimple, isUndocumented, line.count <= TypeScriptLayout.width {
      return writer.line(line)
    }
    writer.line("export type \(name) =")
    for (index, member) in members.enumerated() {
      let end = index == members.count - 1 ? ";" : ""
      let layout = TypeScriptLayout.sequence([.text("| "), member.layout, .text(end)])
      let lines = TypeScriptDocumentation.lines(member.documentation) + layout.lines(depth: 1)
      writer.lines(lines.map { "  " + $0 })
    }
  }

  /// `{ kind: "notFound"; notFound: { id: number } }`
  private mutating func caseType(_ each: EnumerationCase) -> TypeScriptLayout {
    let kind = TypeScriptLayout.text("kind: \(TypeScriptNames.literal(each.name))")
    guard !each.payload.isEmpty else { return .object([kind], separator: ";") }
    let payload = each.payload.map { TypeScriptLayout.text(member($0.key, $0.type)) }
    return .object(
      [
        kind,
        .sequence([.text(TypeScriptNames.memberName(each.name) + ": "), .object(payload, separator: ";")]),
      ], separator: ";")
  }

  /// `publishedAt?: Date | null`
  private mutating func member(_ key: String, _ type: WireType, isOptional: Bool = false) -> String {
    var mark = isOptional ? "?" : ""
    if case .optional = type { mark = "?" }
    return "\(TypeScriptNames.memberName(key))\(mark): \(typeText(type))"
  }

  /// A type where it is used, `(Post | null)[]`.
  mutating func typeText(_ type: WireType) -> String {
    switch type {
    case .string, .uuid, .url: "string"
    case .bool: "boolean"
    case .integer, .floating: "number"
    case .date: scope.globalType("Date")
    case .data: scope.globalType("Uint8Array")
    case .optional(.optional(let wrapped)): typeText(.optional(wrapped))
    case .optional(let wrapped): typeText(wrapped) + " | null"
    case .array(.optional(let element)): "(" + typeText(.optional(element)) + ")[]"
    case .array(let element): typeText(element) + "[]"
    case .dictionary(let value): "\(scope.globalType("Record"))<string, \(typeText(value))>"
    case .named(let name): scope.type(name)
    }
  }
}

extension TypeScriptLayout {
  fileprivate var isGroup: Bool {
    if case .group = self { return true }
    return false
  }
}

extension RawValue {
  fileprivate var typeScriptLiteral: String {
    switch self {
    case .string(let text): TypeScriptNames.literal(text)
    case .integer(let value): String(value)
    }
  }
}
