extension Rule {
  package static let argumentRenamed = Rule(
    code: "SF516", name: "breaking-argument-renamed",
    summary: "An argument has another key on the wire.",
    explanation: """
      The key of an argument is its label, or its name where it has no label. Under the old key it is ignored, and under the \
      new one it is missing. The name inside of the function may change where there is a label.
      """,
    before: """
      func createPost(title: String) async {
        // "use server"
      }
      """,
    wrong: """
      func createPost(headline: String) async {
        // "use server"
      }
      """,
    right: """
      func createPost(title headline: String) async {
        // "use server"
      }
      """)
}
