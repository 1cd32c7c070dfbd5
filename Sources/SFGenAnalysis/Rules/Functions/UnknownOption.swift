extension Rule {
  static let unknownOption = Rule(
    code: "SF218", name: "unknown-option",
    summary: "A `// sfgen:` comment with an option that there is not, or a value that it cannot have.",
    explanation: """
      Options stand in a comment above a function or below a directive: `requires` names the guard, `id` the name on the \
      wire, `body` the largest body. One that is misspelled would be no option at all, and `require=admin` without effect \
      is an open door, so it is an error.
      """,
    wrong: """
      // sfgen: require=admin
      func ping() async {
        // "use server"
      }
      """,
    right: """
      // sfgen: requires=admin
      func ping() async {
        // "use server"
      }
      """,
    check: .model)
}
