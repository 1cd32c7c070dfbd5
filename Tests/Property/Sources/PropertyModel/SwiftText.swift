/// Words of Swift.
enum SwiftText {
  /// Words that an identifier cannot be without backquotes.
  private static let reserved: Set<String> = [
    "as", "await", "break", "case", "catch", "class", "continue", "default", "defer", "deinit", "do", "else", "enum",
    "extension",
    "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout", "internal",
    "is", "let", "nil", "operator", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static",
    "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
  ]

  static func identifier(_ name: String) -> String { reserved.contains(name) ? "`\(name)`" : name }

  /// A name as an argument's label, where only a few words are reserved.
  static func label(_ name: String) -> String { ["inout", "var", "let"].contains(name) ? "`\(name)`" : name }

  static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case _ where scalar.value < 0x20 || (0x2028...0x2029).contains(scalar.value) || scalar.value == 0x7F:
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  static func indented(_ lines: [String]) -> [String] { lines.map { $0.isEmpty ? $0 : "  " + $0 } }
}

extension ModelType {
  /// The type as Swift writes it.
  package var swift: String {
    switch self {
    case .scalar(let scalar): return scalar.rawValue
    case .optional(let wrapped): return wrapped.swift + "?"
    case .array(let element): return "[\(element.swift)]"
    case .contiguousArray(let element): return "ContiguousArray<\(element.swift)>"
    case .set(let element): return "Set<\(element.swift)>"
    case .dictionary(let key, let value): return "[\(key.swift): \(value.swift)]"
    case .tuple(let members):
      let texts = members.map { ($0.label.map { SwiftText.label($0) + ": " } ?? "") + $0.type.swift }
      return "(" + texts.joined(separator: ", ") + ")"
    case .named(let name, let arguments), .alias(let name, let arguments):
      return name + (arguments.isEmpty ? "" : "<" + arguments.map(\.swift).joined(separator: ", ") + ">")
    case .parameter(let name): return name
    }
  }
}
