import SFGenAnalysis
import SFGenJSON
import SFGenSource

/// What the rules say of themselves, for people, for programs and for the documentation.
enum RuleText {
  /// The whole of one rule, as `sfgen explain` prints it.
  static func explanation(of rule: Rule) -> String {
    """
    \(rule.code) \(rule.name): \(rule.severity.rawValue)

    \(wrapped(rule.summary))

    \(rule.explanation.split(separator: "\n\n").map { wrapped(String($0)) }.joined(separator: "\n\n"))
    \(rule.wrong.before.map { "\nBefore:\n\n\(indented($0))\n" } ?? "")
    Wrong:

    \(indented(rule.wrong.source))

    Right:

    \(indented(rule.right.source))

    \(wrapped(mend(of: rule)))

    Switch it off for a project in sfgen.json, for a line in a comment above it:

        "rules": { "\(rule.code)": "off" }
        // sfgen:disable:next \(rule.code) - the reason

    """
  }

  /// A line for each rule.
  static func table(of rules: [Rule]) -> String {
    let width = rules.map(\.name.count).max() ?? 0
    return rules.map { rule in
      let padding = String(repeating: " ", count: width - rule.name.count)
      let severity = rule.severity == .error ? "error  " : "warning"
      return "\(rule.code)  \(rule.name)\(padding)  \(severity)  \(plain(rule.summary))\n"
    }
    .joined()
  }

  static func json(of rules: [Rule]) -> String {
    JSONValue.array(
      rules.map { rule in
        .object(
          [
            JSONMember("code", .string(rule.code)),
            JSONMember("name", .string(rule.name)),
            JSONMember("severity", .string(rule.severity.rawValue)),
            JSONMember("fix", .string(rule.fix.rawValue)),
            JSONMember("summary", .string(rule.summary)),
            JSONMember("explanation", .string(rule.explanation)),
          ]
            + (rule.wrong.before.map { [JSONMember("before", .string($0))] } ?? []) + [
              JSONMember("wrong", .string(rule.wrong.source)),
              JSONMember("right", .string(rule.right.source)),
            ])
      }
    ).prettyText
  }

  /// The page `Documentation/Rules.md`.
  static func page(of rules: [Rule]) -> String {
    let rows = rules.map { rule in
      "| [\(rule.code)](#\(anchor(of: rule))) | `\(rule.name)` | \(rule.severity.rawValue) | \(fixMark(of: rule)) | "
        + rule.summary.replacing("|", with: "\\|") + " |\n"
    }
    let sections = rules.map { rule in
      """

      ## \(rule.code) \(rule.name)

      \(rule.summary)

      \(rule.explanation)
      \(rule.wrong.before.map { "\nBefore:\n\n```swift\n\($0.trimmingNewlines)\n```\n" } ?? "")
      Wrong:

      ```swift
      \(rule.wrong.source.trimmingNewlines)
      ```

      Right:

      ```swift
      \(rule.right.source.trimmingNewlines)
      ```

      """
    }
    return """
      # Rules

      What `sfgen lint` and `sfgen check` report, and, where the name of a rule begins with `breaking`, what
      [`sfgen breaking`](Breaking.md) does: the examples of these show what something was and what it became.
      `sfgen explain CODE` prints the same text. This page is made from the rules by `sfgen rules --format markdown`, and a
      test keeps it so.

      A rule is switched off, or changed into a warning or an error, in `sfgen.json`: `"rules": { "SF404": "off" }`. One
      finding is silenced by a comment: `// sfgen:disable:next SF404 - the reason`. *Fix* says whether `--fix` mends a
      finding; *exposing* fixes turn a function into an endpoint, and only `--fix=exposing` applies them.

      | code | rule | severity | fix | reported for |
      | --- | --- | --- | --- | --- |

      """ + rows.joined() + sections.joined()
  }

  private static func anchor(of rule: Rule) -> String { "\(rule.code.lowercased())-\(rule.name)" }

  private static func fixMark(of rule: Rule) -> String {
    switch rule.fix {
    case .none: ""
    case .safe: "yes"
    case .exposing: "exposing"
    }
  }

  private static func mend(of rule: Rule) -> String {
    switch rule.fix {
    case .none: "There is no automatic fix."
    case .safe: "sfgen lint --fix mends it, where the mend is plain."
    case .exposing:
      "sfgen lint --fix=exposing mends it, where the mend is plain. The mend publishes a function, so --fix alone does not."
    }
  }

  /// A terminal shows backquotes as they are.
  private static func plain(_ text: String) -> String { text.replacing("`", with: "") }

  private static func indented(_ source: String) -> String {
    source.trimmingNewlines.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    " + $0 }
      .joined(separator: "\n")
  }

  /// Breaks a paragraph into lines of at most 80 columns.
  private static func wrapped(_ paragraph: String) -> String {
    var lines: [String] = []
    var line = ""
    for word in paragraph.split(whereSeparator: \.isWhitespace) {
      if !line.isEmpty, line.count + word.count + 1 > 80 {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return (lines + [line]).joined(separator: "\n")
  }
}

extension String {
  fileprivate var trimmingNewlines: String {
    var text = self[...]
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }
}
