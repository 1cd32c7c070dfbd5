/// A type as an interface spells it, with what matters on the wire told apart.
indirect enum WrittenType: Hashable, Sendable {
  case optional(WrittenType)
  /// An array, a set: a JSON array of one kind of element.
  case sequence(WrittenType)
  case dictionary(key: WrittenType, value: WrittenType)
  case tuple([TupleMember])
  /// Values that arrive one after the other.
  case stream(WrittenType)
  /// A type of Swift, a declared one, or a generic parameter.
  case name(String, arguments: [WrittenType])
  /// A spelling that means nothing here, and equals itself alone.
  case other(String)

  struct TupleMember: Hashable, Sendable {
    /// The member's name in JSON: the label, or `_n` at position n.
    let key: String
    let type: WrittenType
  }

  init(_ text: String) {
    var parser = WrittenTypeParser(text)
    self = parser.parseWhole() ?? .other(text)
  }

  var isOptional: Bool {
    if case .optional = self { return true }
    return false
  }

  /// The type of what is there where it is not `nil`. JSON has one `null`, however often a type is optional.
  var unwrapped: WrittenType {
    var type = self
    while case .optional(let wrapped) = type { type = wrapped }
    return type
  }

  /// How many types it holds one in the other.
  var depth: Int {
    switch self {
    case .optional(let inner), .sequence(let inner), .stream(let inner): 1 + inner.depth
    case .dictionary(let key, let value): 1 + max(key.depth, value.depth)
    case .tuple(let members): 1 + (members.map(\.type.depth).max() ?? 0)
    case .name(_, let arguments): 1 + (arguments.map(\.depth).max() ?? 0)
    case .other: 1
    }
  }

  /// The type with the parameters of a generic definition replaced by the arguments of a use.
  func substituting(_ arguments: [String: WrittenType]) -> WrittenType {
    if arguments.isEmpty { return self }
    switch self {
    case .optional(let wrapped): return .optional(wrapped.substituting(arguments))
    case .sequence(let element): return .sequence(element.substituting(arguments))
    case .stream(let element): return .stream(element.substituting(arguments))
    case .dictionary(let key, let value):
      return .dictionary(key: key.substituting(arguments), value: value.substituting(arguments))
    case .tuple(let members):
      return .tuple(members.map { TupleMember(key: $0.key, type: $0.type.substituting(arguments)) })
    case .name(let name, let inner):
      if inner.isEmpty, let argument = arguments[name] { return argument }
      return .name(name, arguments: inner.map { $0.substituting(arguments) })
    case .other: return self
    }
  }
}

/// A type with the text that messages show of it.
struct SpelledType: Hashable, Sendable {
  let text: String
  let type: WrittenType

  init(_ text: String) { self.init(text: text, type: WrittenType(text)) }

  init(text: String, type: WrittenType) {
    self.text = text
    self.type = type
  }
}
