import SFGenInterface

/// How names and literals are spelled in Swift source.
enum SwiftNames {
  /// Words that cannot stand as an identifier without backquotes (The Swift Programming Language, "Lexical Structure"),
  /// and the two that name a metatype behind a dot.
  private static let reserved = ReservedWords([
    "associatedtype", "class", "deinit", "enum", "extension", "fileprivate", "func", "import", "init", "inout",
    "internal", "let", "operator", "precedencegroup", "private", "protocol", "public", "rethrows", "static", "struct",
    "subscript", "typealias", "var",
    "break", "case", "catch", "continue", "default", "defer", "do", "else", "fallthrough", "for", "guard", "if", "in",
    "repeat", "return", "switch", "throw", "where", "while",
    "Any", "as", "await", "false", "is", "nil", "self", "Self", "super", "throws", "true", "try", "_",
    "Type", "Protocol",
  ])

  /// A name where it is declared or used.
  static func escaped(_ name: String) -> String {
    reserved.contains(name) || !isIdentifier(name) ? "`\(name)`" : name
  }

  /// A name in a list of arguments, where the compiler warns of backquotes that are not needed.
  static func argumentLabel(_ name: String) -> String {
    ["inout", "_"].contains(name) || !isIdentifier(name) ? "`\(name)`" : name
  }

  /// A name in a list of parameters or of a tuple's elements, where the compiler warns of backquotes that are not needed.
  static func label(_ name: String) -> String {
    ["inout", "let", "var", "_"].contains(name) || !isIdentifier(name) ? "`\(name)`" : name
  }

  /// A type as the sources name it, `[Outer.Inner?]`.
  static func type(_ type: WireType) -> String {
    switch type {
    case .optional(let wrapped): return self.type(wrapped) + "?"
    case .array(let element): return "[\(self.type(element))]"
    case .contiguousArray(let element): return "ContiguousArray<\(self.type(element))>"
    case .set(let element): return "Set<\(self.type(element))>"
    case .dictionary(let key, let value, _): return "[\(self.type(key)): \(self.type(value))]"
    case .tuple(let elements):
      let list = elements.map { ($0.label.map { "\(label($0)): " } ?? "") + self.type($0.type) }
      return "(\(list.joined(separator: ", ")))"
    case .named(let name, let arguments):
      let list = arguments.map { self.type($0) }.joined(separator: ", ")
      return self.name(name) + (arguments.isEmpty ? "" : "<\(list)>")
    case .parameter(let name): return escaped(name)
    default: return type.swiftName
    }
  }

  /// The type as a value, `[String].self`; an optional needs no parentheses.
  static func metatype(_ type: WireType) -> String { "\(self.type(type)).self" }

  /// The type made optional, unless it is already.
  static func optional(_ type: WireType) -> String {
    if case .optional = type { return self.type(type) }
    return "\(self.type(type))?"
  }

  /// A declared type's name, without the arguments of a generic one.
  static func name(_ name: TypeName) -> String {
    switch name.qualifier {
    case nil: path(name.path)
    case .name(let outer): path([outer] + name.path)
    case .moduleSelector(let module): "\(escaped(module))::\(path(name.path))"
    }
  }

  static func path(_ components: [String]) -> String { components.map(escaped).joined(separator: ".") }

  /// The text as a part of a name that begins with something else.
  static func identifierPart(_ text: String) -> String {
    if text.isPlainIdentifier { return text }
    return String(text.map { isIdentifier("_\($0)") ? $0 : "_" })
  }

  static func upperCamelCase(_ name: String) -> String {
    guard let first = name.first else { return name }
    return first.uppercased() + name.dropFirst()
  }

  /// A type's name as a property's: `Posts` is `posts`, `URLTools` is `urlTools`.
  static func lowerCamelCase(_ name: String) -> String {
    let capitals = name.prefix { $0.isUppercase }.count
    // The last of several capitals begins the next word, unless nothing follows.
    let lowered = capitals > 1 && capitals < name.count ? capitals - 1 : capitals
    return name.prefix(lowered).lowercased() + name.dropFirst(lowered)
  }

  /// A string literal.
  static func literal(_ text: String) -> String {
    if let literal = text.quotedAsItIs { return literal }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format {
          result += "\\u{\(String(scalar.value, radix: 16))}"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  /// An integer literal with its digits in groups of three, `10_485_760`.
  static func literal(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += "_" }
      result.append(digit)
    }
    return number < 0 ? "-\(result)" : result
  }

  private static func isIdentifier(_ name: String) -> Bool {
    if name.isPlainIdentifier { return true }
    guard let first = name.unicodeScalars.first, first == "_" || first.properties.isXIDStart || !first.isASCII else {
      return false
    }
    return name.unicodeScalars.allSatisfy {
      $0 == "_" || $0.properties.isXIDContinue || ($0.value > 0x7F && !$0.properties.isWhitespace)
    }
  }
}
