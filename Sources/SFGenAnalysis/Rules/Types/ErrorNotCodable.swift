extension Rule {
  static let errorNotCodable = Rule(
    code: "SF307", name: "error-not-codable",
    summary: "`throws(E)` where `E` cannot be encoded.",
    explanation: """
      A typed error is part of the interface: clients receive it as a value and tell its cases apart. So it is `Codable` \
      like every value. An untyped `throws` needs nothing: clients learn that the call failed, and no more.
      """,
    wrong: """
      enum PostError: Error {
        case tooLong
      }

      func createPost() async throws(PostError) {
        // "use server"
      }
      """,
    right: """
      enum PostError: Error, Codable {
        case tooLong
      }

      func createPost() async throws(PostError) {
        // "use server"
      }
      """,
    check: .model)
}
