import SFGenSource

extension Rule {
  package static let valueIgnored = Rule(
    code: "SF537", name: "breaking-value-ignored", severity: .warning,
    summary: "What deployed clients send is ignored.",
    explanation: """
      An argument or a field that is gone, or is fixed now, is passed over where a client still sends it. The call succeeds, but \
      does not do all that its client asked for: it is a warning.
      """,
    before: """
      func createPost(title: String, tags: [String] = []) async {
        // "use server"
      }
      """,
    wrong: """
      func createPost(title: String) async {
        // "use server"
      }
      """,
    right: """
      func createPost(title: String, tags: [String] = [], pinned: Bool = false) async {
        // "use server"
      }
      """)
}
