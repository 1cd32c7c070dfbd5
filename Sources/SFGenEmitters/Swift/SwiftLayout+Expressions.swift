extension SwiftLayout {
  /// A statement that is one call, broken where it is too long for its line: behind the closure that ends it, else between
  /// the arguments of its last parentheses.
  ///
  /// ```swift
  /// try writer.pairs(value, key: { $0.uuid($1) }) { writer, value throws(WireFailure) in
  ///   try writer.array(value) { $0.string($1) }
  /// }
  /// ```
  static func statement(_ code: Code, indentation: Int) -> [Code] {
    guard indentation + code.columns > lineLength else { return [code] }
    let bytes = code.withBytes(Array.init)
    guard let last = bytes.last, let open = matchingBracket(of: bytes.count - 1, in: bytes) else { return [code] }
    let head = Code(String(decoding: bytes[...open], as: UTF8.self))
    let inner = String(decoding: bytes[(open + 1)..<(bytes.count - 1)], as: UTF8.self)
    if last == UInt8(ascii: "}") {
      guard let (signature, body) = split(closure: inner) else { return [code] }
      let lines = statement(Code(body), indentation: indentation + 2).map { "  \($0)" as Code }
      return ["\(head) \(signature) in"] + lines + ["}"]
    }
    guard last == UInt8(ascii: ")") else { return [code] }
    let arguments = topLevelParts(of: inner).map { Code($0) }
    let list = self.list(head, arguments, ")", indentation: indentation, closesAlone: false)
    return list.count == 1 ? list : list.flatMap { argument($0, indentation: indentation) }
  }

  /// An argument on a line of its own that a closure ends, perhaps with what stands behind it.
  static func argument(_ code: Code, indentation: Int) -> [Code] {
    guard indentation + code.columns > lineLength else { return [code] }
    let line = code.text
    let leading = line.prefix { $0 == " " }.count
    let text = line.dropFirst(leading)
    // Of several brackets at the end, the first closes the closure.
    guard let brace = text.lastIndex(of: "}") else { return [code] }
    let lines = statement(Code(String(text[...brace])), indentation: indentation + leading)
    let prefix = String(repeating: " ", count: leading)
    let rest = text[text.index(after: brace)...]
    return lines.dropLast().map { "\(prefix)\($0)" } + ["\(prefix)\(lines.last ?? "")\(rest)"]
  }

  /// `writer, value throws(WireFailure)` and what follows its `in`.
  private static func split(closure inner: String) -> (signature: String, body: String)? {
    var trimmed = inner[...]
    while trimmed.first == " " { trimmed.removeFirst() }
    while trimmed.last == " " { trimmed.removeLast() }
    let words = trimmed.split(separator: " ", omittingEmptySubsequences: false)
    guard let position = words.firstIndex(of: "in"), !words[..<position].contains(where: { $0.contains("{") }) else {
      return nil
    }
    return (
      words[..<position].joined(separator: " "), words[(position + 1)...].joined(separator: " ")
    )
  }

  private static func matchingBracket(of end: Int, in bytes: [UInt8]) -> Int? {
    var depth = 0
    for index in stride(from: end, through: 0, by: -1) {
      if [UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: "]")].contains(bytes[index]) { depth += 1 }
      if [UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "[")].contains(bytes[index]) { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private static func topLevelParts(of text: String) -> [String] {
    var depth = 0
    let parts = text.split { character in
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
      return character == "," && depth == 0
    }
    return parts.map { String($0.drop { $0 == " " }) }
  }
}

extension CodeWriter {
  /// Adds a statement that is one call, broken where it is too long.
  mutating func statement(_ code: Code) {
    guard indentation + code.columns > SwiftLayout.lineLength else { return line(code) }
    lines(SwiftLayout.statement(code, indentation: indentation))
  }
}
