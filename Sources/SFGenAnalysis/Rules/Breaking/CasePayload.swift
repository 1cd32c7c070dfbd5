extension Rule {
  package static let casePayload = Rule(
    code: "SF533", name: "breaking-case-payload",
    summary: "What a case of an enum carries does not fit what deployed clients send or expect.",
    explanation: """
      The values of a case are the members of a JSON object, by label or by position, and change as the fields of a struct do: \
      what clients receive keeps its values, what they send needs no new ones.
      """,
    before: """
      enum Event: Codable {
        case renamed(title: String)
        case closed
      }

      func lastEvent() async -> Event {
        // "use server"
        .closed
      }
      """,
    wrong: """
      enum Event: Codable {
        case renamed(id: Int)
        case closed
      }

      func lastEvent() async -> Event {
        // "use server"
        .closed
      }
      """,
    right: """
      enum Event: Codable {
        case renamed(title: String, id: Int)
        case closed
      }

      func lastEvent() async -> Event {
        // "use server"
        .closed
      }
      """)
}
