/// The expression of a default argument, as far as its text tells.
struct DefaultExpression {
  private let text: String

  init(_ text: String) { self.text = text }

  /// Whether it is the place of the call, which is no argument of the interface.
  var isPlaceOfCall: Bool {
    ["#line", "#file", "#fileID", "#filePath", "#function", "#column", "#isolation"].contains(text)
  }

  /// The type that a literal has by itself.
  var literalType: LiteralType? {
    if text.hasPrefix("\"") { return text.hasSuffix("\"") ? .string : nil }
    if text == "true" || text == "false" { return .boolean }
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard digits.first?.isNumber == true, digits.allSatisfy({ $0.isNumber || $0 == "_" || $0 == "." }) else {
      return nil
    }
    return digits.contains(".") ? .float : .integer
  }

  /// Whether it means the same in any place, so that a stub can repeat it.
  var isSelfContained: Bool {
    if ["nil", "true", "false", "[]", "[:]", ".init()"].contains(text) { return true }
    if text.hasPrefix("\"") { return !text.contains("\\(") }
    if text.hasPrefix(".") { return text.dropFirst().allSatisfy { $0.isLetter || $0.isNumber } }
    return text.allSatisfy { $0.isNumber || "-._xobe".contains($0) }
  }
}
