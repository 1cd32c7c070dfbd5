extension Rule {
  package static let representation = Rule(
    code: "SF534", name: "breaking-representation",
    summary: "A type has another form in JSON.",
    explanation: """
      A struct is an object, an enum with raw values its raw value, any other enum an object with the name of the case. \
      Deployed clients know the old form alone. So they do where a type's form is one that the comparison does not know.
      """,
    before: """
      enum Mood: String, Codable {
        case happy
      }

      func mood() async -> Mood {
        // "use server"
        .happy
      }
      """,
    wrong: """
      enum Mood: Codable {
        case happy
      }

      func mood() async -> Mood {
        // "use server"
        .happy
      }
      """,
    right: """
      enum Feeling: String, Codable {
        case happy
      }

      func mood() async -> Feeling {
        // "use server"
        .happy
      }
      """)
}
