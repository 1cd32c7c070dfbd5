import PropertyModel

/// A call of a function, with what the oracle makes of it.
struct Sample {
  let function: ModelFunction
  let index: Int
  let arguments: JSON
  /// The document that is sent; it may write the same JSON in another way.
  let document: [UInt8]
  /// Whether JavaScript's numbers hold all of its integers.
  let isSafe: Bool
  var expected: Expected = .nothing

  enum Expected {
    case value([UInt8])
    case thrown([UInt8])
    case nothing

    var bytes: [UInt8]? {
      switch self {
      case .value(let bytes), .thrown(let bytes): bytes
      case .nothing: nil
      }
    }
  }
}

/// Combines the golden vectors of a function's arguments to calls.
struct VectorSamples {
  private let values: [String: [(key: String, values: [JSON])]]

  init(_ text: String) throws {
    let document = try JSONParser.parse(text)
    var values: [String: [(key: String, values: [JSON])]] = [:]
    for function in document["functions"]?.elements ?? [] {
      guard case .string(let id) = function["id"] else { continue }
      values[id] = (function["arguments"]?.members ?? []).map { ($0.key, $0.value.elements ?? []) }
    }
    self.values = values
  }

  /// As many calls as the argument with the most values has of them.
  func arguments(of function: ModelFunction) -> [JSON] {
    let arguments = values[function.id] ?? []
    let count = arguments.map(\.values.count).max() ?? 1
    return (0..<count).map { index in
      .object(
        arguments.compactMap { key, values in
          values.isEmpty ? nil : JSONMember(key, values[index % values.count])
        }.filter { member in
          // An argument with a default takes `nil` by being left out.
          member.value != .null || function.parameters.first { $0.key == member.key }?.type.isOptional != true
        })
    }
  }
}
