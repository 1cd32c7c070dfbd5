/// Codable stand-ins for types that `JSONDecoder` cannot read: tuples, and `Character`.
///
/// A tuple's stand-in is a struct with its members, so that `Codable`'s synthesis says what the tuple is in JSON.
struct MirrorTypes {
  private let interface: ModelInterface
  private var names: [ModelType: String] = [:]
  private(set) var declarations: [String] = []

  init(_ interface: ModelInterface) { self.interface = interface }

  /// The stand-in's name.
  mutating func name(of written: ModelType) -> String {
    let type = interface.expanding(written)
    switch type {
    case .scalar(.character): return "CodableCharacter"
    case .optional(let wrapped): return name(of: wrapped) + "?"
    case .array(let element): return "[\(name(of: element))]"
    case .contiguousArray(let element): return "ContiguousArray<\(name(of: element))>"
    case .set(let element): return "Set<\(name(of: element))>"
    case .dictionary(let key, let value): return "[\(name(of: key)): \(name(of: value))]"
    case .tuple(let members):
      if let known = names[type] { return known }
      let types = members.map { name(of: $0.type) }
      let own = "Tuple\(names.count)"
      names[type] = own
      declarations.append("struct \(own): Codable {")
      for (position, member) in members.enumerated() {
        declarations.append("  var \(SwiftText.identifier(member.label ?? "_\(position)")): \(types[position])")
      }
      declarations.append("}")
      return own
    default: return type.swift
    }
  }

  /// The value of the type itself that an expression of the stand-in's stands for.
  func value(_ expression: String, of type: ModelType) -> String {
    convert(expression, type) { inner, members in
      "("
        + members.enumerated().map { position, member in
          let own = inner + "." + SwiftText.identifier(member.label ?? "_\(position)")
          return (member.label.map { SwiftText.label($0) + ": " } ?? "") + value(own, of: member.type)
        }.joined(separator: ", ") + ")"
    } character: {
      "\($0).value"
    }
  }

  /// The stand-in for an expression.
  func mirror(_ expression: String, of type: ModelType) -> String {
    convert(expression, type) { inner, members in
      let name = names[.tuple(members)] ?? ""
      return "\(name)("
        + members.enumerated().map { position, member in
          let own = inner + "." + (member.label.map(SwiftText.identifier) ?? String(position))
          return SwiftText.label(member.label ?? "_\(position)") + ": " + mirror(own, of: member.type)
        }.joined(separator: ", ") + ")"
    } character: {
      "CodableCharacter(\($0))"
    }
  }

  private func convert(
    _ expression: String, _ type: ModelType, tuple: (String, [ModelMember]) -> String, character: (String) -> String
  ) -> String {
    guard holdsMirror(type) else { return expression }
    func inner(_ type: ModelType) -> String {
      // Closures need names of their own, since they stand in each other.
      "{ inner in " + convert("inner", type, tuple: tuple, character: character) + " }"
    }
    switch interface.expanding(type) {
    case .scalar: return character(expression)
    case .tuple(let members): return tuple(expression, members)
    case .optional(let wrapped), .array(let wrapped): return "\(expression).map \(inner(wrapped))"
    case .contiguousArray(let element): return "ContiguousArray(\(expression).map \(inner(element)))"
    case .set(let element): return "Set(\(expression).map \(inner(element)))"
    case .dictionary(let key, let value):
      let keyText = convert("pair.key", key, tuple: tuple, character: character)
      let valueText = convert("pair.value", value, tuple: tuple, character: character)
      return "Dictionary(uniqueKeysWithValues: \(expression).map { pair in (\(keyText), \(valueText)) })"
    case .named, .alias, .parameter: return expression
    }
  }

  private func holdsMirror(_ type: ModelType) -> Bool {
    switch interface.expanding(type) {
    case .scalar(let scalar): scalar == .character
    case .tuple: true
    case .optional(let inner), .array(let inner), .contiguousArray(let inner), .set(let inner): holdsMirror(inner)
    case .dictionary(let key, let value): holdsMirror(key) || holdsMirror(value)
    case .named, .alias, .parameter: false
    }
  }
}
