/// Breaks lines as swift-format does.
enum SwiftLayout {
  static let lineLength = 120

  /// A list between an opening and a closing text: on one line, or with all items on the second, or one item a line.
  ///
  /// - Parameter closesAlone: Whether the closing text gets a line of its own when the list is broken: in declarations
  ///   it does, in calls it does not.
  static func list(
    _ opening: Code, _ items: [Code], _ closing: Code, indentation: Int, closesAlone: Bool
  ) -> [Code] {
    let joined = items.joined(separator: ", ")
    let line: Code = "\(opening)\(joined)\(closing)"
    if indentation + line.columns <= lineLength { return [line] }
    if items.isEmpty { return closesAlone ? brokenBeforeResult(line.text) : [line] }
    let ending = closesAlone ? "" : closing
    let inner: Code = "  \(joined)\(ending)"
    var lines = [opening]
    if indentation + inner.columns <= lineLength {
      lines.append(inner)
    } else {
      for item in items.dropLast() { lines.append("  \(item),") }
      lines += items.suffix(1).map { "  \($0)\(ending)" }
    }
    if closesAlone { lines.append(closing) }
    return lines
  }

  /// A declaration without parameters, its result on a line of its own.
  private static func brokenBeforeResult(_ line: String) -> [Code] {
    guard let arrow = line.firstRange(of: " -> ") else { return [Code(line)] }
    let heading: Code = "\(line[..<arrow.lowerBound])"
    let result = line[arrow.lowerBound...].dropFirst()
    return result.hasSuffix(" {") ? [heading, "  \(result.dropLast(2))", "{"] : [heading, "  \(result)"]
  }
}

extension CodeWriter {
  /// Adds a call.
  mutating func call(_ opening: Code, _ arguments: [Code], _ closing: Code = ")") {
    if fitsOnLine(opening, arguments, closing) { return line(opening, arguments, closing) }
    let list = SwiftLayout.list(opening, arguments, closing, indentation: indentation, closesAlone: false)
    lines(list.flatMap { [indentation] in SwiftLayout.argument($0, indentation: indentation) })
  }

  /// Adds a declaration without a body.
  mutating func declaration(_ opening: Code, _ parameters: [Code], _ closing: Code) {
    if fitsOnLine(opening, parameters, closing) { return line(opening, parameters, closing) }
    lines(SwiftLayout.list(opening, parameters, closing, indentation: indentation, closesAlone: true))
  }

  /// Adds a declaration with a body; `closing` ends in the opening brace.
  mutating func declaration(
    _ opening: Code, _ parameters: [Code], _ closing: Code, _ body: (inout CodeWriter) -> Void
  ) {
    if fitsOnLine(opening, parameters, closing) {
      line(opening, parameters, closing)
      return closeBlock("}", body)
    }
    let heading = SwiftLayout.list(opening, parameters, closing, indentation: indentation, closesAlone: true)
    lines(heading.dropLast())
    block(heading.last ?? closing, body)
  }

  private func fitsOnLine(_ opening: Code, _ items: [Code], _ closing: Code) -> Bool {
    let separators = 2 * max(items.count - 1, 0)
    let width = items.reduce(opening.columns + closing.columns + separators) { $0 + $1.columns }
    return indentation + width <= SwiftLayout.lineLength
  }

  /// Adds a list in one line.
  private mutating func line(_ opening: Code, _ items: [Code], _ closing: Code) {
    beginLine()
    add(opening)
    for (index, item) in items.enumerated() {
      if index > 0 { add(", ") }
      add(item)
    }
    add(closing)
    endLine()
  }

  /// Adds what `body` writes inside the conditions of `#if` blocks, outermost first.
  mutating func conditional(_ conditions: some Collection<String>, _ body: (inout CodeWriter) -> Void) {
    guard let condition = conditions.first else { return body(&self) }
    block("#if \(condition)", closing: "#endif") { $0.conditional(conditions.dropFirst(), body) }
  }
}
