extension Rule {
  static let hoistedBodyUsesPrivate = Rule(
    code: "SF217", name: "hoisted-body-uses-private",
    summary: "A nested server function names something private to its file or type.",
    explanation: """
      Nothing can call a nested function from outside, so its stub gets a copy of the body, in a file of its own. What is \
      private to the file or the type is out of reach there. Make it `internal`, or pass it as an argument.
      """,
    wrong: """
      private let limit = 10

      func page() async {
        func publish() async -> Int {
          // "use server"
          limit
        }
      }
      """,
    right: """
      private let limit = 10

      func publish() async -> Int {
        // "use server"
        limit
      }
      """,
    check: .model)
}
