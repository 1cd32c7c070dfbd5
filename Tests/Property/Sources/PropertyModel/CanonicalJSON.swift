/// Makes one text of all the JSON that means one value of a type: members that are `nil` are left out, the elements of sets
/// and of dictionaries stand in an order of their own, numbers are written in one way.
package struct CanonicalJSON {
  private let interface: ModelInterface

  package init(_ interface: ModelInterface) { self.interface = interface }

  package func text(_ json: JSON, _ type: BoundType) -> String {
    let type = type.resolved
    switch (type.written, json) {
    case (.optional(let wrapped), _): return json == .null ? "null" : text(json, type.with(wrapped))
    case (.array(let element), .array(let elements)), (.contiguousArray(let element), .array(let elements)):
      return "[" + elements.map { text($0, type.with(element)) }.joined(separator: ",") + "]"
    case (.set(let element), .array(let elements)):
      return "[" + elements.map { text($0, type.with(element)) }.sorted(by: precedes).joined(separator: ",") + "]"
    case (.dictionary(let key, let value), .array(let elements)) where elements.count.isMultiple(of: 2):
      let pairs = stride(from: 0, to: elements.count, by: 2).map {
        text(elements[$0], type.with(key)) + "," + text(elements[$0 + 1], type.with(value))
      }
      return "[" + pairs.sorted(by: precedes).joined(separator: ",") + "]"
    case (.dictionary(_, let value), .object(let members)):
      return object(members.map { ($0.key, text($0.value, type.with(value))) })
    case (.tuple(let elements), .object(let members)):
      return text(members, type.members(ofTuple: elements))
    case (.named(let name, _), _): return text(json, type, interface.definition(name))
    case (.scalar(let scalar), .number(let number)): return Self.number(number, of: scalar)
    default: return Self.text(json)
    }
  }

  /// The number that is left of a text once the type has rounded it.
  private static func number(_ text: String, of scalar: Scalar) -> String {
    switch scalar {
    case .double: Double(text).map { number($0.description) } ?? number(text)
    case .float: Float(text).map { number($0.description) } ?? number(text)
    case .float16: Float(text).map { number(Float16($0).description) } ?? number(text)
    default: number(text)
    }
  }

  private func text(_ json: JSON, _ type: BoundType, _ definition: ModelDefinition) -> String {
    switch (definition.shape, json) {
    case (.structure(let fields, _), .object(let members)):
      return text(members, type.members(of: fields, definition, interface))
    case (.enumeration(let cases), .object(let members)) where members.count == 1:
      let member = members[0]
      guard let found = cases.first(where: { $0.key == member.key }), let payload = member.value.members else { break }
      return object([(member.key, text(payload, type.members(of: found.payload, definition, interface)))])
    case (.rawStructure(let scalar, _), .number(let number)), (.declared(let scalar), .number(let number)):
      return Self.number(number, of: scalar)
    default: break
    }
    return Self.text(json)
  }

  private func text(_ members: [JSONMember], _ known: [BoundMember]) -> String {
    object(
      members.compactMap { member in
        guard let found = known.first(where: { $0.key.utf8.elementsEqual(member.key.utf8) }) else {
          return (member.key, Self.text(member.value))
        }
        return found.isLeftOut && member.value == .null ? nil : (member.key, text(member.value, found.type))
      })
  }

  private func object(_ members: [(key: String, text: String)]) -> String {
    let sorted = members.sorted { precedes($0.key, $1.key) }
    return "{" + sorted.map { JSON.quoted($0.key) + ":" + $0.text }.joined(separator: ",") + "}"
  }

  private func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// JSON of which nothing is known.
  package static func text(_ json: JSON) -> String {
    switch json {
    case .null, .bool, .string: return json.text
    case .number(let number): return self.number(number)
    case .array(let elements): return "[" + elements.map(text).joined(separator: ",") + "]"
    case .object(let members):
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      return "{" + sorted.map { JSON.quoted($0.key) + ":" + text($0.value) }.joined(separator: ",") + "}"
    }
  }

  /// `15e-1` for `1.5`.
  package static func number(_ text: String) -> String {
    let isNegative = text.hasPrefix("-")
    let parts = text.lowercased().drop { $0 == "-" }.split(separator: "e")
    var exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let mantissa = (parts.first ?? "0").split(separator: ".")
    var digits = mantissa.joined().drop { $0 == "0" }
    exponent -= mantissa.count > 1 ? mantissa[1].count : 0
    while digits.last == "0" {
      digits.removeLast()
      exponent += 1
    }
    return digits.isEmpty ? "0" : (isNegative ? "-" : "") + digits + (exponent == 0 ? "" : "e\(exponent)")
  }
}

extension ModelInterface {
  /// Whether the order of what Swift writes for the type changes from one run to the next.
  package func isUnordered(_ type: ModelType) -> Bool {
    var seen: Set<String> = []
    func isUnordered(_ type: ModelType) -> Bool {
      switch expanding(type) {
      case .set: true
      case .dictionary(let key, let value):
        !makesObject(key: key) || isUnordered(key) || isUnordered(value)
      case .scalar, .parameter, .alias: false
      case .optional(let inner), .array(let inner), .contiguousArray(let inner): isUnordered(inner)
      case .tuple(let members): members.contains { isUnordered($0.type) }
      case .named(let name, let arguments):
        arguments.contains(where: isUnordered)
          || seen.insert(name).inserted && definition(name).memberTypes.contains(where: isUnordered)
      }
    }
    return isUnordered(type)
  }
}
