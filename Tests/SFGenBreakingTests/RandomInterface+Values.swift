/// A value on the wire.
indirect enum WireValue: Hashable {
  case null
  case bool
  case number(Double)
  case string(String)
  case array([WireValue])
  case object([String: WireValue])
}

extension RandomInterface {
  private static let ranges: [String: ClosedRange<Double>] = [
    "Int8": -128...127, "UInt8": 0...255, "Int": -0x1p53...0x1p53,
  ]
  private static let identifier = "00000000-0000-0000-0000-000000000000"

  var isInhabited: Bool { types.keys.allSatisfy { !samples(of: .named($0)).isEmpty } }

  /// Values of a type, with those at every edge of it.
  ///
  /// - Parameter around: the types that it is a part of; one that leads back to itself ends where it can.
  func samples(of type: Model, around: [String] = []) -> [WireValue] {
    switch type {
    case .scalar(let name): return Self.samples(ofScalar: name)
    case .optional(let wrapped): return [.null] + samples(of: wrapped, around: around)
    case .array(let element): return [.array([])] + samples(of: element, around: around).map { .array([$0]) }
    case .dictionary(let value):
      return [.object([:])] + samples(of: value, around: around).map { .object(["any": $0]) }
    case .named(let name):
      guard around.count(where: { $0 == name }) < 2 else { return [] }
      switch types[name] {
      case .object(let members): return objects(members, around: around + [name])
      case .raw(let values): return values.map { .string($0) }
      case .cases(let cases):
        return cases.flatMap { each in
          objects(each.payload, around: around + [name]).map { .object([each.key: $0]) }
        }
      case nil: return []
      }
    }
  }

  private static func samples(ofScalar name: String) -> [WireValue] {
    switch name {
    case "Bool": [.bool]
    case "String": [.string(""), .string("a"), .string("NaN")]
    case "UUID": [.string(identifier)]
    case "Double": [.number(0.5), .string("NaN")]
    default: ranges[name].map { [.number($0.lowerBound), .number($0.upperBound)] } ?? []
    }
  }

  /// Objects in which one member at a time goes through its values.
  func objects(_ members: [Member], around: [String] = []) -> [WireValue] {
    let samples = members.map { member in
      let values: [WireValue?] = self.samples(of: member.type, around: around).map { $0 }
      // What is nil is left out; an optional that is sent as null is among its samples.
      return member.mayBeAbsent ? values + [nil] : values
    }
    guard samples.allSatisfy({ !$0.isEmpty }) else { return [] }
    func object(_ values: [WireValue?]) -> WireValue {
      .object(Dictionary(zip(members.map(\.key), values).compactMap { key, value in value.map { (key, $0) } }) { $1 })
    }
    let plain = samples.map { $0[0] }
    var objects = [object(plain)]
    for index in members.indices {
      for value in samples[index].dropFirst() {
        var values = plain
        values[index] = value
        objects.append(object(values))
      }
    }
    return objects
  }

  /// Whether a value is read as a type.
  func reads(_ value: WireValue, as type: Model) -> Bool {
    switch (type, value) {
    case (.optional, .null): return true
    case (.optional(let wrapped), _): return reads(value, as: wrapped)
    case (.array(let element), .array(let values)): return values.allSatisfy { reads($0, as: element) }
    case (.dictionary(let element), .object(let members)):
      return members.values.allSatisfy { reads($0, as: element) }
    case (.scalar("Bool"), .bool): return true
    case (.scalar("String"), .string): return true
    case (.scalar("UUID"), .string(let text)): return text == Self.identifier
    case (.scalar("Double"), .number): return true
    case (.scalar("Double"), .string(let text)): return text == "NaN"
    case (.scalar(let name), .number(let number)):
      return number == number.rounded() && Self.ranges[name]?.contains(number) == true
    case (.named(let name), _): return reads(value, as: types[name])
    default: return false
    }
  }

  private func reads(_ value: WireValue, as definition: Definition?) -> Bool {
    switch (definition, value) {
    case (.object(let members), .object(let object)): return reads(object, members)
    case (.raw(let values), .string(let text)): return values.contains(text)
    case (.cases(let cases), .object(let object)):
      guard object.count == 1, let (key, content) = object.first, case .object(let payload) = content,
        let each = cases.first(where: { $0.key == key })
      else { return false }
      return reads(payload, each.payload)
    default: return false
    }
  }

  func reads(_ object: [String: WireValue], _ members: [Member]) -> Bool {
    members.allSatisfy { member in
      guard let value = object[member.key] else { return member.mayBeAbsent }
      return reads(value, as: member.type)
    }
  }
}
