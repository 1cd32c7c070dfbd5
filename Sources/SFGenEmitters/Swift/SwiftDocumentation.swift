import SFGenInterface

extension CodeWriter {
  /// Adds a doc comment: the author's, or a sentence in its place.
  mutating func documentation(_ documentation: Documentation?, otherwise sentence: String? = nil) {
    guard let lines = documentation?.lines, !lines.allSatisfy(\.isEmpty) else {
      if let sentence { line("/// \(sentence)") }
      return
    }
    for line in lines { self.line(line.isEmpty ? "///" : "/// \(line)") }
  }

  /// Adds the attribute that marks a declaration as deprecated.
  mutating func deprecation(_ deprecation: Deprecation?) {
    guard let deprecation else { return }
    guard let message = deprecation.message else { return line("@available(*, deprecated)") }
    line("@available(*, deprecated, message: \(SwiftNames.literal(message)))")
  }
}

extension ServerFunction {
  /// The function as a doc comment names it, `Posts.publish(_:)`.
  var documentationName: String { (namespace + [nameWithLabels]).joined(separator: ".") }
}
