extension Rule {
  package static let caseAdded = Rule(
    code: "SF531", name: "breaking-case-added",
    summary: "An enum that clients receive has a new case.",
    explanation: """
      A deployed client cannot read it. Return it from another function, or from a field that is new too. Where an enum only \
      travels to the server a case may be added.
      """,
    before: """
      enum Mood: String, Codable {
        case happy
        case sad
      }

      func mood() async -> Mood {
        // "use server"
        .happy
      }
      """,
    wrong: """
      enum Mood: String, Codable {
        case happy
        case sad
        case calm
      }

      func mood() async -> Mood {
        // "use server"
        .happy
      }
      """,
    right: """
      enum Mood: String, Codable {
        case happy
      }

      func mood() async -> Mood {
        // "use server"
        .happy
      }
      """)
}
