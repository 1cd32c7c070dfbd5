/// The option `wire=String` of a type that codes itself by hand.
enum WireOption {
  /// The type that an option's text names. A type may have commas in it, so that the option stands alone.
  static func type(in text: String) -> String? {
    let trimmed = text.drop { $0.isWhitespace }
    guard trimmed.hasPrefix("wire=") else { return nil }
    var type = trimmed.dropFirst("wire=".count)
    while type.last?.isWhitespace == true { type.removeLast() }
    return type.isEmpty ? nil : String(type)
  }
}
