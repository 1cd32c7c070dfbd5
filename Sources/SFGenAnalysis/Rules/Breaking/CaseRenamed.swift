extension Rule {
  package static let caseRenamed = Rule(
    code: "SF532", name: "breaking-case-renamed",
    summary: "A case of an enum has another value in JSON.",
    explanation: """
      Deployed clients send the old value, and know no other. A case may have any name in Swift where its raw value stays.
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
        case sad = "blue"
      }

      func mood() async -> Mood {
        // "use server"
        .happy
      }
      """,
    right: """
      enum Mood: String, Codable {
        case happy
        case blue = "sad"
      }

      func mood() async -> Mood {
        // "use server"
        .happy
      }
      """)
}
