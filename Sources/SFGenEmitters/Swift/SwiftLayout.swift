/// Breaks lines as swift-format does.
enum SwiftLayout {
  static let lineLength = 120

  /// A list between an opening and a closing text: on one line, or with all items on the second, or one item a line.
  ///
  /// - Parameter closesAlone: Whether the closing text gets a line of its own when the list is broken: in declarations
  ///   it does, in calls it does not.
  static func list(
    _ opening: String, _ items: [String], _ closing: String, indentation: Int, closesAlone: Bool
  ) -> [String] {
    let line = opening + items.joined(separator: ", ") + closing
    if indentation + line.columns <= lineLength { return [line] }
    if items.isEmpty { return closesAlone ? brokenBeforeResult(line) : [line] }
    let ending = closesAlone ? "" : closing
    let joined = "  " + items.joined(separator: ", ") + ending
    var lines = [opening]
    if indentation + joined.columns <= lineLength {
      lines.append(joined)
    } else {
      for item in items.dropLast() { lines.append("  \(item),") }
      lines += items.suffix(1).map { "  \($0)\(ending)" }
    }
    if closesAlone { lines.append(closing) }
    return lines
  }

  /// A declaration without parameters, its result on a line of its own.
  private static func brokenBeforeResult(_ line: String) -> [String] {
    guard let arrow = line.firstRange(of: " -> ") else { return [line] }
    let heading = String(line[..<arrow.lowerBound])
    let result = "  " + line[arrow.lowerBound...].dropFirst()
    return result.hasSuffix(" {") ? [heading, String(result.dropLast(2)), "{"] : [heading, result]
  }
}

extension CodeWriter {
  /// Adds a call.
  mutating func call(_ opening: String, _ arguments: [String], _ closing: String = ")") {
    let list = SwiftLayout.list(opening, arguments, closing, indentation: indentation, closesAlone: false)
    lines(list.flatMap { [indentation] in SwiftLayout.argument($0, indentation: indentation) })
  }

  /// Adds a declaration without a body.
  mutating func declaration(_ opening: String, _ parameters: [String], _ closing: String) {
    lines(SwiftLayout.list(opening, parameters, closing, indentation: indentation, closesAlone: true))
  }

  /// Adds a declaration with a body; `closing` ends in the opening brace.
  mutating func declaration(
    _ opening: String, _ parameters: [String], _ closing: String, _ body: (inout CodeWriter) -> Void
  ) {
    let heading = SwiftLayout.list(opening, parameters, closing, indentation: indentation, closesAlone: true)
    lines(heading.dropLast())
    block(CodeLine(heading.last ?? closing), body)
  }

  /// Adds what `body` writes inside the conditions of `#if` blocks, outermost first.
  mutating func conditional(_ conditions: some Collection<String>, _ body: (inout CodeWriter) -> Void) {
    guard let condition = conditions.first else { return body(&self) }
    block("#if \(condition)", closing: "#endif") { $0.conditional(conditions.dropFirst(), body) }
  }
}
