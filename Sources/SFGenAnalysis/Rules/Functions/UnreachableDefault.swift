import SFGenOutline
import SFGenSource

extension Rule {
  static let unreachableDefault = Rule(
    code: "SF213", name: "unreachable-default",
    summary: "One of more than four default arguments whose expression is not self-contained.",
    explanation: """
      An argument that a client leaves out is left out of the call, so that Swift evaluates its default where the function \
      stands. The stub has a call for each combination, which four defaults bring to sixteen. From the fifth on a default is \
      copied into the stub instead, and only literals, `nil`, `[]`, `.member` and `.init()` mean the same there; four \
      others may stand beside them.
      """,
    wrong: """
      func search(
        a: Int = first(), b: Int = second(), c: Int = third(), d: Int = fourth(), limit: Int = fifth()
      ) async {
        // "use server"
      }
      """,
    right: """
      func search(
        a: Int = first(), b: Int = second(), c: Int = third(), d: Int = fourth(), limit: Int = 50
      ) async {
        // "use server"
      }
      """,
    check: .function { rule, function in
      let defaults = function.parameters.enumerated().compactMap { position, parameter in
        parameter.defaultValue.map {
          (position, parameter, range: $0, value: DefaultExpression(function.source.text($0)))
        }
      }
      .filter { !$0.value.isPlaceOfCall }
      guard defaults.count > 4 else { return [] }
      return defaults.filter { !$0.value.isSelfContained }.dropFirst(4).map { position, parameter, range, _ in
        function.finding(
          rule,
          "the default of '\(function.key(of: parameter, at: position))' can be left to the function for four arguments "
            + "alone, and is no expression that could be copied",
          at: range)
      }
    })
}
