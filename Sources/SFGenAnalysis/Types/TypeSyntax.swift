/// A type as its text says, before any name is looked up.
indirect enum TypeSyntax: Equatable {
  case name([String], arguments: [TypeSyntax])
  case optional(TypeSyntax)
  case array(TypeSyntax)
  case dictionary(TypeSyntax, TypeSyntax)
  case tuple([TupleElementSyntax])
  case void
  case function
  /// `some` or `any` with what the type conforms to.
  case constrained(isOpaque: Bool, [TypeSyntax])
  case composition
  case other

  init(_ text: String) {
    // A name alone, as most types are.
    if let first = text.utf8.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first), text != "Void",
      text.utf8.allSatisfy(\.isASCIIWord)
    {
      self = .name([text], arguments: [])
      return
    }
    var parser = TypeSyntaxParser(text)
    self = parser.parseWhole()
  }
}

struct TupleElementSyntax: Equatable {
  let label: String?
  let type: TypeSyntax
}

extension UInt8 {
  /// Whether it is an ASCII letter, digit or `_`.
  var isASCIIWord: Bool {
    self == 0x5F || (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self)
  }
}

private struct TypeSyntaxParser {
  private static let deepestNesting = 64
  /// Words before a type that say how an argument is passed.
  private static let specifiers: Set<String> = ["borrowing", "consuming", "sending", "__owned", "__shared", "isolated"]
  private let bytes: [UInt8]
  private var offset = 0
  private var depth = 0

  init(_ text: String) { bytes = Array(text.utf8) + [0] }

  mutating func parseWhole() -> TypeSyntax {
    let type = parse()
    skipBlanks()
    return offset == bytes.count - 1 ? type : .other
  }

  private mutating func skipBlanks() {
    while bytes[offset] == 0x20 || (bytes[offset] >= 0x09 && bytes[offset] <= 0x0D) { offset += 1 }
  }

  private func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[offset...].starts(with: $0) }
  }

  private func word() -> String {
    var end = offset
    while bytes[end] >= 0x80 || bytes[end] == 0x5F || (bytes[end] | 0x20 >= 0x61 && bytes[end] | 0x20 <= 0x7A)
      || (bytes[end] >= 0x30 && bytes[end] <= 0x39)
    {
      end += 1
    }
    return String(decoding: bytes[offset..<end], as: UTF8.self)
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard UInt32(bytes[offset]) == character.value else { return false }
    offset += 1
    return true
  }

  private mutating func parse() -> TypeSyntax {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepestNesting else { return .other }
    skipBlanks()
    var type = parsePrimary()
    while true {
      // `T!` is an optional too.
      if bytes[offset] == 0x3F || bytes[offset] == 0x21 {
        offset += 1
        type = .optional(type)
        continue
      }
      skipBlanks()
      let effect = word()
      if !effect.isEmpty {
        guard ["async", "throws", "rethrows"].contains(effect) else { return type }
        offset += effect.utf8.count
        if take("(") { skipParentheses() }
      } else if starts(with: "->") {
        offset += 2
        _ = parse()
        type = .function
      } else if starts(with: "&") {
        offset += 1
        skipBlanks()
        let constraint = parsePrimary()
        if case .constrained(let isOpaque, let constraints) = type {
          type = .constrained(isOpaque: isOpaque, constraints + [constraint])
        } else {
          type = .composition
        }
      } else {
        return type
      }
    }
  }

  private mutating func parsePrimary() -> TypeSyntax {
    if take("[") {
      let element = parse()
      if take(":") {
        let value = parse()
        return take("]") ? .dictionary(element, value) : .other
      }
      return take("]") ? .array(element) : .other
    }
    if take("(") { return parseParentheses() }
    if bytes[offset] == 0x40 {
      offset += 1
      repeat { offset += word().utf8.count } while takesSelector() || takesDot()
      return parse()
    }
    let first = word()
    if first == "any" || first == "some" {
      offset += first.utf8.count
      skipBlanks()
      return .constrained(isOpaque: first == "some", [parsePrimary()])
    }
    if Self.specifiers.contains(first) {
      offset += first.utf8.count
      return parse()
    }
    return parseName()
  }

  /// A type in parentheses, a tuple, or the parameters of a function type, which the arrow behind them tells.
  private mutating func parseParentheses() -> TypeSyntax {
    if take(")") { return .void }
    var elements: [TupleElementSyntax] = []
    repeat {
      let label = takeLabel()
      let type = parse()
      // What a function's parameters may have besides, `inout` or a default, is skipped with the rest.
      guard type != .other, nextIsCommaOrEnd else {
        skipParentheses()
        return .other
      }
      elements.append(TupleElementSyntax(label: label == "_" ? nil : label, type: type))
    } while take(",")
    guard take(")") else { return .other }
    return elements.count == 1 && elements[0].label == nil ? elements[0].type : .tuple(elements)
  }

  private var nextIsCommaOrEnd: Bool {
    mutating get {
      skipBlanks()
      return bytes[offset] == 0x2C || bytes[offset] == 0x29
    }
  }

  /// `label:`, or nothing.
  private mutating func takeLabel() -> String? {
    skipBlanks()
    let start = offset
    let isEscaped = take("`")
    let label = word()
    offset += label.utf8.count
    if isEscaped { _ = take("`") }
    skipBlanks()
    if !label.isEmpty, !starts(with: "::"), take(":") { return label }
    offset = start
    return nil
  }

  private mutating func skipParentheses() {
    var open = 1
    while offset < bytes.count - 1, open > 0 {
      if bytes[offset] == 0x28 { open += 1 }
      if bytes[offset] == 0x29 { open -= 1 }
      offset += 1
    }
  }

  /// Takes `::`, behind which the name goes on, perhaps in another line.
  private mutating func takesSelector() -> Bool {
    let start = offset
    skipBlanks()
    guard starts(with: "::") else {
      offset = start
      return false
    }
    offset += 2
    return true
  }

  private mutating func takesDot() -> Bool {
    let start = offset
    skipBlanks()
    guard bytes[offset] == 0x2E, bytes[offset + 1] != 0x2E else {
      offset = start
      return false
    }
    offset += 1
    return true
  }

  private mutating func parseName() -> TypeSyntax {
    var path: [String] = []
    var goesOn = false
    var arguments: [TypeSyntax] = []
    repeat {
      let isEscaped = take("`")
      let name = word()
      guard !name.isEmpty else { return .other }
      offset += name.utf8.count
      if isEscaped { _ = take("`") }
      let selects = takesSelector()
      // Members are found without the module that selects them.
      if !selects { path.append(name) } else if path.isEmpty { path.append(name + "::") }
      goesOn = selects || takesDot()
    } while goesOn
    if bytes[offset] == 0x3C {
      offset += 1
      repeat { arguments.append(parse()) } while take(",")
      guard take(">") else { return .other }
    }
    if path.count > 1, path[0].isStandardModule { path.removeFirst() }
    guard path.count == 1 else { return .name(path, arguments: arguments) }
    switch (path[0], arguments.count) {
    case ("Optional", 1): return .optional(arguments[0])
    case ("Array", 1): return .array(arguments[0])
    case ("Dictionary", 2): return .dictionary(arguments[0], arguments[1])
    case ("Void", 0): return .void
    default: return .name(path, arguments: arguments)
    }
  }
}
