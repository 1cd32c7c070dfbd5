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
/// export const $Page = ($Item: Coding): Coding => /* @__PURE__ */ object(() => ({ items: array($Item) }));
/// ```
///
/// The members stand in a function: types may be recursive, and so may the imports of modules. It also spares a bundler
/// from asking whether the calls inside have effects.
extension TypeScriptModuleEmitter {
  mutating func writeCoding(of definition: TypeDefinition, named name: String) {
    guard program.needsCoding(definition.name) else { return }
    let parameters = codingParameters(of: definition)
    writer.line()
    guard !parameters.isEmpty else {
      return writeConstant(name) {
        [.text("\($0.scope.runtimeType("Coding"))")]
      } value: {
        $0.codingValue(of: definition)
      }
    }
    let type = kind.hasTypes ? scope.runtimeType("Coding") : ""
    let typed = "(" + parameters.map { kind.hasTypes ? "\($0): \(type)" : $0 }.joined(separator: ", ") + ")"
    // A function that stands there has its types in itself.
    writeConstant(name) {
      $0.kind.hasValues ? [] : [.text("\(typed) => \(type)")]
    } value: {
      [.text($0.kind.hasTypes ? "\(typed): \(type) => " : "\(typed) => ")] + $0.codingValue(of: definition)
    }
  }

  private mutating func codingValue(of definition: TypeDefinition) -> [TypeScriptLayout] {
    let coding: TypeScriptLayout
    var isCall = true
    switch definition.shape {
    case .structure:
      let isInArguments = program.isUsedInArguments(definition.name)
      coding = objectCoding(
        definition.clientFields.map { field in
          let isOptional = field.isFixed && isInArguments || !field.conditions.isEmpty && !field.type.isOptional
          return (field.key, isOptional ? WireType.optional(field.type) : field.type)
        })
    case .rawEnumeration(let kind, _):
      (coding, isCall) = (.text("\(self.coding(of: kind.type) ?? scope.runtimeValue("plain"))"), false)
    case .rawValue(let type), .declared(let type):
      let text = self.coding(of: type) ?? scope.runtimeValue("plain")
      (coding, isCall) = (.text("\(text)"), text.hasSuffix(")"))
    case .enumeration where definition.shape.isPlainEnumeration:
      let names = TypeScriptLayout.list(definition.clientCases.map { .text("\(TypeScriptNames.literal($0.key))") })
      coding = .sequence([.text("\(scope.runtimeValue("names"))("), names, .text(")")])
    case .enumeration:
      let function = scope.runtimeValue("cases")
      let members = definition.clientCases.map { each in
        TypeScriptLayout.sequence([.text("\(TypeScriptNames.literalKey(each.key)): "), payloadCoding(each)])
      }
      coding = .sequence([.text("\(function)(() => ("), .object(members, separator: ","), .text("))")])
    }
    // A name alone is no call that a bundler has to be told about.
    return isCall ? [.text("/* @__PURE__ */ "), coding] : [coding]
  }

  private mutating func payloadCoding(_ each: ClientCase) -> TypeScriptLayout {
    if each.payload.isEmpty { return .text("null") }
    let members = each.payload.map { field in
      let isOptional = field.mayBeAbsent && !field.type.isOptional
      return (field.key, isOptional ? WireType.optional(field.type) : field.type)
    }
    guard members.contains(where: { needsCoding($0.1) }) else { return .text("\(scope.runtimeValue("plain"))") }
    return objectCoding(members)
  }

  /// `object(() => ({ id: integer }))`
  private mutating func objectCoding(_ members: [(key: String, type: WireType)]) -> TypeScriptLayout {
    let function = scope.runtimeValue("object")
    return .sequence([.text("\(function)(() => ("), codings(members), .text("))")])
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
    case .string, .character, .uuid, .url, .bool: return nil
    case .integer(let kind): return scope.runtimeValue(kind.isExact ? kind.rawValue.lowercased() : "integer")
    case .floating: return scope.runtimeValue("double")
    case .decimal: return scope.runtimeValue("decimal")
    case .date: return scope.runtimeValue("date")
    case .data: return scope.runtimeValue("data")
    case .optional(let wrapped): return wrap("nullable", wrapped)
    case .array(let element), .contiguousArray(let element): return wrap("array", element)
    case .set(let element):
      guard program.isPrimitive(element) else { return wrap("array", element) }
      return "\(scope.runtimeValue("set"))(\(coding(of: element) ?? ""))"
    case .dictionary(let key, let value, .pairs):
      let function = scope.runtimeValue(program.isPrimitive(key) ? "map" : "pairs")
      return "\(function)(\(argumentCoding(of: key)), \(argumentCoding(of: value)))"
    case .dictionary(_, let value, .object), .dictionary(_, let value, .objectWithOwnKeys): return wrap("record", value)
    case .tuple(let elements):
      let members = elements.compactMap { element in
        coding(of: element.type).map { "\(TypeScriptNames.literalKey(element.key)): \($0)" }
      }
      return "\(scope.runtimeValue("object"))(() => ({ \(members.joined(separator: ", ")) }))"
    case .named(let name, let arguments):
      let coding = scope.coding(name)
      guard !arguments.isEmpty else { return coding }
      return "\(coding)(\(arguments.map { argumentCoding(of: $0) }.joined(separator: ", ")))"
    case .parameter(let name): return TypeScriptNames.parameterCoding(name)
    }
  }

  /// A coding where one has to stand.
  private mutating func argumentCoding(of type: WireType) -> String {
    coding(of: type) ?? scope.runtimeValue("plain")
  }

  private mutating func wrap(_ function: String, _ type: WireType) -> String? {
    coding(of: type).map { "\(scope.runtimeValue(function))(\($0))" }
  }

  func needsCoding(_ type: WireType) -> Bool { program.needsCoding(type) }
}
