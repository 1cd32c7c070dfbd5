import SFGenOutline
import SFGenSource

extension Rule {
  static let unavailableFunction = Rule(
    code: "SF215", name: "unavailable-function",
    summary: "A function that is marked `@available(*, unavailable)`.",
    explanation: """
      The compiler lets nobody call an unavailable function, the stub included. Take the directive away, or mark the \
      function `deprecated`, which clients then see.
      """,
    wrong: """
      @available(*, unavailable)
      func ping() async {
        // "use server"
      }
      """,
    right: """
      @available(*, deprecated, message: "use 'hello'")
      func ping() async {
        // "use server"
      }
      """,
    check: .function { rule, function in
      let unavailable = ([function.declaration] + function.enclosing).first { declaration in
        function.outline.attributes(of: declaration)
          .contains { AvailabilityAttribute(function.source.text($0.range))?.isUnavailableEverywhere == true }
      }
      return unavailable.map { declaration in
        let name = function.file.name(of: declaration)
        return [function.finding(rule, "'\(name)' is unavailable, so no stub can call '\(function.name)'")]
      } ?? []
    })
}
