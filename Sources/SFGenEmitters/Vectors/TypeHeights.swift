import SFGenInterface

/// How many levels of declared types the smallest value of a type has; `nil` where it has no value that ends.
struct TypeHeights {
  private var heights: [TypeName: Int] = [:]

  init(_ definitions: [TypeName: TypeDefinition]) {
    // Each round finds the types whose smallest values are one level higher.
    var grows = true
    while grows {
      grows = false
      for (name, definition) in definitions where heights[name] == nil {
        guard let height = height(of: definition) else { continue }
        heights[name] = height + 1
        grows = true
      }
    }
  }

  func height(of type: WireType) -> Int? {
    switch type {
    case .optional, .array, .contiguousArray, .set, .dictionary: return 0
    case .tuple(let elements): return highest(elements.map(\.type))
    case .named(let name, let arguments):
      guard let own = heights[name], let inner = highest(arguments) else { return nil }
      return max(own, inner)
    default: return 0
    }
  }

  private func height(of definition: TypeDefinition) -> Int? {
    switch definition.shape {
    case .structure(let fields): highest(fields.map(\.type))
    case .rawEnumeration(_, let cases): cases.isEmpty ? nil : 0
    case .rawValue(let type), .declared(let type): height(of: type)
    case .enumeration: definition.shape.travellingCases.compactMap { highest($0.payload.map(\.type)) }.min()
    }
  }

  private func highest(_ types: [WireType]) -> Int? {
    var highest = 0
    for type in types {
      guard let height = height(of: type) else { return nil }
      highest = max(highest, height)
    }
    return highest
  }
}
