/// Writes types and values in TypeScript, by the table of the design.
struct TypeScriptText {
  let interface: ModelInterface
  /// What stands before the names of declared types.
  let prefix: String

  init(_ interface: ModelInterface, prefix: String = "App.") {
    self.interface = interface
    self.prefix = prefix
  }

  static func literal(_ text: String) -> String {
    var result = "\""
    for unit in text.utf16 {
      switch unit {
      case UInt16(UInt8(ascii: "\"")), UInt16(UInt8(ascii: "\\")): result += "\\" + String(Unicode.Scalar(UInt8(unit)))
      case 0x20..<0x7F: result.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      default: result += JSON.escape(unit)
      }
    }
    return result + "\""
  }

  // MARK: Types

  func type(_ type: BoundType) -> String {
    let type = type.resolved
    switch type.written {
    case .scalar(let scalar): return Self.type(scalar)
    case .optional(let wrapped): return self.type(type.with(wrapped)) + " | null"
    case .array(let element), .contiguousArray(let element): return "(\(self.type(type.with(element))))[]"
    case .set(let element):
      let text = self.type(type.with(element))
      return interface.isPrimitive(element) ? "Set<\(text)>" : "(\(text))[]"
    case .dictionary(let key, let value):
      let (keyText, valueText) = (self.type(type.with(key)), self.type(type.with(value)))
      guard interface.makesObject(key: key) else {
        return interface.isPrimitive(key) ? "Map<\(keyText), \(valueText)>" : "[\(keyText), \(valueText)][]"
      }
      guard case .named(let name, _) = key, case .rawEnumeration(.string, _) = interface.definition(name).shape else {
        return "Record<string, \(valueText)>"
      }
      return "Partial<Record<\(keyText), \(valueText)>>"
    case .tuple(let members):
      let texts = type.members(ofTuple: members).map {
        "\($0.key)\($0.mayBeAbsent ? "?" : ""): \(self.type($0.type))"
      }
      return "{ " + texts.joined(separator: "; ") + " }"
    case .named(let name, let arguments):
      let list = arguments.map { self.type(type.with($0)) }.joined(separator: ", ")
      return prefix + name.split(separator: ".").joined(separator: "_") + (list.isEmpty ? "" : "<\(list)>")
    case .alias, .parameter: preconditionFailure("a type that was not resolved")
    }
  }

  private static func type(_ scalar: Scalar) -> String {
    switch scalar {
    case .string, .character, .uuid, .url, .decimal: "string"
    case .bool: "boolean"
    case .date: "Date"
    case .data: "Uint8Array"
    default: scalar.isBigInteger ? "bigint" : "number"
    }
  }

  // MARK: Values

  /// - Precondition: The JSON is of the type.
  func value(_ json: JSON, _ type: BoundType) -> String {
    let type = type.resolved
    switch (type.written, json) {
    case (.scalar(let scalar), _): return Self.value(json, scalar)
    case (.optional(let wrapped), _): return json == .null ? "null" : value(json, type.with(wrapped))
    case (.array(let element), .array(let elements)), (.contiguousArray(let element), .array(let elements)):
      return list(elements, type.with(element))
    case (.set(let element), .array(let elements)):
      let text = list(elements, type.with(element))
      let elementType = self.type(type.with(element))
      return interface.isPrimitive(element) ? "new Set<\(elementType)>(\(text))" : "unordered<\(elementType)>(\(text))"
    case (.dictionary(let key, let item), .array(let elements)):
      let pairs = stride(from: 0, to: elements.count - 1, by: 2).map {
        "[\(value(elements[$0], type.with(key))), \(value(elements[$0 + 1], type.with(item)))]"
      }
      let text = "[" + pairs.joined(separator: ", ") + "]"
      let (keyType, itemType) = (self.type(type.with(key)), self.type(type.with(item)))
      guard interface.isPrimitive(key) else { return "unordered<[\(keyType), \(itemType)]>(\(text))" }
      return "new Map<\(keyType), \(itemType)>(\(text))"
    case (.dictionary(_, let item), .object(let members)):
      return object(members.map { ($0.key, entry($0, type.with(item))) })
    case (.tuple(let elements), .object(let members)):
      return object(members, type.members(ofTuple: elements))
    case (.named(let name, _), _): return value(json, type, interface.definition(name))
    default: return "undefined /* \(json.text) is no \(type.written.swift) */"
    }
  }

  private func value(_ json: JSON, _ type: BoundType, _ definition: ModelDefinition) -> String {
    switch (definition.shape, json) {
    case (.structure(let fields, _), .object(let members)):
      return object(members, type.members(of: fields, definition, interface))
    case (.rawEnumeration(let scalar, _), _), (.rawStructure(let scalar, _), _), (.declared(let scalar), _):
      return Self.value(json, scalar)
    case (.enumeration(let cases), .object(let members)) where members.count == 1:
      guard let found = cases.first(where: { $0.key == members[0].key }), let payload = members[0].value.members else {
        break
      }
      let key = Self.literal(found.key)
      if cases.allSatisfy({ $0.payload.isEmpty }) { return key }
      let known = type.members(of: found.payload, definition, interface)
      return known.isEmpty ? "{ kind: \(key) }" : "{ kind: \(key), [\(key)]: \(object(payload, known)) }"
    default: break
    }
    return "undefined /* \(json.text) is no \(type.written.swift) */"
  }

  /// The value of a dictionary's member. For a name of every object's, TypeScript expects what `Object` has there, not what the
  /// dictionary's type says, and takes literals for any string; so the type is written out.
  private func entry(_ member: JSONMember, _ type: BoundType) -> String {
    let value = value(member.value, type)
    return HostileNames.inherited.contains(member.key) ? "typed<\(self.type(type))>(\(value))" : value
  }

  private func list(_ elements: [JSON], _ type: BoundType) -> String {
    "[" + elements.map { value($0, type) }.joined(separator: ", ") + "]"
  }

  private func object(_ members: [JSONMember], _ known: [BoundMember]) -> String {
    object(
      members.compactMap { member in
        known.first { $0.key.utf8.elementsEqual(member.key.utf8) }.map { (member.key, value(member.value, $0.type)) }
      })
  }

  /// Computed keys, since `__proto__` is a member like any other in them.
  private func object(_ members: [(String, String)]) -> String {
    "{ " + members.map { "[\(Self.literal($0))]: \($1)" }.joined(separator: ", ") + " }"
  }

  private static func value(_ json: JSON, _ scalar: Scalar) -> String {
    switch (json, scalar) {
    case (.number(let text), .decimal): literal(text)
    case (.number(let text), _): scalar.isBigInteger ? text + "n" : text
    case (.string(let text), .date): "new Date(\(literal(text)))"
    case (.string(let text), .data): "bytes(\(literal(text)))"
    case (.string(let text), _): scalar.isFloating ? text : literal(text)
    default: json.text
    }
  }
}
