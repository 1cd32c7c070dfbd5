@resultBuilder enum Lines {
  static func buildBlock(_ parts: String...) -> String { parts.joined(separator: "\n") }
}

@Lines func manual() -> String {
  "use the red button when the light is off"
  "use caution"
}
