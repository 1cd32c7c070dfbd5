import SFGenSource

extension Rule {
  package static let errorAdded = Rule(
    code: "SF523", name: "breaking-error-added", severity: .warning,
    summary: "A function throws a typed error that deployed clients know nothing of.",
    explanation: """
      They are told that the call failed, as of every other failure, but not why. It is a warning, as nothing that worked \
      stops working.
      """,
    before: """
      enum PostError: Error, Codable {
        case tooLong
      }

      func publish(id: Int) async throws {
        // "use server"
      }
      """,
    wrong: """
      enum PostError: Error, Codable {
        case tooLong
      }

      func publish(id: Int) async throws(PostError) {
        // "use server"
      }
      """,
    right: """
      enum PostError: Error, Codable {
        case tooLong
      }

      func publish(id: Int) async throws {
        // "use server"
      }

      func publishChecked(id: Int) async throws(PostError) {
        // "use server"
      }
      """)
}
