extension Rule {
  package static let argumentType = Rule(
    code: "SF517", name: "breaking-argument-type",
    summary: "An argument has a type that does not take what deployed clients send.",
    explanation: """
      A type may become wider, as `Int8` becomes `Int`, `UUID` becomes `String`, and `Post` becomes `Post?`; not narrower, and \
      nothing else. Add an argument with a default beside it, or another function.
      """,
    before: """
      func rate(id: Int, stars: Int) async {
        // "use server"
      }
      """,
    wrong: """
      func rate(id: String, stars: Int) async {
        // "use server"
      }
      """,
    right: """
      func rate(id: Int, stars: Double) async {
        // "use server"
      }
      """)
}
