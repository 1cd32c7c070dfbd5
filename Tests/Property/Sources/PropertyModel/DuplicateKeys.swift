/// Finds keys that stand twice where somebody reads them: those of members that a type has, of dictionaries, of arguments.
package struct DuplicateKeys {
  private let interface: ModelInterface

  package init(_ interface: ModelInterface) { self.interface = interface }

  /// Whether a key that the function reads stands twice.
  package func areRead(by function: ModelFunction, in arguments: JSON) -> Bool {
    guard let members = arguments.members else { return false }
    // Of arguments, even the unknown ones count.
    return hasEqual(members)
      || members.contains { member in
        let parameter = function.parameters.first { $0.key.utf8.elementsEqual(member.key.utf8) }
        return parameter.map { areRead(in: member.value, BoundType($0.type, in: interface)) } ?? false
      }
  }

  private func hasEqual(_ members: [JSONMember]) -> Bool {
    var keys: Set<[UInt8]> = []
    return members.contains { !keys.insert(Array($0.key.utf8)).inserted }
  }

  private func areRead(in json: JSON, _ type: BoundType) -> Bool {
    let type = type.resolved
    switch (type.written, json) {
    case (.optional(let wrapped), _): return areRead(in: json, type.with(wrapped))
    case (.array(let element), .array(let elements)), (.contiguousArray(let element), .array(let elements)),
      (.set(let element), .array(let elements)):
      return elements.contains { areRead(in: $0, type.with(element)) }
    case (.dictionary(let key, let value), .array(let elements)):
      return elements.enumerated().contains { areRead(in: $1, type.with($0.isMultiple(of: 2) ? key : value)) }
    case (.dictionary(_, let value), .object(let members)):
      return hasEqual(members) || members.contains { areRead(in: $0.value, type.with(value)) }
    case (.tuple(let elements), .object(let members)): return areRead(in: members, type.members(ofTuple: elements))
    case (.named(let name, _), .object(let members)): return areRead(in: members, type, interface.definition(name))
    default: return false
    }
  }

  private func areRead(in members: [JSONMember], _ type: BoundType, _ definition: ModelDefinition) -> Bool {
    switch definition.shape {
    case .structure(let fields, _):
      // What has its value already, and what a condition leaves out, nobody reads.
      let read = fields.filter { !$0.isConstant && $0.missingUnder == nil }
      return areRead(in: members, type.members(of: read, definition, interface))
    case .enumeration(let cases):
      let chosen = members.compactMap { member in
        cases.first { $0.key.utf8.elementsEqual(member.key.utf8) }.map { (member, $0.payload) }
      }
      return hasEqual(chosen.map(\.0))
        || chosen.contains { member, payload in
          areRead(in: member.value.members ?? [], type.members(of: payload, definition, interface))
        }
    case .rawEnumeration, .rawStructure, .declared: return false
    }
  }

  private func areRead(in members: [JSONMember], _ known: [BoundMember]) -> Bool {
    let read = members.compactMap { member in
      known.first { $0.key.utf8.elementsEqual(member.key.utf8) }.map { (member, $0.type) }
    }
    return hasEqual(read.map(\.0)) || read.contains { areRead(in: $0.value, $1) }
  }
}
