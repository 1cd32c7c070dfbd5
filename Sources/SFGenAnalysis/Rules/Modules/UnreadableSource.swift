extension Rule {
  static let unreadableSource = Rule(
    code: "SF901", name: "unreadable-source",
    summary: "A file that matters is not UTF-8, or a literal, a comment or a brace in it does not end.",
    explanation: """
      Where a string or a brace does not end there is no telling what the rest of a file declares, so nothing is generated \
      from it. The compiler says the same; mend that first.
      """,
    wrong: """
      func ping() async {
        // "use server"
        print("ping)
      }
      """,
    right: """
      func ping() async {
        // "use server"
        print("ping")
      }
      """,
    check: .model)
}
