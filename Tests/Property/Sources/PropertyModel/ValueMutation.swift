/// A change of one JSON value: mostly to another of the same kind, so that decoding gets as far as it.
enum ValueMutation {
  static func mutate(_ json: JSON, _ random: inout SplitMix) -> JSON {
    if Int.random(in: 0..<12, using: &random) == 0 { return wrapped(json, &random) }
    guard Bool.random(using: &random) else { return RandomScalars.pick(others, &random) }
    switch json {
    case .object(let members): return .object(changed(members, &random))
    case .array(let elements) where !elements.isEmpty: return .array(changed(elements, &random))
    case .number(let text): return .number(RandomScalars.pick(numbers(like: text), &random))
    case .string(let text): return .string(RandomScalars.pick(strings(like: text), &random))
    default: return RandomScalars.pick(others, &random)
    }
  }

  private static let others: [JSON] = [
    .null, .bool(true), .number("1"), .number("1.5"), .number("-1"), .string(""), .string("text"), .array([]),
    .object([JSONMember]()), .object([("x", .null)]), .array([.null]), .object([("first", .object([JSONMember]()))]),
  ]

  /// The value deep inside of arrays and objects, within the limit and far beyond it.
  private static func wrapped(_ json: JSON, _ random: inout SplitMix) -> JSON {
    let isArray = Bool.random(using: &random)
    var value = json
    for _ in 0..<RandomScalars.pick([1, 2, 100, 126, 127, 128, 129, 400, 900], &random) {
      value = isArray ? .array([value]) : .object([("next", value)])
    }
    return value
  }

  private static func changed(_ members: [JSONMember], _ random: inout SplitMix) -> [JSONMember] {
    var members = members
    // What is passed over may be anything.
    if members.isEmpty || Int.random(in: 0..<5, using: &random) == 0 {
      let key = RandomScalars.pick(HostileNames.keys + HostileNames.members, &random)
      members.insert(JSONMember(key, wrapped(.null, &random)), at: Int.random(in: 0...members.count, using: &random))
      return members
    }
    let place = Int.random(in: 0..<members.count, using: &random)
    let (key, value) = (members[place].key, members[place].value)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: members.remove(at: place)
    case 1: members[place] = JSONMember(key + RandomScalars.pick(["x", "\u{0}", "\u{301}", "_"], &random), value)
    case 2: members[place] = JSONMember(RandomScalars.pick(HostileNames.keys, &random), value)
    case 3: members.append(JSONMember(key, Bool.random(using: &random) ? value : .null))
    default: members[place] = JSONMember(key, .null)
    }
    return members
  }

  private static func changed(_ elements: [JSON], _ random: inout SplitMix) -> [JSON] {
    var elements = elements
    let place = Int.random(in: 0..<elements.count, using: &random)
    if Bool.random(using: &random) { elements.remove(at: place) } else { elements.append(elements[place]) }
    return elements
  }

  private static func numbers(like text: String) -> [String] {
    [
      "-" + text.drop { $0 == "-" }, text + "0", text + (text.contains(".") ? "5" : ".5"),
      text.lowercased().contains("e") ? text : text + "e2", text.contains(".") ? text : text + ".0",
      "99999999999999999999999999999999999999999999", "1e400", "1e-400", "1e99999999999999999999", "-0", "0.1", "256",
      "-1",
      "65536", "18446744073709551616", "340282366920938463463374607431768211456", "9007199254740993", "1e39", "65520",
      "0." + String(repeating: "0", count: 1100) + "1", String(repeating: "9", count: 1025),
    ]
  }

  private static func strings(like text: String) -> [String] {
    [
      text + "x", String(text.dropLast()), text.lowercased(), text.uppercased(), "", "NaN", "infinity", "+Infinity",
      "%zz",
      "ab", "2024-02-30T00:00:00Z", "2024-02-29T12:00:00+02:00", "2024-02-29T12:00:00.123456789Z",
      "2024-02-29T12:00:00.9996Z", "2024-12-31T23:59:60Z", "2024-12-31T24:00:00Z", "10000-01-01T00:00:00Z", "AAE",
      "AA=A",
      "A A=", "AAE=\n", "e\u{301}", "\u{0}", "__proto__", "http://[", "http://a b/",
      "+621E1F8-C36C-495A-93FC-0C247A3E6E5F",
    ]
  }
}
