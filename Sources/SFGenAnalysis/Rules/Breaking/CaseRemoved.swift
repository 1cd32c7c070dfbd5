extension Rule {
  package static let caseRemoved = Rule(
    code: "SF530", name: "breaking-case-removed",
    summary: "An enum that clients send has lost a case.",
    explanation: """
      A deployed client that sends it gets 400 `invalid-arguments`. Keep the case, and treat it as its successor. Where an enum \
      only travels to the client a case may go.
      """,
    before: """
      enum Mood: String, Codable {
        case happy
        case sad
      }

      func set(mood: Mood) async {
        // "use server"
      }
      """,
    wrong: """
      enum Mood: String, Codable {
        case happy
      }

      func set(mood: Mood) async {
        // "use server"
      }
      """,
    right: """
      enum Mood: String, Codable {
        case happy
        case sad
        case calm
      }

      func set(mood: Mood) async {
        // "use server"
      }
      """)
}
