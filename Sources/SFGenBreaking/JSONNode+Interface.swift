import SFGenJSON
import SFGenSource

extension JSONNode {
  var elements: [JSONNode]? {
    guard case .array(let elements) = kind else { return nil }
    return elements
  }

  var number: String? {
    guard case .number(let text) = kind else { return nil }
    return text
  }

  var isTrue: Bool {
    guard case .bool(let value) = kind else { return false }
    return value
  }

  /// The place of the member that names an object.
  var nameRange: ByteRange { members?["name"]?.range ?? range }

  /// A member that has to be there and has to be a string.
  func text(_ key: String) throws(JSONProblem) -> String {
    guard let text = members?[key]?.string else { throw missing(key) }
    return text
  }

  func missing(_ key: String) -> JSONProblem {
    JSONProblem(message: "this needs the member \"\(key)\"", offset: range.start)
  }

  /// The value in one spelling: equal texts are equal values, whatever the order of an object's members.
  var digestText: String {
    switch kind {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let text): text
    case .string(let text): JSONValue.quoted(text)
    case .array(let elements): "[" + elements.map(\.digestText).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.filter { $0.key != "documentation" && $0.key != "deprecated" }.sorted { $0.key < $1.key }
        .map { "\(JSONValue.quoted($0.key)):\($0.value.digestText)" }.joined(separator: ",") + "}"
    }
  }
}
