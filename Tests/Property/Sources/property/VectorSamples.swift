import PropertyModel

/// Combines the golden vectors of a function's arguments to calls.
struct VectorSamples {
  private let interface: ModelInterface
  private let values: [String: [(key: String, values: [JSON])]]

  init(_ text: String, _ interface: ModelInterface) throws {
    self.interface = interface
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
          let parameter = function.parameters.first { $0.key == member.key }
          return member.value != .null || parameter.map { interface.isOptional($0.type) } != true
        })
    }
  }
}
