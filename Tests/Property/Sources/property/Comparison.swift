import PropertyModel

/// Compares what stands on the wire: byte for byte where Swift writes a value in one way, else by what it means.
struct Comparison {
  private let interface: ModelInterface
  private let canonical: CanonicalJSON

  init(_ interface: ModelInterface) {
    self.interface = interface
    canonical = CanonicalJSON(interface)
  }

  /// Whether two texts of what a function brings back are the same; where sets are in it, in any order.
  func areSame(_ left: String, _ right: String, _ function: ModelFunction) -> Bool {
    guard let type = function.outcomeType else { return false }
    return left.utf8.elementsEqual(right.utf8) || interface.isUnordered(type) && meansSame(left, right, function)
  }

  /// Whether two texts of what a function brings back mean the same value.
  func meansSame(_ left: String, _ right: String, _ function: ModelFunction) -> Bool {
    guard let type = function.outcomeType else { return false }
    let (left, right) = (meaning(left, type), meaning(right, type))
    return left != nil && left == right
  }

  /// Whether the body of a reply is that of an error with the value.
  func isProblem(_ body: String, with value: String, _ function: ModelFunction) -> Bool {
    guard let type = function.outcomeType, let found = (try? JSONParser.parse(body))?["value"] else { return false }
    guard interface.isUnordered(type) else { return body.contains("\"value\":" + value) }
    return meansSame(found.text, value, function)
  }

  private func meaning(_ text: String, _ type: ModelType) -> [UInt8]? {
    (try? JSONParser.parse(text)).map { Array(canonical.text($0, BoundType(type, in: interface)).utf8) }
  }

  /// The arguments that a body holds, in a form that can be compared.
  func meaning(ofArguments json: JSON, _ function: ModelFunction) -> [String: String] {
    var meanings: [String: String] = [:]
    for member in json.members ?? [] {
      guard let parameter = function.parameters.first(where: { $0.key == member.key }) else {
        meanings[member.key] = "unknown"
        continue
      }
      let text = canonical.text(member.value, BoundType(parameter.type, in: interface))
      if text != "null" || !interface.isOptional(parameter.type) { meanings[member.key] = text }
    }
    return meanings
  }
}
