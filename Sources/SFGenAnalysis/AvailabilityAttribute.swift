import SFGenInterface
import SFGenLexer
import SFGenSource

/// What an attribute `@available(…)` says of a function.
struct AvailabilityAttribute {
  let text: String
  private let isForEveryPlatform: Bool
  /// `swift`: for versions of the language.
  private let isForLanguage: Bool
  private let words: Set<String>
  private let message: String?

  /// `nil` where the text is another attribute.
  init?(_ text: String) {
    let file = SourceFile(path: "", text: text)
    let tokens = Lexer.tokens(of: file).map { file.text($0.range) }
    guard tokens.first == "@available" else { return nil }
    self.text = text
    // `*` comes first for every platform; after others it means those that are not named.
    isForEveryPlatform = tokens.dropFirst(2).first == "*"
    isForLanguage = tokens.dropFirst(2).first == "swift"
    words = Set(tokens)
    message = Self.text(of: "message", in: tokens) ?? Self.text(of: "renamed", in: tokens).map { "Use `\($0)`." }
  }

  /// What a string literal behind a label says, on one line: it goes into comments.
  private static func text(of label: String, in tokens: [String]) -> String? {
    guard let index = tokens.firstIndex(of: label), let literal = tokens.dropFirst(index + 2).first else { return nil }
    // A literal of several lines is taken as it is written.
    let value = StringLiteralText.value(of: literal) ?? literal.split(separator: "\"").joined(separator: "\"")
    return value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether no code can call it, as far as that depends on no platform. What a version of Swift obsoletes is read as
  /// obsolete already, since versions are not known here.
  var isUnavailableEverywhere: Bool {
    (isForEveryPlatform || isForLanguage) && words.contains("unavailable")
      || isForLanguage && words.contains("obsoleted")
  }

  var deprecation: Deprecation? { words.contains("deprecated") ? Deprecation(message: message) : nil }
}
