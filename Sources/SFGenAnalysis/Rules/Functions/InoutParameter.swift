import SFGenOutline

extension Rule {
  static let inoutParameter = Rule(
    code: "SF203", name: "inout-parameter",
    summary: "A parameter that is `inout`.",
    explanation: """
      Arguments travel one way. A function that changes one would change the server's copy, and the client would never \
      see it. Return the new value.
      """,
    wrong: """
      func increment(_ count: inout Int) async {
        // "use server"
        count += 1
      }
      """,
    right: """
      func increment(_ count: Int) async -> Int {
        // "use server"
        count + 1
      }
      """,
    check: .function { rule, function in
      function.parameters.enumerated().filter(\.element.isInout).map { position, parameter in
        let key = function.key(of: parameter, at: position)
        return function.finding(
          rule, "'\(key)' is 'inout', and no change of an argument travels back", at: parameter.range)
      }
    })
}
