extension Rule {
  static let unbindableCapture = Rule(
    code: "SF212", name: "unbindable-capture", fix: .safe,
    summary:
      "A nested function captures what cannot travel: `self`, an `inout`, a variable that changes, a value without a written type.",
    explanation: """
      A client calls a nested function after the function around it has returned. What it captures goes to the client and \
      comes back, sealed. So it has to be a value of a known type that can be encoded, and one that is settled when the \
      function is handed out: a parameter, or a local with a written type or a literal that nothing assigns to later.
      """,
    wrong: """
      struct Draft: Codable { let title: String }

      func page(title: String) async {
        let draft = Draft(title: title)
        func publish() async -> Draft {
          // "use server"
          draft
        }
      }
      """,
    right: """
      struct Draft: Codable { let title: String }

      func publish(draft: Draft) async -> Draft {
        // "use server"
        draft
      }
      """,
    check: .model)
}
