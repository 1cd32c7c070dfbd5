/// Makes of a document one that is likely to be wrong.
package enum DocumentMutator {
  package static func mutate(_ document: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var parser = JSONParser(document)
    guard Int.random(in: 0..<3, using: &random) > 0, let json = try? parser.parse() else {
      return mutateBytes(document, &random)
    }
    // A few changes of the values, so that what is wrong is mostly of the right form.
    var changed = json
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      var number = Int.random(in: 0..<max(1, count(changed)), using: &random)
      changed = mutate(changed, &number, &random)
    }
    return DocumentWriter.document(of: changed, &random)
  }

  private static func mutateBytes(_ document: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = document
    func place(_ random: inout SplitMix) -> Int { bytes.isEmpty ? 0 : Int.random(in: 0..<bytes.count, using: &random) }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes = Array(bytes.prefix(place(&random)))
    case 1: bytes = Array(bytes.dropFirst(place(&random)))
    case 2 where !bytes.isEmpty: bytes.remove(at: place(&random))
    case 3 where !bytes.isEmpty: bytes[place(&random)] = UInt8.random(in: 0...255, using: &random)
    case 4:
      let pieces = [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "-", "0", "1e9", ".", "\\u0000", "\\ud800", "\u{FEFF}",
      ]
      bytes.insert(contentsOf: Array(RandomScalars.pick(pieces, &random).utf8), at: place(&random))
    default:
      let start = place(&random)
      let piece = bytes[start..<min(bytes.count, start + Int.random(in: 1...12, using: &random))]
      bytes.insert(contentsOf: piece, at: place(&random))
    }
    return bytes
  }

  private static func count(_ json: JSON) -> Int {
    switch json {
    case .array(let elements): 1 + elements.reduce(0) { $0 + count($1) }
    case .object(let members): 1 + members.reduce(0) { $0 + count($1.value) }
    default: 1
    }
  }

  /// Changes the value with a number, counted from the outermost.
  private static func mutate(_ json: JSON, _ number: inout Int, _ random: inout SplitMix) -> JSON {
    if number == 0 {
      number = -1
      return other(json, &random)
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

  private static func other(_ json: JSON, _ random: inout SplitMix) -> JSON {
    switch json {
    case .object(var members) where !members.isEmpty && Bool.random(using: &random):
      let place = Int.random(in: 0..<members.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: members.remove(at: place)
      case 1: members.append(JSONMember("unknown", .null))
      case 2: members[place] = JSONMember(members[place].key + "x", members[place].value)
      default: members[place] = JSONMember(members[place].key, .null)
      }
      return .object(members)
    case .array(var elements) where !elements.isEmpty && Bool.random(using: &random):
      let place = Int.random(in: 0..<elements.count, using: &random)
      if Bool.random(using: &random) { elements.remove(at: place) } else { elements.append(elements[place]) }
      return .array(elements)
    case .number(let text) where Bool.random(using: &random):
      return .number(
        RandomScalars.pick(
          [
            "-" + text.drop { $0 == "-" }, text + "0", text + (text.contains(".") ? "5" : ".5"),
            text.lowercased().contains("e") ? text : text + "e2", text.contains(".") ? text : text + ".0",
            "99999999999999999999999999999999999999999999", "1e400", "1e-400", "-0", "0.1", "256", "-1", "65536",
          ], &random))
    case .string(let text) where Bool.random(using: &random):
      return .string(
        RandomScalars.pick(
          [
            text + "x", String(text.dropLast()), text.lowercased(), text.uppercased(), "", "NaN", "infinity", "%zz",
            "ab",
            "2024-02-30T00:00:00Z", "2024-02-29T12:00:00+02:00", "2024-02-29T12:00:00.123456789Z",
            "2024-02-29T12:00:00.9996Z", "2024-12-31T23:59:60Z", "AAE", "AA=A", "A A=", "e\u{301}", "\u{0}",
          ], &random))
    default:
      return RandomScalars.pick(
        [
          .null, .bool(true), .number("1"), .number("1.5"), .number("-1"), .string(""), .string("text"), .array([]),
          .object([JSONMember]()), .object([("x", .null)]), .array([.null]),
          .object([("first", .object([JSONMember]()))]),
        ], &random)
    }
  }
}
