import SFGenOutline
import SFGenSource

extension Rule {
  static let notAsync = Rule(
    code: "SF201", name: "not-async", fix: .exposing,
    summary: "A marked function without `async`.",
    explanation: """
      A call from a client waits for the network, so every server function is `async`. A function without it is also what \
      other code of the server calls as an ordinary helper: nothing tells its author that clients call it too. In a \
      marked file the mend may therefore be `private` instead of `async`.
      """,
    wrong: """
      func ping() -> Int {
        // "use server"
        1
      }
      """,
    right: """
      func ping() async -> Int {
        // "use server"
        1
      }
      """,
    check: .function { rule, function in
      guard function.signature.asyncRange == nil else { return [] }
      let edit = SourceEdit(.empty(at: function.signature.effectsOffset), " async")
      return [
        function.finding(
          rule, "'\(function.name)' has to be 'async' to be a server function",
          fixIt: FixIt("add 'async'", edits: [edit], exposesEndpoint: true))
      ]
    })
}
