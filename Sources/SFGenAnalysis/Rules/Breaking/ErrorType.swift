extension Rule {
  package static let errorType = Rule(
    code: "SF522", name: "breaking-error-type",
    summary: "A function throws another error than the one that deployed clients can read.",
    explanation: """
      They see 422 `error` with a value that is not theirs, and treat it as a problem that they do not know. Another name alone \
      breaks nobody, as names do not travel.
      """,
    before: """
      enum PostError: Error, Codable {
        case tooLong
      }

      func publish(id: Int) async throws(PostError) {
        // "use server"
      }

      func check(id: Int) async throws(PostError) {
        // "use server"
      }
      """,
    wrong: """
      enum PostError: Error, Codable {
        case tooLong
      }

      struct Refusal: Error, Codable {
        var reason: String
      }

      func check(id: Int) async throws(PostError) {
        // "use server"
      }

      func publish(id: Int) async throws(Refusal) {
        // "use server"
      }
      """,
    right: """
      enum PublishingError: Error, Codable {
        case tooLong
      }

      func check(id: Int) async throws(PublishingError) {
        // "use server"
      }

      func publish(id: Int) async throws(PublishingError) {
        // "use server"
      }
      """)
}
