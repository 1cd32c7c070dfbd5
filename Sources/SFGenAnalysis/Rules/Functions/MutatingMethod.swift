import SFGenLexer
import SFGenOutline
import SFGenSource

extension Rule {
  static let mutatingMethod = Rule(
    code: "SF210", name: "mutating-method",
    summary: "A method that is `mutating` or `consuming`.",
    explanation: """
      The server holds one instance and many calls reach it at a time. A `mutating` method of a value would change a copy \
      that nobody sees, and a `consuming` one would end the instance. Keep state that changes in an actor.
      """,
    wrong: """
      struct Counter: Sendable {
        var count = 0

        mutating func increment() async {
          // "use server"
          count += 1
        }
      }
      """,
    right: """
      enum Counter {
        static func increment() async {
          // "use server"
        }
      }
      """,
    check: .function { rule, function in
      guard function.isInstanceMethod else { return [] }
      let word = function.outline.modifiers(of: function.declaration)
        .first { $0.keyword == .mutating || $0.keyword == .consuming }
      guard let word else { return [] }
      return [
        function.finding(
          rule,
          "'\(function.name)' is '\(function.source.text(word.range))', and the instance that the server holds cannot change",
          at: word.range)
      ]
    })
}
