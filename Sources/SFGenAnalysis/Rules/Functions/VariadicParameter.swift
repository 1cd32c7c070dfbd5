import SFGenOutline

extension Rule {
  static let variadicParameter = Rule(
    code: "SF204", name: "variadic-parameter",
    summary: "A variadic parameter.",
    explanation: """
      Swift cannot pass an array on to a variadic parameter, so a stub that has decoded the values cannot make the call. \
      Take an array.
      """,
    wrong: """
      func total(_ prices: Int...) async -> Int {
        // "use server"
        prices.reduce(0, +)
      }
      """,
    right: """
      func total(_ prices: [Int]) async -> Int {
        // "use server"
        prices.reduce(0, +)
      }
      """,
    check: .function { rule, function in
      function.parameters.enumerated().filter(\.element.isVariadic).map { position, parameter in
        let key = function.key(of: parameter, at: position)
        return function.finding(rule, "'\(key)' is variadic, and a stub can pass it no array", at: parameter.range)
      }
    })
}
