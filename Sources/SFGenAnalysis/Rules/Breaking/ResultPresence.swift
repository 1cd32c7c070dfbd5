extension Rule {
  package static let resultPresence = Rule(
    code: "SF520", name: "breaking-result-presence",
    summary: "A function returns something where it returned nothing, or nothing where it returned something.",
    explanation: """
      A function without a result answers with 204 and no body, every other one with 200 and JSON. A client that expects the \
      one takes the other for a reply that comes from somewhere else.
      """,
    before: """
      func publish(id: Int) async {
        // "use server"
      }
      """,
    wrong: """
      func publish(id: Int) async -> Bool {
        // "use server"
        true
      }
      """,
    right: """
      func publish(id: Int) async {
        // "use server"
      }

      func publishIfNeeded(id: Int) async -> Bool {
        // "use server"
        true
      }
      """)
}
