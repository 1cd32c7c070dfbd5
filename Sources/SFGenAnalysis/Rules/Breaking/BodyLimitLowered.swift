extension Rule {
  package static let bodyLimitLowered = Rule(
    code: "SF536", name: "breaking-body-limit-lowered",
    summary: "A function takes smaller requests than it took.",
    explanation: """
      Deployed clients that send more get 413 `body-too-large`. Without an option the limit is the server's, which is 1 MiB \
      unless it is configured.
      """,
    before: """
      // sfgen: body=10MB
      func upload(image: String) async {
        // "use server"
      }
      """,
    wrong: """
      // sfgen: body=2MB
      func upload(image: String) async {
        // "use server"
      }
      """,
    right: """
      // sfgen: body=20MB
      func upload(image: String) async {
        // "use server"
      }
      """)
}
