/// Colours of a terminal, or none.
struct TextStyle {
  let usesColor: Bool

  enum Role: String {
    case error = "1;31"
    case warning = "1;35"
    case note = "1;36"
    case strong = "1"
    case faint = "2"
    case removed = "31"
    case added = "32"
  }

  /// The text in the colour of a role, by the escape sequences of ECMA-48 (select graphic rendition).
  func callAsFunction(_ role: Role, _ text: String) -> String {
    usesColor && !text.isEmpty ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
  }
}
