import SFGenInterface

/// How names of Swift, of the wire and of files are written in TypeScript.
enum TypeScriptNames {
  /// The name that a type is exported under: `Outer_Inner` for `Outer.Inner`.
  static func typeName(_ type: TypeName) -> String {
    let name = type.path.map(identifier).joined(separator: "_")
    return isReserved(name) || reservedTypeNames.contains(name) ? name + "_" : name
  }

  /// The name of a type's coding. No Swift identifier has a `$`, so that it is nobody else's name.
  static func codingName(_ typeName: String) -> String { "$" + typeName }

  /// The name of the coding that a generic type's coding is given for a parameter. As the parameter itself does, it hides
  /// a declared type of the same name.
  static func parameterCoding(_ name: String) -> String { codingName(identifier(name)) }

  /// The name that a function is exported under; the reserved words among these need a local name too.
  static func functionName(_ name: String) -> String {
    let name = identifier(name)
    // A module with an export `then` is a promise to `await import(…)`, which would call the function.
    return name == "then" ? "then_" : name
  }

  /// Words that a declaration cannot have as its name.
  static func isReserved(_ name: String) -> Bool { reservedWords.contains(name) }

  /// The text as an identifier: what Swift allows beyond JavaScript, such as emoji, becomes `u1F600`.
  static func identifier(_ name: String) -> String {
    if name.isPlainIdentifier { return name }
    var result = ""
    for scalar in name.unicodeScalars {
      if isIdentifierPart(scalar), scalar != "$" {
        result.unicodeScalars.append(scalar)
      } else {
        result += "u" + String(scalar.value, radix: 16, uppercase: true)
      }
    }
    guard let first = result.unicodeScalars.first, isIdentifierStart(first) else { return "_" + result }
    return result
  }

  static func isIdentifier(_ name: String) -> Bool {
    if name.isPlainIdentifier { return true }
    guard let first = name.unicodeScalars.first, isIdentifierStart(first) else { return false }
    return name.unicodeScalars.allSatisfy(isIdentifierPart)
  }

  private static func isIdentifierStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar == "$" || scalar.properties.isIDStart
  }

  private static func isIdentifierPart(_ scalar: Unicode.Scalar) -> Bool {
    isIdentifierStart(scalar) || scalar.properties.isIDContinue
  }

  /// The name of a positional argument, which the parser has to tell from an operator such as `in`.
  static func tupleLabel(_ name: String) -> String {
    let name = identifier(name)
    return isReserved(name) ? "_" + name : name
  }

  /// The key of a member in a type: `title`, `"content-type"`.
  static func memberName(_ key: String) -> String { isIdentifier(key) ? key : literal(key) }

  /// The key of a member in an object literal, where a bare or quoted `__proto__` would set the prototype.
  static func literalKey(_ key: String) -> String { key == "__proto__" ? "[\"__proto__\"]" : memberName(key) }

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
      case _ where scalar.value < 0x20 || scalar.value == 0x7F || (0x2028...0x2029).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// The name, or the first of `name_2`, `name_3`, … that is free.
  static func unique(_ name: String, isTaken: (String) -> Bool) -> String {
    guard isTaken(name) else { return name }
    var number = 2
    while isTaken("\(name)_\(number)") { number += 1 }
    return "\(name)_\(number)"
  }

  static func unique(_ name: String, taken: Set<String>) -> String {
    unique(name) { taken.contains($0) }
  }

  /// What a module at `path` imports another one as, `../runtime.js`.
  static func specifier(of target: String, from path: String) -> String {
    var targetFolders = target.split(separator: "/").dropLast()
    var folders = path.split(separator: "/").dropLast()
    while let first = folders.first, first == targetFolders.first {
      folders.removeFirst()
      targetFolders.removeFirst()
    }
    let upwards = folders.isEmpty ? "./" : String(repeating: "../", count: folders.count)
    let name = target.split(separator: "/").last.map { $0.dropLast(".ts".count) } ?? ""
    return upwards + targetFolders.map { $0 + "/" }.joined() + name + ".js"
  }

  // The words of ECMAScript 2022 that strict code reserves, and those that a declaration may not redefine.
  private static let reservedWords = ReservedWords([
    "arguments", "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do",
    "else", "enum", "eval", "export", "extends", "false", "finally", "for", "function", "if", "implements", "import",
    "in", "instanceof", "interface", "let", "new", "null", "package", "private", "protected", "public", "return",
    "static", "super", "switch", "this", "throw", "true", "try", "typeof", "undefined", "var", "void", "while", "with",
    "yield",
  ])

  // What TypeScript does not let a type be called.
  private static let reservedTypeNames: Set<String> = [
    "any", "asserts", "bigint", "boolean", "globalThis", "infer", "is", "keyof", "never", "number", "object",
    "readonly",
    "string", "symbol", "type", "unique", "unknown",
  ]
}
