import SFGenInterface

/// The conversions between a type and its JSON, where the two differ.
///
/// ```ts
/// export const $Post: Coding = /* @__PURE__ */ object(() => ({ tags: array(date) }));
/// export const $Status: Coding = /* @__PURE__ */ names(["draft", "published"]);
/// export const $PostError: Coding = /* @__PURE__ */ cases(() => ({
///   notFound: object(() => ({ id: integer })),
///   locked: null,
/// }));
/// ```
///
/// The members stand in a function: types may be recursive, and so may the imports of modules. It also spares a bundler
/// from asking whether the calls inside have effects.
extension TypeScriptModuleEmitter {
  mutating func writeCoding(of definition: TypeDefinition, named name: String) {
    guard program.needsCoding(definition.name) else { return }
    let coding: TypeScriptLayout
    switch definition.shape {
    case .structure(let fields):
      let isInArguments = program.isUsedInArguments(definition.name)
      coding = objectCoding(
        fields.map { field in
          let type = field.isFixed && isInArguments ? WireType.optional(field.type) : field.type
          return (field.key, type)
        })
    case .rawEnumeration:
      coding = .text(scope.runtimeValue("integer"))
    case .enumeration(let cases) where definition.shape.isPlainEnumeration:
      let names = TypeScriptLayout.list(cases.map { .text(TypeScriptNames.literal($0.name)) })
      coding = .sequence([.text(scope.runtimeValue("names") + "("), names, .text(")")])
    case .enumeration(let cases):
      let function = scope.runtimeValue("cases")
      let members = cases.map { each in
        TypeScriptLayout.sequence([.text(TypeScriptNames.literalKey(each.name) + ": "), payloadCoding(each)])
      }
      coding = .sequence([.text(function + "(() => ("), .object(members, separator: ","), .text("))")])
    }
    // A name alone is no call that a bundler has to be told about.
    var pure = "/* @__PURE__ */ "
    if case .rawEnumeration = definition.shape { pure = "" }
    writer.line()
    write(.sequence([.text("export const \(name): \(scope.runtimeType("Coding")) = \(pure)"), coding, .text(";")]))
  }

  private mutating func payloadCoding(_ each: EnumerationCase) -> TypeScriptLayout {
    if each.payload.isEmpty { return .text("null") }
    let members = each.payload.map { ($0.key, $0.type) }
    guard members.contains(where: { needsCoding($0.1) }) else { return .text(scope.runtimeValue("plain")) }
    return objectCoding(members)
  }

  /// `object(() => ({ id: integer }))`
  private mutating func objectCoding(_ members: [(key: String, type: WireType)]) -> TypeScriptLayout {
    let function = scope.runtimeValue("object")
    return .sequence([.text(function + "(() => ("), codings(members), .text("))")])
  }

  /// `{ id: integer, createdAt: date }`, without the members that need none.
  mutating func codings(_ members: [(key: String, type: WireType)]) -> TypeScriptLayout {
    let entries = members.compactMap { member -> TypeScriptLayout? in
      coding(of: member.type).map { .text("\(TypeScriptNames.literalKey(member.key)): \($0)") }
    }
    return .object(entries, separator: ",")
  }

  /// `array(nullable(date))`; `nil` where JSON holds the value as it is.
  mutating func coding(of type: WireType) -> String? {
    guard needsCoding(type) else { return nil }
    switch type {
    case .string, .uuid, .url, .bool: return nil
    case .integer: return scope.runtimeValue("integer")
    case .floating: return scope.runtimeValue("double")
    case .date: return scope.runtimeValue("date")
    case .data: return scope.runtimeValue("data")
    case .optional(let wrapped): return wrap("nullable", wrapped)
    case .array(let element): return wrap("array", element)
    case .dictionary(let value): return wrap("record", value)
    case .named(let name): return scope.coding(name)
    }
  }

  private mutating func wrap(_ function: String, _ type: WireType) -> String? {
    coding(of: type).map { "\(scope.runtimeValue(function))(\($0))" }
  }

  func needsCoding(_ type: WireType) -> Bool {
    switch type {
    case .string, .uuid, .url, .bool: false
    case .integer(let kind): !kind.fitsInDouble
    case .floating, .date, .data: true
    case .optional(let wrapped), .array(let wrapped), .dictionary(let wrapped): needsCoding(wrapped)
    case .named(let name): program.needsCoding(name)
    }
  }
}
