extension Rule {
  package static let resultType = Rule(
    code: "SF518", name: "breaking-result-type",
    summary: "A function returns what deployed clients do not expect.",
    explanation: """
      They read the reply as the type that they were generated from. It may become narrower, as `Int` becomes `Int8` and \
      `String` becomes `UUID`; not wider, and nothing else. Add another function for the new type.
      """,
    before: """
      func count() async -> Int {
        // "use server"
        0
      }
      """,
    wrong: """
      func count() async -> String {
        // "use server"
        ""
      }
      """,
    right: """
      func count() async -> UInt16 {
        // "use server"
        0
      }
      """)
}
