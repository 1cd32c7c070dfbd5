import SFGenInterface

/// A case of an enum as clients see it.
struct ClientCase {
  let name: String
  let key: String
  let payload: [PayloadField]
  let documentation: Documentation?
}

extension TypeDefinition {
  /// The fields as clients see them, who do not know which conditions held when the server was built: a property that
  /// several branches of an `#if` declare is one, and may be absent unless two of them rule each other out.
  var clientFields: [Field] {
    guard case .structure(let fields) = shape else { return [] }
    guard fields.contains(where: { !$0.conditions.isEmpty }) else { return fields }
    var merged: [Field] = []
    for field in fields where !merged.contains(where: { $0.key == field.key }) {
      let branches = fields.filter { $0.key == field.key }
      let conditions = branches.map(\.conditions)
      let isAlwaysThere = conditions.contains(where: \.isEmpty) || Self.covers(conditions)
      merged.append(
        Field(
          name: field.name, key: field.key, type: field.type, isFixed: branches.allSatisfy(\.isFixed),
          documentation: field.documentation, conditions: isAlwaysThere ? [] : field.conditions))
    }
    return merged
  }

  /// The cases that travel, each once.
  var clientCases: [ClientCase] {
    var cases: [ClientCase] = []
    for each in shape.travellingCases {
      guard let key = each.key, !cases.contains(where: { $0.key == key }) else { continue }
      cases.append(ClientCase(name: each.name, key: key, payload: each.payload, documentation: each.documentation))
    }
    return cases
  }

  /// Whether one of the conditions holds, whatever they mean: `#if A` and the `#else` of it.
  private static func covers(_ conditions: [[String]]) -> Bool {
    conditions.contains { condition in
      guard let last = condition.last else { return true }
      return conditions.contains(condition.dropLast() + ["!(\(last))"])
    }
  }
}
