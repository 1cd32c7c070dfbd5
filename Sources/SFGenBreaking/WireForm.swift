/// What the values of a type are in JSON.
enum WireForm {
  /// A type that Swift itself brings.
  case scalar(String)
  case sequence(WrittenType)
  case dictionary(key: WrittenType, value: WrittenType)
  case stream(WrittenType)
  case object([WireMember])
  case rawCases([InterfaceRawCase])
  case cases([WireCase])
  /// A form that is not known: it equals itself alone.
  case unknown(String)

  /// What a type is called that has the form, for people: `an object`.
  var kindName: String {
    switch self {
    case .scalar("Bool"): "a boolean"
    case .scalar("String"), .scalar("UUID"), .scalar("URL"), .scalar("Date"), .scalar("Data"), .scalar("Character"):
      "a string"
    case .scalar: "a number"
    case .sequence: "an array"
    case .dictionary, .object: "an object"
    case .stream: "a stream"
    case .rawCases(let cases): cases.first?.isText == false ? "a number" : "a string"
    case .cases: "an object with the name of a case"
    case .unknown: "another form"
    }
  }
}

/// A member of an object.
struct WireMember {
  let key: String
  let type: WrittenType
  /// As messages show the type.
  let text: String
  let isFixed: Bool
  let mayBeAbsent: Bool
}

struct WireCase {
  let key: String
  let payload: [WireMember]
}

/// The declared types that the types of a module may name.
struct TypeScope {
  /// Types that stand for others that stand for others are followed no further than this.
  private static let deepest = 16

  let types: [String: InterfaceType]

  func form(of type: WrittenType, depth: Int = 0) -> WireForm {
    switch type {
    case .sequence(let element): .sequence(element)
    case .dictionary(let key, let value): .dictionary(key: key, value: value)
    case .stream(let element): .stream(element)
    case .tuple(let members):
      .object(
        members.map {
          WireMember(key: $0.key, type: $0.type, text: "", isFixed: false, mayBeAbsent: $0.type.isOptional)
        })
    case .name(let name, let arguments): form(of: name, arguments, depth)
    case .optional(let wrapped): .unknown("\(wrapped)?")
    case .other(let text): .unknown(text)
    }
  }

  private func form(of name: String, _ arguments: [WrittenType], _ depth: Int) -> WireForm {
    guard let type = types[name] else {
      return ScalarValues.isKnown(name) && arguments.isEmpty ? .scalar(name) : .unknown(name)
    }
    let values = Dictionary(zip(type.parameters, arguments)) { first, _ in first }
    switch type.shape {
    case .object(let fields): return .object(fields.map { WireMember($0, values) })
    case .rawCases(let cases): return .rawCases(cases)
    case .cases(let cases):
      return .cases(cases.map { WireCase(key: $0.key, payload: $0.payload.map { WireMember($0, values) }) })
    case .wrapping(let other):
      guard depth < Self.deepest else { return .unknown(name) }
      return form(of: other.type.substituting(values), depth: depth + 1)
    case .unknown(let text): return .unknown(text)
    }
  }

  /// Whether a dictionary with such keys is an object.
  func isObjectKey(_ key: WrittenType) -> Bool {
    guard case .name(let name, _) = key else { return false }
    return types[name]?.isObjectKey ?? (name == "String" || name == "Int")
  }
}

extension WireMember {
  init(_ field: InterfaceField, _ arguments: [String: WrittenType] = [:]) {
    key = field.key
    type = field.type.type.substituting(arguments)
    text = field.type.text
    isFixed = field.isFixed
    mayBeAbsent = field.mayBeAbsent
  }
}
