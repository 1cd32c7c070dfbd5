import SFGenOutline

extension Rule {
  static let isolatedParameter = Rule(
    code: "SF209", name: "isolated-parameter",
    summary: "A parameter that is `isolated`.",
    explanation: """
      An `isolated` parameter says on which actor the function runs, and takes that actor. Actors do not travel. Make the \
      function a method of the actor, or give it a global actor.
      """,
    wrong: """
      actor Store {}

      func count(in store: isolated Store) async -> Int {
        // "use server"
        1
      }
      """,
    right: """
      @MainActor
      func count() async -> Int {
        // "use server"
        1
      }
      """,
    check: .function { rule, function in
      function.parameters.enumerated()
        .filter { function.isIsolated($0.element) && !function.isPlaceOfCall($0.element) }
        .map { position, parameter in
          let key = function.key(of: parameter, at: position)
          return function.finding(rule, "'\(key)' is 'isolated', and an actor cannot travel", at: parameter.range)
        }
    })
}
