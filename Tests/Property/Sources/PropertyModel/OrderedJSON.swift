/// Puts what Swift writes in any order, the elements of sets and the pairs of dictionaries, into one.
package struct OrderedJSON {
  private let interface: ModelInterface
  private let canonical: CanonicalJSON

  package init(_ interface: ModelInterface) {
    self.interface = interface
    canonical = CanonicalJSON(interface)
  }

  package func ordered(_ json: JSON, _ type: BoundType) -> JSON {
    let type = type.resolved
    switch (type.written, json) {
    case (.optional(let wrapped), _): return json == .null ? json : ordered(json, type.with(wrapped))
    case (.array(let element), .array(let elements)), (.contiguousArray(let element), .array(let elements)):
      return .array(elements.map { ordered($0, type.with(element)) })
    case (.set(let element), .array(let elements)):
      let ordered = elements.map { self.ordered($0, type.with(element)) }
      return .array(sorted(ordered) { canonical.text($0, type.with(element)) })
    case (.dictionary(let key, let value), .array(let elements)) where elements.count.isMultiple(of: 2):
      let pairs = stride(from: 0, to: elements.count, by: 2).map {
        [ordered(elements[$0], type.with(key)), ordered(elements[$0 + 1], type.with(value))]
      }
      return .array(sorted(pairs) { canonical.text($0[0], type.with(key)) }.flatMap { $0 })
    case (.dictionary(_, let value), .object(let members)):
      return .object(members.map { JSONMember($0.key, ordered($0.value, type.with(value))) })
    case (.tuple(let elements), .object(let members)): return ordered(members, type.members(ofTuple: elements))
    case (.named(let name, _), .object(let members)): return ordered(members, type, interface.definition(name))
    default: return json
    }
  }

  private func ordered(_ members: [JSONMember], _ type: BoundType, _ definition: ModelDefinition) -> JSON {
    switch definition.shape {
    case .structure(let fields, _): return ordered(members, type.members(of: fields, definition, interface))
    case .enumeration(let cases):
      return .object(
        members.map { member in
          let payload = cases.first { $0.key == member.key }?.payload ?? []
          let known = type.members(of: payload, definition, interface)
          return JSONMember(member.key, ordered(member.value.members ?? [], known))
        })
    case .rawEnumeration, .rawStructure, .declared: return .object(members)
    }
  }

  private func ordered(_ members: [JSONMember], _ known: [BoundMember]) -> JSON {
    .object(
      members.map { member in
        let type = known.first { $0.key.utf8.elementsEqual(member.key.utf8) }?.type
        return JSONMember(member.key, type.map { ordered(member.value, $0) } ?? member.value)
      })
  }

  private func sorted<Element>(_ elements: [Element], by text: (Element) -> String) -> [Element] {
    elements.map { (text($0), $0) }.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }.map(\.1)
  }
}
