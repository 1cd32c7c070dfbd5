extension Rule {
  package static let errorRemoved = Rule(
    code: "SF521", name: "breaking-error-removed",
    summary: "A function does not throw its typed error any more, but may still fail.",
    explanation: """
      What `throws` without a type throws is masked: clients see 500 `internal`, and what they do for the typed error is never \
      done. A function that stops throwing at all breaks nobody.
      """,
    before: """
      enum PostError: Error, Codable {
        case tooLong
      }

      func publish(id: Int) async throws(PostError) {
        // "use server"
      }
      """,
    wrong: """
      enum PostError: Error, Codable {
        case tooLong
      }

      func publish(id: Int) async throws {
        // "use server"
      }
      """,
    right: """
      enum PostError: Error, Codable {
        case tooLong
      }

      func publish(id: Int) async {
        // "use server"
      }
      """)
}
