/// Makes of a document one that is likely to be wrong.
package enum DocumentMutator {
  package static func mutate(_ document: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var parser = JSONParser(document)
    guard Int.random(in: 0..<3, using: &random) > 0, let json = try? parser.parse() else {
      return ByteMutation.pick(&random).apply(to: document, &random)
    }
    // A few changes of the values, so that what is wrong is mostly of the right form.
    var changed = json
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      var number = Int.random(in: 0..<max(1, changed.valueCount), using: &random)
      changed = mutate(changed, &number, &random)
    }
    return DocumentWriter.document(of: changed, &random)
  }

  /// Changes the value with a number, counted from the outermost.
  private static func mutate(_ json: JSON, _ number: inout Int, _ random: inout SplitMix) -> JSON {
    if number == 0 {
      number = -1
      return ValueMutation.mutate(json, &random)
    }
    number -= 1
    switch json {
    case .array(let elements):
      return .array(elements.map { number < 0 ? $0 : mutate($0, &number, &random) })
    case .object(let members):
      return .object(members.map { JSONMember($0.key, number < 0 ? $0.value : mutate($0.value, &number, &random)) })
    default: return json
    }
  }
}

extension JSON {
  /// How many values there are in the value, itself included.
  fileprivate var valueCount: Int {
    switch self {
    case .array(let elements): 1 + elements.reduce(0) { $0 + $1.valueCount }
    case .object(let members): 1 + members.reduce(0) { $0 + $1.value.valueCount }
    default: 1
    }
  }
}
